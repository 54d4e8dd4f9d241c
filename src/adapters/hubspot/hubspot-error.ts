// What can go wrong between the function and HubSpot, one kind each.

export type HubSpotFailure =
  'unauthorized' | 'missing-scope' | 'not-found' | 'rate-limited' | 'unavailable' | 'rejected' | 'broken-answer';

/** What HubSpot found wrong with a value: its own code, e.g. INVALID_OWNER_ID, and the property. Never the value. */
export interface Refusal {
  code: string;
  property: string | null;
}

/** A request HubSpot did not serve. The message has the method and the path, never a token, a query or a body. */
export class HubSpotError extends Error {
  override readonly name = 'HubSpotError';

  constructor(
    readonly kind: HubSpotFailure,
    request: string,
    readonly status: number | null,
    /** HubSpot's own category, e.g. MISSING_SCOPES, and its correlation id: what its support asks for. */
    readonly detail: {
      category: string | null;
      correlationId: string | null;
      retryAfter: number | null;
      scopes: string[];
      refusals: Refusal[];
    },
  ) {
    super(`HubSpot, ${request}: ${WORDS[kind]}${status === null ? '' : ` (${status})`}`);
  }
}

const WORDS: Readonly<Record<HubSpotFailure, string>> = {
  unauthorized: "the app's access token was not accepted",
  'missing-scope': 'the app lacks a scope',
  'not-found': 'not found',
  'rate-limited': 'too many requests',
  unavailable: 'no answer',
  rejected: 'the request was refused',
  'broken-answer': 'the answer could not be read',
};

/** The failure of an HTTP status. */
export function failureOf(status: number): HubSpotFailure {
  switch (status) {
    case 401:
      return 'unauthorized';
    case 403:
      return 'missing-scope';
    case 404:
      return 'not-found';
    case 429:
      return 'rate-limited';
    default:
      return status >= 500 ? 'unavailable' : 'rejected';
  }
}
