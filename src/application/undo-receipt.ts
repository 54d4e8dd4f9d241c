// Signed receipts that prove that this app made a change for a person. Only such changes can be undone.
import type { OpenedRecord } from './opened-record.ts';
import type { Shown } from './outcomes.ts';
import type { Signer } from './ports.ts';

/**
 * What a receipt states: the record as the change left it, and the previous owner. The change can be undone only while
 * the record is still in that state.
 */
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
