// HubSpot's dev server, without what it does on import: it starts an error reporter that calls exceptions.hubspot.com
// (also with the sessions of a healthy run), and takes over the process's crash handlers. The preview calls nobody, and
// a crash of ours must print.
import { register } from 'node:module';

type DevServerModule = typeof import('@hubspot/ui-extensions-dev-server');

/** Stands in for `@sentry/node`: the four functions that the dev server calls. */
const NO_REPORTER = `data:text/javascript,${encodeURIComponent(
  'export const init = () => {}; export const captureException = () => ""; export const withScope = () => {}; export const flush = async () => true;',
)}`;

const RESOLVE_HOOK = `data:text/javascript,${encodeURIComponent(
  `export async function resolve(specifier, context, next) {
     const ofDevServer = context.parentURL?.includes('/@hubspot/ui-extensions-dev-server/');
     if (specifier === '@sentry/node' && ofDevServer) return { url: ${JSON.stringify(NO_REPORTER)}, shortCircuit: true };
     return next(specifier, context);
   }`,
)}`;

const CRASH_EVENTS = ['uncaughtException', 'unhandledRejection'] as const;

let loaded: Promise<DevServerModule> | undefined;

/** Imports HubSpot's dev server, once a process, with no error reporter and no crash handlers of its own. */
export function importDevServer(): Promise<DevServerModule> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<DevServerModule> {
  register(RESOLVE_HOOK);
  const before = new Map(CRASH_EVENTS.map((event) => [event, new Set(listenersOf(event))]));
  const module = await import('@hubspot/ui-extensions-dev-server');
  for (const event of CRASH_EVENTS) {
    for (const listener of listenersOf(event)) {
      if (before.get(event)?.has(listener) === false) process.removeListener(event, listener);
    }
  }
  return module;
}

type Listener = (...args: unknown[]) => void;

function listenersOf(event: (typeof CRASH_EVENTS)[number]): Listener[] {
  return process.rawListeners(event).map((listener) => listener as Listener);
}
