// What backtest and detection need of the org, read once: owners, users, queues, rules and their age, automation.
import { activeRule, ownField } from '../../domain/assignment-rules/index.ts';
import { DEFAULT_FIELD_MAPPING } from '../../domain/facts/lead-fields.ts';
import type { PastOrg } from '../../domain/evidence/sample.ts';
import type { HubSpotOwner } from '../../domain/facts/record-facts.ts';
import { settled } from '../failures.ts';
import { automationOf } from '../gather/org.ts';
import { SALESFORCE_OBJECTS } from '../ports.ts';
import type { ObjectDescription, Salesforce } from '../ports.ts';
import type { Tenant } from '../tenant.ts';
import { askPatiently, notConnected } from './patience.ts';
import type { HubSpotPast, SalesforcePast } from './ports.ts';

/** A tenant whose past syncs can be read. */
export interface PastTenant {
  tenant: Tenant;
  hubspot: HubSpotPast;
  /** Null if the tenant has no Salesforce. */
  salesforce: SalesforcePast | null;
}

export interface OrgRead {
  owners: HubSpotOwner[];
  org: PastOrg;
  /** SHA-256 of the rules; null if they could not be read. */
  rulesFingerprint: string | null;
  /** Lead fields to read: those that the rules use, and the lead source. */
  leadFields: string[];
  /** Lead fields that Salesforce fills if they are left out, from the org's describe. */
  defaulted: readonly string[];
}

/** @throws FailureError if the users or the owners cannot be read */
export async function readPastOrg(
  { tenant, hubspot, salesforce: past }: PastTenant,
  stopping?: AbortSignal,
): Promise<OrgRead> {
  const { salesforce, clock } = tenant;
  if (salesforce === null || past === null) throw notConnected();
  const ask = <T>(question: Parameters<typeof askPatiently<T>>[1]): Promise<T> =>
    askPatiently(clock, question, stopping);
  const [owners, users, queues, rules, changedAt, automation, ...described] = await Promise.all([
    ask((deadline) => hubspot.owners(deadline)),
    ask((deadline) => salesforce.allUsers(deadline)),
    ask((deadline) => salesforce.ask({ queues: true }, deadline)),
    settled(ask((deadline) => readRules(tenant, salesforce, deadline))),
    settled(ask((deadline) => past.rulesChangedAt(deadline))),
    settled(ask((deadline) => salesforce.automation(deadline))),
    ...SALESFORCE_OBJECTS.map((object) => settled(ask((deadline) => salesforce.describe(object, deadline)))),
  ]);
  const descriptions = Object.fromEntries(
    SALESFORCE_OBJECTS.flatMap((object, index) => {
      const read = described[index];
      return read?.ok === true ? [[object, read.value] as const] : [];
    }),
  ) as Partial<Record<(typeof SALESFORCE_OBJECTS)[number], ObjectDescription>>;
  const labels = Object.fromEntries(Object.entries(descriptions).map(([object, { label }]) => [object, label]));
  return {
    owners,
    org: {
      users: users.rows,
      queues: queues.queues.ok ? queues.queues.value.rows : [],
      leadRules: rules.ok ? { set: rules.value.rules, changedAt: changedAt.ok ? changedAt.value : null } : null,
      automation: automation.ok ? automationOf(automation.value, SALESFORCE_OBJECTS, labels) : {},
    },
    rulesFingerprint: rules.ok ? rules.value.fingerprint : null,
    leadFields: leadFieldsToRead(rules.ok ? activeRule(rules.value.rules) : null, descriptions.Lead),
    defaulted: descriptions.Lead?.defaultedOnCreate ?? [],
  };
}

async function readRules(
  { settings }: Tenant,
  salesforce: Salesforce,
  deadline: Parameters<Salesforce['leadRules']>[0],
): ReturnType<Salesforce['leadRules']> {
  const { leadRulesXml } = settings;
  try {
    return await salesforce.leadRules(deadline);
  } catch (error) {
    if (leadRulesXml !== null) return salesforce.pastedLeadRules(leadRulesXml);
    throw error;
  }
}

/** Always read, because integrations often give every lead the same source. */
const LOOKED_AT = ['LeadSource'];
/** Fields that Salesforce sets itself, or that are read anyway. */
const NOT_FIELDS = new Set(['id', 'ownerid', 'name', 'createddate', 'createdbyid', 'lastmodifieddate', 'isconverted']);

/** Lead fields to read. Only fields that the org's leads have, because any other would fail the whole question. */
function leadFieldsToRead(rule: ReturnType<typeof activeRule>, description: ObjectDescription | undefined): string[] {
  if (description === undefined) return [];
  const has = new Map(Object.keys(description.types).map((name) => [name.toLowerCase(), name]));
  const asked = (rule?.entries ?? []).flatMap(({ criteria }) =>
    criteria.flatMap(({ field, valueField }) => [field, valueField ?? '']),
  );
  const wanted = [...asked.filter(isLeadField).map(ownField), ...LOOKED_AT].map((name) => name.toLowerCase());
  return [...new Set(wanted)].filter((name) => !NOT_FIELDS.has(name)).flatMap((name) => has.get(name) ?? []);
}

function isLeadField(field: string): boolean {
  return field !== '' && (!field.includes('.') || field.toLowerCase().startsWith('lead.'));
}

/** HubSpot properties that the mapping copies to leads, whose values at the time of the sync are needed. */
export function mappedProperties(fieldMapping: Readonly<Record<string, string | null>>): string[] {
  const own = Object.values(fieldMapping).flatMap((property) => property ?? []);
  return [...new Set([...Object.values(DEFAULT_FIELD_MAPPING), ...own])];
}
