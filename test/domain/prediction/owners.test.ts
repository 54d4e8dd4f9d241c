import { describe, expect, it } from 'vitest';
import { salesforceFactsOf } from '../../../src/domain/prediction/index.ts';
import type { PredictedOwner } from '../../../src/domain/prediction/index.ts';
import { allOrNobody, distinctOwners } from '../../../src/domain/prediction/owners.ts';
import { situation } from './situations.ts';

const owner = (type: PredictedOwner['type'], id: string | null, name: string): PredictedOwner => ({ type, id, name });

describe('two owners', () => {
  it.each<[says: string, PredictedOwner, PredictedOwner, same: boolean]>([
    ['of one ID, whatever their names', owner('User', '005A', 'Ann'), owner('User', '005A', 'Ann Lee'), true],
    [
      'of one ID in its two forms',
      owner('User', '005000000000001', 'Ann'),
      owner('User', '005000000000001AAB', 'Ann'),
      true,
    ],
    ['of one name and two IDs', owner('User', '005A', 'Ann Lee'), owner('User', '005B', 'Ann Lee'), false],
    ['of one name, one without an ID', owner('User', '005A', 'Ann Lee'), owner('User', null, 'Ann Lee'), true],
    ['of one name, the other without an ID', owner('User', null, 'Ann Lee'), owner('User', '005A', 'Ann Lee'), true],
    ['of two names, neither with an ID', owner('Queue', null, 'EMEA'), owner('Queue', null, 'APAC'), false],
    ['of two names, one without an ID', owner('User', '005A', 'Ann Lee'), owner('User', null, 'Carl Ode'), false],
    ['of one name, a user and a queue', owner('User', null, 'Sales'), owner('Queue', null, 'Sales'), false],
  ])('%s', (_says, one, other, same) => {
    expect(distinctOwners([one, other])).toEqual(same ? [one] : [one, other]);
  });

  it('who are the possibilities are named together, or nobody is where one has no name', () => {
    const [ann, emea] = [owner('User', '005A', 'Ann Lee'), owner('Queue', null, 'EMEA')];
    expect(allOrNobody([ann], [emea])).toEqual([ann, emea]);
    expect(allOrNobody([ann], [ann])).toEqual([ann]);
    expect(allOrNobody([ann], [])).toEqual([]);
  });
});

it('the facts of Salesforce are there, or it was not asked, or it did not answer', () => {
  const answered = situation();
  expect(salesforceFactsOf(answered)).toBe(answered.salesforce);
  expect(salesforceFactsOf(situation({ salesforce: null }))).toBeNull();
  expect(salesforceFactsOf(situation({ salesforce: 'unavailable' }))).toBeNull();
});
