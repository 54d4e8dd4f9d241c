// Predictions that were shown, stored until the record syncs. They hold codes and Salesforce IDs, but no names or
// e-mail addresses.
import type { Checked } from '../../domain/evidence/checked.ts';
import type { Verdict } from '../../domain/evidence/backtest/verdict.ts';
import type { CrmObject } from '../../domain/facts/record-facts.ts';
import type { Confidence } from '../../domain/prediction/rows.ts';

export interface WhichPrediction {
  object: CrmObject;
  id: string;
}

/** An owner's ID without the name; null if only a name is known. */
export interface PredictedId {
  type: 'User' | 'Queue';
  id: string | null;
}

export interface ShownPrediction {
  decision: string;
  confidence: Confidence;
  owners: readonly PredictedId[];
  openEnded: boolean;
  shownBy: 'card' | 'workflow';
  /** The version of the engine that made it and the rules it used. The host adds the settings. */
  engine: string;
  rulesFingerprint: string | null;
}

export interface RecordedPrediction extends Omit<ShownPrediction, 'shownBy'> {
  /** Null if not compared yet. */
  verdict: Verdict | 'not-comparable' | null;
}

/** What a host stores about an account's past. The app function stores nothing. */
export interface PastKept {
  /**
   * The results of backtest and recorded predictions; null if nothing was compared yet. Rejects if they cannot be read.
   */
  checked(): Promise<Checked | null>;
  /** Stores a prediction and replaces the previous one. It never throws, and callers do not wait for it. */
  note(which: WhichPrediction, prediction: ShownPrediction): void;
  /** Reads the last prediction shown before the record synced. Rejects if it cannot be read. */
  recorded(which: WhichPrediction): Promise<RecordedPrediction | null>;
}

/** Changes with every change of the engine that can change an answer. */
export const ENGINE_VERSION = '2026-11';
