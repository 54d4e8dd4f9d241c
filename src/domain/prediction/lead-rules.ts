// Step 6 for leads: nobody was matched, so the lead assignment rules decide. (rows L02–L10, L29, L30)
import { AssignmentRulesError, activeRule, compileRule, parseAssignmentRules } from '../assignment-rules/index.ts';
import type {
  AssignmentRule,
  AssignmentRuleSet,
  EntryTrace,
  RuleDecision,
  RuleEntry,
} from '../assignment-rules/index.ts';
import { unreadableReason } from '../facts/facts.ts';
import { allOrNobody, defaultLeadOwner, distinctOwners, integrationUser } from './owners.ts';
import type { LeadRuleEvidence, PredictedOwner } from './prediction.ts';
import type { RowId } from './rows.ts';
import { isShippedStandardRule } from './shipped-standard-rule.ts';
import type { SalesforceFacts, SalesforceUser, Situation } from '../facts/situation.ts';
import type { Ending, Walk } from './walk.ts';

/** Decides by the org's lead assignment rules; `now` is for their date literals. */
export function decideByLeadRules(situation: Situation, facts: SalesforceFacts, walk: Walk, now: Date): Ending {
  const read = readRules(facts);
  if ('reason' in read) {
    walk.noteRow(
      'lead-rules',
      'unknown',
      `Your lead assignment rules decide, and they could not be read: ${read.reason}`,
      'L08',
    );
    return { row: 'L08' };
  }
  const { rules } = read;
  const people: People = { facts, situation };
  if (rules.rules.length === 0) {
    walk.noteRow('lead-rules', 'no', 'The org has no lead assignment rule: whoever makes the lead owns it.', 'L05');
    return { row: 'L05', owners: integrationUser(situation.settings) };
  }
  const rule = activeRule(rules);
  if (rule === null) {
    walk.noteRow('lead-rules', 'unknown', 'The org has lead assignment rules, but none is active.', 'L06');
    const owners = allOrNobody(integrationUser(situation.settings), defaultLeadOwner(situation.settings));
    return { row: 'L06', owners };
  }
  const decision = compiled(rule).decide(facts.lead ?? {}, { now, trace: 'full' });
  const ending = { ...endAt(rule, decision, people, walk), leadRules: evidenceOf(rule, decision, people) };
  const leftOut = rules.unknownElements.map(({ path }) => path);
  if (leftOut.length > 0)
    walk.addToLast(
      `The rules hold what is not known here and was left out: ${leftOut.slice(0, 3).join(', ')}${leftOut.length > 3 ? ' and more' : ''}.`,
    );
  return ending;
}

type Assignee = NonNullable<RuleEntry['assignee']>;

interface People {
  facts: SalesforceFacts;
  situation: Situation;
}

type ReadRules = { rules: AssignmentRuleSet } | { reason: string };

// Many predictions are made from the same facts (other settings, other owners): rules are parsed and compiled once, for
// as long as somebody holds the facts.
const readBefore = new WeakMap<object, ReadRules>();
const compiledBefore = new WeakMap<AssignmentRule, ReturnType<typeof compileRule>>();

function readRules(facts: SalesforceFacts): ReadRules {
  const { leadRules } = facts;
  if (leadRules === null) return { reason: unreadableReason(facts, 'leadRules') ?? 'they were not given.' };
  if ('none' in leadRules) return { rules: { rules: [], unknownElements: [] } };
  const read = readBefore.get(leadRules) ?? parsed(leadRules.xml);
  readBefore.set(leadRules, read);
  return read;
}

function parsed(xml: string): ReadRules {
  try {
    return { rules: parseAssignmentRules(xml) };
  } catch (error) {
    if (error instanceof AssignmentRulesError) return { reason: error.message };
    throw error;
  }
}

function compiled(rule: AssignmentRule): ReturnType<typeof compileRule> {
  const known = compiledBefore.get(rule) ?? compileRule(rule);
  compiledBefore.set(rule, known);
  return known;
}

function endAt(rule: AssignmentRule, decision: RuleDecision, people: People, walk: Walk): Ending {
  const { settings } = people.situation;
  // Both entries of the shipped rule name the same user: whichever takes the lead.
  const [first] = rule.entries;
  if (first?.assignee != null && isShippedStandardRule(rule))
    return endAtAssignee(first.assignee, 'L29', `The rule "${rule.name}", as Salesforce ships it,`, people, walk);
  switch (decision.outcome) {
    case 'entry': {
      const { entry } = decision;
      if (entry.assignee === null) {
        walk.noteRow(
          'lead-rules',
          'yes',
          `Entry ${entry.number} of "${rule.name}" takes the lead and does not reassign it.`,
          'L10',
        );
        return { row: 'L10', owners: integrationUser(settings) };
      }
      return endAtAssignee(
        entry.assignee,
        isDeadEnd(entry, rule) ? 'L30' : 'L02',
        `Entry ${entry.number} of "${rule.name}"`,
        people,
        walk,
      );
    }
    case 'none':
      walk.noteRow('lead-rules', 'no', `No entry of "${rule.name}" takes the lead.`, 'L04');
      return { row: 'L04', owners: defaultLeadOwner(settings), alternatives: alternativeToDefault(people) };
    case 'undecided': {
      const numbers = decision.possible.filter((number) => number > 0).join(', ');
      const orNone = decision.possible.includes(0) ? ', or none' : '';
      walk.noteRow(
        'lead-rules',
        'unknown',
        `Entries of "${rule.name}" that could take the lead: ${numbers}${orNone}.`,
        'L07',
      );
      return { row: 'L07', owners: possibleOwners(rule, decision.possible, people) };
    }
  }
}

/** The row for an entry that names somebody: a queue and an inactive user have rows of their own. */
function endAtAssignee(
  assignee: Assignee,
  row: 'L02' | 'L29' | 'L30',
  taker: string,
  people: People,
  walk: Walk,
): Ending {
  const found = resolve(assignee, people);
  const decided: RowId = found.owner.type === 'Queue' ? 'L03' : found.user?.isActive === false ? 'L09' : row;
  const inactive = decided === 'L09' ? ', who is inactive' : '';
  walk.noteRow(
    'lead-rules',
    decided === 'L09' ? 'unknown' : 'yes',
    `${taker} takes the lead, for ${found.owner.name}${inactive}.`,
    decided,
  );
  if (decided === 'L09')
    return { row: 'L09', alternatives: [{ text: 'the inactive user the entry names', owner: found.owner }] };
  return { row: decided, owners: [found.owner] };
}

/** An entry without criteria that others follow: none of them can ever take a lead. */
function isDeadEnd(entry: RuleEntry, rule: AssignmentRule): boolean {
  return entry.criteria.length === 0 && entry.formula === null && entry.number < rule.entries.length;
}

function possibleOwners(rule: AssignmentRule, possible: readonly number[], people: People): PredictedOwner[] {
  const byNumber = possible.map((number) =>
    number === 0 ? defaultLeadOwner(people.situation.settings) : ownersOfEntry(rule, number, people),
  );
  const known = distinctOwners(byNumber.flat());
  // One name beside a possibility without a name would pass for certain.
  return known.length === 1 && byNumber.some((owners) => owners.length === 0) ? [] : known;
}

function ownersOfEntry(rule: AssignmentRule, number: number, people: People): PredictedOwner[] {
  const owner = assigneeOf(rule, number, people);
  return owner === null ? integrationUser(people.situation.settings) : [owner];
}

function alternativeToDefault({ situation }: People): NonNullable<Ending['alternatives']> {
  const [owner] = integrationUser(situation.settings);
  return [{ text: 'the integration user', owner: owner ?? null }];
}

/** Who an entry's assignee is: a user by username, a queue by developer name; the bare name where unknown. */
function resolve(assignee: Assignee, { facts }: People): { owner: PredictedOwner; user: SalesforceUser | null } {
  const wanted = assignee.name.toLowerCase();
  if (assignee.type === 'Queue') {
    const queue = facts.queues.find(({ developerName }) => developerName.toLowerCase() === wanted);
    return { owner: { type: 'Queue', id: queue?.id ?? null, name: queue?.name ?? assignee.name }, user: null };
  }
  const user = facts.users.find(({ username }) => username?.toLowerCase() === wanted) ?? null;
  return { owner: { type: 'User', id: user?.id ?? null, name: user?.name ?? assignee.name }, user };
}

function evidenceOf(rule: AssignmentRule, decision: RuleDecision, people: People): LeadRuleEvidence {
  return {
    rule: decision.rule,
    outcome: decision.outcome,
    entry: decision.outcome === 'entry' ? decision.entry.number : null,
    possible: decision.possible,
    entries: decision.trace.map((entry) => ({
      entry: entry.entry,
      result: entry.result,
      assignee: assigneeOf(rule, entry.entry, people),
      detail: detailOf(rule.entries[entry.entry - 1]?.booleanFilter ?? null, entry),
    })),
  };
}

/** What made the entry's answer so. Where all criteria must hold, one that fails is enough; filter logic needs them all. */
function detailOf(booleanFilter: string | null, { result, reasons }: EntryTrace): string[] {
  if (booleanFilter === null) return reasons.filter((reason) => reason.result === result).map(({ why }) => why);
  return [
    `Combined as ${booleanFilter}.`,
    ...reasons.map(({ item, why }) => (item === null ? why : `${item}: ${why}`)),
  ];
}

function assigneeOf({ entries }: AssignmentRule, number: number, people: People): PredictedOwner | null {
  const assignee = entries[number - 1]?.assignee ?? null;
  return assignee === null ? null : resolve(assignee, people).owner;
}
