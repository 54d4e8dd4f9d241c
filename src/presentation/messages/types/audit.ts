// What audits say: what becomes of a record and why, and what stands around the figures.
import type { AuditReason, Verdict } from '../../../contract/audits.ts';
import type { NoParams } from '../../../domain/message.ts';

export type AuditMessages = Record<`audit.verdict.${Verdict}` | `audit.reason.${AuditReason}`, NoParams> & {
  'audit.total': { count: number };
  'audit.synced': { count: number };
  'audit.failed': { message: string };
  'audit.settings-changed': NoParams;
  'audit.resting': { message: string; seconds: number };
  'audit.no-active-rule': NoParams;
  /** Percentages, such as "12.5". */
  'audit.share-rose': { before: string; now: string };
  /** What a bulk change leaves on a record. `line`: as a single change leaves it. */
  'audit.bulk-trail': { line: string; id: string };
  'audit.bulk-not-allowed': NoParams;
};
