import { describe, expect, it } from 'vitest';
import { NO_NOISE, pastCompany } from '../../../preview/sample/past/index.ts';
import type { PastShape } from '../../../preview/sample/past/index.ts';
import { toSample, toSettings } from '../../../src/cli/past-files.ts';
import { backtest } from '../../../src/domain/evidence/backtest/backtest.ts';
import { pastOrg, pastRecord } from '../../../src/domain/evidence/backtest/past-facts.ts';
import type { BacktestResult } from '../../../src/domain/evidence/backtest/result.ts';
import { isOwner, verdictOf } from '../../../src/domain/evidence/backtest/verdict.ts';
import { ownerInForce, ownersById } from '../../../src/domain/evidence/owner-in-force.ts';
import type { PastRecord, Sample, SyncedRecord } from '../../../src/domain/evidence/sample.ts';
import { indexUsers } from '../../../src/domain/facts/user-index.ts';
import { decide } from '../../../src/domain/prediction/index.ts';
import {
  ANN,
  BEN,
  DAY,
  INBOUND,
  INTEGRATION,
  MINUTE,
  QUEUES,
  SPAIN_TO_ANN,
  START,
  USERS,
  past,
  sampleOf,
} from './past.ts';

const ANN_IN_HUBSPOT = {
  id: '1',
  type: 'PERSON',
  firstName: 'Ann',
  lastName: 'Lee',
  email: 'ann@example.com',
} as const;
const BEN_IN_HUBSPOT = {
  id: '2',
  type: 'PERSON',
  firstName: 'Ben',
  lastName: 'Okafor',
  email: 'ben@example.com',
} as const;
const NEARLY_BEN = { ...BEN_IN_HUBSPOT, id: '3', lastName: 'Okafor-Smith' };
const OWNERS = [ANN_IN_HUBSPOT, BEN_IN_HUBSPOT, NEARLY_BEN];
const SETTINGS = {
  contactsBecome: 'lead',
  integrationUser: INTEGRATION,
  defaultLeadOwner: { type: 'Queue', name: 'Inbound Leads' },
};
const CREATOR = { type: 'User', ...INTEGRATION } as const;

const owned = (ownerId: string | null, at = START - DAY) => [{ ownerId, at, source: 'CRM_UI' }];

function test(
  records: readonly PastRecord[],
  settings: object = SETTINGS,
  org: Partial<Sample['org']> = {},
): BacktestResult {
  const whole = {
    users: USERS,
    queues: QUEUES,
    leadRules: SPAIN_TO_ANN,
    automation: { Lead: { flows: [], triggers: [] } },
    ...org,
  };
  return backtest(sampleOf(records, whole, OWNERS), toSettings(settings, 'settings'), decide);
}

describe('verdict', () => {
  const org = sampleOf([], { users: USERS, queues: QUEUES }).org;
  const somebody = (name: string) => ({ type: 'User' as const, id: null, name });

  it.each([
    { says: 'the one named', owners: [ANN], openEnded: false, actual: ANN, verdict: 'right' },
    { says: 'another than the one named', owners: [ANN], openEnded: false, actual: BEN, verdict: 'wrong' },
    { says: 'another, with an open end', owners: [ANN], openEnded: true, actual: BEN, verdict: 'undecided' },
    { says: 'one of several', owners: [ANN, BEN], openEnded: false, actual: BEN, verdict: 'undecided' },
    { says: 'none of several', owners: [ANN, BEN], openEnded: false, actual: INBOUND, verdict: 'wrong' },
    {
      says: 'none of several, with an open end',
      owners: [ANN, BEN],
      openEnded: true,
      actual: INBOUND,
      verdict: 'undecided',
    },
    { says: 'somebody where nobody was named', owners: [], openEnded: false, actual: ANN, verdict: 'undecided' },
  ])('is $verdict for $says', ({ owners, openEnded, actual, verdict }) => {
    expect(verdictOf({ owners, openEnded }, actual, org)).toBe(verdict);
  });

  it.each([
    { predicted: { ...ANN, id: ANN.id.slice(0, 15) }, actual: ANN, same: true },
    { predicted: { ...ANN, name: 'Renamed' }, actual: ANN, same: true },
    { predicted: somebody('ann lee'), actual: ANN, same: true },
    { predicted: somebody('ann@example.com.crm'), actual: ANN, same: true },
    { predicted: somebody('Ben Okafor'), actual: ANN, same: false },
    { predicted: { type: 'Queue' as const, id: null, name: 'Inbound' }, actual: INBOUND, same: true },
    { predicted: { type: 'Queue' as const, id: null, name: 'Inbound Leads' }, actual: INBOUND, same: true },
    { predicted: somebody('Inbound Leads'), actual: INBOUND, same: false },
  ])('holds $predicted.type $predicted.name and $actual.name for the same: $same', ({ predicted, actual, same }) => {
    expect(isOwner(predicted, actual, org)).toBe(same);
  });
});

describe('owner in force at the first sync', () => {
  const at = (moment: number, history: PastRecord['hubspot']['ownerHistory'], properties = {}) =>
    ownerInForce(past('1', { hubspot: { ownerHistory: history, properties } }).hubspot, moment, ownersById(OWNERS));

  it.each([
    { says: 'nobody without a history', history: [], id: undefined },
    { says: 'the newest change at or before it', history: [...owned('2', START), ...owned('1', START - 1)], id: '2' },
    { says: 'not a later one', history: [...owned('2', START + 1), ...owned('1', START - 1)], id: '1' },
    {
      says: 'nobody where the owner was removed',
      history: [...owned(null, START), ...owned('1', START - 1)],
      id: undefined,
    },
    { says: 'nobody where all changes are later', history: owned('1', START + 1), id: undefined },
    {
      says: 'the first listed of two at the same time',
      history: [...owned('2', START), ...owned('1', START)],
      id: '2',
    },
    { says: 'the newest in whatever order', history: [...owned('1', START - 2), ...owned('2', START - 1)], id: '2' },
  ])('is $says', ({ history, id }) => {
    const owner = at(START, history);
    expect(owner.kind === 'none' ? undefined : owner.id).toBe(id);
  });

  it('is what the properties hold where no change was recorded', () => {
    expect(at(START, [], { hubspot_owner_id: '1' })).toMatchObject({ kind: 'known', id: '1' });
  });

  it('is not known where HubSpot does not list it', () => {
    expect(at(START, owned('99'))).toEqual({ kind: 'not-listed', id: '99' });
  });
});

describe('facts as of the first sync', () => {
  const settings = toSettings(
    { ...SETTINGS, fieldMapping: { Region__c: 'region' }, fixedLeadValues: { LeadSource: 'HubSpot' } },
    'settings',
  );
  const rebuilt = (spec: Parameters<typeof past>[1], owner: Parameters<typeof pastRecord>[1] = { kind: 'none' }) =>
    pastRecord(past('1', spec) as SyncedRecord, owner, settings);

  it('have no trace of the sync itself', () => {
    const properties = {
      email: 'a@example.com',
      salesforceleadid: '00Q',
      salesforcedeleted: 'true',
      salesforcelastsynctime: '1',
      city: 'Lyon',
    };
    expect(rebuilt({ hubspot: { properties } }).properties).toEqual({
      email: 'a@example.com',
      city: 'Lyon',
      hubspot_owner_id: null,
    });
    expect(
      rebuilt({ object: 'deal', hubspot: { properties: { hs_salesforceopportunityid: '006' } } }).properties,
    ).toEqual({ hubspot_owner_id: null });
  });

  it('hold the lead as it was created, and beside it what HubSpot would have sent', () => {
    const lead = rebuilt({
      hubspot: { properties: { email: 'a@example.com', country: 'Spain', region: 'EMEA' } },
      salesforce: { fields: { country: 'France', OwnerId: ANN.id, Rating: null } },
    }).lead;
    expect(lead).toEqual({
      Email: 'a@example.com',
      Region__c: 'EMEA',
      LeadSource: 'HubSpot',
      country: 'France',
      Rating: null,
    });
  });

  it('take the settings that decide whether a record syncs as on, and the others as given', () => {
    const off = toSettings({ ...SETTINGS, companySync: 'off', dealSync: 'off' }, 'settings');
    const { settings: then } = pastOrg(sampleOf([]).org, indexUsers([]), off.org);
    expect(then).toMatchObject({
      integration: { value: 'on' },
      companySync: { value: 'classic' },
      dealSync: { value: 'on' },
      contactsBecome: { value: 'lead' },
    });
    const upgraded = toSettings({ companySync: 'new' }, 'settings');
    expect(pastOrg(sampleOf([]).org, indexUsers([]), upgraded.org).settings.companySync).toMatchObject({
      value: 'new',
    });
  });
});

describe('backtest with the engine', () => {
  it('decides by the owner of then, not of today', () => {
    const history = [...owned('2', START + MINUTE), ...owned('1')];
    const result = test([
      past('1', { hubspot: { ownerHistory: history }, salesforce: { ownerAtCreation: ANN, owner: BEN } }),
    ]);
    expect(result.records).toMatchObject([
      { decision: 'L01', owners: [{ name: 'Ann Lee' }], actual: ANN, verdict: 'right', why: null },
    ]);
  });

  it.each([
    { says: 'an entry', fields: { Country: 'Spain' }, actual: ANN, decision: 'L02' },
    { says: 'the default lead owner', fields: { Country: 'France' }, actual: INBOUND, decision: 'L04' },
  ])('decides by the rules and the lead at creation: $says', ({ fields, actual, decision }) => {
    expect(test([past('1', { salesforce: { fields, ownerAtCreation: actual } })]).records).toMatchObject([
      { decision, verdict: 'right' },
    ]);
  });

  it.each([
    { object: 'company' as const, decision: 'A02' },
    { object: 'deal' as const, decision: 'D02' },
  ])('passes the gates of a $object that did sync, whatever the settings say', ({ object, decision }) => {
    const settings = { ...SETTINGS, companySync: 'off', dealSync: 'off' };
    expect(test([past('1', { object, salesforce: { ownerAtCreation: CREATOR } })], settings).records).toMatchObject([
      { decision, verdict: 'right' },
    ]);
  });

  it('passes the gate of a contact whose e-mail address the sample lacks, and the look ahead at blank fields', () => {
    const record = past('1', {
      hubspot: { properties: {} },
      salesforce: { fields: { Country: 'Spain', LastName: null, Company: null }, ownerAtCreation: ANN },
    });
    expect(test([record]).records).toMatchObject([{ decision: 'L02', verdict: 'right' }]);
  });

  it('is undecided where the create setting is not known and the two differ', () => {
    const record = past('1', { salesforce: { fields: { Country: 'Spain' }, ownerAtCreation: ANN } });
    expect(test([record], { ...SETTINGS, contactsBecome: 'unknown' }).records).toMatchObject([
      { decision: 'K08', verdict: 'undecided', why: 'several-owners' },
    ]);
  });

  it.each([
    {
      cause: 'other-object',
      spec: {
        salesforce: { object: 'Contact' as const, fields: {}, ownerAtCreation: BEN },
        hubspot: { ownerHistory: owned('1') },
      },
    },
    {
      cause: 'owner-changed-near-sync',
      spec: {
        salesforce: { ownerAtCreation: BEN },
        hubspot: { ownerHistory: [...owned('2', START + MINUTE), ...owned('1')] },
      },
    },
    {
      cause: 'owner-changed-near-sync',
      spec: {
        salesforce: { ownerAtCreation: BEN },
        hubspot: { ownerHistory: [...owned('1', START - MINUTE), ...owned('2')] },
      },
    },
    {
      cause: 'near-miss-matched',
      spec: {
        salesforce: { fields: { Country: 'Spain' }, ownerAtCreation: BEN },
        hubspot: { ownerHistory: owned('3') },
      },
    },
    {
      cause: 'match-not-taken',
      spec: {
        salesforce: { fields: { Country: 'Spain' }, ownerAtCreation: ANN },
        hubspot: { ownerHistory: owned('2') },
      },
    },
    { cause: 'rules-did-not-run', spec: { salesforce: { fields: { Country: 'Spain' }, ownerAtCreation: CREATOR } } },
    { cause: 'default-lead-owner', spec: { salesforce: { fields: { Country: 'France' }, ownerAtCreation: BEN } } },
    { cause: 'unexplained', spec: { salesforce: { fields: { Country: 'Spain' }, ownerAtCreation: BEN } } },
  ])('explains a wrong prediction by $cause', ({ cause, spec }) => {
    const result = test([past('1', spec)]);
    expect(result.records).toMatchObject([{ verdict: 'wrong', why: cause }]);
    expect(result.causes).toMatchObject([{ cause, count: 1, records: ['contact/1'] }]);
  });

  it('explains a wrong prediction by automation where a flow is active', () => {
    const automation = {
      Lead: { flows: [{ label: 'Route', when: 'after-save' as const, on: 'create' as const }], triggers: [] },
    };
    const record = past('1', { salesforce: { fields: { Country: 'Spain' }, ownerAtCreation: BEN } });
    expect(test([record], SETTINGS, { automation }).records).toMatchObject([
      { why: 'automation', confidence: 'medium' },
    ]);
  });

  it('does not compare what newer rules decided, and does where the owner matched', () => {
    const org = { leadRules: { ...SPAIN_TO_ANN, changedAt: START + DAY } };
    const byRules = past('1', { salesforce: { fields: { Country: 'Spain' }, ownerAtCreation: ANN } });
    const byMatch = past('2', { hubspot: { ownerHistory: owned('1') }, salesforce: { ownerAtCreation: ANN } });
    const result = test([byRules, byMatch], SETTINGS, org);
    expect(result.notComparable).toEqual({ 'rules-changed': 1 });
    expect(result).toMatchObject({ compared: 1, right: 1 });
  });

  it('is at most medium with settings that were detected and not accepted', () => {
    const detected = { proposals: { contactsBecome: { value: 'lead', certainty: 'high' } } };
    const record = past('1', { hubspot: { ownerHistory: owned('1') }, salesforce: { ownerAtCreation: ANN } });
    const confidence = (settings: object) => test([record], settings).records[0]?.confidence;
    expect([confidence(detected), confidence({ contactsBecome: 'lead' })]).toEqual(['medium', 'high']);
  });
});

describe('backtest of generated companies', () => {
  const of = (seed: number, shape: Partial<PastShape>): BacktestResult => {
    const { sample, settings } = pastCompany(seed, shape);
    return backtest(toSample(sample, 'sample'), toSettings(settings, 'settings'), decide);
  };

  it.each([1, 2, 3, 4, 5, 6])('predicts every sync of a company without noise right (seed %i)', (seed) => {
    const { compared, right } = of(seed, { contacts: 200, noise: NO_NOISE, rulesChangedAt: null });
    expect(compared).toBeGreaterThan(80);
    expect(right).toBe(compared);
  });

  it('is calibrated: the share of records that a flow took lies within the interval', () => {
    const share = 0.1;
    const results = [11, 12, 13, 14].map((seed) =>
      of(seed, { contacts: 500, companies: 0, deals: 0, noise: { ...NO_NOISE, flow: share }, rulesChangedAt: null }),
    );
    const count = (pick: (result: BacktestResult) => number): number =>
      results.reduce((sum, result) => sum + pick(result), 0);
    const named = count(({ right, wrong }) => right + wrong);
    // Four standard errors, and a flow may by chance choose whom the prediction named: one rep of at least three.
    const expected = named * share;
    const spread = 4 * Math.sqrt(named * share * (1 - share));
    expect(count(({ wrong }) => wrong)).toBeLessThan(expected + spread);
    expect(count(({ wrong }) => wrong)).toBeGreaterThan(expected * (2 / 3) - spread);
    // A flow is known to be active, so no answer for a lead is called high.
    expect(count(({ byConfidence }) => byConfidence.high.right)).toBe(0);
  });

  it('adds up: every record is counted once', () => {
    const { sample, settings } = pastCompany(21);
    const result = backtest(toSample(sample, 'sample'), toSettings(settings, 'settings'), decide);
    const sum = (counts: readonly (number | undefined)[]): number =>
      counts.reduce<number>((all, one) => all + (one ?? 0), 0);
    expect(result.compared + sum(Object.values(result.notComparable))).toBe(sample.records.length);
    expect(result.records).toHaveLength(sample.records.filter(({ hubspot }) => hubspot.firstSyncAt !== null).length);
    for (const verdict of ['right', 'wrong', 'undecided'] as const) {
      const listed = result.records.filter((record) => record.verdict === verdict).length;
      expect(result[verdict]).toBe(listed);
      expect(sum(Object.values(result.byDecision).map((count) => count[verdict]))).toBe(listed);
      expect(sum(Object.values(result.byConfidence).map((count) => count[verdict]))).toBe(listed);
    }
    expect(sum(result.causes.map(({ count }) => count))).toBe(result.wrong);
    expect(Object.keys(result.byConfidence)).toEqual(['high', 'medium', 'low']);
  });
});
