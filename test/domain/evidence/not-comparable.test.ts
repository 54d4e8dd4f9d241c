// The reasons for which a past sync is not compared, against a second implementation of their order: a plain list.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backtest } from '../../../src/domain/evidence/backtest/backtest.ts';
import type { Decide } from '../../../src/domain/evidence/backtest/backtest.ts';
import { toSettings } from '../../../src/cli/past-files.ts';
import type { PastRecord } from '../../../src/domain/evidence/sample.ts';
import { known } from '../../../src/domain/facts/known.ts';
import type { Decision } from '../../../src/domain/prediction/decision.ts';
import type { RowId } from '../../../src/domain/prediction/rows.ts';
import { runs } from '../../property-runs.ts';
import { ANN, BEN, DAY, INTEGRATION, MINUTE, SPAIN_TO_ANN, START, USERS, past, sampleOf } from './past.ts';

const OWNERS = [
  { id: '1', type: 'PERSON', firstName: 'Ann', lastName: 'Lee', email: 'ann@example.com', archived: false },
  { id: '2', type: 'PERSON', firstName: 'Gone', lastName: 'Away', email: 'gone@example.com', archived: false },
  { id: '3', type: 'PERSON', firstName: '', lastName: '', email: 'old@example.com', archived: true },
] as const;
const GONE = {
  ...USERS[0],
  id: '005000000000009AAA',
  name: 'Gone Away',
  firstName: 'Gone',
  lastName: 'Away',
  email: 'gone@example.com',
  isActive: false,
};
const CHANGED_AT = START + 100 * DAY;

/** An engine that always answers with one row. */
const always =
  (path: RowId[]): Decide =>
  () => {
    const answer = {
      decision: path.at(-1) ?? 'G01',
      outcome: 'ONE_OF',
      path,
      owners: [ANN],
      openEnded: false,
      basis: 'documented',
      confidence: 'high',
    } as const;
    return {
      ...answer,
      sync: { result: 'yes', basis: 'documented', confidence: 'high', missing: [] },
      match: null,
      chosenOwner: 'none',
      caveats: [],
      ifItSyncs: null,
    } satisfies Decision;
  };

interface Facts {
  synced: boolean;
  createdIn: 'HUBSPOT' | 'SALESFORCE' | 'OTHER';
  isThere: boolean;
  createdBefore: number;
  tracked: boolean;
  ownerId: string | null;
  byOther: boolean;
  old: boolean;
}

const facts: fc.Arbitrary<Facts> = fc.record({
  synced: fc.boolean(),
  createdIn: fc.constantFrom('HUBSPOT' as const, 'SALESFORCE' as const, 'OTHER' as const),
  isThere: fc.boolean(),
  createdBefore: fc.constantFrom(0, 2 * MINUTE, 2 * MINUTE + 1, DAY),
  tracked: fc.boolean(),
  ownerId: fc.constantFrom(null, '1', '2', '3', '4'),
  byOther: fc.boolean(),
  old: fc.boolean(),
});

function recordOf(of: Facts): PastRecord {
  const day = of.old ? 0 : 200;
  const syncedAt = START + day * DAY;
  const whole = past('1', {
    day,
    hubspot: {
      createdIn: of.createdIn,
      firstSyncAt: of.synced ? syncedAt : null,
      ownerHistory: of.ownerId === null ? [] : [{ ownerId: of.ownerId, at: syncedAt - DAY, source: 'CRM_UI' }],
    },
    salesforce: {
      createdAt: syncedAt - of.createdBefore,
      createdBy: of.byOther ? BEN : INTEGRATION,
      ownerAtCreation: of.tracked ? ANN : null,
    },
  });
  return of.isThere ? whole : { ...whole, salesforce: null };
}

/** The contract's list, read off line by line. */
const REASONS: readonly (readonly [string, (of: Facts, asksRules: boolean) => boolean])[] = [
  ['not-synced', (of) => !of.synced],
  ['from-salesforce', (of) => of.createdIn === 'SALESFORCE'],
  ['deleted-since', (of) => !of.isThere],
  ['existed-before', (of) => of.createdBefore > 120_000],
  ['history-not-tracked', (of) => !of.tracked],
  ['user-inactive', (of) => of.ownerId === '2' || of.ownerId === '3'],
  ['other-integration-user', (of) => of.byOther],
  ['rules-changed', (of, asksRules) => asksRules && of.old],
];

describe('a past sync that is not compared', () => {
  it('is so for the first reason of the contract that holds', () => {
    const settings = toSettings({ integrationUser: INTEGRATION }, 'settings');
    fc.assert(
      fc.property(facts, fc.boolean(), (of, asksRules) => {
        const org = { users: [...USERS, GONE], leadRules: { ...SPAIN_TO_ANN, changedAt: CHANGED_AT } };
        const path: RowId[] = asksRules ? ['R01', 'L11', 'L02'] : ['R01', 'L01'];
        const result = backtest(sampleOf([recordOf(of)], org, OWNERS), settings, always(path));
        const expected = REASONS.find(([, holds]) => holds(of, asksRules))?.[0];
        expect(result.notComparable).toEqual(expected === undefined ? {} : { [expected]: 1 });
        expect(result.records).toHaveLength(expected === 'not-synced' ? 0 : 1);
        expect(result.compared).toBe(expected === undefined ? 1 : 0);
      }),
      runs(500),
    );
  });

  it('is compared whoever made it where the settings do not name the integration user', () => {
    const settings = toSettings({}, 'settings');
    const record = past('1', { salesforce: { createdBy: BEN, ownerAtCreation: ANN } });
    expect(backtest(sampleOf([record]), settings, always(['R01', 'L01'])).compared).toBe(1);
  });

  it.each([
    { named: { id: null, name: 'hubspot  integration' }, compared: 1 },
    { named: { id: null, name: 'Somebody' }, compared: 0 },
    { named: { id: INTEGRATION.id.slice(0, 15), name: 'Renamed' }, compared: 1 },
  ])('knows the integration user by ID, or by name where no ID is given: $named', ({ named, compared }) => {
    const settings = toSettings({}, 'settings');
    const org = { ...settings.org, integrationUser: known(named) };
    const result = backtest(
      sampleOf([past('1', { salesforce: { ownerAtCreation: ANN } })]),
      { ...settings, org },
      always(['R01', 'L01']),
    );
    expect(result.compared).toBe(compared);
  });
});
