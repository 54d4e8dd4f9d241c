// HubSpot's API as documented, for what the product uses and a little around it. Paths: version 2026-09.
// Errors and limits: https://developers.hubspot.com/docs/api-reference/error-handling
import { Hono } from 'hono';
import type { Drifts } from '../../published/drifts.ts';
import { HUBSPOT_APP_OPERATIONS } from '../../published/hubspot-app-operations.ts';
import { HUBSPOT_DEV_SERVER_OPERATIONS, HUBSPOT_OPERATIONS } from '../../published/hubspot-operations.ts';
import type { FaultSwitch, RequestKind } from '../faults.ts';
import { heldToPublished } from '../held-to-published.ts';
import { misbehaving } from '../misbehave.ts';
import type { NodeEnv } from '../misbehave.ts';
import type { Recorder } from '../recorder.ts';
import type { State } from '../state.ts';
import { accountRoutes } from './account.ts';
import {
  expiredToken,
  missingScopes,
  notHandled,
  rateLimitHeaders,
  rateLimited,
  refuse,
  unauthorized,
} from './answers.ts';
import { RollingLimit } from './limits.ts';
import { authorizeRoutes, tokenRoutes } from './oauth.ts';
import type { HubSpotOAuthApp } from './oauth-app.ts';
import { objectRoutes } from './objects.ts';
import { ownerRoutes } from './owners.ts';
import { userRoutes } from './users.ts';
import { workflowRoutes } from './workflows.ts';
import type { WorkflowRuns } from './workflows.ts';

interface Options {
  /** The private app's. */
  token: string;
  oauthApp: HubSpotOAuthApp;
  workflows: WorkflowRuns;
  state: () => State;
  faults: FaultSwitch;
  recorder: Recorder;
  drifts: Drifts;
  meanwhile: (kind: RequestKind) => void;
}

const PRODUCT_OPERATIONS = [...HUBSPOT_OPERATIONS, ...HUBSPOT_APP_OPERATIONS];

/** Requests of an OAuth app in an account, in milliseconds; and searches of an account. */
const LIMITS = { oauthApp: [110, 10_000], search: [5, 1000] } as const;

export function hubspotApp({
  token,
  oauthApp,
  workflows,
  state,
  faults,
  recorder,
  drifts,
  meanwhile,
}: Options): Hono<NodeEnv> {
  const app = new Hono<NodeEnv>();
  authorizeRoutes(app, oauthApp);
  app.use(heldToPublished([...PRODUCT_OPERATIONS, ...HUBSPOT_DEV_SERVER_OPERATIONS], drifts));
  app.use(misbehaving({ system: 'hubspot', faults, recorder, meanwhile, kindOf, refuse }));
  tokenRoutes(app, oauthApp);
  const limits = { oauthApp: new RollingLimit(...LIMITS.oauthApp), search: new RollingLimit(...LIMITS.search) };
  app.use(async (context, next) => {
    const given = /^Bearer (.+)$/u.exec(context.req.header('authorization') ?? '')?.[1] ?? '';
    const { method, path } = context.req;
    let headers = rateLimitHeaders(188);
    if (given !== token) {
      const granted = oauthApp.scopesOf(given);
      if (granted === null) return unauthorized();
      if (granted === 'expired') return expiredToken();
      const needed = scopesFor(method, path);
      if (needed.length > 0 && !needed.some((scope) => granted.includes(scope))) return missingScopes(needed);
      const isSearch = path.endsWith('/search');
      const limit = isSearch ? limits.search : limits.oauthApp;
      const left = oauthApp.isLimited ? limit.take() : LIMITS.oauthApp[0];
      if (left === null) return rateLimited('TEN_SECONDLY_ROLLING');
      headers = isSearch ? {} : rateLimitHeaders(left, LIMITS.oauthApp[0]);
    }
    await next();
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    return undefined;
  });
  objectRoutes(app, state);
  ownerRoutes(app, state);
  accountRoutes(app, state);
  userRoutes(app, state);
  workflowRoutes(app, workflows, state);
  app.notFound(() => notHandled(404, 'resource not found'));
  return app;
}

/** One of them is needed; a request that no operation describes needs none. */
function scopesFor(method: string, path: string): readonly string[] {
  return (
    PRODUCT_OPERATIONS.find((operation) => operation.method === method && operation.parametersOf(path) !== null)
      ?.scopes ?? []
  );
}

function kindOf(method: string, path: string): RequestKind | null {
  // The dev server's own reading of propertiesToSend is no request of the product's.
  if (path.startsWith('/crm/v3/')) return null;
  if (path.startsWith('/oauth/')) return 'hubspot.token';
  if (path.startsWith('/settings/users/')) return 'hubspot.users';
  if (/^\/crm\/owners\/[^/]+$/u.test(path)) return 'hubspot.owners';
  if (path.startsWith('/crm/owners/')) return 'hubspot.owner';
  if (path.startsWith('/crm/lists/')) return 'hubspot.memberships';
  if (path.endsWith('/batch/read')) return 'hubspot.batch';
  if (path.endsWith('/batch/update')) return 'hubspot.write';
  if (path.endsWith('/search')) return 'hubspot.search';
  if (!/^\/crm\/objects\/[^/]+\/[^/]+\/[^/]+$/u.test(path)) return null;
  return method === 'PATCH' ? 'hubspot.write' : 'hubspot.record';
}
