// Proof that a change was made by this app at a person's wish: what may be taken back, and by nothing else.
import type { OpenedRecord } from './opened-record.ts';
import type { Shown } from './outcomes.ts';
import type { Signer } from './ports.ts';

/** What a receipt says: only while the record is as the change left it can it be taken back, to whom it was before. */
export interface Undoable {
  left: Shown;
  back: string | null;
}

export function receiptFor(signer: Signer, opened: OpenedRecord, undoable: Undoable): string {
  return signer.sign(statement(opened, undoable));
}

export function isReceipt(signer: Signer, receipt: string, opened: OpenedRecord, undoable: Undoable): boolean {
  return signer.verify(statement(opened, undoable), receipt);
}

function statement({ object, id }: OpenedRecord, { left, back }: Undoable): string {
  return JSON.stringify(['undo', object, id, left.ownerId, left.ownerSince, back]);
}
