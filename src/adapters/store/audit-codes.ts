// How results stand in the database: words as their places in the contract's lists, people by short keys.
import { createHash } from 'node:crypto';
import { AUDIT_OBJECTS, REASONS, VERDICTS } from '../../contract/audits.ts';
import type { AuditObject, AuditOwner, AuditReason, Verdict } from '../../contract/audits.ts';
import type { PredictedOwner } from '../../domain/prediction/index.ts';

export const PEOPLE_COLUMN = 'audit_people.detail';
export const CONFIDENCES = ['high', 'medium', 'low'] as const;

/** Somebody whom results name. */
export interface AuditPerson {
  name: string;
  /** Of a HubSpot owner. */
  email?: string | null;
  /** Of a HubSpot owner: why it is no Salesforce owner; null where it matches. */
  reason?: AuditReason | null;
  /** Of a HubSpot owner that does not match: the user who is nearest. */
  user?: AuditOwner['user'];
  /** Of a Salesforce owner. */
  type?: PredictedOwner['type'];
  id?: string | null;
}

/** Whatever HubSpot keeps as owner: no digits, no owner. */
export function ownerNumber(ownerId: string | null): string {
  return ownerId !== null && /^\d{1,15}$/u.test(ownerId) ? ownerId : '0';
}

/** An ID where there is one; somebody whom settings name has none. */
export function keyOf({ type, id, name }: PredictedOwner): string {
  if (id !== null) return id.slice(0, 15);
  return `n${createHash('sha256').update(`${type} ${name}`).digest('hex').slice(0, 16)}`;
}

export const CODES = {
  object: (code: number): AuditObject => AUDIT_OBJECTS[code] ?? 'contact',
  verdict: (code: number): Verdict => VERDICTS[code] ?? 'undecided',
  reason: (code: number): AuditReason => REASONS[code] ?? 'other',
  confidence: (code: number): (typeof CONFIDENCES)[number] => CONFIDENCES[code] ?? 'low',
};
