// May an owner still be written, and what became of it? Pure judgements over what HubSpot tells of a record.
export { confirmWrite, movedSince, sentBefore } from './judge.ts';
export type { OwnerHistory, OwnerWriteIntent, ShownOwner, WriteJudgement } from './judge.ts';
export { around, changesSince, isAppChange, syncedBefore } from './history.ts';
export type { Around, OwnerChangeNote } from './history.ts';
