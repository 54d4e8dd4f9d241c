// Predictions that were shown, kept until the record has synced: codes and Salesforce IDs, no names, no e-mail addresses.
import type { Checked } from '../../domain/evidence/checked.ts';
import type { Verdict } from '../../domain/evidence/backtest/verdict.ts';
import type { CrmObject } from '../../domain/facts/record-facts.ts';
import type { Confidence } from '../../domain/prediction/rows.ts';

export interface WhichPrediction {
  object: CrmObject;
  id: string;
}

/** An owner without the name; null: known by a name only. */
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
  /** The engine that made it, and the rules it went by; the host adds the settings. */
  engine: string;
  rulesFingerprint: string | null;
}

export interface RecordedPrediction extends Omit<ShownPrediction, 'shownBy'> {
  /** Null: not compared yet. */
  verdict: Verdict | 'not-comparable' | null;
}

/** What a host keeps of an account's past; the app function keeps nothing. */
export interface PastKept {
  /** What backtest and recorded predictions came to; null where nothing was compared yet. Rejects where it cannot be read. */
  checked(): Promise<Checked | null>;
  /** Keeps a prediction in place of the one shown before. Never rejects, and nobody waits for it. */
  note(which: WhichPrediction, prediction: ShownPrediction): void;
  /** The last prediction shown before the record synced. Rejects where it cannot be read. */
  recorded(which: WhichPrediction): Promise<RecordedPrediction | null>;
}

/** Raised with every change of the engine that can change an answer. */
export const ENGINE_VERSION = '2026-11';
