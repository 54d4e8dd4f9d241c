// The calls of the settings page, and every way in which one can end. HubSpot signs each call and names the person.
import { hubspot } from '@hubspot/ui-extensions';
import type { ExtensionPointApiContext } from '@hubspot/ui-extensions';
import { newRequestId } from './ask/request-id.ts';
import type { Health, Line, PastRun, People, Problem, SettingsRead } from './answers.ts';

export type PageContext = ExtensionPointApiContext<'settings'>;

/** The result of a call. */
export type Asked<T> =
  | { kind: 'answered'; value: T }
  /** `problems`: for a save, the values that do not fit. */
  | { kind: 'refused'; message: string; help: string; problems: Problem[] }
  | { kind: 'no-answer' };

export type Environment = 'production' | 'sandbox' | 'my-domain';

export interface Backend {
  read: () => Promise<Asked<SettingsRead>>;
  save: (settings: object) => Promise<Asked<SettingsRead>>;
  accept: (paths: readonly string[]) => Promise<Asked<SettingsRead>>;
  disconnect: () => Promise<Asked<SettingsRead>>;
  people: () => Promise<Asked<People>>;
  test: () => Promise<Asked<{ lines: Line[] }>>;
  health: () => Promise<Asked<{ health: Health }>>;
  /** How far detection and backtest are. */
  past: () => Promise<Asked<{ past: { detection: PastRun; backtest: PastRun } }>>;
  detect: Backend['past'];
  backtest: Backend['past'];
  /** Makes a link to Salesforce's sign-in page, valid once within five minutes. */
  link: (environment: Environment, domain: string) => Promise<Asked<{ url: string }>>;
}

export function backendOf({ variables }: Pick<PageContext, 'variables'>, locale: string): Backend {
  const post = async <T>(path: string, body: object): Promise<Asked<T>> => {
    const url = variables?.PUBLIC_URL;
    try {
      if (typeof url !== 'string' || url === '') throw new Error('PUBLIC_URL is not set.');
      const response = await hubspot.fetch(`${url}${path}`, { method: 'POST', body: { locale, ...body } });
      return asked<T>(await response.json());
    } catch {
      return { kind: 'no-answer' };
    }
  };
  const settings = <T>(action: string, more: object = {}): Promise<Asked<T>> => post('/settings', { action, ...more });
  return {
    read: () => settings('read'),
    // HubSpot repeats a call after a lost connection; the same ID is saved only once.
    save: (given) => settings('save', { settings: given, requestId: newRequestId() }),
    accept: (paths) => settings('accept', { paths }),
    disconnect: () => settings('disconnect-salesforce'),
    people: () => settings('people'),
    test: () => settings('test'),
    health: () => settings('health'),
    past: () => settings('past'),
    detect: () => settings('detect'),
    backtest: () => settings('backtest'),
    link: (environment, domain) =>
      post('/settings/salesforce-link', { environment, ...(environment === 'my-domain' ? { domain } : {}) }),
  };
}

function asked<T>(body: unknown): Asked<T> {
  if (!isObject(body)) return { kind: 'no-answer' };
  if (body.ok === true) return { kind: 'answered', value: body as T };
  // HubSpot may wrap a refusal in a status of its own.
  const { error, problems } = isObject(body.responseBody) ? body.responseBody : body;
  if (!isObject(error)) return { kind: 'no-answer' };
  const { message, help } = error;
  return {
    kind: 'refused',
    message: typeof message === 'string' ? message : '',
    help: typeof help === 'string' ? help : '',
    problems: Array.isArray(problems) ? problems.filter(isProblem) : [],
  };
}

function isProblem(given: unknown): given is Problem {
  return isObject(given) && typeof given.path === 'string' && typeof given.message === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
