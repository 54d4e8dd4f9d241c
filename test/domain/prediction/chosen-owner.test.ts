// Whether the HubSpot owner certainly becomes the Salesforce owner: only by name and e-mail, and only if nobody else may.
import { describe, expect, it } from 'vitest';
import { certainlyChosenOwner, isMatchedUser, predict, whenItSyncs } from '../../../src/domain/prediction/index.ts';
import type { Prediction } from '../../../src/domain/prediction/index.ts';
import { FURTHER_CASES } from './further-situations.ts';
import { ROW_CASES } from './row-situations.ts';
import { NOW, situation } from './situations.ts';

const predicted = (says: string): Prediction => {
  const found = { ...ROW_CASES, ...FURTHER_CASES }[says];
  if (found === undefined) throw new Error(`no situation "${says}"`);
  return predict(found.situation, { now: NOW });
};

describe('the owner is certain', () => {
  it.each([
    'L01',
    'L16',
    'L17',
    'L18',
    'L24',
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

describe('the predicted owner', () => {
  const { owners, findings } = predict(situation(), { now: NOW });
  const [owner] = owners;
  const [finding] = findings;
  if (owner === undefined || finding === undefined) throw new Error('a plain lead has an owner and a finding');

  it('is the matched user by ID, with the name and the e-mail both equal', () => {
    expect(isMatchedUser(owner, findings)).toBe(true);
    expect(isMatchedUser({ ...owner, id: '005B' }, findings)).toBe(false);
    expect(isMatchedUser(undefined, findings)).toBe(false);
    expect(isMatchedUser({ ...owner, id: null }, [{ ...finding, user: { ...owner, id: null } }])).toBe(false);
    expect(isMatchedUser(owner, [])).toBe(false);
    expect(isMatchedUser(owner, [{ ...finding, user: null }])).toBe(false);
    expect(isMatchedUser(owner, [{ ...finding, compared: [] }])).toBe(false);
    const [name, email] = finding.compared;
    if (name === undefined || email === undefined) throw new Error('name and e-mail are compared');
    expect(isMatchedUser(owner, [{ ...finding, compared: [name, { ...email, equal: false }] }])).toBe(false);
  });
});

it('when it syncs is the prediction itself, or the innermost of those that say what would happen', () => {
  const certain = predicted('L01');
  expect(whenItSyncs(certain)).toBe(certain);
  const paused = predicted('a contact outside the segment of a paused integration');
  expect(paused.ifItSyncs?.ifItSyncs).toBe(whenItSyncs(paused));
});
