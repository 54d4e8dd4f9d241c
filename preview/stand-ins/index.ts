// Both stand-ins on ports of their own, with the switch for faults and the memory they share.
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import type { AddressInfo } from 'node:net';
import type { CrmObject } from '../../src/domain/prediction/index.ts';
import { Drifts } from '../published/drifts.ts';
import type { Asker, Drift } from '../published/drifts.ts';
import { INTEGRATION_USER, ORG_ID } from '../sample/index.ts';
import type { OrgName } from '../sample/index.ts';
import { FaultSwitch } from './faults.ts';
import type { RequestKind } from './faults.ts';
import { hubspotApp } from './hubspot/app.ts';
import { HubSpotOAuthApp } from './hubspot/oauth-app.ts';
import type { WorkflowRuns } from './hubspot/workflows.ts';
import { writeProperties } from './hubspot/writes.ts';
import type { ChangeSource } from './hubspot/writes.ts';
import type { NodeEnv } from './misbehave.ts';
import { Recorder } from './recorder.ts';
import type { RecordedRequest } from './recorder.ts';
import { running } from './running.ts';
import { salesforceApp } from './salesforce/app.ts';
import type { SalesforceClientApp } from './salesforce/oauth.ts';
import { PackagedApp } from './salesforce/packaged-app.ts';
import { seedState } from './state.ts';
import type { State } from './state.ts';

export { FAULTS, FaultSwitch, REQUEST_KINDS, faultSchema } from './faults.ts';
export type { FaultName, RequestKind } from './faults.ts';
export type { RecordedRequest } from './recorder.ts';
export { seededAt } from './state.ts';
export type { HistoryEntry, State, StoredRecord } from './state.ts';
export { signV3, withIdentity } from './hubspot/signing.ts';
export { PORTAL_ID, TRAIL_PROPERTY } from './hubspot/portal.ts';

export interface StandIns {
  hubspot: { url: string; token: string; oauthApp: HubSpotOAuthApp; workflows: WorkflowRuns };
  salesforce: SalesforceClientApp & { url: string; packagedApp: PackagedApp };
  faults: FaultSwitch;
  /** What both hold; tests change it in place. */
  state: () => State;
  /** Every request so far. */
  requests: readonly RecordedRequest[];
  /** Where requests or answers so far are not what is published; a reset forgets none. */
  drifts: () => readonly Drift[];
  /** Changes properties as a rep does on the record page: Ann Lee, unless it is another user. */
  writeAsRep: (object: CrmObject, id: string, properties: Readonly<Record<string, string>>, userId?: number) => void;
  /** Changes properties as HubSpot's own sync with Salesforce does. */
  writeAsSync: (object: CrmObject, id: string, properties: Readonly<Record<string, string>>) => void;
  /** Runs whenever a request has arrived and is not served yet: what others do in that very moment. Null for nothing. */
  meanwhile: (happening: ((kind: RequestKind) => void) | null) => void;
  /** Ends every session, as an admin or an expiry does. */
  expireSessions: () => void;
  /** Everything as seeded, with no fault set; in another org when one is named. */
  reset: (org?: OrgName) => void;
  /** @throws DriftError, once stopped, when there was any drift */
  stop: () => Promise<void>;
}

export interface StandInOptions {
  org?: OrgName;
  /** Whether there are records that synced long ago. */
  past?: boolean;
  /** Whose requests come: unless anybody's, one that the product is not declared to send is a drift. */
  asker?: Asker;
  /** PEM, for the JWT flow. */
  publicKey?: string;
}

/** Starts both on free ports of the loopback address. */
export async function startStandIns({
  org = 'believable',
  past = false,
  asker = 'product',
  publicKey,
}: StandInOptions = {}): Promise<StandIns> {
  let state = seedState(org, past);
  const faults = new FaultSwitch();
  const recorder = new Recorder();
  const drifts = new Drifts(asker);
  const tokens = new Set<string>();
  // Not secrets: they open nothing but these stand-ins.
  const token = 'stand-in-private-app-token';
  const client: SalesforceClientApp = {
    clientId: 'stand-in-client',
    clientSecret: 'stand-in-secret',
    publicKey: publicKey ?? null,
    username: 'hubspot.integration@fjordlight.example.com',
  };
  let happening: ((kind: RequestKind) => void) | null = null;
  const shared = { state: () => state, faults, recorder, drifts, meanwhile: (kind: RequestKind) => happening?.(kind) };

  const oauthApp = new HubSpotOAuthApp();
  const workflows: WorkflowRuns = { waiting: new Set(), completed: [] };
  const packagedApp = new PackagedApp();
  const hubspot = await listen(hubspotApp({ token, oauthApp, workflows, ...shared }));
  const sessions = {
    tokens,
    instanceUrl: () => salesforce.url,
    identity: { orgId: ORG_ID, userId: INTEGRATION_USER.id },
  };
  const salesforce = await listen(salesforceApp({ client, packagedApp, sessions, ...shared }));
  const write =
    (source: ChangeSource) => (object: CrmObject, id: string, properties: Readonly<Record<string, string>>) => {
      const record = state.hubspot.records[object].get(id);
      if (record === undefined) throw new Error(`The sample has no ${object} ${id}.`);
      writeProperties(object, record, properties, source);
    };
  running.add(drifts);
  return {
    hubspot: { url: hubspot.url, token, oauthApp, workflows },
    salesforce: { ...client, url: salesforce.url, packagedApp },
    faults,
    state: () => state,
    requests: recorder.requests,
    drifts: () => drifts.found,
    writeAsRep: (object, id, properties, userId = 1011) =>
      write({ sourceType: 'CRM_UI', sourceId: `userId:${userId}`, updatedByUserId: userId })(object, id, properties),
    writeAsSync: write({ sourceType: 'SALESFORCE', sourceId: 'SalesforceSync' }),
    meanwhile: (next) => {
      happening = next;
    },
    expireSessions: () => tokens.clear(),
    reset: (next = state.org) => {
      // Another org knows nothing of this one's sessions.
      if (next !== state.org) tokens.clear();
      state = seedState(next, past);
      faults.clear();
      happening = null;
      recorder.clear();
    },
    stop: async () => {
      await Promise.all([hubspot.stop(), salesforce.stop()]);
      running.delete(drifts);
      drifts.assertNone();
    },
  };
}

function listen(app: Hono<NodeEnv>): Promise<{ url: string; stop: () => Promise<void> }> {
  return new Promise((resolve) => {
    // Closed by the client alone: a busy machine would let a server's end meet the next request.
    const serverOptions = { keepAliveTimeout: 75_000 };
    const options = { fetch: app.fetch, port: 0, hostname: '127.0.0.1', serverOptions };
    const server = serve(options, ({ port }: AddressInfo) => {
      resolve({
        url: `http://127.0.0.1:${port}`,
        stop: () =>
          new Promise((closed) => {
            server.close(() => closed());
            // Requests left hanging by a fault would keep it open.
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
  });
}
