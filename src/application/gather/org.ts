// What is read once per org and kept for a stated age: lead assignment rules, queues, automation, what an insert needs.
// What is compiled from rules is kept by their fingerprint.
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

/** Milliseconds for one reading, whoever waits for it. */
const READING_BUDGET = 10_000;

export interface OrgRules {
  rules: LeadRules;
  /** Of all assignees, so that they are found with the other users. */
  usernames: readonly string[];
  /** True for rules that an admin pasted: their age is not known. */
  pasted: boolean;
}

const RULES: CacheKey<Kept<OrgRules>> = { id: 'lead-rules' };
const QUEUES: CacheKey<Kept<SalesforceQueue[]>> = { id: 'queues' };
const AUTOMATION: CacheKey<Kept<AutomationList>> = { id: 'automation' };
const describeKey = (object: SalesforceObject): CacheKey<Kept<ObjectDescription>> => ({ id: `describe/${object}` });
/** Only the newest rules are kept compiled. */
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

/** Which rules exist needs no permission on metadata: none, or none that is active, decides without their content. */
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

/** Of the rules read last, SHA-256; null where none were. */
export function rulesFingerprint({ cache }: Tenant): string | null {
  return cache.get(COMPILED)?.fingerprint ?? null;
}

/** Queues as another question read them, to be kept like a reading of their own. */
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

/** The automation of some objects. A flow names its object as the org does: by its API name, or by its label. */
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
