// Refusals by the server itself: the HTTP status and the text of each code. The card has its own texts.
import { refusal } from '../contract/index.ts';
import type { Refusal } from '../contract/index.ts';
import { presentRefusal } from '../presentation/failures.ts';
import type { RefusedRequest } from '../presentation/failures.ts';
import { wordsFor } from '../presentation/words.ts';

/** Codes of the server itself and their status. All other answers to the card have status 200. */
const STATUS = {
  'body-too-large': 413,
  'signature-invalid': 401,
  'signature-expired': 401,
  'identity-ambiguous': 401,
  'not-installed': 403,
  'unsupported-media-type': 415,
  'bad-request': 400,
  'request-id-reused': 400,
  'not-found': 404,
  'method-not-allowed': 405,
  'too-many-requests': 429,
} as const satisfies Partial<Record<RefusedRequest, number>>;

/** Thrown while a call is handled, and turned into an answer in one place. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';

  constructor(
    readonly code: RefusedRequest,
    /** `status` is for browsers and webhooks, for which 200 would mean success. */
    readonly detail: {
      path?: string;
      retryAfter?: number;
      allow?: string;
      status?: number;
      /** For settings: everything that does not fit, as text. */
      problems?: readonly { path: string; message: string }[];
      locale?: string | undefined;
    } = {},
  ) {
    super(code);
  }
}

export function statusOf(code: RefusedRequest): number {
  return code in STATUS ? STATUS[code as keyof typeof STATUS] : 200;
}

/** Makes the body of a refusal. It contains nothing from the request, and only uses its language. */
export function refusalBody(
  code: RefusedRequest,
  { path, locale }: { path?: string | undefined; locale?: string | null | undefined } = {},
): Refusal {
  return refusal(presentRefusal(code, wordsFor(locale), path));
}

export function refusalResponse({ code, detail }: RefusedError): Response {
  const { path, retryAfter, allow, problems, locale } = detail;
  const headers: Record<string, string> = { 'Cache-Control': 'no-store' };
  // Whole seconds, and at least 1, because 0 would ask for the next call at once.
  if (retryAfter !== undefined) headers['Retry-After'] = String(Math.max(1, Math.ceil(retryAfter / 1000)));
  if (allow !== undefined) headers.Allow = allow;
  const body = { ...refusalBody(code, { path, locale }), ...(problems === undefined ? {} : { problems }) };
  return Response.json(body, { status: detail.status ?? statusOf(code), headers });
}
