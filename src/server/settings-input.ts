// An account's settings as an admin or an operator gives them: secrets apart, everything checked together.
import { AssignmentRulesError } from '../adapters/salesforce/rules-xml/assignment-rules-error.ts';
import { parseAssignmentRules } from '../adapters/salesforce/rules-xml/parse-assignment-rules.ts';
import type { SalesforceSecretsGiven, StoredSettings } from '../adapters/store/account-settings.ts';
import { DETECTABLE, SettingsError, checkSettings } from '../application/settings.ts';
import { sourceOf } from '../application/setting-fields.ts';
import type { SettingProblem } from '../application/settings-messages.ts';
import type { FieldShown } from '../presentation/present-settings.ts';
import type { ServerConfig } from './config.ts';
import { isSalesforceAddress } from './salesforce-hosts.ts';

/** Only the operator decides these, by the environment. */
const OPERATORS = ['hubspotApiBase', 'timeBudget'];
/** Kept apart from the other settings, encrypted. */
const SECRETS = ['clientSecret', 'privateKey'] as const;
/** As the app function's secrets are called. */
const SECRET_NAMES = { clientSecret: 'SALESFORCE_CLIENT_SECRET', privateKey: 'SALESFORCE_PRIVATE_KEY' } as const;

/** Who may change owners where the page lets the app do it and names nobody. */
const CHANGERS = { superAdmins: true, permissionSets: [], teams: [] };

/** What the settings page leaves open is decided for the safer side; an operator's file means what it says. */
export function withSaferDefaults(
  given: Readonly<Record<string, unknown>>,
  before: unknown,
): Readonly<Record<string, unknown>> {
  if (!('ownerChangesBy' in given) && !('ownerChangesFor' in given)) return given;
  const then = { ...(isObject(before) ? before : {}), ...given };
  return then.ownerChangesBy === 'app' && then.ownerChangesFor == null
    ? { ...given, ownerChangesFor: CHANGERS }
    : given;
}

/** Proposals as settings to save: what is about one lead field is put beside the fields that are there. */
export function acceptedSettings(
  proposals: readonly { path: string; value: unknown }[],
  before: unknown,
): Record<string, unknown> {
  const stored = isObject(before) ? before : {};
  const settings: Record<string, unknown> = {};
  for (const { path, value } of proposals) {
    const [name = '', field] = path.split('.');
    const fields = settings[name] ?? stored[name];
    settings[name] = field === undefined ? value : { ...(isObject(fields) ? fields : {}), [field]: value };
  }
  return settings;
}

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
    Object.entries({ ...confirmed(before, plain), ...plain }).filter(
      ([name, value]) => value !== null || !(name in plain),
    ),
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
  if (typeof merged.leadRulesXml === 'string' && 'leadRulesXml' in plain && !areRules(merged.leadRulesXml))
    problems.push({ path: '$.leadRulesXml', problem: { id: 'setting.expected-rules-xml', params: {} } });
  if (problems.length > 0) return { ok: false, problems };
  // Without an org there is nothing its secrets are for.
  const gone = merged.salesforce === undefined ? { clientSecret: null, privateKey: null } : {};
  return { ok: true, settings: merged, secrets: { ...gone, ...secrets } };
}

/** What is given now is confirmed, however it was detected before. */
function confirmed(
  before: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  if (!Array.isArray(before.detected)) return before;
  const left = DETECTABLE.filter((name) => (before.detected as unknown[]).includes(name) && !(name in given));
  return { ...before, detected: left };
}

function areRules(xml: string): boolean {
  try {
    parseAssignmentRules(xml);
    return true;
  } catch (error) {
    if (error instanceof AssignmentRulesError) return false;
    throw error;
  }
}

/** Each setting's value, where it comes from and what speaks for it. Secrets are told as given or not. */
export function shownSettings(
  { settings, secrets }: StoredSettings,
  salesforceConnected: boolean,
  fields: readonly Pick<FieldShown, 'path' | 'evidence'>[],
): object {
  const given = isObject(settings) ? settings : {};
  const shown = Object.entries(checkSettings(given))
    .filter(([name]) => name !== 'detected' && !OPERATORS.includes(name))
    .map(([name, value]) => {
      const evidence = fields.find(({ path }) => path === name)?.evidence ?? null;
      return [name, { value, source: sourceOf(name, given), evidence }] as const;
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

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
