/** Why a call is refused. The card has a text for each code, and prefers the answer's text if there is one. */
export const ERROR_CODES = [
  // The request
  'bad-request',
  'contract-mismatch',
  'body-too-large',
  'unsupported-media-type',
  'not-found',
  'method-not-allowed',
  'request-id-reused',
  'too-many-requests',
  // Who asks, and for which account
  'signature-expired',
  'signature-invalid',
  'identity-ambiguous',
  'not-installed',
  'not-allowed',
  'record-not-seen',
  // The installation
  'not-configured',
  // HubSpot
  'hubspot-unauthorized',
  'hubspot-not-allowed',
  'hubspot-record-not-found',
  'hubspot-rate-limited',
  'hubspot-daily-limit',
  'hubspot-refused',
  'hubspot-broken-answer',
  'hubspot-unavailable',
  // Salesforce, if no answer is possible without it
  'salesforce-unauthorized',
  'salesforce-not-allowed',
  'salesforce-limit',
  'salesforce-broken-answer',
  'salesforce-unavailable',
  // Us
  'timeout',
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];
