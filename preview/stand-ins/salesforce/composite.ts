// Several requests in one: https://developer.salesforce.com/docs/platform/api-rest/guide/resources-composite-composite-post.html
import * as z from 'zod';
import { restError } from './answers.ts';
import type { RestError } from './answers.ts';
import type { Answered, QueryRunner } from './query.ts';

const MOST_REQUESTS = 25;
const MOST_QUERIES = 5;

const compositeSchema = z.object({
  allOrNone: z.boolean().default(false),
  collateSubrequests: z.boolean().optional(),
  compositeRequest: z
    .array(
      z.object({
        method: z.string(),
        url: z.string(),
        referenceId: z.string().regex(/^[A-Za-z]\w*$/u),
        body: z.unknown().optional(),
        httpHeaders: z.record(z.string(), z.string()).optional(),
      }),
    )
    .min(1),
});
type SubRequest = z.infer<typeof compositeSchema>['compositeRequest'][number];

/** @param body the request's JSON; undefined where it was none */
export function runComposite(body: unknown, version: string, queries: QueryRunner): Response {
  const parsed = compositeSchema.safeParse(body);
  if (!parsed.success)
    return restError(
      400,
      'JSON_PARSER_ERROR',
      `${parsed.error.issues[0]?.message ?? ''} at ${parsed.error.issues[0]?.path.join('.') ?? ''}`,
    );
  const { allOrNone, compositeRequest } = parsed.data;
  const isQuery = ({ url }: SubRequest): boolean => url.startsWith(`/services/data/${version}/query`);
  if (compositeRequest.length > MOST_REQUESTS) return tooMany(`${MOST_REQUESTS} operations`);
  if (compositeRequest.filter(isQuery).length > MOST_QUERIES) return tooMany(`${MOST_QUERIES} query operations`);
  const ids = compositeRequest.map(({ referenceId }) => referenceId);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined)
    return restError(400, 'INVALID_INPUT', `Duplicate ReferenceId provided. Provided value: ${twice}`);

  const answers = compositeRequest.map((request) => ({
    referenceId: request.referenceId,
    ...answer(request, version, queries),
  }));
  const halted = allOrNone && answers.some(({ status }) => status >= 400);
  const compositeResponse = answers.map(({ referenceId, status, body: ofOne }) => {
    // The culprits keep their own error; the rest are told that they were rolled back.
    const shown = halted && status < 400 ? ROLLED_BACK : { status, body: ofOne };
    return { body: shown.body, httpHeaders: {}, httpStatusCode: shown.status, referenceId };
  });
  return Response.json({ compositeResponse });
}

const ROLLED_BACK: Answered = {
  status: 400,
  body: [
    {
      errorCode: 'PROCESSING_HALTED',
      message: 'The transaction was rolled back since another operation in the same transaction failed.',
    },
  ],
};

function answer({ method, url }: SubRequest, version: string, queries: QueryRunner): Answered {
  const { pathname, searchParams } = new URL(url, 'http://stand-in');
  if (pathname !== `/services/data/${version}/query`)
    return refused(404, { errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' });
  if (method !== 'GET')
    return refused(405, {
      errorCode: 'METHOD_NOT_ALLOWED',
      message: `HTTP Method '${method}' not allowed. Allowed are GET,HEAD`,
    });
  return queries.run(searchParams.get('q') ?? undefined, undefined);
}

function refused(status: number, error: RestError): Answered {
  return { status, body: [error] };
}

/** As reported of the real service for 25: https://github.com/guardian/support-service-lambdas/pull/766. For 5 nobody shows it. */
function tooMany(most: string): Response {
  const body = [{ errorCode: 'LIMIT_EXCEEDED', message: `The request can’t contain more than ${most}.` }];
  return Response.json(
    { compositeResponse: [{ body, httpHeaders: {}, httpStatusCode: 400, referenceId: null }] },
    { status: 400 },
  );
}
