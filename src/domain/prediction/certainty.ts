// How sure an answer is: the weakest basis and the weakest confidence among its rows.
import { ROWS } from './rows.ts';
import type { Basis, Confidence, RowId } from './rows.ts';

export interface Certainty {
  readonly basis: Basis;
  readonly confidence: Confidence;
}

export const CERTAIN: Certainty = { basis: 'documented', confidence: 'high' };

const BASIS_RANK: Readonly<Record<Basis, number>> = { documented: 0, derived: 1, undocumented: 2 };
const CONFIDENCE_RANK: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 };

/** True for gate rows, which decide whether a record syncs. Other rows decide who owns it. */
export function isGate(row: RowId): boolean {
  return ROWS[row].step === 'gate';
}

/** The weakest of the gate rows (`gates`) or of the other rows on a path; documented and high if there are none. */
export function weakestOf(path: readonly RowId[], gates: boolean): Certainty {
  let only: Certainty | null = null;
  for (const id of path) {
    const row = ROWS[id];
    if ((row.step === 'gate') !== gates) continue;
    only = only === null ? row : weaker(only, row);
  }
  return only ?? CERTAIN;
}

function weaker(a: Certainty, b: Certainty): Certainty {
  const basis = weakerBasis(a.basis, b.basis);
  const confidence = weakerConfidence(a.confidence, b.confidence);
  return a.basis === basis && a.confidence === confidence ? a : { basis, confidence };
}

export function weakerBasis(a: Basis, b: Basis): Basis {
  return BASIS_RANK[a] >= BASIS_RANK[b] ? a : b;
}

export function weakerConfidence(a: Confidence, b: Confidence): Confidence {
  return CONFIDENCE_RANK[a] >= CONFIDENCE_RANK[b] ? a : b;
}

/** Compares which row weakens an answer more, first by confidence, then by basis. Positive if `a` does. */
export function weakens(a: RowId, b: RowId): number {
  const weight = (id: RowId): number => CONFIDENCE_RANK[ROWS[id].confidence] * 3 + BASIS_RANK[ROWS[id].basis];
  return weight(a) - weight(b);
}
