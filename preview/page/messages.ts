// What the page and the card's worker say to each other, over @remote-ui/rpc.
import type { RemoteChannel } from '@remote-ui/core';
import type { CrmHostActions, ExtensionPointApiContext, UiePlatformActions } from '@hubspot/ui-extensions';

/** Of a card, or of one of the app's own pages. */
export type CardContext =
  | ExtensionPointApiContext<'crm.record.sidebar'>
  | ExtensionPointApiContext<'settings'>
  | ExtensionPointApiContext<'pages'>;

/** HubSpot's actions of a sidebar card. */
export type CardActions = Omit<CrmHostActions, 'openIframeModal'> & UiePlatformActions;

export interface ServerlessOptions {
  parameters?: unknown;
  propertiesToSend?: string[];
  payload?: unknown;
}

export interface FetchOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  timeout?: number;
}

export interface FetchAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What the page does for the worker. */
export interface HostApi extends CardActions {
  /** Resolves with the function's result; rejects with HubSpot's message when HubSpot cannot run it. */
  serverless: (name: string, options: ServerlessOptions) => Promise<unknown>;
  hsFetch: (url: string, options: FetchOptions) => Promise<FetchAnswer>;
  /** The card broke and shows nothing any more. */
  crashed: (message: string) => void;
}

/** What the worker does for the page. */
export interface WorkerApi {
  /** Loads a card's bundle and shows it through the channel; rejects when the bundle cannot start. */
  run: (bundleUrl: string, channel: RemoteChannel, context: CardContext, path: string) => Promise<void>;
  /** The page's address has changed, within the app's own pages. */
  navigated: (path: string) => void;
}
