// Finds problems in a rule that an admin should look at, from the rule alone. (SEMANTICS.md, "Findings")
import { OPERATIONS } from './criterion.ts';
import { cutEnding } from './cut-lists.ts';
import { fieldName } from './field-names.ts';
import type { RulesFileMessage } from './messages.ts';
import type { AssignmentRule, RuleEntry } from './model.ts';
import { overlappingEntries } from './overlapping-entries.ts';
import { roundRobinsOf } from './round-robin.ts';
import { shadowedEntries } from './shadowed-entries.ts';
import type { ShadowedEntry } from './shadowed-entries.ts';

export type FindingKind =
  | 'unreachable'
  | 'overlap'
  | 'no-catch-all'
  | 'inactive-assignee'
  | 'unknown-assignee'
  | 'cut-list'
  | 'unknown-operation';

export interface Finding {
  /** Counted from 1; null if the finding is about the whole rule. */
  entry: number | null;
  kind: FindingKind;
  /** The earlier entries that cause it, in order. */
  by: number[];
  message: RulesFileMessage;
}

/** Who can be an assignee. A null list is unknown and leads to no findings. */
export interface Assignees {
  users: readonly { username: string; isActive: boolean | null }[] | null;
  queues: readonly { developerName: string }[] | null;
}

const NOBODY_KNOWN: Assignees = { users: null, queues: null };

/** Returns all findings, entry by entry, and then those about the whole rule. */
export function findingsOf(rule: AssignmentRule, assignees: Assignees = NOBODY_KNOWN): Finding[] {
  const findings = [
    ...unreachable(rule),
    ...overlaps(rule),
    ...rule.entries.flatMap((entry) => [...ofAssignee(entry, assignees), ...ofCriteria(entry)]),
  ];
  const byEntry = findings.sort((a, b) => (a.entry ?? 0) - (b.entry ?? 0));
  return [...byEntry, ...withoutCatchAll(rule)];
}

function unreachable(rule: AssignmentRule): Finding[] {
  return shadowedEntries(rule).map((shadowed) => ({
    entry: shadowed.entry,
    kind: 'unreachable',
    by: shadowed.by,
    message: unreachableBecause(shadowed),
  }));
}

/** Says why no lead can reach an entry. */
export function unreachableBecause({ by }: ShadowedEntry): RulesFileMessage {
  return by.length === 0
    ? { id: 'finding.contradiction', params: {} }
    : { id: 'finding.unreachable', params: { by: by.map(String), count: by.length } };
}

function overlaps(rule: AssignmentRule): Finding[] {
  return overlappingEntries(rule).map(({ entry, by }) => ({
    entry,
    kind: 'overlap',
    by,
    message: { id: 'finding.overlap', params: { by: by.map(String), count: by.length } },
  }));
}

/**
 * Finds a missing last entry without criteria, which would take all remaining leads. No finding if no lead can remain.
 */
function withoutCatchAll(rule: AssignmentRule): Finding[] {
  const last = rule.entries.length + 1;
  const sharedOut = roundRobinsOf(rule).some(({ complete, alone }) => complete && alone);
  const rest = shadowedEntries({ ...rule, entries: [...rule.entries, { ...NO_CRITERIA, number: last }] });
  if (sharedOut || rest.some(({ entry }) => entry === last)) return [];
  return [{ entry: null, kind: 'no-catch-all', by: [], message: { id: 'finding.no-catch-all', params: {} } }];
}

const NO_CRITERIA: Omit<RuleEntry, 'number'> = {
  assignee: null,
  criteria: [],
  booleanFilter: null,
  formula: null,
  template: null,
  overrideExistingTeams: null,
  notes: null,
};

function ofAssignee({ number, assignee }: RuleEntry, { users, queues }: Assignees): Finding[] {
  if (assignee === null) return [];
  const wanted = assignee.name.toLowerCase();
  const params = { assignee: assignee.name };
  if (assignee.type === 'Queue') {
    const isKnown = queues?.some(({ developerName }) => developerName.toLowerCase() === wanted) ?? true;
    if (isKnown) return [];
    return [{ entry: number, kind: 'unknown-assignee', by: [], message: { id: 'finding.unknown-queue', params } }];
  }
  if (users === null) return [];
  const user = users.find(({ username }) => username.toLowerCase() === wanted);
  if (user === undefined)
    return [{ entry: number, kind: 'unknown-assignee', by: [], message: { id: 'finding.unknown-assignee', params } }];
  if (user.isActive !== false) return [];
  return [{ entry: number, kind: 'inactive-assignee', by: [], message: { id: 'finding.inactive-assignee', params } }];
}

function ofCriteria({ number, criteria }: RuleEntry): Finding[] {
  return criteria.flatMap((item): Finding[] => {
    const field = fieldName(item.field);
    const ending = cutEnding(item);
    const found: Finding[] = [];
    if (ending !== null)
      found.push({
        entry: number,
        kind: 'cut-list',
        by: [],
        message: { id: 'finding.cut-list', params: { field, ending } },
      });
    if (!OPERATIONS.includes(item.operation))
      found.push({
        entry: number,
        kind: 'unknown-operation',
        by: [],
        message: { id: 'finding.unknown-operation', params: { field, operation: item.operation } },
      });
    return found;
  });
}
