// Messages of detection and backtest, as codes. The texts are in src/presentation/messages/*/admin/evidence.ts.
import type { MessageOf, NoParams } from '../message.ts';

export type EvidenceMessage = MessageOf<EvidenceMessages>;

export type EvidenceMessages = DetectionMessages & BacktestMessages;

/** `count`: records that reveal the value. `support`: those of them that agree. Times are ISO 8601. */
interface DetectionMessages {
  'evidence.no-records': NoParams;
  'evidence.not-enough': { count: number };
  /** The setting was changed, so only records since then count. */
  'evidence.since': { at: string };
  /** Other values explain the sample equally well. */
  'evidence.fits-equally': { others: readonly string[] };
  'evidence.integration-user': { support: number; count: number; name: string };
  'evidence.contacts-became-leads': { support: number; count: number };
  'evidence.contacts-became-contacts': { support: number; count: number };
  'evidence.companies-synced': { count: number };
  'evidence.deals-synced': { count: number };
  'evidence.companies-silent': { count: number };
  'evidence.deals-silent': { count: number };
  /** Records synced in the past, but none of the newer ones did. */
  'evidence.stopped-syncing': { count: number; at: string };
  'evidence.segment': { segment: string; synced: number; syncedAll: number; leftOut: number; leftOutAll: number };
  'evidence.no-segment': { synced: number; leftOutAll: number };
  'evidence.default-lead-owner': { support: number; count: number; name: string };
  'evidence.field-mapping': { support: number; count: number; field: string; property: string };
  /** The field nearly always has the same value, so a fixed value would explain it too. */
  'evidence.one-value-only': { field: string };
  'evidence.fixed-value': { support: number; count: number; field: string; value: string };
  'evidence.property-explains': { property: string };
  'evidence.rules-ran': { support: number; count: number };
  'evidence.rules-did-not-run': { support: number; count: number };
}

/** Why a past sync cannot be compared, why nobody was named, and what may explain a wrong prediction. */
type BacktestMessages = Record<`backtest.not-comparable.${NotComparable}`, NoParams> &
  Record<`backtest.undecided.${WhyUndecided}`, NoParams> &
  Record<`backtest.cause.${Cause}`, NoParams>;

/** In the order in which they are checked; the first that applies is reported. */
export type NotComparable =
  | 'not-synced'
  | 'from-salesforce'
  | 'deleted-since'
  | 'existed-before'
  | 'history-not-tracked'
  | 'user-inactive'
  | 'other-integration-user'
  | 'rules-changed';

export type WhyUndecided = 'several-owners' | 'nobody-named' | 'open-end';

/** In the order in which they are checked; the first that fits is reported. */
export type Cause =
  /** A lead although the settings say contact, or the other way round. */
  | 'other-object'
  /** The HubSpot owner changed within minutes of the sync, and the sync used the other owner. */
  | 'owner-changed-near-sync'
  /** The record went to a user with the owner's name or e-mail address, but not both. */
  | 'near-miss-matched'
  /** The record was assigned as if it had no HubSpot owner. */
  | 'match-not-taken'
  /** Active flows or triggers may have set the owner. */
  | 'automation'
  /** The integration user kept a lead that the rules should have assigned. */
  | 'rules-did-not-run'
  | 'default-lead-owner'
  | 'unexplained';
