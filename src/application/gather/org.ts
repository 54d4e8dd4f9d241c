// What is read once per org and cached for a set time: lead assignment rules, queues, automation and required fields.
// Compiled rules are cached by their fingerprint.
import { leadRulesOf } from '../../domain/facts/lead-rules.ts';
import type { LeadRules } from '../../domain/facts/lead-rules.ts';
import type { Automation, ByObject, SalesforceObject } from '../../domain/facts/org-snapshot.ts';
import { FailureError } from '../failures.ts';
import { keep } from '../kept.ts';
import type { Kept } from '../kept.ts';
import type {
  AutomationList,
  CacheKey,
  LeadRulesReading,
  ObjectDescription,
  Salesforce,
  SalesforceQueue,
} from '../ports.ts';
import type { Tenant } from '../tenant.ts';

/** Milliseconds for one reading, independent of the callers' deadlines. */
const READING_BUDGET = 10_000;

export interface OrgRules {
  rules: LeadRules;
  /** Usernames of all assignees, so that they are looked up together with the other users. */
  usernames: readonly string[];
  /** True for rules that an admin pasted; their age is unknown. */
  pasted: boolean;
}

const RULES: CacheKey<Kept<OrgRules>> = { id: 'lead-rules' };
const QUEUES: CacheKey<Kept<SalesforceQueue[]>> = { id: 'queues' };
const AUTOMATION: CacheKey<Kept<AutomationList>> = { id: 'automation' };
const describeKey = (object: SalesforceObject): CacheKey<Kept<ObjectDescription>> => ({ id: `describe/${object}` });
/** Only the newest compiled rules are cached. */
const COMPILED: CacheKey<{ fingerprint: string; rules: LeadRules; usernames: readonly string[] }> = { id: 'compiled' };

export function keepRules(tenant: Tenant, org: Salesforce): Kept<OrgRules> {
  return keep(tenant, {
    key: RULES,
    maxAge: tenant.settings.rulesMaxAge,
    budget: READING_BUDGET,
    read: async (deadline) => {
      try {
        return { ...compiled(tenant, await org.leadRules(deadline)), pasted: false };
      } catch (error) {
        if (!(error instanceof FailureError)) throw error;
        const { leadRulesXml } = tenant.settings;
        if (leadRulesXml !== null) return { ...compiled(tenant, org.pastedLeadRules(leadRulesXml)), pasted: true };
        return withoutContent(org, error, deadline);
      }
    },
  });
}

/**
 * Listing the rules needs no metadata permission. If there is no rule, or no active one, their content is not needed.
 */
async function withoutContent(
  org: Salesforce,
  refused: FailureError,
  deadline: Parameters<Salesforce['ask']>[1],
): Promise<OrgRules> {
  if (refused.failure.kind === 'slow' || refused.failure.question === 'sign-in') throw refused;
  const { leadRuleNames } = await org.ask({ leadRuleNames: true }, deadline).catch(() => {
    throw refused;
  });
  if (!leadRuleNames.ok || leadRuleNames.value.odd > 0 || leadRuleNames.value.rows.some(({ active }) => active))
    throw refused;
  const rules: LeadRules = { kind: leadRuleNames.value.rows.length === 0 ? 'none' : 'none-active' };
  return { rules, usernames: [], pasted: false };
}

function compiled({ cache }: Tenant, { rules, fingerprint }: LeadRulesReading): Omit<OrgRules, 'pasted'> {
  const kept = cache.get(COMPILED);
  if (kept?.fingerprint === fingerprint) return kept;
  const entries = rules.rules.flatMap(({ entries: ofRule }) => ofRule);
  const usernames = entries.flatMap(({ assignee }) => (assignee?.type === 'User' ? [assignee.name] : []));
  const made = { fingerprint, rules: leadRulesOf(rules), usernames: [...new Set(usernames)] };
  cache.set(COMPILED, made);
  return made;
}

/** SHA-256 of the rules read last; null if none were read. */
export function rulesFingerprint({ cache }: Tenant): string | null {
  return cache.get(COMPILED)?.fingerprint ?? null;
}

/** Caches queues that came with another question. */
export function rememberQueues({ cache, clock }: Tenant, queues: SalesforceQueue[]): void {
  const done = { ok: true, value: queues } as const;
  cache.set(QUEUES, {
    result: Promise.resolve(done),
    done,
    readAt: clock.now().toISOString(),
    begun: clock.elapsed(),
  });
}

export const queuesKept = (tenant: Tenant) => ({ key: QUEUES, maxAge: tenant.settings.directoryMaxAge });
export const rulesKept = (tenant: Tenant) => ({ key: RULES, maxAge: tenant.settings.rulesMaxAge });

export function keepAutomation(tenant: Tenant, org: Salesforce): Kept<AutomationList> {
  return keep(tenant, {
    key: AUTOMATION,
    maxAge: tenant.settings.orgMaxAge,
    budget: READING_BUDGET,
    read: (deadline) => org.automation(deadline),
  });
}

export function keepDescription(tenant: Tenant, org: Salesforce, object: SalesforceObject): Kept<ObjectDescription> {
  return keep(tenant, {
    key: describeKey(object),
    maxAge: tenant.settings.orgMaxAge,
    budget: READING_BUDGET,
    read: (deadline) => org.describe(object, deadline),
  });
}

/** The automation of some objects. A flow names its object by API name or by the org's own label. */
export function automationOf(
  list: AutomationList,
  objects: readonly SalesforceObject[],
  labels: ByObject<string>,
): ByObject<Automation> {
  const of = (object: SalesforceObject): Automation => ({
    flows: list.flows.filter((flow) => flow.object === object || flow.object === labels[object]),
    triggers: list.triggers.filter((trigger) => trigger.object === object),
  });
  return Object.fromEntries(objects.map((object) => [object, of(object)]));
}
