// Where the nature of a field or of a value leaves an answer open, and what is said about it.
import { describe, expect, it } from 'vitest';
import { compileRule } from '../../../src/domain/assignment-rules/index.ts';
import type { LeadValue, ThreeValued } from '../../../src/domain/assignment-rules/index.ts';
import { ruleOf } from './arbitrary-rule.ts';
import { NOW, held, on } from './rules.ts';

describe('a field that holds more than its value tells', () => {
  const cases: [field: string, operation: string, value: string, seen: LeadValue, result: ThreeValued][] = [
    ['RecordTypeId', 'equals', 'Partner', 'Partner', 'yes'],
    ['RecordTypeId', 'equals', 'Partner', 'Direct', 'no'],
    ['RecordTypeId', 'equals', 'Partner', '012000000000123AAA', 'unknown'],
    ['RecordTypeId', 'notEqual', 'Partner', '012000000000123', 'unknown'],
    ['RecordTypeId', 'equals', 'Partner, 012000000000123AAA', '012000000000123AAA', 'yes'],
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

  it.each(cases)('%s %s %j holds for %j: %s', (field, operation, value, seen, result) => {
    expect(held([on(field, operation, value)], { [field]: seen })).toBe(result);
  });

  it.each([
    [
      'RecordTypeId',
      'equals',
      'Partner',
      '012000000000123AAA',
      'what the ID "012000000000123AAA" stands for is not read',
    ],
    [
      'RecordTypeId',
      'equals',
      '012000000000123',
      '012000000000123AAA',
      'whether the IDs "012000000000123AAA" and "012000000000123" are one is not known',
    ],
    [
      'PostalCode',
      'greaterThan',
      '20000',
      '2000',
      'how postal codes of different lengths are ordered is not documented',
    ],
    ['Score__c', 'equals', '"5,000"', '5000', 'whether "5000" is a text or a number is not known'],
    ['Score__c', 'equals', '1,000', 1000, 'whether "1,000" is one number or a list is not known'],
    ['Vip__c', 'equals', '1', 'true', 'whether "true" is a text or a checkbox is not known'],
    ['Vip__c', 'equals', 'wahr', true, 'what "wahr" means for a checkbox is not documented'],
    ['Products__c', 'equals', 'a;b', 'b;a', 'whether the order of picklist values counts is not documented'],
    ['Due__c', 'equals', '31.1.2026', '2026-01-31', 'whether "31.1.2026" is a date is not known'],
    ['Due__c', 'equals', 'TODAY', 5, 'how 5 and a date are compared is not known'],
    ['Due__c', 'equals', 'THIS_FISCAL_YEAR', '2026-01-31', 'fiscal periods are a setting of the org'],
    ['Due__c', 'lessThan', 'LAST_FISCAL_QUARTER', '2026-01-31', 'fiscal periods are a setting of the org'],
    ['Country', 'greaterThan', 'M', 'N', 'how "N" and "m" are ordered is not documented'],
    ['Country', 'contains', null, 'N', 'what a search for nothing finds is not documented'],
    ['Place__c', 'within', '5', 'N', 'distances ("within") are not evaluated'],
    ['Country', 'resembles', '5', 'N', 'the operation "resembles" is not known'],
  ])('says why %s %s %j is not decided for %j', (field, operation, value, seen, reason) => {
    const { trace } = compileRule(ruleOf([{ criteria: [on(field, operation, value)] }])).decide(
      { [field]: seen },
      { now: NOW },
    );
    expect(trace[0]?.reasons[0]?.why.toLowerCase()).toContain(`not decided: ${reason.toLowerCase()}`);
  });
});
