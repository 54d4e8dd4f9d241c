// HubSpot's API as documented, for what the product uses and a little around it. Paths: version 2026-09.
// Errors and limits: https://developers.hubspot.com/docs/api-reference/error-handling
import { Hono } from 'hono';
import type { Drifts } from '../../published/drifts.ts';
import { HUBSPOT_DEV_SERVER_OPERATIONS, HUBSPOT_OPERATIONS } from '../../published/hubspot-operations.ts';
import type { FaultSwitch, RequestKind } from '../faults.ts';
import { heldToPublished } from '../held-to-published.ts';
import { misbehaving } from '../misbehave.ts';
import type { NodeEnv } from '../misbehave.ts';
import type { Recorder } from '../recorder.ts';
import type { State } from '../state.ts';
import { accountRoutes } from './account.ts';
import { notHandled, rateLimitHeaders, refuse, unauthorized } from './answers.ts';
import { objectRoutes } from './objects.ts';
import { ownerRoutes } from './owners.ts';

interface Options {
  token: string;
  state: () => State;
  faults: FaultSwitch;
  recorder: Recorder;
  drifts: Drifts;
  meanwhile: (kind: RequestKind) => void;
}

export function hubspotApp({ token, state, faults, recorder, drifts, meanwhile }: Options): Hono<NodeEnv> {
  const app = new Hono<NodeEnv>();
  app.use(heldToPublished([...HUBSPOT_OPERATIONS, ...HUBSPOT_DEV_SERVER_OPERATIONS], drifts));
  app.use(misbehaving({ system: 'hubspot', faults, recorder, meanwhile, kindOf, refuse }));
  app.use(async (context, next) => {
    if (context.req.header('authorization') !== `Bearer ${token}`) return unauthorized();
    await next();
    for (const [name, value] of Object.entries(rateLimitHeaders(188))) context.header(name, value);
    return undefined;
  });
  objectRoutes(app, state);
  ownerRoutes(app, state);
  accountRoutes(app, state);
  app.notFound(() => notHandled(404, 'resource not found'));
  return app;
}

function kindOf(method: string, path: string): RequestKind | null {
  // The dev server's own reading of propertiesToSend is no request of the product's.
  if (path.startsWith('/crm/v3/')) return null;
  if (/^\/crm\/owners\/[^/]+$/u.test(path)) return 'hubspot.owners';
  if (path.startsWith('/crm/owners/')) return 'hubspot.owner';
  if (path.startsWith('/crm/lists/')) return 'hubspot.memberships';
  if (path.endsWith('/batch/read')) return 'hubspot.batch';
  if (path.endsWith('/search')) return 'hubspot.search';
  if (!/^\/crm\/objects\/[^/]+\/[^/]+\/[^/]+$/u.test(path)) return null;
  return method === 'PATCH' ? 'hubspot.write' : 'hubspot.record';
}
