// Decides whether an owner may still be written, and what a write did. Pure, from what HubSpot says about a record.
export { confirmWrite, movedSince, sentBefore } from './judge.ts';
export type { OwnerHistory, OwnerWriteIntent, ShownOwner, WriteJudgement } from './judge.ts';
export { around, changesSince, isAppChange, syncedBefore } from './history.ts';
export type { Around, OwnerChangeNote } from './history.ts';
