// All possible owners if it is unknown which rule entry takes the lead. (rows L07, L35)
import { roundRobinOfDecision } from '../assignment-rules/index.ts';
import type { KnownLeadFields, RoundRobin, RuleDecision } from '../assignment-rules/index.ts';
import type { ActiveLeadRule } from '../facts/lead-rules.ts';
import { assigneeOf, byIntegrationUser, inactiveAssignee } from './assignee.ts';
import type { Case } from './case.ts';
import { ANYBODY, defaultLeadOwner, these, union } from './possible-owners.ts';
import type { PossibleOwners } from './possible-owners.ts';
import type { RowId } from './rows.ts';
import type { Ending, Walk } from './walk.ts';

export interface Undecided {
  readonly decision: RuleDecision & { outcome: 'undecided' };
  readonly lead: KnownLeadFields;
}

export function possibleByRule(active: ActiveLeadRule, { decision, lead }: Undecided, about: Case, walk: Walk): Ending {
  const { rule } = active;
  const { possible } = decision;
  const turn = rotationAmong(active, decision, lead, about.now);
  const reached = turn?.complete === true ? possible.filter((number) => turn.entries.includes(number)) : possible;
  const each = reached.map((number) => outcomeOf(number, active, about, walk));
  const owners = union(...each.map((one) => one.owners));
  const entries = reached.filter((number) => number > 0).map(String);
  const { story } = walk;
  const only = oneLeft(owners) && turn === null ? rowOfOneLeft(owners, reached, active) : null;
  if (only !== null) {
    const owner = owners.owners[0]?.name ?? '';
    story?.row('lead-rules', 'yes', only, { id: 'rules.one-left', params: { rule: rule.name, entries, owner } });
    const unsure = each.some((one) => one.unsure);
    if (unsure) story?.or({ id: 'or.sync-error', params: {} });
    const atMost = unsure ? 'low' : reached.includes(0) ? 'medium' : 'high';
    return { row: only, owners, atMost };
  }
  if (turn !== null) {
    story?.row('lead-rules', 'unknown', 'L35', {
      id: 'rules.round-robin',
      params: { rule: rule.name, owners: owners.owners.map(({ name }) => name) },
    });
    if (!turn.complete) orLater(possible, turn.entries, active, { about, walk });
    return { row: 'L35', owners };
  }
  if (story !== null) {
    const id = reached.includes(0) ? 'rules.undecided-or-none' : 'rules.undecided';
    story.row('lead-rules', 'unknown', 'L07', { id, params: { rule: rule.name, entries } });
    orLater(reached, [], active, { about, walk });
  }
  return { row: 'L07', owners };
}

interface EntryOutcome {
  readonly owners: PossibleOwners;
  /** True if the assignee could not be read or may be inactive. */
  readonly unsure: boolean;
}

function outcomeOf(number: number, { rule }: ActiveLeadRule, about: Case, walk: Walk): EntryOutcome {
  const { settings } = about.org;
  if (number === 0) {
    walk.restsOn('defaultLeadOwner', settings.defaultLeadOwner, 'owner');
    return { owners: defaultLeadOwner(settings, about.queues), unsure: false };
  }
  const assignee = rule.entries[number - 1]?.assignee ?? null;
  if (assignee === null) return { owners: byIntegrationUser(about, walk), unsure: false };
  const found = assigneeOf(assignee, about);
  if (found.active === false) return { owners: inactiveAssignee(found, about, walk), unsure: true };
  return { owners: these([found.owner]), unsure: found.active === null };
}

/** True if exactly one owner is possible, named or unnamed. */
function oneLeft({ owners, unnamed }: PossibleOwners): boolean {
  if ((unnamed & ANYBODY) !== 0) return false;
  const places = [1, 2].filter((bit) => (unnamed & bit) !== 0).length;
  return owners.length + places === 1;
}

/**
 * "L07 with one owner left and nobody else possible is L02 or L03." Null for the default lead owner, who has another
 * row.
 */
function rowOfOneLeft({ owners }: PossibleOwners, reached: readonly number[], { rule }: ActiveLeadRule): RowId | null {
  const entries = reached.filter((number) => number > 0).map((number) => rule.entries[number - 1]);
  if (entries.some((entry) => entry?.assignee == null)) return 'L10';
  return owners[0] === undefined ? null : owners[0].type === 'Queue' ? 'L03' : 'L02';
}

/** Adds all owners that later entries may lead to, as alternatives. */
function orLater(
  possible: readonly number[],
  told: readonly number[],
  active: ActiveLeadRule,
  { about, walk }: { about: Case; walk: Walk },
): void {
  const { story } = walk;
  if (story === null) return;
  for (const number of possible.filter((one) => !told.includes(one))) {
    const { owners } = outcomeOf(number, active, about, walk);
    const [owner] = owners.owners;
    if (owner === undefined)
      story.or({ id: number === 0 ? 'or.default-owner-unnamed' : 'or.integration-user-unnamed', params: {} });
    else if (number === 0) story.or({ id: 'or.default-owner', params: { owner: owner.name } }, owner);
    else story.or({ id: 'or.entry', params: { entry: number, owner: owner.name } }, owner);
  }
}

/**
 * The round robin that the undecided entries form: the first reachable entries, with no other undecided entry in
 * between.
 */
function rotationAmong(
  { compiled, rotations }: ActiveLeadRule,
  decision: RuleDecision & { outcome: 'undecided' },
  lead: KnownLeadFields,
  now: Date,
): RoundRobin | null {
  if (!rotations.some(({ entries }) => entries.includes(decision.possible[0] ?? 0))) return null;
  const traced = decision.trace.length > 0 ? decision : compiled.decide(lead, { now, trace: 'full' });
  const rotation = roundRobinOfDecision(rotations, traced);
  return rotation?.entries.every((number, index) => decision.possible[index] === number) === true ? rotation : null;
}
