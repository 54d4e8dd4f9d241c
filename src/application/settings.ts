// What no API tells, from one validated configuration (facts.md, 5): the secret OWNER_PREFLIGHT_SETTINGS, as JSON.
import * as z from 'zod/mini';
import { IN_ENGLISH } from '../contract/schema-messages.ts';

const filled = z.string().check(z.minLength(1));

/** Null unless given. */
const orNull = <T extends z.ZodMiniType>(schema: T): z.ZodMiniDefault<z.ZodMiniNullable<T>> =>
  z._default(z.nullable(schema), null);

/** Only https leaves the function; loopback is for a record page on one's own machine. */
const serviceUrl = z.url().check(z.refine((text) => isSafeUrl(text), { error: 'expected an https address' }));

/** Milliseconds, a day at most. */
const age = z.int().check(z.minimum(0), z.maximum(86_400_000));

const salesforceSettings = z.strictObject({
  /** My Domain address, e.g. https://acme.my.salesforce.com: client credentials need it. */
  loginUrl: serviceUrl,
  apiVersion: z._default(z.string().check(z.regex(/^\d{2,3}\.0$/u, 'expected an API version such as "67.0"')), '67.0'),
  clientId: filled,
  auth: z._default(z.enum(['client-credentials', 'jwt']), 'client-credentials'),
  /** The run-as user's username; for "jwt" only. */
  username: orNull(filled),
});

const owner = z.strictObject({ type: z.enum(['User', 'Queue']), name: filled });

/** Every key with its default; unknown keys are refused, since a misspelt one would silently change predictions. */
export const settingsSchema = z
  .strictObject({
    integration: z._default(z.enum(['on', 'paused', 'off', 'unknown']), 'unknown'),
    contactsBecome: z._default(z.enum(['lead', 'contact', 'unknown']), 'unknown'),
    companySync: z._default(z.enum(['on', 'off', 'unknown']), 'unknown'),
    dealSync: z._default(z.enum(['on', 'off', 'unknown']), 'unknown'),
    /** "none" when no inclusion segment is set; null when nobody has said. */
    inclusionSegmentId: orNull(
      z.string().check(z.regex(/^(?:none|\d+)$/u, 'expected a segment\'s ID (digits), or "none"')),
    ),
    integrationUser: orNull(z.strictObject({ id: orNull(z.string().check(z.minLength(15))), name: filled })),
    defaultLeadOwner: orNull(owner),
    /** Lead field to HubSpot property, over the integration's defaults; null unmaps a field. */
    fieldMapping: z._default(z.record(z.string(), z.nullable(filled)), {}),
    /** Lead field to a value that every new lead gets, e.g. {"LeadSource": "HubSpot"}. */
    fixedLeadValues: z._default(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])), {}),
    /**
     * Who saves an owner that is chosen on the card. "user": the person looking, in HubSpot's own field, with their own
     * rights. "app": the app, for everybody who may open the record (docs/security.md). "nobody": the card only tells.
     */
    ownerChangesBy: z._default(z.enum(['user', 'app', 'nobody']), 'user'),
    /** Name of a text property of the three objects; each change by the app leaves a line in it. */
    trailProperty: orNull(
      z.string().check(
        z.regex(/^[a-z][a-z0-9_]*$/u, "expected a property's internal name"),
        z.refine((name) => name !== 'hubspot_owner_id', 'expected a property of its own'),
      ),
    ),
    /** Lead.assignmentRules-meta.xml, pasted, for an org whose rules may not be read. */
    leadRulesXml: orNull(filled),
    salesforce: orNull(salesforceSettings),
    hubspotApiBase: z._default(serviceUrl, 'https://api.hubapi.com'),
    /** Milliseconds for everything; HubSpot ends the function at 15,000. */
    timeBudget: z._default(z.int().check(z.minimum(500), z.maximum(14_000)), 8000),
    /** Milliseconds a warm function keeps lead assignment rules. */
    rulesMaxAge: z._default(age, 600_000),
    /** Milliseconds a warm function keeps the lists of owners and users that choosing an owner goes by. */
    directoryMaxAge: z._default(age, 600_000),
  })
  .check(
    z.refine(({ salesforce }) => salesforce?.auth !== 'jwt' || salesforce.username !== null, {
      path: ['salesforce', 'username'],
      error: 'expected the run-as user\'s username, since auth is "jwt"',
    }),
  );

export type Settings = z.infer<typeof settingsSchema>;
export type SalesforceSettings = NonNullable<Settings['salesforce']>;

/** Settings that cannot be used; the message names the path and what was expected, never a value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * Reads the settings.
 *
 * @param json the configuration's text; absent or blank means all defaults, which know nothing
 * @throws SettingsError
 */
export function parseSettings(json: string | null | undefined): Settings {
  if (json == null || json.trim() === '') return settingsSchema.parse({});
  const parsed = settingsSchema.safeParse(parseJson(json), IN_ENGLISH);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    (issue) => `$${issue.path.map((key) => `.${String(key)}`).join('')}: ${issue.message}`,
  );
  throw new SettingsError(`The app's settings do not fit: ${problems.join('; ')}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message quotes the text, and the text is a secret.
    throw new SettingsError("The app's settings are not JSON.");
  }
}

function isSafeUrl(text: string): boolean {
  try {
    const { protocol, hostname } = new URL(text);
    return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
  } catch {
    return false;
  }
}
