// What a file of leads does to a rule: who gets how many, and which entries do nothing.
import { shadowedEntries } from '../assignment-rules/index.ts';
import type { AssignmentRule, RuleDecision, RuleEntry, ShadowedEntry } from '../assignment-rules/index.ts';
import { row } from './simulate-output.ts';

export interface SimulationSummary {
  rule: string | null;
  leads: number;
  outcomes: Record<RuleDecision['outcome'], number>;
  entries: { entry: number; assignee: RuleEntry['assignee']; leads: number }[];
  assignees: { assignee: RuleEntry['assignee']; leads: number }[];
  /** Entries that took no lead of this file, and could have taken none of the undecided ones. */
  neverReached: number[];
  /** Entries that can never take a lead, because an earlier one always takes theirs. */
  unreachable: ShadowedEntry[];
}

export class Summary {
  readonly #rule: AssignmentRule | null;
  readonly #byEntry = new Map<number, number>();
  readonly #possible = new Set<number>();
  readonly #outcomes: SimulationSummary['outcomes'] = { entry: 0, none: 0, undecided: 0, 'no-active-rule': 0 };

  constructor(rule: AssignmentRule | null) {
    this.#rule = rule;
  }

  add(decision: RuleDecision): void {
    this.#outcomes[decision.outcome] += 1;
    if (decision.outcome === 'entry') this.#byEntry.set(decision.entry.number, (this.#byEntry.get(decision.entry.number) ?? 0) + 1);
    for (const entry of decision.possible) this.#possible.add(entry);
  }

  result(): SimulationSummary {
    const entries = (this.#rule?.entries ?? []).map(({ number, assignee }) => ({ entry: number, assignee, leads: this.#byEntry.get(number) ?? 0 }));
    return {
      rule: this.#rule?.name ?? null,
      leads: Object.values(this.#outcomes).reduce((sum, count) => sum + count, 0),
      outcomes: this.#outcomes,
      entries,
      assignees: perAssignee(entries),
      neverReached: entries.filter(({ entry, leads }) => leads === 0 && !this.#possible.has(entry)).map(({ entry }) => entry),
      unreachable: this.#rule === null ? [] : shadowedEntries(this.#rule),
    };
  }
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
    row(['assignee', '', 'leads']),
    ...summary.assignees.map(({ assignee, leads }) => row([who(assignee), assignee?.type ?? '', String(leads)])),
    '',
    row(['entry', '', 'leads', 'assignee']),
    ...summary.entries.map(({ entry, assignee, leads }) => row([String(entry), '', String(leads), who(assignee)])),
    '',
    `Entries that took no lead here: ${summary.neverReached.join(', ') || 'none'}`,
    ...(summary.unreachable.length === 0 ? ['Entries that can never take a lead: none found'] : ['Entries that can never take a lead:']),
    ...summary.unreachable.map(({ entry, by }) => `  entry ${entry}: entry ${by} takes all of its leads first`),
  ].join('\n');
}

function who(assignee: RuleEntry['assignee']): string {
  return assignee === null ? '(not reassigned)' : assignee.name;
}
