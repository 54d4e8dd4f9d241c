// What the marketplace backend says when it refuses a call itself. The card has words of its own in every language; these
// are for whoever reads the answer without the card.
import type { ErrorCode } from '../contract/index.ts';

export interface RefusalWords {
  message: string;
  help: string;
  retryable: boolean;
}

const WORDS: Partial<Record<ErrorCode, RefusalWords>> = {
  'body-too-large': { message: 'The request is too large.', help: 'Send at most 1 MiB.', retryable: false },
  'signature-invalid': {
    message: 'The request is not signed by HubSpot.',
    help: 'Reload the page. If this stays, the app must be installed again.',
    retryable: false,
  },
  'signature-expired': {
    message: 'The request was signed too long ago, or in the future.',
    help: 'Try again.',
    retryable: true,
  },
  'identity-ambiguous': {
    message: 'The request does not say clearly who is signed in.',
    help: 'Reload the page.',
    retryable: false,
  },
  'not-installed': {
    message: 'Owner Preflight is not installed in this account.',
    help: 'Ask a HubSpot admin to install it again.',
    retryable: false,
  },
  'unsupported-media-type': {
    message: 'The request is not JSON.',
    help: 'Send it as application/json.',
    retryable: false,
  },
  'bad-request': { message: 'The request does not fit.', help: 'Reload the page.', retryable: false },
  'contract-mismatch': {
    message: 'The page and the server are of different versions.',
    help: 'Reload the page.',
    retryable: true,
  },
  'request-id-reused': {
    message: 'Another change was sent under the same request id.',
    help: 'Reload the page and try again.',
    retryable: false,
  },
  'not-found': { message: 'There is nothing at this address.', help: 'Check the address.', retryable: false },
  'method-not-allowed': { message: 'This address takes another method.', help: 'Check the method.', retryable: false },
  'too-many-requests': { message: 'There were too many requests.', help: 'Wait a little.', retryable: true },
  'record-not-seen': {
    message: 'The record has changed since the page was loaded, or it cannot be seen.',
    help: 'Reload the page.',
    retryable: true,
  },
  'not-allowed': {
    message: 'Only a super admin may do this.',
    help: 'Ask a HubSpot super admin.',
    retryable: false,
  },
  'hubspot-unavailable': { message: 'HubSpot does not answer.', help: 'Try again in a minute.', retryable: true },
  'hubspot-rate-limited': {
    message: 'HubSpot limits how often it is asked.',
    help: 'Try again in a minute.',
    retryable: true,
  },
  'hubspot-unauthorized': {
    message: 'HubSpot does not accept the app.',
    help: 'Ask a HubSpot admin to install it again.',
    retryable: false,
  },
  timeout: { message: 'No answer came in time.', help: 'Try again.', retryable: true },
};

const OTHERWISE: RefusalWords = {
  message: 'Something went wrong on our side.',
  help: 'Try again in a minute.',
  retryable: true,
};

export function serverRefusal(code: ErrorCode): RefusalWords {
  return WORDS[code] ?? OTHERWISE;
}
