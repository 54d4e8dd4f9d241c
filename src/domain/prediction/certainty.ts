// How sure an answer is: the weakest of the rows it rests on, basis and confidence apart.
import { BASIS_ORDER, CONFIDENCE_ORDER, ROWS } from './rows.ts';
import type { Basis, Confidence, RowId } from './rows.ts';

export interface Certainty {
  readonly basis: Basis;
  readonly confidence: Confidence;
}

export const CERTAIN: Certainty = { basis: 'documented', confidence: 'high' };

/** Gate rows answer whether it syncs; the others who owns it. */
export function isGate(row: RowId): boolean {
  return ROWS[row].step === 'gate';
}

/** The weakest of the gate rows (`gates`), or of the others, on a path; documented and high where there is none. */
export function weakestOf(path: readonly RowId[], gates: boolean): Certainty {
  let { basis, confidence } = CERTAIN;
  for (const id of path) {
    const row = ROWS[id];
    if ((row.step === 'gate') !== gates) continue;
    basis = weakerBasis(basis, row.basis);
    confidence = weakerConfidence(confidence, row.confidence);
  }
  return { basis, confidence };
}

export function weakerBasis(a: Basis, b: Basis): Basis {
  return BASIS_ORDER.indexOf(a) >= BASIS_ORDER.indexOf(b) ? a : b;
}

export function weakerConfidence(a: Confidence, b: Confidence): Confidence {
  return CONFIDENCE_ORDER.indexOf(a) >= CONFIDENCE_ORDER.indexOf(b) ? a : b;
}

/** Which of two rows weakens an answer more: confidence first, then basis. Positive where `a` does. */
export function weakens(a: RowId, b: RowId): number {
  const weight = (id: RowId): number =>
    CONFIDENCE_ORDER.indexOf(ROWS[id].confidence) * BASIS_ORDER.length + BASIS_ORDER.indexOf(ROWS[id].basis);
  return weight(a) - weight(b);
}
