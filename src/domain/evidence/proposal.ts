// What detection says of one setting. An admin accepts it or not; nothing is set by itself.
import { certaintyOf } from './certainty.ts';
import type { Certainty } from './certainty.ts';
import type { EvidenceMessage } from './messages.ts';
import { recordName } from './sample.ts';
import type { PastRecord } from './sample.ts';

export interface Proposal<T> {
  /** Null where the sample does not tell ("not-enough"). */
  value: T | null;
  /** Records that agree with the value, of those that could tell. */
  support: number;
  of: number;
  certainty: Certainty;
  /** Records that disagree, newest first: "contact/101". */
  counterExamples: string[];
  /** The evidence in words, and what limits the certainty. */
  evidence: EvidenceMessage[];
}

/** What a value was found to rest on. */
export interface Finding<T> {
  value: T;
  support: number;
  of: number;
  against: readonly PastRecord[];
}

/** A proposal by the rule of certainty; `certainty` where something limits or proves it. */
export function proposal<T>(
  { value, support, of, against }: Finding<T>,
  evidence: readonly EvidenceMessage[],
  certainty: Certainty = certaintyOf(support, of),
): Proposal<T> {
  if (certainty === 'not-enough') return notEnough(of, support);
  return { value, support, of, certainty, counterExamples: against.map(recordName), evidence: [...evidence] };
}

/** The sample does not tell. */
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
