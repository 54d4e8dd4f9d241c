// `self.hsWorkerAPI`: what HubSpot's hooks stand on inside the worker.
import type { RemoteCallable } from '@remote-ui/rpc';
import type { CardActions, CardContext, HostApi, ServerlessOptions } from './messages.ts';

/** What `hubspot.extend` hands to a card. */
export interface Api {
  context: CardContext;
  actions: CardActions;
  runServerlessFunction: (call: { name: string } & ServerlessOptions) => Promise<unknown>;
}

type Changed = (properties: Record<string, string | null>) => void;

/**
 * @param host the page, called over rpc
 * @param useApi React hook that gives the card's api
 * @param usePath React hook that gives the place in the app's own pages
 */
export function workerApi(host: RemoteCallable<HostApi>, useApi: () => Api, usePath: () => string) {
  return {
    useExtensionApi: useApi,
    useExtensionContext: () => useApi().context,
    useExtensionActions: () => useApi().actions,
    useAppPageLocation: () => ({ path: usePath(), params: {} }),
    fetchCrmProperties: async (properties: string[], onChange: Changed) => {
      const read = await host.fetchCrmObjectProperties(properties);
      await host.onCrmPropertiesUpdate(properties, onChange);
      const data = Object.fromEntries(properties.map((name) => [name, read[name] ?? null]));
      return { json: () => Promise.resolve({ data, cleanup: () => undefined }) };
    },
    fetchAssociations: missing('useAssociations'),
    fetchCrmSearch: missing('useCrmSearch'),
    fetchHubSpotApi: missing('fetchHubSpotApi'),
    formatCrmProperties: missing('formatCrmProperties'),
  };
}

function missing(name: string) {
  return () => Promise.reject(new Error(`This record page does not have ${name}.`));
}
