// What every new lead holds when the rules run, and what criteria on it give. (facts.md, "What a new lead holds at insert")
import { describe, expect, it } from 'vitest';
import { InsertValue, compileRule, knownAtInsert, userFrom } from '../../../src/domain/assignment-rules/index.ts';
import type { InsertFacts, LeadFields, ThreeValued } from '../../../src/domain/assignment-rules/index.ts';
import { ruleOf } from './arbitrary-rule.ts';
import { NOW, on } from './rules.ts';

const NOBODY: InsertFacts = { createdBy: null };
const NAMED: InsertFacts = { createdBy: { id: null, name: 'API User' } };
const BY_ID: InsertFacts = { createdBy: { id: '005000000000001AAA', name: null } };
const BOTH: InsertFacts = { createdBy: { id: '005000000000001AAA', name: 'API User' } };

function held(item: ReturnType<typeof on>, facts: InsertFacts, lead: LeadFields = {}): ThreeValued | undefined {
  const compiled = compileRule(ruleOf([{ criteria: [item] }]));
  const fields = knownAtInsert(lead, facts);
  const traced = compiled.decide(fields, { now: NOW });
  expect(compiled.decide(fields, { now: NOW, trace: 'none' }).outcome).toBe(traced.outcome);
  // A rule that fills in these values itself decides the same.
  const filling = compileRule(ruleOf([{ criteria: [item] }]), facts);
  expect(filling.decide(lead, { now: NOW })).toEqual(traced);
  expect(filling.decide(lead, { now: NOW, trace: 'none' }).outcome).toBe(traced.outcome);
  return traced.trace[0]?.result;
}

describe('a new lead', () => {
  // NOW is Wednesday, 25 November 2026, 15:30 UTC.
  const moments: [operation: string, value: string | null, result: ThreeValued][] = [
    ['equals', 'TODAY', 'yes'],
    ['equals', 'THIS_WEEK', 'yes'],
    ['equals', 'THIS_MONTH', 'yes'],
    ['equals', 'LAST_N_DAYS:7', 'yes'],
    ['equals', 'YESTERDAY', 'no'],
    ['equals', 'TOMORROW', 'no'],
    ['equals', 'LAST_WEEK', 'no'],
    ['notEqual', 'TODAY', 'no'],
    ['greaterOrEqual', 'TODAY', 'yes'],
    ['lessThan', 'TODAY', 'no'],
    ['greaterThan', 'N_DAYS_AGO:3', 'yes'],
    ['lessThan', 'NEXT_WEEK', 'yes'],
    // A date that has passed.
    ['equals', '2026-11-24', 'no'],
    ['greaterThan', '11/24/2026', 'yes'],
    ['lessOrEqual', '2026-11-24', 'no'],
    // The day of the sync is not known: today's date may have passed by then, and so may one to come.
    ['equals', '2026-11-25', 'unknown'],
    ['lessThan', '2026-11-25', 'no'],
    ['greaterOrEqual', '2026-11-25', 'yes'],
    ['greaterThan', '2026-11-25', 'unknown'],
    ['lessOrEqual', '2026-11-25', 'unknown'],
    ['equals', '2027-01-01', 'unknown'],
    ['lessThan', '2027-01-01', 'unknown'],
    ['greaterOrEqual', '2027-01-01', 'unknown'],
    ['notEqual', '2027-01-01', 'unknown'],
    ['equals', 'TODAY,2027-01-01', 'yes'],
    ['equals', '2026-11-24,2027-01-01', 'unknown'],
    ['equals', null, 'no'],
    ['notEqual', null, 'yes'],
    ['greaterThan', null, 'no'],
    ['equals', 'THIS_FISCAL_YEAR', 'unknown'],
    ['equals', '31 January 2026', 'unknown'],
    ['contains', '2026', 'unknown'],
  ];

  it.each(moments)('was created at the moment of the sync: %s %j is %s', (operation, value, result) => {
    for (const field of ['CreatedDate', 'LastModifiedDate', 'SystemModstamp'])
      expect(held(on(field, operation, value), NOBODY)).toBe(result);
  });

  it('keeps a date that the lead itself gives: that one is not of the sync', () => {
    expect(held(on('CreatedDate', 'lessThan', '2027-01-01'), NOBODY, { CreatedDate: '2026-01-01' })).toBe('yes');
    expect(held(on('CreatedDate', 'equals', 'TODAY'), NOBODY, { 'Lead.createddate': null })).toBe('no');
  });

  const people: [operation: string, value: string | null, facts: InsertFacts, result: ThreeValued][] = [
    ['equals', 'API User', NAMED, 'yes'],
    ['equals', 'api user', NAMED, 'yes'],
    ['equals', 'Web Services', NAMED, 'no'],
    ['notEqual', 'API User', NAMED, 'no'],
    ['notEqual', 'Web Services', NAMED, 'yes'],
    ['contains', 'api', NAMED, 'yes'],
    ['startsWith', 'Web', NAMED, 'no'],
    ['notContain', 'web', NAMED, 'yes'],
    ['equals', 'API User', NOBODY, 'unknown'],
    ['notEqual', 'API User', NOBODY, 'unknown'],
    ['equals', 'API User', BY_ID, 'unknown'],
    ['equals', '005000000000001AAA', BY_ID, 'yes'],
    ['equals', '005000000000002AAA', BY_ID, 'no'],
    ['equals', '005000000000001', BY_ID, 'unknown'],
    ['equals', '005000000000001AAA', NAMED, 'unknown'],
    ['equals', 'Web Services,005000000000001AAA', NAMED, 'unknown'],
    ['equals', 'API User,005000000000002AAA', NAMED, 'yes'],
    ['equals', 'Web Services,005000000000002AAA', BOTH, 'no'],
    ['notEqual', 'Web Services,005000000000002AAA', BOTH, 'yes'],
    ['equals', null, NOBODY, 'no'],
    ['notEqual', null, NOBODY, 'yes'],
    ['equals', null, NAMED, 'no'],
    ['contains', null, NAMED, 'unknown'],
    ['lessThan', 'M', NAMED, 'unknown'],
  ];

  it.each(people)('was created by, and belongs to, the integration user: %s %j with %j is %s', (...row) => {
    const [operation, value, facts, result] = row;
    for (const field of ['CreatedById', 'LastModifiedById', 'OwnerId'])
      expect(held(on(field, operation, value), facts)).toBe(result);
  });

  it('belongs to somebody not known where an automation may set the owner before the rules run', () => {
    const facts = { ...NAMED, ownerMayDiffer: true };
    expect(held(on('OwnerId', 'equals', 'API User'), facts)).toBe('unknown');
    expect(held(on('OwnerId', 'equals', null), facts)).toBe('no');
    expect(held(on('CreatedById', 'equals', 'API User'), facts)).toBe('yes');
  });

  it.each<[field: string, operation: string, value: string | null, result: ThreeValued]>([
    ['IsConverted', 'equals', 'False', 'yes'],
    ['IsDeleted', 'equals', 'True', 'no'],
    ['ConvertedDate', 'equals', null, 'yes'],
    ['ConvertedAccountId', 'notEqual', null, 'no'],
    ['ConvertedContactId', 'equals', null, 'yes'],
    ['ConvertedOpportunityId', 'equals', null, 'yes'],
    ['Id', 'equals', null, 'no'],
    ['Id', 'startsWith', '00Q', 'yes'],
    ['Id', 'startsWith', '003', 'no'],
    ['Id', 'startsWith', '00Q5', 'unknown'],
    ['Id', 'equals', '003000000000001AAA', 'no'],
    ['Id', 'equals', '00Q000000000001AAA', 'unknown'],
    ['Id', 'contains', '5', 'unknown'],
    ['Status', 'equals', 'Open', 'unknown'],
  ])('has what no mapping tells: %s %s %j is %s', (field, operation, value, result) => {
    expect(held(on(field, operation, value), NOBODY)).toBe(result);
  });

  it.each<[lead: LeadFields, name: string | undefined]>([
    [{ FirstName: 'Ann', LastName: 'Lee' }, 'Ann Lee'],
    [{ FirstName: null, LastName: 'Lee' }, 'Lee'],
    [{ firstname: ' Ann ', 'Lead.LastName': 'Lee', MiddleName: 'B.', Suffix: 'Jr.' }, 'Ann B. Lee Jr.'],
    [{ FirstName: 'Ann' }, undefined],
    [{ LastName: 'Lee' }, undefined],
    [{ FirstName: 'Ann', LastName: 'Lee', Name: 'Somebody' }, 'Somebody'],
  ])('is named after its parts: %j', (lead, name) => {
    expect(knownAtInsert(lead, NOBODY).Name).toBe(name);
    expect(held(on('Name', 'equals', name ?? 'Ann Lee'), NOBODY, lead)).toBe(name === undefined ? 'unknown' : 'yes');
  });

  it.each<[formula: string, facts: InsertFacts, result: ThreeValued]>([
    ['DATEVALUE(CreatedDate) = TODAY()', NOBODY, 'yes'],
    ['CreatedDate > NOW() - 1', NOBODY, 'yes'],
    ['CreatedDate > DATETIMEVALUE("2026-01-01 00:00:00")', NOBODY, 'unknown'],
    ['YEAR(DATEVALUE(CreatedDate)) = 2026', NOBODY, 'unknown'],
    ['DATEVALUE(CreatedDate) = Due__c', NOBODY, 'unknown'],
    ['ISBLANK(CreatedById)', NOBODY, 'no'],
    ['NOT(ISBLANK(OwnerId))', NOBODY, 'yes'],
    ["CreatedById = '005000000000001AAA'", BY_ID, 'yes'],
    ["CreatedById = '005000000000001AAA'", NAMED, 'unknown'],
    ['IsConverted', NOBODY, 'no'],
    ["BEGINS(Id, '00Q')", NOBODY, 'unknown'],
  ])('is seen by formulas: %s with %j is %s', (formula, facts, result) => {
    const lead = knownAtInsert({ Due__c: '2026-11-25' }, facts);
    expect(compileRule(ruleOf([{ formula }])).decide(lead, { now: NOW }).trace[0]?.result).toBe(result);
  });

  it('says of a date to come why it is not decided', () => {
    const rule = compileRule(ruleOf([{ criteria: [on('CreatedDate', 'lessThan', '2027-01-01')] }]));
    const [entry] = rule.decide(knownAtInsert({}, NOBODY), { now: NOW }).trace;
    expect(entry?.reasons[0]).toMatchObject({
      seen: InsertValue.SYNC_MOMENT,
      why: { params: { seen: { id: 'value.sync-moment' }, because: { id: 'undecided.date-to-come' } } },
    });
  });

  it('compared with another field leaves open what only the insert will tell', () => {
    const item = { ...on('CreatedById', 'equals', null), valueField: 'Lead.OwnerId' };
    expect(held(item, NAMED)).toBe('unknown');
  });
});

describe('the integration user on the command line', () => {
  it.each([
    ['005000000000001AAA', { id: '005000000000001AAA', name: null }],
    [' 005000000000001 ', { id: '005000000000001', name: null }],
    ['HubSpot Integration', { id: null, name: 'HubSpot Integration' }],
    ['00500', { id: null, name: '00500' }],
  ])('%j is told by ID or by name', (text, user) => {
    expect(userFrom(text)).toEqual(user);
  });
});
