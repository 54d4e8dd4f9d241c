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
    integration == null ? [] : [{ type: 'User', id: integration.id ?? null, name: integration.name ?? '' }];
  const fallback: NaiveOwner[] = settings.defaultLeadOwner == null ? [] : [{ ...settings.defaultLeadOwner, id: null }];
  const open = (row: string, owners: NaiveOwner[], openEnded = owners.length === 0): RuleAnswer => ({
    row,
    owners,
    openEnded,
  });

  if (salesforce.leadRules == null || (salesforce.unreadable ?? []).includes('leadRules')) return open('L08', []);
  if ('none' in salesforce.leadRules) return open('L05', creator);
  const rule = activeRule(parseAssignmentRules(salesforce.leadRules.xml));
  if (rule === null) return open('L06', [...creator, ...fallback], creator.length === 0 || fallback.length === 0);

  const automation = salesforce.automation?.Lead;
  const ownerMayDiffer =
    automation?.flows?.some(({ when }) => when === 'before-save') === true || (automation?.triggers ?? []).length > 0;
  const createdBy = integration == null ? null : { id: integration.id ?? null, name: integration.name ?? '' };
  const lead = knownAtInsert(salesforce.lead ?? {}, { createdBy, ownerMayDiffer });
  const decision = compileRule(rule).decide(lead, { now });

  if (decision.outcome === 'none') return open('L04', fallback);
  const world: Assigning = { rule, salesforce, creator, fallback };
  if (decision.outcome === 'entry') return byEntry(decision.entry, world);
  // Its two entries leave no lead over, whatever the country.
  const [shipped] = rule.entries;
  if (shipped !== undefined && isShippedRule(rule)) return byEntry(shipped, world);

  const entries = decision.possible.flatMap((number) => rule.entries.filter((entry) => entry.number === number));
  const takers = entries.map((entry) => takerOf(entry, world));
  const turns = turnsAmong(rule, decision.possible);
  // Where the entries name every result of the MOD(), no lead passes all of them.
  const passes = decision.possible.includes(0) && turns?.complete !== true;
  const owners = distinct([...takers.flatMap((taker) => taker.owners), ...(passes ? fallback : [])]);
  const openEnded = takers.some((taker) => taker.open) || (passes && fallback.length === 0);
  if (turns !== null) return { row: 'L35', owners, openEnded };
  const [first] = entries;
  if (!passes && owners.length === 1 && !openEnded && first !== undefined) return byEntry(first, world);
  return { row: 'L07', owners, openEnded };
}

interface Assigning {
  rule: AssignmentRule;
  salesforce: SituationSalesforce;
  creator: NaiveOwner[];
  fallback: NaiveOwner[];
}

function byEntry(entry: RuleEntry, world: Assigning): RuleAnswer {
  const { rule } = world;
  const { owners, open, state } = takerOf(entry, world);
  if (entry.assignee === null) return { row: 'L10', owners, openEnded: open };
  if (state === 'inactive') return { row: 'L09', owners, openEnded: open };
  const low = state === 'not-known' ? { low: true } : {};
  if (entry.assignee.type === 'Queue') return { row: 'L03', owners, openEnded: false, ...low };
  const catchAll = entry.criteria.length === 0 && entry.formula === null && entry.number < rule.entries.length;
  const row = isShippedRule(rule) ? 'L29' : catchAll ? 'L30' : 'L02';
  return { row, owners, openEnded: false, ...low };
}

interface Taker {
  owners: NaiveOwner[];
  /** Somebody whom nobody can name may take it. */
  open: boolean;
  state: 'active' | 'inactive' | 'not-known';
}

function takerOf({ assignee }: RuleEntry, { salesforce, creator, fallback }: Assigning): Taker {
  if (assignee === null) return { owners: creator, open: creator.length === 0, state: 'active' };
  const unreadable = salesforce.unreadable ?? [];
  if (assignee.type === 'Queue') {
    const asked = !unreadable.includes('queues');
    const queue = salesforce.queues?.find(
      ({ developerName }) => developerName.toLowerCase() === assignee.name.toLowerCase(),
    );
    return asked && queue !== undefined
      ? { owners: [{ type: 'Queue', id: queue.id ?? null, name: queue.name }], open: false, state: 'active' }
      : {
          owners: [{ type: 'Queue', id: null, name: assignee.name }],
          open: false,
          state: asked ? 'active' : 'not-known',
        };
  }
  // A user who is in the list was read, whichever question found the user.
  const users = !unreadable.includes('users') ? salesforce.users : undefined;
  const user = users?.find(({ username }) => username?.toLowerCase() === assignee.name.toLowerCase());
  if (user === undefined)
    return { owners: [{ type: 'User', id: null, name: assignee.name }], open: false, state: 'not-known' };
  const named: NaiveOwner[] = [{ type: 'User', id: user.id, name: user.name ?? null }];
  if (user.isActive === false)
    return {
      owners: distinct([...named, ...creator, ...fallback]),
      open: creator.length === 0 || fallback.length === 0,
      state: 'inactive',
    };
  return { owners: named, open: false, state: user.isActive === true ? 'active' : 'not-known' };
}

export function keyOf(owner: NaiveOwner): string {
  return `${owner.type} ${owner.id ?? owner.name ?? ''}`;
}

/** Each owner once; one known by name alone is the one whose ID is known as well. */
export function distinct(owners: readonly NaiveOwner[]): NaiveOwner[] {
  const named = owners.filter(
    (owner) =>
      owner.id !== null ||
      !owners.some(({ type, id, name }) => id !== null && type === owner.type && name === owner.name),
  );
  return [...new Map(named.map((owner) => [keyOf(owner), owner])).values()];
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
function turnsAmong(
  rule: AssignmentRule,
  possible: readonly number[],
): { entries: RuleEntry[]; complete: boolean } | null {
  const turns = rule.entries.filter(
    ({ criteria, formula }) =>
      (criteria.length === 1 && criteria[0]?.field === 'Lead.Turn__c') || MOD.test(formula ?? ''),
  );
  const reached = turns.filter(({ number }) => possible.includes(number));
  if (reached.length < 2 || reached[0]?.number !== possible[0]) return null;
  const moduli = reached.map(({ formula }) => Number(MOD.exec(formula ?? '')?.groups?.n ?? 0));
  return { entries: reached, complete: moduli.every((n) => n === reached.length) };
}
