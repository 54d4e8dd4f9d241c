// What no API tells, from one validated configuration (facts.md, 5): the secret OWNER_PREFLIGHT_SETTINGS, as JSON.
import { z } from 'zod';

/** Only https leaves the function; loopback is for a record page on one's own machine. */
const serviceUrl = z.url().refine((text) => isSafeUrl(text), { error: 'expected an https address' });

const salesforceSettings = z.strictObject({
  /** My Domain address, e.g. https://acme.my.salesforce.com: client credentials need it. */
  loginUrl: serviceUrl,
  apiVersion: z.string().regex(/^\d{2,3}\.0$/u, 'expected an API version such as "67.0"').default('67.0'),
  clientId: z.string().min(1),
  auth: z.enum(['client-credentials', 'jwt']).default('client-credentials'),
  /** The run-as user's username; for "jwt" only. */
  username: z.string().min(1).nullable().default(null),
});

const owner = z.strictObject({ type: z.enum(['User', 'Queue']), name: z.string().min(1) });

/** Every key with its default; unknown keys are refused, since a misspelt one would silently change predictions. */
export const settingsSchema = z
  .strictObject({
    integration: z.enum(['on', 'paused', 'off', 'unknown']).default('unknown'),
    contactsBecome: z.enum(['lead', 'contact', 'unknown']).default('unknown'),
    companySync: z.enum(['on', 'off', 'unknown']).default('unknown'),
    dealSync: z.enum(['on', 'off', 'unknown']).default('unknown'),
    /** "none" when no inclusion segment is set; null when nobody has said. */
    inclusionSegmentId: z.string().regex(/^(?:none|\d+)$/u, 'expected a segment\'s ID (digits), or "none"').nullable().default(null),
    integrationUser: z.strictObject({ id: z.string().min(15).nullable().default(null), name: z.string().min(1) }).nullable().default(null),
    defaultLeadOwner: owner.nullable().default(null),
    /** Lead field to HubSpot property, over the integration's defaults; null unmaps a field. */
    fieldMapping: z.record(z.string(), z.string().min(1).nullable()).default({}),
    /** Lead field to a value that every new lead gets, e.g. {"LeadSource": "HubSpot"}. */
    fixedLeadValues: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).default({}),
    /** Lead.assignmentRules-meta.xml, pasted, for an org whose rules may not be read. */
    leadRulesXml: z.string().min(1).nullable().default(null),
    salesforce: salesforceSettings.nullable().default(null),
    hubspotApiBase: serviceUrl.default('https://api.hubapi.com'),
    /** Milliseconds for everything; HubSpot ends the function at 15,000. */
    timeBudget: z.number().int().min(500).max(14_000).default(8000),
    /** Milliseconds a warm function keeps lead assignment rules. */
    rulesMaxAge: z.number().int().min(0).max(86_400_000).default(600_000),
  })
  .refine(({ salesforce }) => salesforce?.auth !== 'jwt' || salesforce.username !== null, {
    path: ['salesforce', 'username'],
    error: 'expected the run-as user\'s username, since auth is "jwt"',
  });

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
  const parsed = settingsSchema.safeParse(parseJson(json));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `$${issue.path.map((key) => `.${String(key)}`).join('')}: ${issue.message}`);
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
