// The kinds of criteria in which an independent evaluator once disagreed, each by its name. Sources: SEMANTICS.md.
import { describe, expect, it } from 'vitest';
import { compileRule, findingsOf } from '../../../src/domain/assignment-rules/index.ts';
import type { CriteriaItem, LeadFields, ThreeValued } from '../../../src/domain/assignment-rules/index.ts';
import { ruleOf } from './arbitrary-rule.ts';
import { held, on } from './rules.ts';

type Case = [criterion: CriteriaItem, lead: LeadFields, result: ThreeValued];

const KINDS: Readonly<Record<string, readonly Case[]>> = {
  'a checkbox is never blank: false on a standard field, unknown on a custom one': [
    [on('HasOptedOutOfEmail', 'equals', 'False'), { HasOptedOutOfEmail: null }, 'yes'],
    [on('Vip__c', 'equals', 'False'), { Vip__c: null }, 'unknown'],
  ],
  'an amount in another currency, or in one that is not known, is unknown': [
    [on('AnnualRevenue', 'greaterThan', '"USD 10,000"'), { AnnualRevenue: 20_000 }, 'unknown'],
    [on('AnnualRevenue', 'greaterThan', '10000'), { AnnualRevenue: 20_000, CurrencyIsoCode: 'EUR' }, 'unknown'],
    [on('AnnualRevenue', 'greaterThan', '"USD 10,000"'), { AnnualRevenue: 20_000, CurrencyIsoCode: 'USD' }, 'yes'],
  ],
  // Wednesday, 25 November 2026: Sunday the 22nd is in this week or in the last one, by locale.
  'a day on which weeks from Sunday and from Monday differ is unknown': [
    [on('Due__c', 'equals', 'THIS_WEEK'), { Due__c: '2026-11-22' }, 'unknown'],
    [on('Due__c', 'equals', 'THIS_WEEK'), { Due__c: '2026-11-23' }, 'yes'],
    [on('Due__c', 'equals', 'THIS_WEEK'), { Due__c: '2026-11-29' }, 'unknown'],
    [on('Due__c', 'equals', 'THIS_WEEK'), { Due__c: '2026-11-30' }, 'no'],
  ],
  'IDs of campaigns and custom objects are IDs too: unknown against a name': [
    [on('CampaignId', 'equals', 'Spring Fair'), { CampaignId: '701000000000123AAA' }, 'unknown'],
    [on('Partner__c', 'equals', 'Acme'), { Partner__c: 'a0B3x000001AbcDEAS' }, 'unknown'],
  ],
  'an ID is not blank': [
    [on('CampaignId', 'equals', null), { CampaignId: '701000000000123AAA' }, 'no'],
    [on('CampaignId', 'notEqual', ''), { CampaignId: '701000000000123AAA' }, 'yes'],
  ],
  'both forms of the Greek small sigma are one letter': [
    [on('City', 'contains', 'ΣΕΡΡΕΣ'), { City: 'Σέρρες'.normalize('NFD').replace(/\p{M}/gu, '') }, 'yes'],
    [on('LastName', 'startsWith', 'ΝΙΚΟΣ'), { LastName: 'νικοσαρ' }, 'yes'],
  ],
  '"1,000" as text may be the number 1000: unknown': [
    [on('Score__c', 'equals', '1000'), { Score__c: '1,000' }, 'unknown'],
    [on('Score__c', 'equals', '1,000'), { Score__c: '1000' }, 'unknown'],
  ],
  'a date in words is unknown, not "no"': [
    [on('Due__c', 'equals', '25 November 2026'), { Due__c: '2026-11-25' }, 'unknown'],
    [on('Due__c', 'lessThan', '1 December 2026'), { Due__c: '2026-11-25' }, 'unknown'],
  ],
  'a blank number is unknown where zero and "does not match" differ, else no': [
    [on('AnnualRevenue', 'lessThan', '10'), { AnnualRevenue: null }, 'unknown'],
    [on('AnnualRevenue', 'greaterThan', '10'), { AnnualRevenue: null }, 'no'],
  ],
  '"excludes" is unknown when some but not all values are selected': [
    [on('Interests__c', 'excludes', 'a,b'), { Interests__c: 'a;c' }, 'unknown'],
    [on('Interests__c', 'excludes', 'a,b'), { Interests__c: 'b;a' }, 'no'],
    [on('Interests__c', 'excludes', 'a,b'), { Interests__c: 'c' }, 'yes'],
  ],
  'an operation that Salesforce does not have is unknown': [
    [on('Country', 'resembles', 'DE'), { Country: 'DE' }, 'unknown'],
  ],
};

describe('a kind of criterion', () => {
  it.each(Object.entries(KINDS))('%s', (_kind, cases) => {
    const answers = cases.map(([criterion, lead]) => held([criterion], lead));
    expect(answers).toEqual(cases.map(([, , result]) => result));
  });

  it.each([
    ['ISNEW() is true at insert', 'ISNEW()', 'yes'],
    ['ISCHANGED(x) is false at insert', 'ISCHANGED(Status)', 'no'],
    ['PRIORVALUE(x) is x at insert', "PRIORVALUE(Status) = 'New'", 'yes'],
  ] as const)('%s', (_kind, formula, result) => {
    const { trace } = compileRule(ruleOf([{ formula }])).decide({ Status: 'New' }, { now: new Date('2026-11-25') });
    expect(trace[0]?.result).toBe(result);
  });

  it('a value list that was cut at 255 characters is pointed out, and so is an unknown operation', () => {
    const list = Array.from({ length: 60 }, (_, index) => String(86_000 + index))
      .join(',')
      .slice(0, 255);
    const rule = ruleOf([{ criteria: [on('PostalCode', 'equals', list), on('Country', 'resembles', 'DE')] }, {}]);
    expect(findingsOf(rule).map(({ kind }) => kind)).toEqual(['cut-list', 'unknown-operation']);
  });
});
