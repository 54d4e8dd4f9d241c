// Every request the product sends to Salesforce, with the pages it is written from. All of them read.
import * as z from 'zod';
import type { Content } from './content.ts';
import { NOTHING, NO_BODY, NO_QUERY, operation, parsedTarget } from './operation.ts';
import type { Answers, Operation } from './operation.ts';
import { readRulesRequest, rulesAnswer, soapFault } from './soap-shapes.ts';
import { soqlProblems } from './soql-problems.ts';
import { laterRecordShape, recordShape, selection } from './soql-shapes.ts';

export const SALESFORCE_API = { version: '67.0' } as const;

const REST = 'https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest';
const DATA = `/services/data/v${SALESFORCE_API.version}`;
/**
 * "It's recommended to limit URI length to 2000 characters"; more than 16,384 bytes with the headers are refused.
 * https://help.salesforce.com/s/articleView?id=000386264&type=1
 */
const LONGEST_TARGET = 2000;

const json = (schema: z.ZodType): Content<unknown> => ({ kind: 'json', schema });

/** https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm */
export const restErrors = z
  .array(
    z.strictObject({
      message: z.string(),
      errorCode: z.string().regex(/^[A-Z_]+$/u),
      fields: z.array(z.string()).optional(),
    }),
  )
  .min(1);

/** What stands before the API's own servers speaks HTML. */
const GATEWAY: Content<unknown> = { kind: 'html', schema: z.string() };

const REFUSALS: Answers = {
  400: json(restErrors),
  401: json(restErrors),
  403: json(restErrors),
  404: json(restErrors),
  429: json(restErrors),
  500: json(restErrors),
  502: GATEWAY,
  503: json(restErrors),
};

const query = z.string().check((context) => {
  context.issues.push(
    ...soqlProblems(context.value).map((message) => ({ code: 'custom' as const, message, input: context.value })),
  );
});

/** https://developer.salesforce.com/docs/platform/api-rest/guide/resources-query.html */
function queryAnswer(record: z.ZodType): z.ZodType {
  const fields = { totalSize: z.int().nonnegative(), records: z.array(record) };
  const nextRecordsUrl = z
    .string()
    .regex(new RegExp(`^${DATA}/query/01g\\w+-\\d+$`, 'u'), 'expected the address of the next page');
  return z.discriminatedUnion('done', [
    z.strictObject({ ...fields, done: z.literal(true) }),
    z.strictObject({ ...fields, done: z.literal(false), nextRecordsUrl }),
  ]);
}

/** https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_flow_errors.htm */
const OAUTH_REFUSAL = json(z.strictObject({ error: z.string().regex(/^[a-z_]+$/u), error_description: z.string() }));

const signIn = operation({
  name: 'Sign in',
  page: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_client_credentials_flow.htm',
  method: 'POST',
  path: '/services/oauth2/token',
  query: NO_QUERY,
  body: {
    kind: 'form',
    schema: z.discriminatedUnion('grant_type', [
      z.strictObject({
        grant_type: z.literal('client_credentials'),
        client_id: z.string().min(1),
        client_secret: z.string(),
      }),
      z.strictObject({
        grant_type: z.literal('urn:ietf:params:oauth:grant-type:jwt-bearer'),
        assertion: z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/u, 'expected a signed JWT'),
      }),
      // The packaged app's: PKCE and a secret.
      z.strictObject({
        grant_type: z.literal('authorization_code'),
        client_id: z.string().min(1),
        client_secret: z.string().min(1),
        code: z.string().min(1),
        redirect_uri: z.url(),
        code_verifier: z.string().regex(/^[\w.~-]{43,128}$/u, 'expected 43 to 128 characters of RFC 7636'),
      }),
      z.strictObject({
        grant_type: z.literal('refresh_token'),
        client_id: z.string().min(1),
        client_secret: z.string().min(1),
        refresh_token: z.string().min(1),
      }),
    ]),
  },
  scopes: [],
  dependingOn: ({ body: { grant_type } }) => grant_type,
  answers: (grant) => {
    const token = {
      access_token: z.string().min(1),
      scope: z.string(),
      instance_url: z.url(),
      id: z.url(),
      token_type: z.literal('Bearer'),
    };
    const ofSecret = {
      ...token,
      scope: z.string().optional(),
      signature: z.string(),
      issued_at: z.string().regex(/^\d+$/u),
      token_format: z.string().optional(),
    };
    const byGrant = {
      client_credentials: ofSecret,
      'urn:ietf:params:oauth:grant-type:jwt-bearer': token,
      authorization_code: { ...ofSecret, refresh_token: z.string().min(1) },
      // There is a new one where tokens rotate.
      refresh_token: { ...ofSecret, refresh_token: z.string().min(1).optional() },
    };
    return { ...REFUSALS, 200: json(z.strictObject(byGrant[grant])), 400: OAUTH_REFUSAL };
  },
});

const revoke = operation({
  name: 'Revoke a token',
  page: 'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_revoke_token.htm',
  method: 'POST',
  path: '/services/oauth2/revoke',
  query: NO_QUERY,
  body: { kind: 'form', schema: z.strictObject({ token: z.string().min(1) }) },
  scopes: [],
  dependingOn: NOTHING,
  answers: () => ({ ...REFUSALS, 200: { kind: 'none', schema: z.undefined() }, 400: OAUTH_REFUSAL }),
});

const runQuery = operation({
  name: 'Run a query',
  page: `${REST}/dome_query.htm`,
  method: 'GET',
  path: `${DATA}/query`,
  query: z.strictObject({ q: query }),
  body: NO_BODY,
  scopes: [],
  longestTarget: LONGEST_TARGET,
  dependingOn: ({ query: { q } }) => selection(q),
  answers: (selected) => ({ ...REFUSALS, 200: json(queryAnswer(recordShape(selected))) }),
});

const nextPage = operation({
  name: "Read a query's next page",
  page: `${REST}/dome_query.htm`,
  method: 'GET',
  path: `${DATA}/query/{locator}`,
  parameters: { locator: z.string().regex(/^01g\w+-\d+$/u, 'expected a query locator') },
  query: NO_QUERY,
  body: NO_BODY,
  scopes: [],
  dependingOn: NOTHING,
  answers: () => ({ ...REFUSALS, 200: json(queryAnswer(laterRecordShape())) }),
});

const subrequest = z.strictObject({
  method: z.literal('GET'),
  referenceId: z.string().regex(/^[A-Za-z]\w*$/u, 'expected a letter, then letters and digits'),
  url: z
    .string()
    .startsWith(`${DATA}/query?q=`)
    .transform((url) => parsedTarget(url).searchParams.get('q') ?? '')
    .pipe(query),
});

const composite = operation({
  name: 'Run up to five queries at once',
  page: `${REST}/resources_composite_composite_post.htm`,
  method: 'POST',
  path: `${DATA}/composite`,
  query: NO_QUERY,
  // At most 25 requests, at most 5 of them queries, and the product sends nothing but queries.
  body: {
    kind: 'json',
    schema: z.strictObject({ allOrNone: z.literal(false), compositeRequest: z.array(subrequest).min(1).max(5) }),
  },
  scopes: [],
  dependingOn: ({ body: { compositeRequest } }) =>
    compositeRequest.map(({ referenceId, url }) => ({ referenceId, selected: selection(url) })),
  answers: (queries) => {
    const [first, ...more] = queries.map(({ referenceId, selected }) => {
      const of = { referenceId: z.literal(referenceId), httpHeaders: z.record(z.string(), z.string()) };
      return z.discriminatedUnion('httpStatusCode', [
        z.strictObject({ ...of, httpStatusCode: z.literal(200), body: queryAnswer(recordShape(selected)) }),
        z.strictObject({ ...of, httpStatusCode: z.literal([400, 403, 404, 500]), body: restErrors }),
      ]);
    });
    return {
      ...REFUSALS,
      200: json(z.strictObject({ compositeResponse: first === undefined ? z.tuple([]) : z.tuple([first, ...more]) })),
    };
  },
});

const describeField = z.strictObject({
  name: z.string(),
  type: z.string(),
  createable: z.boolean(),
  nillable: z.boolean(),
  defaultedOnCreate: z.boolean(),
  restrictedPicklist: z.boolean(),
  picklistValues: z.array(
    z.strictObject({ active: z.boolean(), value: z.string(), label: z.string().nullable(), defaultValue: z.boolean() }),
  ),
});

/** Of a describe's some hundred keys the stand-in gives those that the product reads; only they are declared. */
const describe = operation({
  name: 'Describe an object',
  page: `${REST}/resources_sobject_describe.htm`,
  method: 'GET',
  path: `${DATA}/sobjects/{object}/describe`,
  parameters: { object: z.enum(['Lead', 'Contact', 'Account', 'Opportunity']) },
  query: NO_QUERY,
  body: NO_BODY,
  scopes: [],
  dependingOn: NOTHING,
  answers: () => ({
    ...REFUSALS,
    200: json(z.strictObject({ name: z.string(), label: z.string(), fields: z.array(describeField) })),
  }),
});

const readRules = operation({
  name: 'Read the lead assignment rules',
  page: 'https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_readMetadata.htm',
  method: 'POST',
  path: `/services/Soap/m/${SALESFORCE_API.version}`,
  query: NO_QUERY,
  body: { kind: 'xml', schema: readRulesRequest },
  scopes: [],
  dependingOn: NOTHING,
  answers: () => ({
    200: { kind: 'xml', schema: rulesAnswer },
    // SOAP tells every fault with this status.
    500: { kind: 'xml', schema: soapFault },
    429: { kind: 'text', schema: z.string() },
    502: GATEWAY,
    503: { kind: 'text', schema: z.string() },
  }),
});

export const SALESFORCE_OPERATIONS: readonly Operation[] = [signIn, runQuery, nextPage, composite, describe, readRules];

/** Only the marketplace edition's backend sends these. */
export const SALESFORCE_APP_OPERATIONS: readonly Operation[] = [revoke];
