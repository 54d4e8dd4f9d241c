// Writes a decision as a line: JSON for programs, CSV for spreadsheets, columns for people.
import { stringify } from 'csv-stringify/sync';
import type { CriterionTrace, EntryTrace, RuleDecision } from '../domain/assignment-rules/index.ts';
import type { AdminWords } from '../presentation/admin-words.ts';
import { byteText } from './byte-text.ts';
import { padded } from './columns.ts';
import { assigneeName, idText, leadName, possibleEntries } from './lead-words.ts';
import type { LeadLine } from './leads.ts';
import { criterionSayer } from './rules-words.ts';
import { said } from './said.ts';
import { traceWriter } from './trace-json.ts';

/** The decision for a lead, or "no-active-rule". */
export type LeadDecision = RuleDecision | { outcome: 'no-active-rule'; rule: null; possible: []; trace: [] };

export const OUTPUT_FORMATS = ['jsonl', 'csv', 'table'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** Writes the decisions of a file of leads, one line each. */
export interface DecisionFormat {
  header: string | null;
  /** Text for Latin-1: see `byteText`. */
  line: (lead: Pick<LeadLine, 'id' | 'line'>, decision: LeadDecision) => string;
}

/** Makes the format for one rule's decisions. */
export function decisionFormat(format: OutputFormat, words: AdminWords): DecisionFormat {
  switch (format) {
    case 'jsonl': {
      const traceText = traceWriter(words.text);
      const decidedText = decidedWriter();
      return {
        header: null,
        line: (lead, decision) => `${jsonLine(lead, decision, decidedText)}${traceText(decision.trace)}}`,
      };
    }
    case 'csv': {
      const say = criterionSayer(words.text);
      return { header: csvRow(CSV_COLUMNS), line: (lead, decision) => byteText(csvLine(lead, decision, say)) };
    }
    case 'table':
      return tableFormat(words);
  }
}

/** Echoes `$id` if the lead has one; otherwise the line number identifies the lead. */
function jsonLine(
  { id, line }: Pick<LeadLine, 'id' | 'line'>,
  decision: LeadDecision,
  decidedText: (decision: LeadDecision) => string,
): string {
  const which = id === undefined ? `"line":${line}` : `"$id":${byteText(JSON.stringify(id))}`;
  return `{${which},${decidedText(decision)},"trace":`;
}

/** What was decided, as the members of an object; written once for each entry that takes leads. */
function decidedWriter(): (decision: LeadDecision) => string {
  const byEntry = new Map<object, string>();
  return (decision) => {
    const { rule, outcome, possible } = decision;
    const write = (entry: { number: number; assignee: unknown } | null): string =>
      byteText(
        JSON.stringify({ rule, outcome, entry: entry?.number ?? null, assignee: entry?.assignee ?? null, possible }),
      ).slice(1, -1);
    if (decision.outcome !== 'entry') return write(null);
    const { entry } = decision;
    const text = byEntry.get(entry) ?? write(entry);
    byEntry.set(entry, text);
    return text;
  };
}

const CSV_COLUMNS = [
  '$id',
  'line',
  'rule',
  'outcome',
  'entry',
  'assigneeType',
  'assigneeName',
  'possible',
  'trace',
  'why',
] as const;

function csvLine(
  { id, line }: Pick<LeadLine, 'id' | 'line'>,
  decision: LeadDecision,
  say: (reason: CriterionTrace) => string,
): string {
  const entry = decision.outcome === 'entry' ? decision.entry : null;
  const telling = tellingEntry(decision);
  return csvRow([
    id === undefined ? '' : idText(id),
    String(line),
    decision.rule ?? '',
    decision.outcome,
    entry === null ? '' : String(entry.number),
    entry?.assignee?.type ?? '',
    entry?.assignee?.name ?? '',
    decision.possible.join(' '),
    decision.trace.map(({ entry: number, result }) => `${number}:${result}`).join(' '),
    telling?.reasons
      .filter(({ result }) => result === telling.result)
      .map(say)
      .join(' ') ?? '',
  ]);
}

/** The entry that takes the lead, or the first one that may. */
function tellingEntry({ trace }: LeadDecision): EntryTrace | undefined {
  return trace.find(({ result }) => result !== 'no');
}

function csvRow(cells: readonly string[]): string {
  return stringify([[...cells]], { record_delimiter: '' });
}

const WIDTHS = [20, 14, 8] as const;

function tableFormat({ text }: AdminWords): DecisionFormat {
  const heading = (['lead', 'outcome', 'entry', 'assignee'] as const).map((column) =>
    text(said(`table.${column}`, {})),
  );
  return {
    header: row(heading),
    line: (lead, decision) => {
      const outcome = text(said(`outcome.${decision.outcome}`, {}));
      return byteText(row([leadName(lead, text), outcome, ...tellingCells(decision, text)]));
    },
  };
}

/** Entry and assignee, as far as they are known. */
function tellingCells(decision: LeadDecision, text: AdminWords['text']): string[] {
  switch (decision.outcome) {
    case 'entry':
      return [String(decision.entry.number), text(assigneeName(decision.entry.assignee))];
    case 'undecided':
      return ['', text(possibleEntries(decision.possible))];
    case 'none':
    case 'no-active-rule':
      return [];
  }
}

/** Columns have fixed widths, because a streamed table does not know its longest cell in advance. */
function row(cells: readonly string[]): string {
  return cells
    .map((cell, index) => padded(cell, WIDTHS[index] ?? 0))
    .join('  ')
    .trimEnd();
}
