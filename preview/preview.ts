// The whole preview: stand-ins, HubSpot's dev server on the project, and the record page.
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { deskFor } from './desk.ts';
import { startDevServer } from './dev-server.ts';
import type { MarketplaceEdition, MarketplaceOptions } from './marketplace/edition.ts';
import { bundleAssets } from './page/assets.ts';
import { createPageApp } from './page/page-app.ts';
import { assertPortFree } from './ports.ts';
import { sampleSettings } from './sample/index.ts';
import { startStandIns } from './stand-ins/index.ts';
import type { StandIns } from './stand-ins/index.ts';

export interface PreviewOptions {
  /** The record page's port; 0 for any that is free. */
  port: number;
  /** False for an app that nobody has connected to Salesforce. */
  connected?: boolean;
  /** Who saves an owner chosen on the card, as the app's settings say. */
  ownerChangesBy?: 'app' | 'user' | 'nobody';
  /** Told what HubSpot's dev server reports as an error. */
  onError?: (message: string) => void;
}

export interface Preview {
  url: string;
  standIns: StandIns;
  stop: () => Promise<void>;
}

const PORTAL_ID = 4_400_001;

/**
 * Starts everything on the loopback address.
 *
 * @throws PortTakenError; any failure stops what was started before it
 */
export async function startPreview({
  port,
  connected = true,
  ownerChangesBy = 'app',
  onError,
}: PreviewOptions): Promise<Preview> {
  await assertPortFree(port);
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const stopOne of stops.splice(0).reverse()) await stopOne();
  };
  try {
    const [standIns, assets] = await Promise.all([startStandIns({ past: true }), bundleAssets()]);
    stops.push(standIns.stop);
    const { hubspot, salesforce } = standIns;
    const devServer = await startDevServer({
      projectDir: fileURLToPath(new URL('..', import.meta.url)),
      hubspotApi: hubspot.url,
      environment: {
        PRIVATE_APP_ACCESS_TOKEN: hubspot.token,
        SALESFORCE_CLIENT_SECRET: salesforce.clientSecret,
        SALESFORCE_PRIVATE_KEY: '',
        OWNER_PREFLIGHT_SETTINGS: sampleSettings({
          hubspot: hubspot.url,
          salesforce: connected ? salesforce.url : null,
          clientId: salesforce.clientId,
          ownerChangesBy,
        }),
      },
      ...(onError === undefined ? {} : { onError }),
    });
    stops.push(devServer.stop);
    const marketplace = marketplaceOf({ standIns, connected, ownerChangesBy });
    stops.push(marketplace.stop);
    const app = createPageApp({
      assets,
      desk: deskFor(standIns),
      devServer,
      portalId: PORTAL_ID,
      marketplace: marketplace.open,
    });
    const page = await listen(app.fetch, port);
    stops.push(page.stop);
    return { url: page.url, standIns, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Loads and starts the marketplace edition when it is first opened, so that the first page does not wait for it. */
function marketplaceOf(options: MarketplaceOptions): {
  open: () => Promise<MarketplaceEdition>;
  stop: () => Promise<void>;
} {
  let started: Promise<MarketplaceEdition> | null = null;
  const start = async (): Promise<MarketplaceEdition> => {
    const { startMarketplace } = await import('./marketplace/edition.ts');
    return startMarketplace(options);
  };
  return {
    open: () => {
      started ??= start();
      // What failed may be tried again.
      started.catch(() => {
        started = null;
      });
      return started;
    },
    stop: async () => {
      const edition = await started?.catch(() => null);
      await edition?.stop();
    },
  };
}

function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  port: number,
): Promise<{ url: string; stop: () => Promise<void> }> {
  return new Promise((resolve) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, (address) => {
      resolve({
        url: `http://127.0.0.1:${address.port}`,
        stop: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
  });
}
