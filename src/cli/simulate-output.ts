// A decision as a line: JSON with the fixed fields for programs, columns for people.
import type { RuleDecision } from '../domain/assignment-rules/index.ts';

/** What became of a lead: as a rule decided, or nothing where no rule is active. */
export type LeadDecision = RuleDecision | { outcome: 'no-active-rule'; rule: null; possible: []; trace: [] };

/** One JSON line. `$id` is echoed only where the lead has one. */
export function jsonLine(id: unknown, decision: LeadDecision): string {
  const entry = decision.outcome === 'entry' ? decision.entry : null;
  return JSON.stringify({
    ...(id === undefined ? {} : { $id: id }),
    rule: decision.rule,
    outcome: decision.outcome,
    entry: entry?.number ?? null,
    assignee: entry?.assignee ?? null,
    possible: decision.possible,
    trace: decision.trace,
  });
}

const WIDTHS = [20, 14, 8] as const;

export const tableHeader = row(['lead', 'outcome', 'entry', 'assignee']);

export function tableRow(id: unknown, decision: LeadDecision): string {
  const name = id === undefined ? '' : typeof id === 'string' ? id : JSON.stringify(id);
  switch (decision.outcome) {
    case 'entry': {
      const { number, assignee } = decision.entry;
      return row([
        name,
        'entry',
        String(number),
        assignee === null ? '(not reassigned)' : `${assignee.name} (${assignee.type})`,
      ]);
    }
    case 'undecided':
      return row([
        name,
        'undecided',
        '',
        `entry ${decision.possible.map((number) => (number === 0 ? 'none' : String(number))).join(' or ')}`,
      ]);
    case 'none':
      return row([name, 'none', '', '']);
    case 'no-active-rule':
      return row([name, 'no active rule', '', '']);
  }
}

/** Columns of fixed width: a table that streams cannot look ahead at its longest cell. */
function row(cells: readonly string[]): string {
  return cells
    .map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0))
    .join('  ')
    .trimEnd();
}
