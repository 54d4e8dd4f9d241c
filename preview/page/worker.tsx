// The Web Worker that a card runs in, with the globals that HubSpot's worker gives it.
import * as React from 'react';
import type { ReactElement } from 'react';
import * as RemoteUI from '@remote-ui/react';
import { createEndpoint, retain } from '@remote-ui/rpc';
import type { HubSpotFetchOptions } from '@hubspot/ui-extensions';
import type { RemoteChannel } from '@remote-ui/core';
import type { CardActions, CardContext, HostApi, ServerlessOptions, WorkerApi } from './messages.ts';
import { workerApi } from './worker-api.ts';
import type { Api } from './worker-api.ts';

type Extension = (api: Api) => ReactElement;

const endpoint = createEndpoint<HostApi>({
  postMessage: (message, transfer) => self.postMessage(message, transfer === undefined ? {} : { transfer }),
  addEventListener: (type, listener) => self.addEventListener(type, listener),
  removeEventListener: (type, listener) => self.removeEventListener(type, listener),
});
const host = endpoint.call;

let extension: Extension | undefined;
let currentPath = '/';
const watchingPath = new Set<(path: string) => void>();
const ApiContext = React.createContext<Api | null>(null);

Object.assign(self, {
  React,
  RemoteUI,
  __HUBSPOT_EXTENSION_WORKER__: true,
  extend_V2: (callback: Extension) => {
    extension = callback;
  },
  serverless: (name: string, options: ServerlessOptions = {}) => host.serverless(name, options),
  hsFetch,
  logger: {
    debug: (text: string) => console.debug(text),
    info: (text: string) => console.info(text),
    warn: (text: string) => console.warn(text),
    error: (text: string) => console.error(text),
  },
  hsWorkerAPI: workerApi(host, useApi, usePath),
});

endpoint.expose({ run, navigated } satisfies WorkerApi);
self.addEventListener('error', (event) => void host.crashed(event.message));

async function run(bundleUrl: string, channel: RemoteChannel, context: CardContext, path: string): Promise<void> {
  currentPath = path;
  // The page frees what it passes once the call is over, unless told that it is kept.
  retain(channel);
  importScripts(bundleUrl);
  if (extension === undefined) throw new Error('The card never called hubspot.extend.');
  const api: Api = { context, actions: cardActions(), runServerlessFunction };
  const root = RemoteUI.createRemoteRoot(channel);
  RemoteUI.createRoot(root).render(
    <Boundary>
      <ApiContext.Provider value={api}>{extension(api)}</ApiContext.Provider>
    </Boundary>,
  );
  await root.mount();
}

function navigated(path: string): void {
  currentPath = path;
  for (const tell of watchingPath) tell(path);
}

function usePath(): string {
  const [path, setPath] = React.useState(currentPath);
  React.useEffect(() => {
    watchingPath.add(setPath);
    return () => void watchingPath.delete(setPath);
  }, []);
  return path;
}

function cardActions(): CardActions {
  return {
    addAlert: (alert) => void host.addAlert(alert),
    reloadPage: () => void host.reloadPage(),
    fetchCrmObjectProperties: (properties) => host.fetchCrmObjectProperties(properties),
    openIframeModal: (action, onClose) => void host.openIframeModal(action, onClose),
    refreshObjectProperties: () => void host.refreshObjectProperties(),
    onCrmPropertiesUpdate: (properties, callback) => void host.onCrmPropertiesUpdate(properties, callback),
    closeOverlay: (id) => void host.closeOverlay(id),
    copyTextToClipboard: (text) => host.copyTextToClipboard(text),
    navigateToPage: (options) => void host.navigateToPage(options),
  };
}

/** HubSpot's older call, which resolves with a status where `hubspot.serverless` rejects. */
function runServerlessFunction({ name, ...options }: { name: string } & ServerlessOptions): Promise<unknown> {
  return host.serverless(name, options).then(
    (response) => ({ status: 'SUCCESS', response }),
    (error: unknown) => ({ status: 'ERROR', message: messageOf(error) }),
  );
}

async function hsFetch(
  url: string | URL,
  { method, headers, body, timeout }: HubSpotFetchOptions = {},
): Promise<Response> {
  const answer = await host.hsFetch(String(url), {
    ...(method !== undefined && { method }),
    ...(headers !== undefined && { headers: Object.fromEntries(new Headers(headers)) }),
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(timeout !== undefined && { timeout }),
  });
  return new Response(answer.body, { status: answer.status, headers: answer.headers });
}

function useApi(): Api {
  const api = React.useContext(ApiContext);
  if (api === null) throw new Error("HubSpot's hooks work only inside the card.");
  return api;
}

/** Takes an error that broke the card's rendering to the page, which shows it. */
class Boundary extends React.Component<React.PropsWithChildren, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(error: unknown): void {
    void host.crashed(messageOf(error));
  }

  override render(): React.ReactNode {
    return this.state.broken ? null : this.props.children;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
