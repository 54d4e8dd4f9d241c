// Proof that a change was made by this app at a rep's wish: what may be taken back, and by nothing else.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Shown } from '../contract/index.ts';
import type { OpenedRecord } from './opened-record.ts';

/** Signs a text with a secret that only the function has. */
export type Sign = (text: string) => string;

/** @param secret the app's access token: known to the function, never to a browser */
export function signWith(secret: string): Sign {
  return (text) => createHmac('sha256', secret).update(text).digest('base64url');
}

/** @param left what the change left; only while it still is so can it be taken back */
export function receiptFor(sign: Sign, { object, id }: OpenedRecord, left: Shown, back: string | null): string {
  return sign(JSON.stringify(['undo', object, id, left.ownerId, left.ownerSince, back]));
}

export function isReceipt(sign: Sign, receipt: string, ...about: [OpenedRecord, Shown, string | null]): boolean {
  const [given, right] = [Buffer.from(receipt), Buffer.from(receiptFor(sign, ...about))];
  return given.length === right.length && timingSafeEqual(given, right);
}
