// May an owner still be written, and what became of it: every way that two changes can meet.
import { describe, expect, it } from 'vitest';
import { confirmWrite, movedSince } from '../../../src/domain/owner-change/index.ts';
import type { OwnerChangeNote, OwnerHistory, WriteJudgement } from '../../../src/domain/owner-change/index.ts';

const at = (minute: number): string => `2026-11-24T09:0${minute}:00Z`;
const byPerson = (value: string | null, minute: number): OwnerChangeNote => ({
  value,
  at: at(minute),
  sourceType: 'CRM_UI',
});
const byApp = (value: string | null, minute: number): OwnerChangeNote => ({
  value,
  at: at(minute),
  sourceType: 'INTEGRATION',
});

/** The record with these changes of its owner, newest first. */
function found(
  changes: readonly OwnerChangeNote[],
  synced: { id: string; minute: number } | null = null,
): OwnerHistory<OwnerChangeNote> {
  const [latest] = changes;
  return {
    now: { ownerId: latest?.value ?? null, ownerSince: latest?.at ?? null, salesforceId: synced?.id ?? null },
    ownerChanges: changes,
    syncChanges: synced === null ? [] : [{ value: synced.id, at: at(synced.minute), sourceType: 'SALESFORCE' }],
  };
}

const KIM = byPerson('kim', 1);
const intent = { to: 'ann', shown: found([KIM]).now };

describe('before a write', () => {
  it.each<[string, OwnerHistory<OwnerChangeNote>, WriteJudgement<OwnerChangeNote> | null]>([
    ['everything is as it was shown', found([KIM]), null],
    ['the record has synced meanwhile', found([KIM], { id: '00Q1', minute: 2 }), { kind: 'synced', written: false }],
    [
      'somebody chose another owner',
      found([byPerson('lee', 2), KIM]),
      { kind: 'owner-changed', change: byPerson('lee', 2), written: false },
    ],
    [
      'somebody set the same owner anew',
      found([byPerson('kim', 2), KIM]),
      { kind: 'owner-changed', change: byPerson('kim', 2), written: false },
    ],
    [
      'this very request was sent before',
      found([byApp('ann', 2), KIM]),
      { kind: 'done', shown: found([byApp('ann', 2)]).now, before: 'kim' },
    ],
    [
      'a person chose the wanted owner',
      found([byPerson('ann', 2), KIM]),
      { kind: 'owner-changed', change: byPerson('ann', 2), written: false },
    ],
    [
      'an earlier sending came on top of a choice',
      found([byApp('ann', 3), byPerson('lee', 2), KIM]),
      { kind: 'overlapped', change: byPerson('lee', 2) },
    ],
  ])('%s', (_says, record, judgement) => {
    expect(movedSince(intent, record)).toEqual(judgement);
  });

  it('nothing is written where the wanted owner was shown', () => {
    expect(movedSince({ to: 'kim', shown: intent.shown }, found([KIM]))).toEqual({ kind: 'already' });
  });

  it('nothing is written for a record that was shown as synced', () => {
    const shown = { ...intent.shown, salesforceId: '00Q1' };
    expect(movedSince({ to: 'ann', shown }, found([KIM]))).toEqual({ kind: 'synced', written: false });
  });
});

describe('after a write', () => {
  const ours = byApp('ann', 3);
  it.each<[string, OwnerHistory<OwnerChangeNote>, 'accepted' | 'unknown', WriteJudgement<OwnerChangeNote>]>([
    ['ours stands', found([ours, KIM]), 'accepted', { kind: 'done', shown: found([ours]).now, before: 'kim' }],
    [
      'ours stands, and HubSpot had not answered',
      found([ours, KIM]),
      'unknown',
      { kind: 'done', shown: found([ours]).now, before: 'kim' },
    ],
    [
      'somebody came after ours',
      found([byPerson('lee', 4), ours, KIM]),
      'accepted',
      { kind: 'owner-changed', change: byPerson('lee', 4), written: true },
    ],
    [
      'somebody came just before ours',
      found([ours, byPerson('lee', 2), KIM]),
      'accepted',
      { kind: 'overlapped', change: byPerson('lee', 2) },
    ],
    [
      'another app came just before ours',
      found([ours, byApp('lee', 2), KIM]),
      'accepted',
      { kind: 'overlapped', change: byApp('lee', 2) },
    ],
    [
      'the sync came before ours',
      found([ours, KIM], { id: '00Q1', minute: 2 }),
      'accepted',
      { kind: 'synced', written: true },
    ],
    [
      'the sync and another app came before ours',
      found([ours, byApp('lee', 2), KIM], { id: '00Q1', minute: 2 }),
      'accepted',
      { kind: 'synced', written: true, over: byApp('lee', 2) },
    ],
    [
      'the sync came after ours',
      found([ours, KIM], { id: '00Q1', minute: 4 }),
      'accepted',
      { kind: 'done', shown: found([ours], { id: '00Q1', minute: 4 }).now, before: 'kim' },
    ],
    ['no trace of ours, and no answer', found([KIM]), 'unknown', { kind: 'unknown' }],
    ['no trace of ours, though accepted', found([KIM]), 'accepted', { kind: 'unknown' }],
    [
      'no trace of ours, but of another',
      found([byPerson('lee', 2), KIM]),
      'accepted',
      { kind: 'owner-changed', change: byPerson('lee', 2), written: false },
    ],
    [
      'no trace of ours, but of the sync',
      found([KIM], { id: '00Q1', minute: 3 }),
      'accepted',
      { kind: 'synced', written: false },
    ],
    ['a history cut short', found([ours]), 'accepted', { kind: 'done', shown: found([ours]).now, before: 'kim' }],
  ])('%s', (...[, record, answered, judgement]) => {
    expect(confirmWrite(intent, [KIM], record, answered)).toEqual(judgement);
  });
});
