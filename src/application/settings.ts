// What no API tells, from one validated configuration (facts.md, 5). The app function reads it from the secret
// OWNER_PREFLIGHT_SETTINGS, the server from its database.
import * as z from 'zod/mini';
import { AGE, TIME_BUDGET } from './settings-limits.ts';
import { problemsOf } from './settings-problems.ts';
import { whyNotJson } from './settings-text.ts';
import type { SettingProblem, SettingsMessages } from './settings-messages.ts';

/** A refinement's error is the id of a message. */
type Id = keyof SettingsMessages;
const error = (id: Id): { error: Id } => ({ error: id });

const filled = z.string().check(z.minLength(1));

/** Null unless given. */
const orNull = <T extends z.ZodMiniType>(schema: T): z.ZodMiniDefault<z.ZodMiniNullable<T>> =>
  z._default(z.nullable(schema), null);

/** One of the words, or not known: "unknown", null and absent are the same. */
const oneOf = <const Words extends readonly [string, ...string[]]>(...words: Words) =>
  z._default(
    z.pipe(
      z.nullable(z.enum([...words, 'unknown'])),
      z.transform((word) => word ?? ('unknown' as const)),
    ),
    'unknown',
  );

/** Only https leaves the host; loopback is for a record page on one's own machine. */
const serviceUrl = z.string().check(z.refine(isSafeUrl, error('setting.expected-https')));

const between = ([least, most]: readonly [number, number]) => z.int().check(z.minimum(least), z.maximum(most));
/** Milliseconds, a day at most. */
const age = between(AGE);

/** "none" when no inclusion segment is set; null when nobody has said. */
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
  /** My Domain address, e.g. https://acme.my.salesforce.com: client credentials need it. */
  loginUrl: serviceUrl,
  apiVersion: z._default(z.string().check(z.regex(/^\d{2,3}\.0$/u, error('setting.expected-api-version'))), '67.0'),
  clientId: filled,
  auth: z._default(z.enum(['client-credentials', 'jwt']), 'client-credentials'),
  /** The run-as user's username; for "jwt" only. */
  username: orNull(filled),
  /** Whom a JWT is meant for; null: login.salesforce.com, or test.salesforce.com for a sandbox, by `loginUrl`. */
  audience: orNull(serviceUrl),
});

/** Ids as HubSpot writes them, without repetition. */
const ids = z._default(z.array(z.string().check(z.regex(/^\d{1,20}$/u, error('setting.expected-id')))), []);

const ownerChangersSettings = z.strictObject({
  superAdmins: z._default(z.boolean(), true),
  /** IDs of permission sets, which HubSpot's API calls roles. */
  permissionSets: ids,
  /** IDs of teams; main and further members alike. */
  teams: ids,
});

const count = z.int().check(z.minimum(0));
const counts = { right: count, wrong: count };

/** Settings that can be detected from records that synced. */
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

/** Every key with its default; unknown keys are refused, since a misspelt one would silently change predictions. */
export const settingsSchema = z
  .strictObject({
    integration: oneOf('on', 'paused', 'off'),
    contactsBecome: oneOf('lead', 'contact'),
    /** "on" is the classic sync. */
    companySync: oneOf('classic', 'new', 'on', 'off'),
    dealSync: oneOf('on', 'off'),
    inclusionSegmentId: segment,
    /** For companies, after upgrading to the new company sync. */
    companyInclusionSegmentId: segment,
    integrationUser: orNull(z.strictObject({ id: orNull(salesforceId), name: filled })),
    defaultLeadOwner: orNull(z.strictObject({ type: z.enum(['User', 'Queue']), name: filled })),
    /** Lead field to HubSpot property, over the integration's defaults; null unmaps a field. */
    fieldMapping: z._default(z.record(z.string(), z.nullable(filled)), {}),
    /** Lead field to a value that every new lead gets, e.g. {"LeadSource": "HubSpot"}. */
    fixedLeadValues: z._default(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])), {}),
    /** The org keeps HubSpot owners unmatched, so that Salesforce decides: no advice to align names or e-mails. */
    unmatchedOnPurpose: z._default(z.boolean(), false),
    /** Settings that were detected from records that synced, and confirmed by nobody. */
    detected: z._default(z.array(z.enum(DETECTABLE)), []),
    /** What a backtest of this account came to, as `preflight backtest` prints it: the card tells it, and goes by it. */
    checked: orNull(
      z.strictObject({ ...counts, byDecision: z._default(z.record(z.string(), z.strictObject(counts)), {}) }),
    ),
    /**
     * Who saves an owner that is chosen on the card. "user": the person looking, in HubSpot's own field, with their own
     * rights. "app": the app, for everybody who may open the record (docs/security.md). "nobody": the card only tells.
     */
    ownerChangesBy: z._default(z.enum(['user', 'app', 'nobody']), 'user'),
    /**
     * For whom the app saves, where it does. Null: for everybody who may open the record. Only a host that knows the
     * person can hold them against it; the app function saves for nobody where this is given.
     */
    ownerChangesFor: orNull(ownerChangersSettings),
    /** Name of a text property of the three objects; each change by the app leaves a line in it. */
    trailProperty: orNull(
      z.string().check(
        z.regex(/^[a-z][a-z0-9_]*$/u, error('setting.expected-property')),
        z.refine((name) => name !== 'hubspot_owner_id', error('setting.expected-own-property')),
      ),
    ),
    /** Lead.assignmentRules-meta.xml, pasted, for an org whose rules may not be read. */
    leadRulesXml: orNull(filled),
    /** Where people turn for help: an e-mail address or an https address. */
    supportAddress: orNull(z.string().check(z.refine(isSupportAddress, error('setting.expected-support-address')))),
    salesforce: orNull(salesforceSettings),
    hubspotApiBase: z._default(serviceUrl, 'https://api.hubapi.com'),
    /** Milliseconds for everything; HubSpot ends the function at 15,000. */
    timeBudget: z._default(between(TIME_BUDGET), 8000),
    /** Milliseconds lead assignment rules are kept, and the failure to read them. */
    rulesMaxAge: z._default(age, 600_000),
    /** Milliseconds the lists of owners, users and queues are kept. */
    directoryMaxAge: z._default(age, 600_000),
    /** Milliseconds flows, triggers, required fields and picklists are kept. */
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

/** Settings that cannot be used. The message has paths and codes, never a value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';

  constructor(readonly problems: readonly SettingProblem[]) {
    super(`settings: ${problems.map(({ path, problem }) => `${path} ${problem.id}`).join('; ')}`);
  }
}

/**
 * Checks settings, whoever wrote them.
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
 * @param json the configuration's text; absent or blank means all defaults, which know nothing
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
