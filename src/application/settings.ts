// The settings: what no API reveals, in one validated configuration (facts.md, 5). The app function reads them from the
// secret OWNER_PREFLIGHT_SETTINGS, the server from its database.
import * as z from 'zod/mini';
import { AGE, TIME_BUDGET } from './settings-limits.ts';
import { problemsOf } from './settings-problems.ts';
import { whyNotJson } from './settings-text.ts';
import type { SettingProblem, SettingsMessages } from './settings-messages.ts';

/** The error of a refinement is the ID of a message. */
type Id = keyof SettingsMessages;
const error = (id: Id): { error: Id } => ({ error: id });

const filled = z.string().check(z.minLength(1));

/** Null by default. */
const orNull = <T extends z.ZodMiniType>(schema: T): z.ZodMiniDefault<z.ZodMiniNullable<T>> =>
  z._default(z.nullable(schema), null);

/** One of the words, or unknown: "unknown", null and absent mean the same. */
const oneOf = <const Words extends readonly [string, ...string[]]>(...words: Words) =>
  z._default(
    z.pipe(
      z.nullable(z.enum([...words, 'unknown'])),
      z.transform((word) => word ?? ('unknown' as const)),
    ),
    'unknown',
  );

/** Requests leave the host only by https. Loopback addresses are for the local preview. */
const serviceUrl = z.string().check(z.refine(isSafeUrl, error('setting.expected-https')));

const between = ([least, most]: readonly [number, number]) => z.int().check(z.minimum(least), z.maximum(most));
/** Milliseconds, at most a day. */
const age = between(AGE);

/** "none" if no inclusion segment is set; null if unknown. */
const segment = z._default(
  z.pipe(
    z.nullable(z.string().check(z.regex(/^(?:none|unknown|\d+)$/u, error('setting.expected-segment')))),
    z.transform((id) => (id === 'unknown' ? null : id)),
  ),
  null,
);

const salesforceId = z
  .string()
  .check(z.regex(/^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/u, error('setting.expected-salesforce-id')));

const salesforceSettings = z.strictObject({
  /** My Domain address, e.g. https://acme.my.salesforce.com. The client credentials flow needs it. */
  loginUrl: serviceUrl,
  apiVersion: z._default(z.string().check(z.regex(/^\d{2,3}\.0$/u, error('setting.expected-api-version'))), '67.0'),
  clientId: filled,
  auth: z._default(z.enum(['client-credentials', 'jwt']), 'client-credentials'),
  /** The run-as user's username; only for "jwt". */
  username: orNull(filled),
  /**
   * Audience of the JWT; null means login.salesforce.com, or test.salesforce.com for a sandbox, according to
   * `loginUrl`.
   */
  audience: orNull(serviceUrl),
});

/** IDs as HubSpot writes them, without repetition. */
const ids = z._default(z.array(z.string().check(z.regex(/^\d{1,20}$/u, error('setting.expected-id')))), []);

const ownerChangersSettings = z.strictObject({
  superAdmins: z._default(z.boolean(), true),
  /** IDs of permission sets, which HubSpot's API calls roles. */
  permissionSets: ids,
  /** IDs of teams. Members count whether it is their main team or not. */
  teams: ids,
});

const count = z.int().check(z.minimum(0));
const counts = { right: count, wrong: count };

/** Settings that can be detected from synced records. */
export const DETECTABLE = [
  'contactsBecome',
  'companySync',
  'dealSync',
  'inclusionSegmentId',
  'integrationUser',
  'defaultLeadOwner',
  'fieldMapping',
  'fixedLeadValues',
] as const;

/** All keys with their defaults. Unknown keys are refused, because a misspelt key would silently change predictions. */
export const settingsSchema = z
  .strictObject({
    integration: oneOf('on', 'paused', 'off'),
    contactsBecome: oneOf('lead', 'contact'),
    /** "on" means the classic sync. */
    companySync: oneOf('classic', 'new', 'on', 'off'),
    dealSync: oneOf('on', 'off'),
    inclusionSegmentId: segment,
    /** For companies, only with the new company sync. */
    companyInclusionSegmentId: segment,
    integrationUser: orNull(z.strictObject({ id: orNull(salesforceId), name: filled })),
    defaultLeadOwner: orNull(z.strictObject({ type: z.enum(['User', 'Queue']), name: filled })),
    /** Maps lead fields to HubSpot properties and overrides the integration's defaults. Null unmaps a field. */
    fieldMapping: z._default(z.record(z.string(), z.nullable(filled)), {}),
    /** Values that every new lead gets, by lead field, e.g. {"LeadSource": "HubSpot"}. */
    fixedLeadValues: z._default(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])), {}),
    /**
     * True if the org keeps HubSpot owners unmatched on purpose, so that Salesforce decides. Then the card never
     * advises to align names or e-mail addresses.
     */
    unmatchedOnPurpose: z._default(z.boolean(), false),
    /** Settings that were detected from synced records and that nobody confirmed. */
    detected: z._default(z.array(z.enum(DETECTABLE)), []),
    /**
     * Result of this account's backtest, as `preflight backtest` prints it. The card shows it and adjusts its
     * confidence.
     */
    checked: orNull(
      z.strictObject({ ...counts, byDecision: z._default(z.record(z.string(), z.strictObject(counts)), {}) }),
    ),
    /**
     * Who saves an owner chosen on the card. "user": the person, in HubSpot's own field, with their own rights. "app":
     * the app, for everybody who can open the record (docs/security.md). "nobody": the card only shows the prediction.
     */
    ownerChangesBy: z._default(z.enum(['user', 'app', 'nobody']), 'user'),
    /**
     * For whom the app saves owners. Null means everybody who can open the record. Only a host that knows the person
     * can check this, so the app function saves for nobody if this is set.
     */
    ownerChangesFor: orNull(ownerChangersSettings),
    /** Name of a text property that all three objects have. The app writes a line into it with each change. */
    trailProperty: orNull(
      z.string().check(
        z.regex(/^[a-z][a-z0-9_]*$/u, error('setting.expected-property')),
        z.refine((name) => name !== 'hubspot_owner_id', error('setting.expected-own-property')),
      ),
    ),
    /** The text of Lead.assignmentRules-meta.xml, for an org whose rules the app may not read. */
    leadRulesXml: orNull(filled),
    /** Where people can get help: an e-mail address or an https address. */
    supportAddress: orNull(z.string().check(z.refine(isSupportAddress, error('setting.expected-support-address')))),
    salesforce: orNull(salesforceSettings),
    hubspotApiBase: z._default(serviceUrl, 'https://api.hubapi.com'),
    /** Milliseconds for a whole call. HubSpot ends the function after 15,000. */
    timeBudget: z._default(between(TIME_BUDGET), 8000),
    /** Maximum age in milliseconds of lead assignment rules, or of the failure to read them. */
    rulesMaxAge: z._default(age, 600_000),
    /** Maximum age in milliseconds of the lists of owners, users and queues. */
    directoryMaxAge: z._default(age, 600_000),
    /** Maximum age in milliseconds of flows, triggers, required fields and picklists. */
    orgMaxAge: z._default(age, 3_600_000),
  })
  .check(
    z.refine(({ salesforce }) => salesforce?.auth !== 'jwt' || salesforce.username !== null, {
      path: ['salesforce', 'username'],
      error: 'setting.expected-username' satisfies Id,
    }),
  );

export type Settings = z.infer<typeof settingsSchema>;
export type OwnerChangers = NonNullable<Settings['ownerChangesFor']>;
export type SalesforceSettings = NonNullable<Settings['salesforce']>;

/** Thrown for invalid settings. The message has paths and codes, never a value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';

  constructor(readonly problems: readonly SettingProblem[]) {
    super(`settings: ${problems.map(({ path, problem }) => `${path} ${problem.id}`).join('; ')}`);
  }
}

/**
 * Checks settings from any source.
 *
 * @throws SettingsError with every problem
 *
 * @example checkSettings({ contactsBecome: 'lead' }).dealSync // 'unknown'
 */
export function checkSettings(value: unknown): Settings {
  const parsed = settingsSchema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new SettingsError(problemsOf(parsed.error.issues));
}

/**
 * Reads the settings.
 *
 * @param json the configuration's text. Absent or blank means all defaults, with every setting unknown
 * @throws SettingsError
 */
export function parseSettings(json: string | null | undefined): Settings {
  if (json == null || json.trim() === '') return checkSettings({});
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new SettingsError([{ path: '$', problem: { id: NOT_JSON[whyNotJson(json)], params: {} } }]);
  }
  return checkSettings(value);
}

const NOT_JSON = { cut: 'setting.cut', key: 'setting.is-key', 'not-json': 'setting.not-json' } as const;

function isSafeUrl(text: string): boolean {
  try {
    const { protocol, hostname } = new URL(text);
    return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
  } catch {
    return false;
  }
}

function isSupportAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text) || (text.startsWith('https://') && isSafeUrl(text));
}
