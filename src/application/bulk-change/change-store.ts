// What the work of a bulk change needs of whatever keeps it: batches of records that one worker at a time has, and what
// became of each. A worker that dies leaves its batch to the next, which finds in HubSpot what was written already.
import type { ChangeReason, ProposedOwner, RecordState } from '../../contract/bulk-changes.ts';
import type { AuditObject, AuditReason, Verdict } from '../../contract/audits.ts';
import type { HubSpotOwner } from '../../domain/facts/record-facts.ts';
import type { PredictedOwner } from '../../domain/prediction/index.ts';
import type { Failure } from '../failures.ts';
import type { Shown } from '../outcomes.ts';

/** A bulk change, as its work sees it. */
export interface BulkChange {
  id: string;
  owner: ProposedOwner;
}

/** What is done to records, in this order; each takes those that the one before left in a state. */
export type Phase = 'previewing' | 'writing' | 'undoing';

/** The state of the records that a phase takes. */
export const TAKEN_FROM = {
  previewing: 'waiting',
  writing: 'ready',
  undoing: 'written',
} as const satisfies Record<Phase, RecordState>;

/** A record that is to be written or taken back. */
export interface RecordToChange {
  id: string;
  /** Whom it had at the preview; null for nobody. */
  from: string | null;
  /** Null before the preview. */
  to: string | null;
  /** As the preview found it. */
  shown: Shown;
  /** As our change left it; null where it has not been changed. */
  left: Shown | null;
  /** Times that HubSpot did not say what became of it. */
  tries: number;
}

/** Why a record is left alone. */
export interface Why {
  reason: ChangeReason;
  /** Of "not-certain". */
  verdict: Verdict | null;
  because: AuditReason | null;
}

export type RecordResult = { id: string } & (
  | {
      state: 'ready';
      from: HubSpotOwner | null;
      to: HubSpotOwner;
      shown: Shown;
      predicted: PredictedOwner;
      willSync: boolean;
    }
  | { state: 'excluded'; from: HubSpotOwner | null; why: Why }
  /** `from`: whom our change replaced. */
  | { state: 'written'; left: Shown; from: string | null; why: Why | null }
  | { state: 'not-written' | 'not-undone'; why: Why }
  | { state: 'undone' }
  /** It stays where it is, to be tried again. */
  | { state: 'again' }
);

/** "idle": another worker has it. */
export type Turn =
  | { kind: 'batch'; phase: Phase; object: AuditObject; records: readonly RecordToChange[]; actedBy: number }
  | { kind: 'idle' | 'stopped' }
  | { kind: 'wait'; for: number };

/** The work of one bulk change. */
export interface ChangeStore {
  /** The next records of one object, as many as are changed together; ends the phase where there are none. */
  next(): Promise<Turn>;
  /** Keeps what became of records. @returns false where another worker has the change by now: then nothing was kept */
  keep(object: AuditObject, results: readonly RecordResult[]): Promise<boolean>;
  /** Lets another worker have it. */
  release(): Promise<void>;
  /** Lets it rest, because of a failure that may pass. @param pause milliseconds; null: by how often it failed in a row */
  rest(because: Failure, pause: number | null): Promise<void>;
  /** Ends it, because of a failure that stays. */
  fail(because: Failure): Promise<void>;
}
