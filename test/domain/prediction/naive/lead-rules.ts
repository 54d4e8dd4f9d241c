// Rows L02 to L10, L29, L30 and L35: what the lead assignment rules make of a lead that no owner is sent for.
import { parseAssignmentRules } from '../../../../src/adapters/salesforce/rules-xml/index.ts';
import type { Situation, SituationSalesforce } from '../../../../src/contract/situation.ts';
import { activeRule, compileRule, knownAtInsert } from '../../../../src/domain/assignment-rules/index.ts';
import type { AssignmentRule, RuleEntry } from '../../../../src/domain/assignment-rules/index.ts';

export interface NaiveOwner {
  type: 'User' | 'Queue';
  id: string | null;
  name: string | null;
}

export interface RuleAnswer {
  row: string;
  owners: NaiveOwner[];
  openEnded: boolean;
  low?: boolean;
}

export function byRules(about: Situation, salesforce: SituationSalesforce, now: Date): RuleAnswer {
  const { settings } = about;
  const integration = settings.integrationUser;
  const creator: NaiveOwner[] =
    integration == null ? [] : [{ type: 'User', id: integration.id ?? null, name: integration.name }];
  const fallback: NaiveOwner[] =
    settings.defaultLeadOwner == null ? [] : [defaultOwner(settings.defaultLeadOwner, salesforce)];
  const open = (row: string, owners: NaiveOwner[], openEnded = owners.length === 0): RuleAnswer => ({ row, owners, openEnded });

  if (salesforce.leadRules == null || (salesforce.unreadable ?? []).includes('leadRules')) return open('L08', []);
  if ('none' in salesforce.leadRules) return open('L05', creator);
  const rule = activeRule(parseAssignmentRules(salesforce.leadRules.xml));
  if (rule === null) return open('L06', [...creator, ...fallback], creator.length === 0 || fallback.length === 0);

  const automation = salesforce.automation?.Lead;
  const ownerMayDiffer =
    automation !== undefined &&
    (automation.flows.some(({ when }) => when === 'before-save') || automation.triggers.length > 0);
  const createdBy = integration == null ? null : { id: integration.id ?? null, name: integration.name };
  const lead = knownAtInsert(salesforce.lead ?? {}, { createdBy, ownerMayDiffer });
  const decision = compileRule(rule).decide(lead, { now });

  if (decision.outcome === 'none') return open('L04', fallback);
  if (decision.outcome === 'entry') return byEntry(decision.entry, rule, salesforce, creator);

  const entries = decision.possible.flatMap((number) => rule.entries.filter((entry) => entry.number === number));
  const takers = entries.map((entry) => takerOf(entry, salesforce, creator));
  const owners = distinct([...takers.flatMap((taker) => taker.owners), ...(decision.possible.includes(0) ? fallback : [])]);
  const openEnded =
    takers.some((taker) => taker.owners.length === 0) || (decision.possible.includes(0) && fallback.length === 0);
  const turns = turnsAmong(rule, decision.possible);
  if (turns !== null) {
    const those = distinct(turns.entries.flatMap((entry) => takerOf(entry, salesforce, creator).owners));
    return { row: 'L35', owners: those, openEnded: !turns.complete };
  }
  const [first] = entries;
  if (!decision.possible.includes(0) && owners.length === 1 && !openEnded && first !== undefined)
    return byEntry(first, rule, salesforce, creator);
  return { row: 'L07', owners, openEnded };
}

function byEntry(entry: RuleEntry, rule: AssignmentRule, salesforce: SituationSalesforce, creator: NaiveOwner[]): RuleAnswer {
  const { owners, state } = takerOf(entry, salesforce, creator);
  if (entry.assignee === null) return { row: 'L10', owners, openEnded: owners.length === 0 };
  if (state === 'inactive') return { row: 'L09', owners, openEnded: true };
  const low = state === 'not-known' ? { low: true } : {};
  if (entry.assignee.type === 'Queue') return { row: 'L03', owners, openEnded: false, ...low };
  const catchAll = entry.criteria.length === 0 && entry.formula === null && entry.number < rule.entries.length;
  const row = isShippedRule(rule) ? 'L29' : catchAll ? 'L30' : 'L02';
  return { row, owners, openEnded: false, ...low };
}

interface Taker {
  owners: NaiveOwner[];
  state: 'active' | 'inactive' | 'not-known';
}

function takerOf({ assignee }: RuleEntry, salesforce: SituationSalesforce, creator: NaiveOwner[]): Taker {
  if (assignee === null) return { owners: creator, state: 'active' };
  const unreadable = salesforce.unreadable ?? [];
  if (assignee.type === 'Queue') {
    const queue = unreadable.includes('queues')
      ? undefined
      : salesforce.queues?.find(({ developerName }) => developerName.toLowerCase() === assignee.name.toLowerCase());
    return queue === undefined
      ? { owners: [{ type: 'Queue', id: null, name: assignee.name }], state: 'not-known' }
      : { owners: [{ type: 'Queue', id: queue.id ?? null, name: queue.name }], state: 'active' };
  }
  const user = unreadable.includes('assignees')
    ? undefined
    : salesforce.users?.find(({ username }) => username?.toLowerCase() === assignee.name.toLowerCase());
  if (user === undefined) return { owners: [{ type: 'User', id: null, name: assignee.name }], state: 'not-known' };
  return {
    owners: [{ type: 'User', id: user.id, name: user.name ?? null }],
    state: user.isActive == null ? 'not-known' : user.isActive ? 'active' : 'inactive',
  };
}

function defaultOwner(owner: { type: 'User' | 'Queue'; name: string }, _salesforce: SituationSalesforce): NaiveOwner {
  return { type: owner.type, id: null, name: owner.name };
}

export function keyOf(owner: NaiveOwner): string {
  return `${owner.type} ${owner.id ?? owner.name ?? ''}`;
}

export function distinct(owners: readonly NaiveOwner[]): NaiveOwner[] {
  return [...new Map(owners.map((owner) => [keyOf(owner), owner])).values()];
}

/** The rule that Salesforce ships: country in the US list, and not in it, both to one person. */
function isShippedRule({ name, entries }: AssignmentRule): boolean {
  const list = 'US,USA,United States,United States of America';
  return (
    name === 'Standard' &&
    entries.length === 2 &&
    entries[0]?.assignee?.name === entries[1]?.assignee?.name &&
    entries.every(
      ({ criteria }, index) =>
        criteria.length === 1 &&
        criteria[0]?.field === 'Lead.Country' &&
        criteria[0].operation === ['equals', 'notEqual'][index] &&
        criteria[0].value === list,
    )
  );
}

const MOD = /^MOD\(VALUE\(Lead_Number__c\), (?<n>\d)\) = (?<k>\d)$/u;

/** Salesforce's recipe, as the situations of this test write it; null where anything else is open too. */
function turnsAmong(rule: AssignmentRule, possible: readonly number[]): { entries: RuleEntry[]; complete: boolean } | null {
  const turns = rule.entries.filter(
    ({ criteria, formula }) =>
      (criteria.length === 1 && criteria[0]?.field === 'Lead.Turn__c') || MOD.test(formula ?? ''),
  );
  const reached = turns.filter(({ number }) => possible.includes(number));
  if (reached.length < 2 || reached[0]?.number !== possible[0]) return null;
  const moduli = reached.map(({ formula }) => Number(MOD.exec(formula ?? '')?.groups?.n ?? 0));
  return { entries: reached, complete: moduli.every((n) => n === reached.length) };
}
