// What a file of leads does to a rule: who gets how many, and which entries do nothing.
import { shadowedEntries } from '../domain/assignment-rules/index.ts';
import type { AssignmentRule, RuleEntry, ShadowedEntry } from '../domain/assignment-rules/index.ts';
import { columns } from './columns.ts';
import type { LeadDecision } from './simulate-output.ts';

export interface SimulationSummary {
  rule: string | null;
  leads: number;
  outcomes: Record<LeadDecision['outcome'], number>;
  /** `leads` it takes for certain; `undecided` ones it could take. */
  entries: { entry: number; assignee: RuleEntry['assignee']; leads: number; undecided: number }[];
  assignees: { assignee: RuleEntry['assignee']; leads: number }[];
  /** Entries that took no lead of this file, and could have taken none of the undecided ones. */
  neverReached: number[];
  /** Entries that can never take a lead, because earlier ones always take theirs. */
  unreachable: ShadowedEntry[];
}

export class Summary {
  readonly #rule: AssignmentRule | null;
  readonly #byEntry = new Map<number, number>();
  readonly #possible = new Map<number, number>();
  readonly #outcomes: SimulationSummary['outcomes'] = { entry: 0, none: 0, undecided: 0, 'no-active-rule': 0 };

  constructor(rule: AssignmentRule | null) {
    this.#rule = rule;
  }

  add(decision: LeadDecision): void {
    this.#outcomes[decision.outcome] += 1;
    if (decision.outcome === 'entry') countOne(this.#byEntry, decision.entry.number);
    for (const entry of decision.possible) countOne(this.#possible, entry);
  }

  result(): SimulationSummary {
    const entries = (this.#rule?.entries ?? []).map(({ number, assignee }) => ({
      entry: number,
      assignee,
      leads: this.#byEntry.get(number) ?? 0,
      undecided: this.#possible.get(number) ?? 0,
    }));
    return {
      rule: this.#rule?.name ?? null,
      leads: Object.values(this.#outcomes).reduce((sum, count) => sum + count, 0),
      outcomes: this.#outcomes,
      entries,
      assignees: perAssignee(entries),
      neverReached: entries.filter(({ leads, undecided }) => leads === 0 && undecided === 0).map(({ entry }) => entry),
      unreachable: this.#rule === null ? [] : shadowedEntries(this.#rule),
    };
  }
}

function countOne(counts: Map<number, number>, entry: number): void {
  counts.set(entry, (counts.get(entry) ?? 0) + 1);
}

function perAssignee(entries: SimulationSummary['entries']): SimulationSummary['assignees'] {
  const counts = new Map<string, SimulationSummary['assignees'][number]>();
  for (const { assignee, leads } of entries) {
    const key = JSON.stringify(assignee);
    const count = counts.get(key) ?? { assignee, leads: 0 };
    count.leads += leads;
    counts.set(key, count);
  }
  return [...counts.values()].sort((a, b) => b.leads - a.leads);
}

/** The summary for people. */
export function summaryTable(summary: SimulationSummary): string {
  const { outcomes } = summary;
  return [
    `Rule: ${summary.rule ?? 'none is active'}`,
    `Leads: ${summary.leads} (taken by an entry ${outcomes.entry}, by none ${outcomes.none}, undecided ${outcomes.undecided})`,
    '',
    ...columns([
      ['assignee', '', 'leads'],
      ...summary.assignees.map(({ assignee, leads }) => [who(assignee), assignee?.type ?? '', String(leads)]),
    ]),
    '',
    ...columns([
      ['entry', 'leads', 'undecided', 'assignee'],
      ...summary.entries.map(({ entry, assignee, leads, undecided }) =>
        [entry, leads, undecided, who(assignee)].map(String),
      ),
    ]),
    '',
    `Entries that took no lead here, and none of the undecided: ${summary.neverReached.join(', ') || 'none'}`,
    `Entries that can never take a lead:${summary.unreachable.length === 0 ? ' none found' : ''}`,
    ...summary.unreachable.map(({ entry, by }) =>
      by.length === 0
        ? `  entry ${entry}: its criteria contradict each other`
        : `  entry ${entry}: ${by.length === 1 ? 'entry' : 'entries'} ${by.join(' and ')} take${by.length === 1 ? 's' : ''} all of its leads first`,
    ),
  ].join('\n');
}

function who(assignee: RuleEntry['assignee']): string {
  return assignee === null ? '(not reassigned)' : assignee.name;
}
