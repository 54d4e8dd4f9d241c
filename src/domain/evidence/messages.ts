// What detection and backtest can say, as codes. The words: src/presentation/messages/*/evidence.ts.
import type { MessageOf, NoParams } from '../message.ts';

export type EvidenceMessage = MessageOf<EvidenceMessages>;

export type EvidenceMessages = DetectionMessages & BacktestMessages;

/** `count`: the records that could tell; `support`: those of them that agree. Times are ISO 8601. */
interface DetectionMessages {
  'evidence.no-records': NoParams;
  'evidence.not-enough': { count: number };
  /** The setting was changed: only records from this time on count. */
  'evidence.since': { at: string };
  /** Other values explain the sample as well. */
  'evidence.fits-equally': { others: readonly string[] };
  'evidence.integration-user': { support: number; count: number; name: string };
  'evidence.contacts-became-leads': { support: number; count: number };
  'evidence.contacts-became-contacts': { support: number; count: number };
  'evidence.companies-synced': { count: number };
  'evidence.deals-synced': { count: number };
  'evidence.companies-silent': { count: number };
  'evidence.deals-silent': { count: number };
  /** It synced once, but none of the newer records did. */
  'evidence.stopped-syncing': { count: number; at: string };
  'evidence.segment': { segment: string; synced: number; syncedAll: number; leftOut: number; leftOutAll: number };
  'evidence.no-segment': { synced: number; leftOutAll: number };
  'evidence.default-lead-owner': { support: number; count: number; name: string };
  'evidence.field-mapping': { support: number; count: number; field: string; property: string };
  /** The field has hardly more than one value: a fixed value would explain it too. */
  'evidence.one-value-only': { field: string };
  'evidence.fixed-value': { support: number; count: number; field: string; value: string };
  'evidence.property-explains': { property: string };
  'evidence.rules-ran': { support: number; count: number };
  'evidence.rules-did-not-run': { support: number; count: number };
  'evidence.rules-not-known': NoParams;
  'evidence.rules-changed': { at: string };
}

/** Why a past sync cannot be compared, and what would explain a wrong prediction. */
type BacktestMessages = Record<`backtest.not-comparable.${NotComparable}`, NoParams> &
  Record<`backtest.cause.${Cause}`, NoParams> & {
    'backtest.undecided.several': NoParams;
    'backtest.undecided.nobody': NoParams;
  };

/** In the order in which they are looked for: the first that holds is given. */
export const NOT_COMPARABLE = [
  'not-synced',
  'from-salesforce',
  'deleted-since',
  'existed-before',
  'history-not-tracked',
  'user-inactive',
  'other-integration-user',
  'rules-changed',
] as const;
export type NotComparable = (typeof NOT_COMPARABLE)[number];

/** In the order in which they are looked for: the first that holds is given. */
export const CAUSES = [
  'other-object',
  'owner-changed-near-sync',
  'near-miss-matched',
  'rules-over-match',
  'rules-did-not-run',
  'default-lead-owner',
  'automation',
  'unexplained',
] as const;
export type Cause = (typeof CAUSES)[number];
