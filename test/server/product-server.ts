// The server with the product's own card, on the sample company: the stand-ins answer about records and Salesforce, the
// fake HubSpot about tokens and people.
import { TRAIL_PROPERTY, startStandIns } from '../../preview/stand-ins/index.ts';
import type { StandIns } from '../../preview/stand-ins/index.ts';
import { sampleSettings } from '../../preview/sample/index.ts';
import type { Database } from '../../src/adapters/store/database.ts';
import type { Explanation } from '../../src/contract/index.ts';
import { CONTRACT_VERSION } from '../../src/contract/index.ts';
import type { CrmObject } from '../../src/domain/prediction/index.ts';
import { answerCard } from '../../src/hosts/answer-card.ts';
import { liftHubSpotLimits } from './lifted-limits.ts';
import { call, runServer } from './running-server.ts';
import type { Called, Running } from './running-server.ts';

export { TRAIL_PROPERTY };

export interface Product {
  running: Running;
  standIns: StandIns;
  /** Installs an account with the sample's settings and these over them, saved as an operator does. */
  install: (portalId: number, settings?: Record<string, unknown>) => Promise<void>;
  /** A call of the card about a record as its page shows it now. */
  card: (asking: Asking) => Promise<Called>;
  explained: (asking: Asking) => Promise<Explanation>;
  stop: () => Promise<void>;
}

export interface Asking {
  portalId: number;
  userId: number;
  object: CrmObject;
  id: string;
  /** An explanation unless given. */
  request?: Record<string, unknown>;
}

const TYPE_IDS: Readonly<Record<CrmObject, string>> = { contact: '0-1', company: '0-2', deal: '0-3' };
const MODIFIED = { contact: 'lastmodifieddate', company: 'hs_lastmodifieddate', deal: 'hs_lastmodifieddate' } as const;

/** HubSpot's limits of requests are lifted: they have tests of their own, and would keep all others waiting. */
export async function runProduct(
  database: Database,
  environment: Record<string, string> = {},
  { past = false }: { past?: boolean } = {},
): Promise<Product> {
  const standIns = await startStandIns({ past });
  const running = await runServer({
    database,
    environment,
    card: { answerCard, written: [], writeTakes: 0, onWritten: null },
  });
  await liftHubSpotLimits(database);
  const { hubspot } = running;
  hubspot.behind = { url: standIns.hubspot.url, token: standIns.hubspot.token };
  const card = ({ portalId, userId, object, id, request = { action: 'explain' } }: Asking): Promise<Called> => {
    const record = standIns.state().hubspot.records[object].get(id);
    const at = (name: string): string => String(Date.parse(record?.properties.get(name) ?? ''));
    const seen = { createdate: at('createdate'), modified: at(MODIFIED[object]) };
    return call(running, {
      portalId,
      userId,
      body: {
        contract: CONTRACT_VERSION,
        locale: 'en',
        record: { objectTypeId: TYPE_IDS[object], objectId: id, seen },
        ...request,
      },
    });
  };
  return {
    running,
    standIns,
    card,
    install: async (portalId, settings = {}) => {
      await running.install(portalId);
      const installed = await running.services.directory.find(portalId);
      if (installed === null) throw new Error('not installed');
      const { url, clientId } = standIns.salesforce;
      const sample = JSON.parse(sampleSettings({ hubspot: '', salesforce: url, clientId })) as Record<string, unknown>;
      const secrets = { clientSecret: standIns.salesforce.clientSecret };
      await running.services.settings.save(
        installed.account,
        { ...sample, hubspotApiBase: undefined, ...settings },
        secrets,
        null,
      );
      running.services.directory.changed(portalId);
    },
    explained: async (asking) => {
      const { body, text } = await card(asking);
      if (body.ok !== true) throw new Error(text);
      return body.explanation as Explanation;
    },
    stop: async () => {
      await running.stop();
      await standIns.stop();
    },
  };
}
