// Settings as an admin or operator enters them. Secrets are split off, and everything is checked together.
import { AssignmentRulesError } from '../adapters/salesforce/rules-xml/assignment-rules-error.ts';
import { parseAssignmentRules } from '../adapters/salesforce/rules-xml/parse-assignment-rules.ts';
import type { SalesforceSecretsGiven, StoredSettings } from '../adapters/store/account-settings.ts';
import { DETECTABLE, SettingsError, checkSettings } from '../application/settings.ts';
import { sourceOf } from '../application/setting-fields.ts';
import type { SettingProblem } from '../application/settings-messages.ts';
import type { FieldShown } from '../presentation/present-settings.ts';
import type { ServerConfig } from './config.ts';
import { isSalesforceAddress } from './salesforce-hosts.ts';

/** Settings that only the operator decides, by the environment. */
const OPERATORS = ['hubspotApiBase', 'timeBudget'];
/** Stored encrypted, apart from the other settings. */
const SECRETS = ['clientSecret', 'privateKey'] as const;
/** Names of the app function's secrets, which error messages use. */
const SECRET_NAMES = { clientSecret: 'SALESFORCE_CLIENT_SECRET', privateKey: 'SALESFORCE_PRIVATE_KEY' } as const;

/** Who may change owners if the page lets the app do it but names nobody. */
const CHANGERS = { superAdmins: true, permissionSets: [], teams: [] };

/** Fills in safer defaults for what the settings page leaves open. An operator's file is taken literally. */
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

/** Turns proposals into settings to save. A mapping of one lead field is added to the existing mappings. */
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
 * Merges given settings into the stored ones. Absent keys stay; null resets a key to its default.
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
  // Without an org, its secrets are deleted too.
  const gone = merged.salesforce === undefined ? { clientSecret: null, privateKey: null } : {};
  return { ok: true, settings: merged, secrets: { ...gone, ...secrets } };
}

/** A setting that is given now no longer counts as detected. */
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

/** Returns each setting's value, origin and evidence. For secrets, it only says whether they are set. */
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
