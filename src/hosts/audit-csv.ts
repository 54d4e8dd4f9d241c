// Writes audit results as CSV. Cells that a spreadsheet would run as formulas are escaped.
import { stringify } from 'csv-stringify/sync';
import type { AuditReason, Verdict } from '../contract/audits.ts';

export interface CsvRow {
  object: string;
  id: string;
  ownerId: string | null;
  ownerName: string | null;
  predictedId: string | null;
  predictedName: string | null;
  verdict: Verdict;
  reason: AuditReason;
  decision: string;
  confidence: string;
}

const COLUMNS: readonly (readonly [head: string, key: keyof CsvRow])[] = [
  ['object', 'object'],
  ['record_id', 'id'],
  ['hubspot_owner_id', 'ownerId'],
  ['hubspot_owner', 'ownerName'],
  ['salesforce_owner_id', 'predictedId'],
  ['salesforce_owner', 'predictedName'],
  ['verdict', 'verdict'],
  ['reason', 'reason'],
  ['decision', 'decision'],
  ['confidence', 'confidence'],
];

/** The header line. */
export function csvHead(): string {
  return stringify([COLUMNS.map(([head]) => head)]);
}

/** Data lines, each with its line break. */
export function csvLines(rows: readonly CsvRow[]): string {
  return stringify(
    rows.map((row) => COLUMNS.map(([, key]) => row[key])),
    { escape_formulas: true },
  );
}
