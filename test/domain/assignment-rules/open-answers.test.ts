// Where the nature of a field or of a value leaves an answer open, and what is said about it.
import { describe, expect, it } from 'vitest';
import { compileRule } from '../../../src/domain/assignment-rules/index.ts';
import type { LeadFields, LeadValue, RulesMessage, ThreeValued } from '../../../src/domain/assignment-rules/index.ts';
import { ruleOf } from './arbitrary-rule.ts';
import { NOW, held, on } from './rules.ts';

describe('a field that holds more than its value tells', () => {
  const cases: [field: string, operation: string, value: string | null, seen: LeadValue, result: ThreeValued][] = [
    ['RecordTypeId', 'equals', 'Partner', 'Partner', 'yes'],
    ['RecordTypeId', 'equals', 'Partner', 'Direct', 'no'],
    ['RecordTypeId', 'equals', 'Partner', '012000000000123AAA', 'unknown'],
    ['RecordTypeId', 'notEqual', 'Partner', '012000000000123', 'unknown'],
    ['RecordTypeId', 'equals', 'Partner, 012000000000123AAA', '012000000000123AAA', 'yes'],
    ['RecordTypeId', 'equals', 'Partner, 012000000000123AAA', '012000000000456AAA', 'unknown'],
    // An ID of the rule against a name of the lead.
    ['RecordTypeId', 'equals', '012000000000123AAA', 'Partner', 'unknown'],
    ['RecordTypeId', 'notEqual', '012000000000123AAA', 'Partner', 'unknown'],
    // IDs of campaigns and of custom objects.
    ['CampaignId', 'equals', 'Spring Fair', '701000000000123AAA', 'unknown'],
    ['CampaignId', 'equals', '701000000000123', '701000000000123AAA', 'unknown'],
    ['CampaignId', 'equals', '701000000000123', '701000000000456', 'no'],
    ['CampaignId', 'equals', '701000000000123', '701000000000123', 'yes'],
    ['Partner__c', 'equals', 'Acme', 'a0B3x000001AbcDEAS', 'unknown'],
    ['Partner__c', 'equals', 'a0B3x000001AbcD', 'a0B3x000001AbcDEAS', 'unknown'],
    ['Partner__c', 'equals', 'a0B3x000001AbcDEAS', 'Acme', 'unknown'],
    ['Partner__c', 'equals', 'Acme', 'Internationalist', 'no'],
    ['Partner__c', 'equals', 'Acme', 'incomprehensible', 'no'],
    // An ID is not blank, and a blank is no ID.
    ['CampaignId', 'equals', null, '701000000000123AAA', 'no'],
    ['CampaignId', 'notEqual', null, '701000000000123AAA', 'yes'],
    ['Partner__c', 'equals', '', 'a0B3x000001AbcDEAS', 'no'],
    ['CampaignId', 'equals', '701000000000123', null, 'no'],
    ['CampaignId', 'notEqual', 'Spring Fair', null, 'yes'],
    // A standard checkbox without a value is false; a custom one has a default, and a custom text may say "False".
    ['HasOptedOutOfEmail', 'equals', 'False', null, 'yes'],
    ['HasOptedOutOfEmail', 'equals', 'True', null, 'no'],
    ['HasOptedOutOfEmail', 'notEqual', 'True', '', 'yes'],
    ['DoNotCall', 'equals', '0', null, 'yes'],
    ['IsConverted', 'equals', 'False', ' ', 'yes'],
    ['IsConverted', 'equals', null, null, 'no'],
    ['Vip__c', 'equals', 'False', null, 'unknown'],
    ['Vip__c', 'equals', 'True', '', 'unknown'],
    ['Vip__c', 'notEqual', 'True', null, 'unknown'],
    ['Vip__c', 'equals', 'no', null, 'unknown'],
    ['Vip__c', 'equals', ',False', null, 'unknown'],
    ['Vip__c', 'equals', 'Web,False', null, 'no'],
    ['Vip__c', 'equals', null, null, 'yes'],
    ['Vip__c', 'equals', 'Gold', null, 'no'],
    ['Country', 'equals', 'False', null, 'no'],
    ['RecordTypeId', 'equals', '012000000000123AAA', '012000000000456AAA', 'no'],
    ['RecordTypeId', 'equals', '012000000000123', '012000000000123AAA', 'unknown'],
    ['RecordTypeId', 'notEqual', '012000000000123AAA', '012000000000123', 'unknown'],
    ['Record_Type_ID__c', 'equals', '01200000000012a', '01200000000012A', 'yes'],
    ['RecordTypeId', 'equals', '012000000000123,012000000000123AAA', '012000000000123AAA', 'yes'],
    ['Record_Type_ID__c', 'equals', '012000000000123', '012000000000123AAA', 'unknown'],
    ['Record_Type_ID__c', 'equals', '012000000000123', '012000000000123', 'yes'],
    ['Partner__c', 'equals', 'Acme', '0010000000001AbAAA', 'unknown'],
    ['Phone_2__c', 'equals', 'Acme', '004915112345678', 'no'],
    ['Description', 'equals', 'Acme', '0010000000001AbAAA', 'no'],
    ['RecordTypeId', 'equals', 'Partner', null, 'no'],
    ['PostalCode', 'lessThan', '20000', '10115', 'yes'],
    ['PostalCode', 'lessThan', '20000', 10115, 'yes'],
    ['PostalCode', 'lessThan', '20000', '2000', 'unknown'],
    ['PostalCode', 'lessThan', '20000', null, 'no'],
    ['PostalCode', 'lessThan', '20000', ' ', 'no'],
    ['PostalCode', 'lessThan', '"20000"', '10115', 'yes'],
    ['PostalCode', 'greaterThan', '', '10115', 'no'],
    ['PostalCode', 'equals', '20000', '2000', 'no'],
    ['Score__c', 'equals', '1000', '1,000', 'unknown'],
    ['Score__c', 'notEqual', '1000', 'USD 1,000', 'unknown'],
    ['Score__c', 'equals', '1000', '01000', 'no'],
    ['Score__c', 'lessThan', '20000', '2000', 'yes'],
  ];

  it.each(cases)('%s %s %j holds for %j: %s', (...row) => {
    const [field, operation, value, seen, result] = row;
    expect(held([on(field, operation, value)], { [field]: seen })).toBe(result);
  });

  const money: [value: string, lead: LeadFields, result: ThreeValued][] = [
    ['"USD 10,000"', { AnnualRevenue: 20_000, CurrencyIsoCode: 'USD' }, 'yes'],
    ['"USD 10,000"', { AnnualRevenue: 5_000, currencyisocode: 'usd' }, 'no'],
    ['"USD 10,000"', { AnnualRevenue: 20_000, CurrencyIsoCode: 'EUR' }, 'unknown'],
    ['"USD 10,000"', { AnnualRevenue: 20_000, CurrencyIsoCode: null }, 'unknown'],
    ['"USD 10,000"', { AnnualRevenue: 20_000 }, 'unknown'],
    ['10000', { AnnualRevenue: 20_000, CurrencyIsoCode: 'EUR' }, 'unknown'],
    ['10000', { AnnualRevenue: '20000', CurrencyIsoCode: 'EUR' }, 'unknown'],
    ['10000', { AnnualRevenue: 20_000 }, 'yes'],
    ['10000', { AnnualRevenue: 20_000, CurrencyIsoCode: ' ' }, 'yes'],
    // More than nothing is more than nothing in any currency.
    ['0', { AnnualRevenue: 20_000, CurrencyIsoCode: 'EUR' }, 'yes'],
  ];

  it.each(money)('an amount greater than %s holds for %j: %s', (value, lead, result) => {
    expect(held([on('AnnualRevenue', 'greaterThan', value)], lead)).toBe(result);
  });

  it('compares numbers that are no money in whatever currency the lead is, and amounts of one lead with each other', () => {
    expect(
      held([on('NumberOfEmployees', 'greaterThan', '10')], { NumberOfEmployees: 20, CurrencyIsoCode: 'EUR' }),
    ).toBe('yes');
    expect(held([on('Budget__c', 'equals', '10')], { Budget__c: 10, CurrencyIsoCode: 'EUR' })).toBe('unknown');
    expect(held([on('Budget__c', 'equals', '"EUR 10"')], { Budget__c: 10, CurrencyIsoCode: 'EUR' })).toBe('yes');
    const against = { ...on('AnnualRevenue', 'greaterThan', null), valueField: 'Lead.Budget__c' };
    expect(held([against], { AnnualRevenue: 20, Budget__c: 10, CurrencyIsoCode: 'EUR' })).toBe('yes');
  });

  it.each<[field: string, operation: string, value: string | null, seen: LeadValue, because: RulesMessage]>([
    ['RecordTypeId', 'equals', 'A', '012000000000123AAA', because('id-for-name', { id: '012000000000123AAA' })],
    ['RecordTypeId', 'equals', '012000000000123', 'A', because('name-for-id', { id: '012000000000123' })],
    [
      'RecordTypeId',
      'equals',
      '012000000000123',
      '012000000000123AAA',
      because('id-forms', { seen: '012000000000123AAA', wanted: '012000000000123' }),
    ],
    ['PostalCode', 'greaterThan', '20000', '2000', because('postal-codes', {})],
    ['Score__c', 'equals', '"5,000"', '5000', because('text-or-number', { text: '5000' })],
    ['Score__c', 'equals', '1,000', 1000, because('list-or-number', { text: '1,000' })],
    ['Score__c', 'lessThan', '5', null, because('blank-number', {})],
    ['Score__c', 'lessThan', '5,7', 6, because('list-in-comparison', {})],
    ['Score__c', 'lessThan', '"USD 5"', 6, because('currency', {})],
    ['Vip__c', 'equals', 'True', null, because('custom-blank', {})],
    ['Vip__c', 'equals', '1', 'true', because('text-or-checkbox', { text: 'true' })],
    ['Vip__c', 'equals', 'wahr', true, because('checkbox-word', { word: 'wahr' })],
    ['Products__c', 'equals', 'a;b', 'b;a', because('picklist-order', {})],
    ['Products__c', 'excludes', 'a,b', 'a', because('excludes-some', {})],
    ['Due__c', 'equals', '31.1.2026', '2026-01-31', because('date-format', { text: '31.1.2026' })],
    ['Due__c', 'equals', 'TODAY', 5, because('number-and-date', { number: 5 })],
    ['Due__c', 'equals', 'THIS_FISCAL_YEAR', '2026-01-31', because('fiscal', {})],
    ['Due__c', 'lessThan', 'LAST_FISCAL_QUARTER', '2026-01-31', because('fiscal', {})],
    ['Due__c', 'equals', 'THIS_WEEK', '2026-11-22', because('week-start', {})],
    ['Country', 'greaterThan', 'M', 'N', because('order', { seen: 'N', wanted: 'M' })],
    ['Country', 'contains', null, 'N', because('search-for-nothing', {})],
    ['Place__c', 'within', '5', 'N', because('distance', {})],
    ['Country', 'resembles', '5', 'N', because('operation', { operation: 'resembles' })],
  ])('says why %s %s %j is not decided for %j', (...row) => {
    const [field, operation, value, seen, reason] = row;
    const { trace } = compileRule(ruleOf([{ criteria: [on(field, operation, value)] }])).decide(
      { [field]: seen },
      { now: NOW },
    );
    expect(trace[0]?.reasons[0]?.why).toMatchObject({ id: 'criterion.undecided', params: { because: reason } });
  });
});

function because(name: string, params: Record<string, string | number>): RulesMessage {
  return { id: `undecided.${name}`, params } as RulesMessage;
}
