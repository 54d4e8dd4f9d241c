// The marketplace edition beside the app function: the real server on an embedded database, with HubSpot's pages bundled
// by HubSpot's own bundler. Nothing of it starts before somebody opens it.
import { existsSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleCard } from '../../scripts/bundle-card.ts';
import { buildMarketplaceCard } from '../../scripts/build-marketplace.ts';
import { cachedSeed } from '../../scripts/cached-seed.ts';
import { systemClock } from '../../src/adapters/clock.ts';
import { NO_SETTINGS } from '../../src/adapters/store/account-settings.ts';
import { answerCard } from '../../src/hosts/answer-card.ts';
import { pgliteDatabase } from '../../src/adapters/store/pglite-database.ts';
import { readConfig } from '../../src/server/config.ts';
import { createLogger } from '../../src/server/logger.ts';
import { serve } from '../../src/server/serve.ts';
import { createServices } from '../../src/server/services.ts';
import type { Services } from '../../src/server/services.ts';
import { mergeSettings } from '../../src/server/settings-input.ts';
import type { MarketplaceState } from '../page/page-data.ts';
import { freePort } from '../ports.ts';
import { sampleSettings } from '../sample/index.ts';
import { NORDICS, SALES_MANAGERS } from '../sample/people.ts';
import { PORTAL_ID } from '../stand-ins/index.ts';
import type { StandIns } from '../stand-ins/index.ts';
import { hubspotProxy } from './hubspot-proxy.ts';
import type { HubSpotProxy } from './hubspot-proxy.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** HubSpot's extension points of the project, each with its entry. */
const ENTRIES = {
  card: 'marketplace/app/cards/OwnerPreflight.tsx',
  settings: 'marketplace/app/settings/Settings.tsx',
  home: 'marketplace/app/pages/Pages.tsx',
} as const;

export type Extension = keyof typeof ENTRIES;

export function isExtension(name: string): name is Extension {
  return name in ENTRIES;
}

export interface MarketplaceEdition {
  publicUrl: string;
  services: Services;
  /** `hubspot.fetch`, as HubSpot passes it on. */
  fetch: HubSpotProxy;
  state: () => Promise<MarketplaceState>;
  /** The compiled code of a card or page; null for one that the project does not have. */
  bundle: (name: Extension) => Promise<string | null>;
  stop: () => Promise<void>;
}

export interface MarketplaceOptions {
  standIns: StandIns;
  connected: boolean;
  ownerChangesBy: 'app' | 'user' | 'nobody';
}

/** Starts the server on a port of its own, with a database in memory: nothing of a preview is kept. */
export async function startMarketplace(options: MarketplaceOptions): Promise<MarketplaceEdition> {
  const { hubspot, salesforce } = options.standIns;
  const { oauthApp } = hubspot;
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const config = readConfig({
    PUBLIC_URL: publicUrl,
    ENCRYPTION_KEYS: `preview:${randomBytes(32).toString('base64')}`,
    HUBSPOT_CLIENT_ID: oauthApp.clientId,
    HUBSPOT_CLIENT_SECRET: oauthApp.clientSecret,
    HUBSPOT_APP_ID: oauthApp.appId,
    HUBSPOT_API_BASE: hubspot.url,
    HUBSPOT_AUTHORIZE_URL: `${hubspot.url}/oauth/authorize`,
    SALESFORCE_LOGIN_URL: salesforce.url,
    SALESFORCE_CLIENT_ID: salesforce.packagedApp.clientId,
    SALESFORCE_CLIENT_SECRET: salesforce.packagedApp.clientSecret,
  });
  const log = createLogger('error');
  const database = await pgliteDatabase({ folder: null, seed: await cachedSeed() });
  const services = createServices({ config, database, clock: systemClock, log });
  const server = await serve({ services, answerCard, role: 'all', port, hostname: '127.0.0.1' });
  try {
    await server.ready;
  } catch (error) {
    await server.stop();
    throw error;
  }
  oauthApp.redirectUrls.add(`${publicUrl}/oauth/hubspot/callback`);
  salesforce.packagedApp.redirectUrls.add(`${publicUrl}/oauth/salesforce/callback`);

  const bundles = new Map<Extension, Promise<string | null>>();
  const sources = buildMarketplaceCard(ROOT);
  let setUp: Promise<void> | null = null;
  return {
    publicUrl,
    services,
    fetch: hubspotProxy({ publicUrl, oauthApp }),
    state: async () => {
      const isInstalled = (await services.accounts.find(PORTAL_ID))?.status === 'installed';
      if (isInstalled) await (setUp ??= setUpSample(services, options));
      return { publicUrl, isInstalled, installUrl: `${publicUrl}/install` };
    },
    bundle: (name) => {
      const bundle = bundles.get(name) ?? sources.then(() => compiled(ENTRIES[name]));
      bundles.set(name, bundle);
      return bundle;
    },
    stop: () => server.stop(),
  };
}

function compiled(entry: string): Promise<string | null> {
  return existsSync(path.join(ROOT, entry)) ? bundleCard(ROOT, entry) : Promise.resolve(null);
}

/** The sample company's settings, as its admin would have typed them: both editions show the same company. */
async function setUpSample(
  { accounts, settings, tenants, directory }: Services,
  { standIns, connected, ownerChangesBy }: MarketplaceOptions,
): Promise<void> {
  const account = await accounts.find(PORTAL_ID);
  if (account === null) throw new Error('The account has no app.');
  const { hubspot, salesforce } = standIns;
  const given = JSON.parse(
    sampleSettings({
      hubspot: hubspot.url,
      salesforce: connected ? salesforce.url : null,
      clientId: salesforce.clientId,
      ownerChangesBy,
    }),
  ) as Record<string, unknown> & { salesforce: object | null };
  // The operator's own: the server has it in its environment.
  Reflect.deleteProperty(given, 'hubspotApiBase');
  const withSecret =
    given.salesforce === null
      ? given
      : { ...given, salesforce: { ...given.salesforce, clientSecret: salesforce.clientSecret } };
  // The app function knows nobody's role; here super admins, sales managers and the Nordics may.
  const ownerChangesFor = { superAdmins: true, permissionSets: [SALES_MANAGERS.id], teams: [NORDICS.id] };
  const merged = mergeSettings(NO_SETTINGS, { ...withSecret, ownerChangesFor }, { isLocal: true });
  if (!merged.ok) throw new Error(`The sample's settings do not fit: ${JSON.stringify(merged.problems)}`);
  await settings.save(account, merged.settings, merged.secrets, null);
  tenants.forget(PORTAL_ID);
  directory.changed(PORTAL_ID);
}
