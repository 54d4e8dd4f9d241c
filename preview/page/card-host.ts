// The page's side of a card: starts its worker, receives what it shows, and does what it asks for.
import { createRemoteReceiver } from '@remote-ui/react/host';
import type { RemoteReceiver } from '@remote-ui/react/host';
import { createEndpoint, fromWebWorker, release, retain } from '@remote-ui/rpc';
import type { CardActions, CardContext, HostApi, WorkerApi } from './messages.ts';

type PropertiesCallback = Parameters<CardActions['onCrmPropertiesUpdate']>[1];
type PageActions = Omit<HostApi, 'onCrmPropertiesUpdate' | 'crashed'>;

export interface CardOptions {
  bundleUrl: string;
  context: CardContext;
  /** Of an app's own page: where in it. */
  path?: string;
  page: PageActions;
  /** Property names that exist in the portal; a card that watches another one is told so, as HubSpot does. */
  knownProperties: () => readonly string[];
  /** The card cannot start, or broke: it shows nothing any more. */
  onCrash: (message: string) => void;
}

export interface RunningCard {
  receiver: RemoteReceiver;
  /** Tells the card what was saved on the page, if it watches it. */
  propertiesChanged: (changed: Readonly<Record<string, string>>) => void;
  /** Tells an app's page that the address has changed. */
  navigated: (path: string) => void;
  stop: () => void;
}

interface Watch {
  properties: string[] | '*';
  callback: PropertiesCallback;
}

/** Runs a card in a Web Worker of its own until `stop`. */
export function runCard({ bundleUrl, context, path = '/', page, knownProperties, onCrash }: CardOptions): RunningCard {
  const receiver = createRemoteReceiver();
  const worker = new Worker('/assets/worker.js');
  const endpoint = createEndpoint<WorkerApi>(fromWebWorker(worker));
  const watches: Watch[] = [];
  let stopped = false;

  const crash = (message: string): void => {
    if (stopped) return;
    console.error(`The card crashed: ${message}`);
    onCrash(message);
  };
  const onCrmPropertiesUpdate: CardActions['onCrmPropertiesUpdate'] = (properties, callback) => {
    const unknown = properties === '*' ? [] : properties.filter((name) => !knownProperties().includes(name));
    if (unknown.length > 0) {
      callback({}, { message: `Unknown properties: ${unknown.join(', ')}` });
      return;
    }
    // Passed by reference from the worker, which frees it when this call is over unless told that it is kept.
    retain(callback);
    watches.push({ properties, callback });
  };

  endpoint.expose({ ...page, onCrmPropertiesUpdate, crashed: crash } satisfies HostApi);
  worker.addEventListener('error', (event) => crash(event.message || 'The worker stopped.'));
  endpoint.call.run(bundleUrl, receiver.receive, context, path).catch((error: unknown) => crash(messageOf(error)));

  return {
    receiver,
    propertiesChanged: (changed) => {
      for (const { properties, callback } of watches) {
        const told = Object.entries(changed).filter(([name]) => properties === '*' || properties.includes(name));
        if (told.length > 0) callback(Object.fromEntries(told));
      }
    },
    navigated: (to) => void endpoint.call.navigated(to),
    stop: () => {
      stopped = true;
      for (const { callback } of watches) release(callback);
      endpoint.terminate();
      worker.terminate();
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
