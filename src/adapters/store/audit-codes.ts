// Encodes audit results for the database: words as indexes into the contract's lists, people as short keys.
import { createHash } from 'node:crypto';
import { AUDIT_OBJECTS, REASONS, VERDICTS } from '../../contract/audits.ts';
import type { AuditObject, AuditOwner, AuditReason, Verdict } from '../../contract/audits.ts';
import type { PredictedOwner } from '../../domain/prediction/index.ts';

export const PEOPLE_COLUMN = 'audit_people.detail';
export const CONFIDENCES = ['high', 'medium', 'low'] as const;

/** A person whom results name. */
export interface AuditPerson {
  name: string;
  /** For a HubSpot owner. */
  email?: string | null;
  /** For a HubSpot owner: why they match no Salesforce user; null if they match. */
  reason?: AuditReason | null;
  /** For a HubSpot owner without a match: the user who comes closest. */
  user?: AuditOwner['user'];
  /** For a Salesforce owner. */
  type?: PredictedOwner['type'];
  id?: string | null;
}

/** The owner's number, or the code for "no owner" if the value is not made of digits. */
export function ownerNumber(ownerId: string | null): string {
  return ownerId !== null && /^\d{1,15}$/u.test(ownerId) ? ownerId : '0';
}

/** The key of a predicted owner: the ID, or the name of somebody whom only the settings name. */
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
