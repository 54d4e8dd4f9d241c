// Summarises a simulation: how many leads each assignee gets, and which entries take none.
import { shadowedEntries, unreachableBecause } from '../domain/assignment-rules/index.ts';
import type { AssignmentRule, RuleEntry, ShadowedEntry } from '../domain/assignment-rules/index.ts';
import type { AdminWords } from '../presentation/admin-words.ts';
import { columns } from './columns.ts';
import { said } from './said.ts';
import type { LeadDecision } from './simulate-output.ts';

export interface SimulationSummary {
  rule: string | null;
  leads: number;
  outcomes: Record<LeadDecision['outcome'], number>;
  /** `leads` counts leads that it certainly takes; `undecided` those that it may take. */
  entries: { entry: number; assignee: RuleEntry['assignee']; leads: number; undecided: number }[];
  assignees: { assignee: RuleEntry['assignee']; leads: number }[];
  /** Entries that took no lead of this file and could not take any undecided one. */
  neverReached: number[];
  /** Entries that can never take a lead, because earlier entries always do. */
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

/** Writes the summary as text. */
export function summaryTable(summary: SimulationSummary, { text }: AdminWords): string {
  const { leads, outcomes, rule, neverReached } = summary;
  const { entry, none, undecided } = outcomes;
  const heading = (column: 'assignee' | 'leads' | 'entry' | 'undecided'): string => text(said(`table.${column}`, {}));
  return [
    text(rule === null ? said('summary.no-rule', {}) : said('summary.rule', { rule })),
    text(said('summary.leads', { leads, entry, none, undecided })),
    '',
    ...columns([
      [heading('assignee'), '', heading('leads')],
      ...summary.assignees.map(({ assignee, leads: count }) => [
        assignee?.name ?? text(said('assignee.nobody', {})),
        assignee === null ? '' : text(said('assignee.type', { type: assignee.type })),
        String(count),
      ]),
    ]),
    '',
    ...columns([
      [heading('entry'), heading('leads'), heading('undecided'), heading('assignee')],
      ...summary.entries.map((of) => [
        ...[of.entry, of.leads, of.undecided].map(String),
        of.assignee?.name ?? text(said('assignee.nobody', {})),
      ]),
    ]),
    '',
    text(
      neverReached.length === 0
        ? said('summary.never-reached-none', {})
        : said('summary.never-reached', { entries: neverReached.map(String) }),
    ),
    ...unreachableLines(summary.unreachable, text),
  ].join('\n');
}

function unreachableLines(unreachable: readonly ShadowedEntry[], text: AdminWords['text']): string[] {
  if (unreachable.length === 0) return [text(said('summary.unreachable-none', {}))];
  const lines = unreachable.map((of) => {
    const finding = unreachableBecause(of);
    return `  ${text(said('summary.unreachable-entry', { entry: of.entry, finding }))}`;
  });
  return [text(said('summary.unreachable', {})), ...lines];
}
