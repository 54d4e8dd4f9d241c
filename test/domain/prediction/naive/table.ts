// What the decision table says of each row, and how the certainties of several rows are put together.
import table from '../decision-table.json' with { type: 'json' };

export const BASES = ['documented', 'derived', 'undocumented'] as const;
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Basis = (typeof BASES)[number];
export type Confidence = (typeof CONFIDENCES)[number];
export interface Certainty {
  basis: Basis;
  confidence: Confidence;
}

export interface Row extends Certainty {
  id: string;
  outcome: string;
}

const rows = new Map(table.map((row) => [row.id, row as Row]));

export function rowOf(id: string): Row {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
}

/** "Each as weak as its weakest step"; basis and confidence are taken separately. */
export function weakest(certainties: readonly Certainty[]): Certainty {
  const basis = Math.max(0, ...certainties.map((each) => BASES.indexOf(each.basis)));
  const confidence = Math.max(0, ...certainties.map((each) => CONFIDENCES.indexOf(each.confidence)));
  return { basis: BASES[basis] ?? 'undocumented', confidence: CONFIDENCES[confidence] ?? 'low' };
}

/** How much a row weakens an answer: by confidence, then by basis. */
export function weightOf(id: string): number {
  const { basis, confidence } = rowOf(id);
  return CONFIDENCES.indexOf(confidence) * 3 + BASES.indexOf(basis);
}
