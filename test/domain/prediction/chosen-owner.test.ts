// Whether the HubSpot owner certainly becomes the Salesforce owner: only by name and e-mail, and only if nobody else may.
import { describe, expect, it } from 'vitest';
import { certainlyChosenOwner } from '../../../src/domain/prediction/index.ts';
import type { Decision } from '../../../src/domain/prediction/index.ts';
import { FURTHER_CASES } from './further-situations.ts';
import { ROW_CASES } from './row-situations.ts';
import { decided } from './situations.ts';

const predicted = (says: string): Decision => {
  const found = { ...ROW_CASES, ...FURTHER_CASES }[says];
  if (found === undefined) throw new Error(`no situation "${says}"`);
  return decided(found.situation);
};

describe('the owner is certain', () => {
  it.each([
    'L01',
    'L16',
    'L17',
    'L18',
    'K01',
    'A01',
    'D01',
    'E01',
    'a lead of the user who matches, in the two forms of the ID',
    'an integration nobody described',
  ])('in %s', (says) => {
    expect(certainlyChosenOwner(predicted(says))?.name).toBe('Ann Lee');
  });

  it.each(['G04', 'G05', 'W02', 'W08', 'W13', 'a contact outside the segment of a paused integration'])(
    'once it syncs, in %s',
    (says) => {
      expect(predicted(says).owners).toEqual([]);
      expect(certainlyChosenOwner(predicted(says))?.name).toBe('Ann Lee');
    },
  );
});

describe('the owner is not certain', () => {
  it.each([
    ['nobody is named', 'L08'],
    ['two are named', 'L15'],
    ['two of one name are named', 'a new contact of one of two'],
    ['name or e-mail differ by case or spaces', 'L24'],
    ['two are named, with medium confidence', 'a contact that becomes nobody knows what, of one of two either way'],
    [
      'another than the owner is named beside them, with medium confidence',
      'a contact that becomes nobody knows what, of a deactivated owner who matches',
    ],
    ['an owner in Salesforce wins', 'E02'],
    ['an owner in Salesforce wins once it syncs', 'W04'],
    ['a rule names somebody', 'L02'],
    ['the integration user takes it', 'K03'],
    ['it is said with low confidence', 'a new contact of a deactivated owner who matches'],
    ['nobody is sure that the inactive owner of a lead is replaced', 'E03'],
    ['nobody is sure that the inactive owner of an account is replaced', 'E10'],
    ['the predicted owner misses by the name', 'L13'],
  ])('where %s', (_why, says) => {
    expect(certainlyChosenOwner(predicted(says))).toBeNull();
  });
});

describe('a choice that nobody in Salesforce can be', () => {
  it.each([
    ['L20', 'loses'],
    ['K13', 'loses'],
    ['K05', 'loses'],
    ['A07', 'loses'],
    ['D07', 'loses'],
    // HubSpot may send the queue's ID, and a queue may own a lead.
    ['L23', 'open'],
  ] as const)('in %s: a guest is lost, a queue where queues own nothing (%s)', (row, expected) => {
    expect(predicted(row).chosenOwner).toBe(expected);
  });
});
