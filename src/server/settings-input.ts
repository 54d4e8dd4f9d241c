// An account's settings as an admin or an operator gives them: secrets apart, everything checked together.
import type { SalesforceSecretsGiven, StoredSettings } from '../adapters/store/account-settings.ts';
import { SettingsError, checkSettings } from '../application/settings.ts';
import type { SettingProblem } from '../application/settings-messages.ts';
import type { ServerConfig } from './config.ts';
import { isSalesforceAddress } from './salesforce-hosts.ts';

/** Only the operator decides these, by the environment. */
const OPERATORS = ['hubspotApiBase', 'timeBudget'];
/** Kept apart from the other settings, encrypted. */
const SECRETS = ['clientSecret', 'privateKey'] as const;
/** As the app function's secrets are called. */
const SECRET_NAMES = { clientSecret: 'SALESFORCE_CLIENT_SECRET', privateKey: 'SALESFORCE_PRIVATE_KEY' } as const;

export type Merged =
  | { ok: true; settings: Record<string, unknown>; secrets: Partial<SalesforceSecretsGiven> }
  | { ok: false; problems: SettingProblem[] };

/**
 * Puts given settings over the stored ones: a key that is not given stays, null sets it back to its default.
 *
 * @param given settings; `salesforce` may hold `clientSecret` and `privateKey`
 */
export function mergeSettings(
  stored: StoredSettings,
  given: Readonly<Record<string, unknown>>,
  config: Pick<ServerConfig, 'isLocal'>,
): Merged {
  const problems: SettingProblem[] = [];
  const { plain, secrets } = apart(given, problems);
  for (const name of OPERATORS) {
    if (!(name in plain)) continue;
    problems.push({ path: `$.${name}`, problem: { id: 'setting.unknown-key', params: { key: name } } });
    Reflect.deleteProperty(plain, name);
  }
  const before = isObject(stored.settings) ? stored.settings : {};
  const merged = Object.fromEntries(
    Object.entries({ ...before, ...plain }).filter(([name, value]) => value !== null || !(name in plain)),
  );
  try {
    const { salesforce } = checkSettings(merged);
    for (const name of ['loginUrl', 'audience'] as const) {
      const address = salesforce?.[name] ?? null;
      if (address !== null && !isSalesforceAddress(address, config.isLocal))
        problems.push({ path: `$.salesforce.${name}`, problem: { id: 'setting.expected-https', params: {} } });
    }
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    problems.push(...error.problems);
  }
  if (problems.length > 0) return { ok: false, problems };
  // Without an org there is nothing its secrets are for.
  const gone = merged.salesforce === undefined ? { clientSecret: null, privateKey: null } : {};
  return { ok: true, settings: merged, secrets: { ...gone, ...secrets } };
}

/** Each setting's value, where it comes from and what speaks for it. Secrets are told as given or not. */
export function shownSettings({ settings, secrets }: StoredSettings, salesforceConnected: boolean): object {
  const given = isObject(settings) ? settings : {};
  const { detected, ...values } = checkSettings(given);
  const shown = Object.entries(values)
    .filter(([name]) => !OPERATORS.includes(name))
    .map(([name, value]) => {
      const isDetected = (detected as readonly string[]).includes(name);
      const source = isDetected ? 'detected' : name in given ? 'set' : 'assumed';
      return [name, { value, source, evidence: null }] as const;
    });
  return {
    ...Object.fromEntries(shown),
    salesforceSecrets: {
      value: {
        clientSecret: secrets.clientSecret !== null,
        privateKey: secrets.privateKey !== null,
        connected: salesforceConnected,
      },
      source: 'set',
      evidence: null,
    },
  };
}

function apart(
  given: Readonly<Record<string, unknown>>,
  problems: SettingProblem[],
): { plain: Record<string, unknown>; secrets: Partial<SalesforceSecretsGiven> } {
  const plain: Record<string, unknown> = { ...given };
  const secrets: Partial<SalesforceSecretsGiven> = {};
  const salesforce = isObject(plain.salesforce) ? { ...plain.salesforce } : null;
  if (salesforce !== null) plain.salesforce = salesforce;
  for (const name of SECRETS) {
    const places = [
      { holder: plain, key: SECRET_NAMES[name], path: `$.${SECRET_NAMES[name]}` },
      { holder: salesforce, key: name, path: `$.salesforce.${name}` },
    ];
    for (const { holder, key, path } of places) {
      if (holder === null || !(key in holder)) continue;
      const value = holder[key];
      Reflect.deleteProperty(holder, key);
      if (value === null || (typeof value === 'string' && value.trim() !== '')) secrets[name] = value;
      else problems.push({ path, problem: { id: 'setting.expected-text', params: {} } });
    }
  }
  return { plain, secrets };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
