// One org's APIs as documented, for what the product uses: sign-in, queries, composite, reading metadata.
import { Hono } from 'hono';
import type { Drifts } from '../../published/drifts.ts';
import { SALESFORCE_APP_OPERATIONS, SALESFORCE_OPERATIONS } from '../../published/salesforce-operations.ts';
import type { FaultSwitch, RequestKind } from '../faults.ts';
import { heldToPublished } from '../held-to-published.ts';
import { misbehaving } from '../misbehave.ts';
import type { NodeEnv } from '../misbehave.ts';
import type { Recorder } from '../recorder.ts';
import type { State } from '../state.ts';
import { methodNotAllowed, notFound, refuse, restError, sessionExpired, soapFault } from './answers.ts';
import { runComposite } from './composite.ts';
import { answerMetadata } from './metadata.ts';
import { authorizeRoutes, oauthRoutes } from './oauth.ts';
import type { SalesforceClientApp, Sessions } from './oauth.ts';
import type { PackagedApp } from './packaged-app.ts';
import { QueryRunner } from './query.ts';

export const API_VERSION = 'v67.0';

interface Options {
  client: SalesforceClientApp;
  packagedApp: PackagedApp;
  sessions: Sessions;
  state: () => State;
  faults: FaultSwitch;
  recorder: Recorder;
  drifts: Drifts;
  meanwhile: (kind: RequestKind) => void;
}

export function salesforceApp({
  client,
  packagedApp,
  sessions,
  state,
  faults,
  recorder,
  drifts,
  meanwhile,
}: Options): Hono<NodeEnv> {
  const app = new Hono<NodeEnv>();
  const queries = new QueryRunner(state, API_VERSION);
  const data = `/services/data/${API_VERSION}`;
  authorizeRoutes(app, packagedApp);
  app.use(heldToPublished([...SALESFORCE_OPERATIONS, ...SALESFORCE_APP_OPERATIONS], drifts));
  app.use(misbehaving({ system: 'salesforce', faults, recorder, meanwhile, kindOf, refuse }));
  oauthRoutes(app, { client, packagedApp, sessions });

  app.use('/services/data/*', async (context, next) => {
    const token = /^(?:Bearer|OAuth) (.+)$/u.exec(context.req.header('authorization') ?? '')?.[1] ?? '';
    if (!sessions.tokens.has(token)) return sessionExpired();
    await next();
    context.header('Sforce-Limit-Info', 'api-usage=1807/100000');
    return undefined;
  });

  app.get(`${data}/query`, (context) => {
    const { status, body } = queries.run(context.req.query('q'), context.req.header('sforce-query-options'));
    return Response.json(body, { status });
  });
  app.get(`${data}/query/:locator`, (context) => {
    const { status, body } = queries.more(context.req.param('locator'));
    return Response.json(body, { status });
  });
  app.post(`${data}/composite`, async (context) => {
    const type = context.req.header('content-type') ?? '';
    if (!type.toLowerCase().startsWith('application/json'))
      return restError(
        415,
        'UNSUPPORTED_MEDIA_TYPE',
        `Content-Type header specified in HTTP request is not supported: ${type}`,
      );
    const body: unknown = await context.req.json().catch(() => undefined);
    return runComposite(body, API_VERSION, queries);
  });
  app.get(`${data}/sobjects/:object/describe`, (context) => {
    const { describes, noAccess } = state().salesforce;
    const object = context.req.param('object');
    const description = describes.get(object);
    return description === undefined || noAccess.has(object) ? notFound() : Response.json(description);
  });
  app.all(`${data}/query`, (context) => methodNotAllowed(context.req.method, 'GET,HEAD'));
  app.all(`${data}/composite`, (context) => methodNotAllowed(context.req.method, 'POST'));

  app.post(`/services/Soap/m/${API_VERSION.slice(1)}`, (context) => answerMetadata(context, state(), sessions.tokens));
  app.all('/services/Soap/*', () =>
    soapFault('sf:UNSUPPORTED_API_VERSION', 'UNSUPPORTED_API_VERSION: Invalid Api version specified on URL'),
  );
  app.notFound(notFound);
  return app;
}

function kindOf(_method: string, path: string): RequestKind | null {
  if (path.startsWith('/services/oauth2/')) return 'salesforce.token';
  if (path.endsWith('/composite')) return 'salesforce.composite';
  if (/\/query(?:\/[^/]+)?$/u.test(path)) return 'salesforce.query';
  if (path.endsWith('/describe')) return 'salesforce.describe';
  return path.startsWith('/services/Soap/') ? 'salesforce.metadata' : null;
}
