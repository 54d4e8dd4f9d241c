// A proposal for one setting. An admin accepts or rejects it; nothing is set automatically.
import { certaintyOf } from './certainty.ts';
import type { Certainty } from './certainty.ts';
import type { EvidenceMessage } from './messages.ts';
import { recordName } from './sample.ts';
import type { PastRecord } from './sample.ts';

export interface Proposal<T> {
  /** Null if the sample does not reveal it ("not-enough"). */
  value: T | null;
  /** How many records agree with the value, among those that reveal it. */
  support: number;
  of: number;
  certainty: Certainty;
  /** Records that contradict it, newest first, e.g. "contact/101". */
  counterExamples: string[];
  /** The evidence, and what limits the certainty. */
  evidence: EvidenceMessage[];
}

/** A detected value and its support. */
export interface Finding<T> {
  value: T;
  support: number;
  of: number;
  against: readonly PastRecord[];
}

/** Makes a proposal. `certainty` overrides the one that follows from the counts. */
export function proposal<T>(
  { value, support, of, against }: Finding<T>,
  evidence: readonly EvidenceMessage[],
  certainty: Certainty = certaintyOf(support, of),
): Proposal<T> {
  if (certainty === 'not-enough') return notEnough(of, support);
  return { value, support, of, certainty, counterExamples: against.map(recordName), evidence: [...evidence] };
}

/** Makes a proposal without a value, because the sample does not reveal it. */
export function notEnough<T>(of: number, support = 0): Proposal<T> {
  return {
    value: null,
    support,
    of,
    certainty: 'not-enough',
    counterExamples: [],
    evidence: [
      of === 0 ? { id: 'evidence.no-records', params: {} } : { id: 'evidence.not-enough', params: { count: of } },
    ],
  };
}
