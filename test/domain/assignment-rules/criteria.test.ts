import { describe, expect, it } from 'vitest';
import type { LeadValue, ThreeValued } from '../../../src/domain/assignment-rules/index.ts';
import { held, item } from './rules.ts';

type Case = [operation: string, value: string | null, seen: LeadValue, result: ThreeValued];

const cases: Case[] = [
  ['equals', 'DE', 'de', 'yes'],
  ['equals', 'DE', ' DE ', 'yes'],
  ['equals', 'DE', 'DEN', 'no'],
  ['equals', 'DE,FR', 'FR', 'yes'],
  ['equals', ' DE , FR ', 'fr', 'yes'],
  ['equals', 'HONG KONG,"TAIWAN, ROC"', 'Taiwan, ROC', 'yes'],
  ['equals', 'HONG KONG,"TAIWAN, ROC"', 'Taiwan', 'no'],
  ['equals', '"say ""hi"""', 'say "hi"', 'yes'],
  ['equals', null, null, 'yes'],
  ['equals', null, '  ', 'yes'],
  ['equals', null, 'x', 'no'],
  ['equals', 'DE', null, 'no'],
  ['equals', ',DE', null, 'yes'],
  ['equals', ',DE', 'FR', 'no'],
  ['equals', '100', 100, 'yes'],
  ['equals', '100.0', 100, 'yes'],
  ['equals', '100', 101, 'no'],
  ['equals', '50,100', 100, 'yes'],
  // Unquoted, a comma makes a list, though one number may have been meant.
  ['equals', '1,000', 1000, 'unknown'],
  ['equals', '1,000', 1, 'yes'],
  ['equals', '1,000', 2, 'no'],
  ['equals', '"1,000",5', 1000, 'yes'],
  ['equals', '1,000,x', 1000, 'no'],
  ['notEqual', '1,000', 1000, 'unknown'],
  ['equals', '"USD 30,000"', 30000, 'yes'],
  ['equals', '0', 0, 'yes'],
  ['equals', '7001', '07001', 'no'],
  ['equals', '07001', '7001', 'unknown'],
  // A number or a checkbox given as text: equal as text, or nobody knows which it is.
  ['equals', '5', '5', 'yes'],
  ['equals', '5', '5.0', 'unknown'],
  ['notEqual', '5', '5.0', 'unknown'],
  ['equals', '"5,000"', '5000', 'unknown'],
  ['equals', '"5,000"', '5001', 'no'],
  ['equals', '5', '-5', 'no'],
  ['equals', '5', 'five', 'no'],
  ['equals', '1', 'true', 'unknown'],
  ['equals', 'True', 'true', 'yes'],
  ['equals', 'False', 'true', 'no'],
  ['equals', 'no', 'false', 'unknown'],
  ['equals', 'yes', 'false', 'no'],
  ['equals', 'True', true, 'yes'],
  ['equals', '1', true, 'yes'],
  ['equals', 'True', false, 'no'],
  ['equals', '0', false, 'yes'],
  ['equals', 'False', false, 'yes'],
  ['equals', 'yes', true, 'yes'],
  ['equals', 'No', false, 'yes'],
  ['equals', 'no', true, 'no'],
  ['equals', null, false, 'no'],
  ['equals', 'wahr', true, 'unknown'],
  ['notEqual', 'True', false, 'yes'],
  ['notEqual', 'True', true, 'no'],
  // Several picklist values are equal in the order in which they are written.
  ['equals', 'a;b', 'A;B', 'yes'],
  ['equals', 'a;b', 'b; a', 'unknown'],
  ['equals', 'a;b', 'a', 'no'],
  ['equals', 'a', 'a;b', 'no'],
  ['notEqual', 'DE', 'FR', 'yes'],
  ['notEqual', 'DE', 'de', 'no'],
  ['notEqual', 'DE,FR', 'FR', 'no'],
  ['notEqual', 'DE,FR', 'IT', 'yes'],
  ['notEqual', 'DE', null, 'yes'],
  ['notEqual', null, null, 'no'],
  ['notEqual', null, 'x', 'yes'],
  ['contains', 'pro', 'California PRO Shop', 'yes'],
  ['contains', 'pro,shop', 'A Shop', 'yes'],
  ['contains', 'pro,shop', 'A Store', 'no'],
  ['contains', 'pro', null, 'no'],
  ['contains', 'pro,', 'x', 'no'],
  ['contains', null, 'x', 'unknown'],
  ['contains', '5', 150, 'yes'],
  ['notContain', 'pro,shop', 'A Store', 'yes'],
  ['notContain', 'pro,shop', 'A Shop', 'no'],
  ['notContain', 'pro', null, 'yes'],
  ['notContain', null, 'x', 'unknown'],
  ['startsWith', 'cal', 'California', 'yes'],
  ['startsWith', 'for', 'California', 'no'],
  ['startsWith', '1,2', '2000', 'yes'],
  ['startsWith', 'x', null, 'no'],
  ['startsWith', null, 'x', 'unknown'],
  ['lessThan', '100', 99, 'yes'],
  ['lessThan', '100', 100, 'no'],
  ['lessOrEqual', '100', 100, 'yes'],
  ['lessOrEqual', '100', 100.5, 'no'],
  ['greaterThan', '30,000', 30000, 'no'],
  ['greaterThan', '30,000', 30001, 'yes'],
  ['greaterOrEqual', '"USD 30,000"', 30000, 'yes'],
  ['greaterOrEqual', '5%', 5, 'yes'],
  ['greaterThan', '100', '150', 'yes'],
  ['greaterThan', '-5', -4, 'yes'],
  ['greaterThan', null, 5, 'no'],
  ['greaterThan', '5', null, 'no'],
  ['lessThan', '5', '', 'no'],
  ['greaterThan', 'M', 'N', 'unknown'],
  ['includes', 'a', 'b;A', 'yes'],
  ['includes', 'a,c', 'b;c', 'yes'],
  ['includes', 'a', 'ab', 'no'],
  ['includes', 'a;b', 'b;c;a', 'yes'],
  ['includes', 'a;b', 'b;c', 'no'],
  ['includes', 'a', null, 'no'],
  ['includes', null, null, 'yes'],
  ['excludes', 'a', 'b;c', 'yes'],
  ['excludes', 'a', 'b;a', 'no'],
  ['excludes', 'a', null, 'yes'],
  ['within', '5', 'x', 'unknown'],
  ['resembles', 'x', 'x', 'unknown'],
  // Dates: a literal is a range, "less" is before it and "greater" after it.
  ['equals', '2026-11-25', '2026-11-25', 'yes'],
  ['equals', '2026-11-25', '2026-11-25T23:59:59Z', 'yes'],
  ['equals', '2026-11-25', '2026-11-26T00:00:00Z', 'no'],
  ['equals', '11/25/2026', '2026-11-25', 'yes'],
  ['equals', '2/30/2026', '2026-03-02', 'unknown'],
  ['equals', '31.1.2026', '2026-01-31', 'unknown'],
  ['equals', '31 Jan 2026', '2026-01-31', 'unknown'],
  ['equals', '31.1.2026', 'x', 'no'],
  ['equals', 'x,2026-01-31', '2026-01-31', 'yes'],
  ['equals', '2026-01-31T12:00:00Z', '2026-01-31T12:00:00.000+00:00', 'yes'],
  ['equals', '2026-01-31T12:00:00Z', '2026-01-31', 'yes'],
  ['equals', 'TODAY', 1795564800000, 'unknown'],
  ['lessThan', '1/31/2026', '2026-01-30', 'yes'],
  ['lessThan', '1/31/2026', '2026-01-31', 'no'],
  ['greaterThan', '1/31/2026', '2026-01-31T23:00:00Z', 'no'],
  ['greaterThan', '1/31/2026', '2026-02-01', 'yes'],
  ['greaterOrEqual', '2026-01-31T12:00:00Z', '2026-01-31T12:00:00+00:00', 'yes'],
  ['lessThan', '2026-01-31T12:00:00Z', '2026-01-31T13:59:00+02:00', 'yes'],
  ['equals', 'TODAY', '2026-11-25', 'yes'],
  ['equals', 'today', '2026-11-24', 'no'],
  ['notEqual', 'TODAY', '2026-11-24', 'yes'],
  ['equals', 'YESTERDAY', '2026-11-24', 'yes'],
  ['equals', 'TOMORROW', '2026-11-26', 'yes'],
  ['equals', 'THIS_WEEK', '2026-11-22', 'yes'],
  ['equals', 'THIS_WEEK', '2026-11-21', 'no'],
  ['equals', 'THIS WEEK', '2026-11-28', 'yes'],
  ['equals', 'LAST_WEEK', '2026-11-15', 'yes'],
  ['equals', 'NEXT_WEEK', '2026-11-29', 'yes'],
  ['equals', 'THIS_MONTH', '2026-11-30', 'yes'],
  ['equals', 'LAST_MONTH', '2026-10-31', 'yes'],
  ['equals', 'NEXT_MONTH', '2026-12-01', 'yes'],
  ['equals', 'THIS_QUARTER', '2026-10-01', 'yes'],
  ['equals', 'LAST_QUARTER', '2026-09-30', 'yes'],
  ['equals', 'NEXT_QUARTER', '2027-01-01', 'yes'],
  ['equals', 'THIS_YEAR', '2026-01-01', 'yes'],
  ['equals', 'LAST_YEAR', '2025-12-31', 'yes'],
  ['equals', 'NEXT_YEAR', '2028-01-01', 'no'],
  ['equals', 'LAST_90_DAYS', '2026-08-27', 'yes'],
  ['equals', 'LAST_90_DAYS', '2026-08-26', 'no'],
  ['equals', 'LAST_N_DAYS:7', '2026-11-18', 'yes'],
  ['equals', 'LAST 7 DAYS', '2026-11-25', 'yes'],
  ['equals', 'NEXT_N_DAYS:2', '2026-11-25', 'no'],
  ['equals', 'NEXT_N_DAYS:2', '2026-11-27', 'yes'],
  ['equals', 'NEXT_N_DAYS:2', '2026-11-28', 'no'],
  ['equals', 'LAST_N_WEEKS:1', '2026-11-16', 'yes'],
  ['equals', 'LAST_N_MONTHS:2', '2026-09-01', 'yes'],
  ['equals', 'LAST_N_MONTHS:2', '2026-11-01', 'no'],
  ['equals', 'NEXT_N_YEARS:1', '2027-06-01', 'yes'],
  ['equals', 'N_DAYS_AGO:3', '2026-11-22', 'yes'],
  ['equals', 'N_DAYS_AGO:3', '2026-11-23', 'no'],
  ['lessThan', 'N_DAYS_AGO:3', '2026-11-21', 'yes'],
  ['greaterThan', 'LAST_N_DAYS:30', '2026-11-26', 'yes'],
  ['greaterThan', 'LAST_N_DAYS:30', '2026-11-25', 'no'],
  ['greaterOrEqual', 'LAST_N_DAYS:30', '2026-11-01', 'yes'],
  ['equals', 'THIS_FISCAL_QUARTER', '2026-11-01', 'unknown'],
  ['equals', 'TODAY', 'today', 'yes'],
  ['equals', 'TODAY', 'soon', 'no'],
];

describe('a criteria item', () => {
  it.each(cases)('%s %j holds for %j: %s', (operation, value, seen, result) => {
    expect(held([item(operation, value)], { X: seen })).toBe(result);
  });

  it.each(['equals', 'notEqual', 'contains', 'excludes', 'lessThan'])(
    '%s is unknown for a field the lead does not have',
    (operation) => {
      expect(held([item(operation, 'a')], { Y: 'a' })).toBe('unknown');
    },
  );

  it('finds fields without regard to case, with or without the object, and no inherited ones', () => {
    expect(held([item('equals', 'a')], { x: 'a' })).toBe('yes');
    expect(held([item('equals', 'a')], { 'Lead.X': 'a' })).toBe('yes');
    expect(held([item('equals', 'a')], { 'lead.x': 'a' })).toBe('yes');
    expect(held([{ ...item('equals', 'a'), field: 'Case.X' }], { X: 'a' })).toBe('yes');
    expect(held([{ ...item('equals', 'a'), field: 'constructor' }], {})).toBe('unknown');
    expect(held([{ ...item('equals', 'a'), field: 'User.Department' }], { Department: 'a' })).toBe('unknown');
    expect(held([{ ...item('equals', 'a'), field: 'User.Department' }], { 'User.Department': 'a' })).toBe('yes');
  });

  it('takes the exact name before one of another case, blank as it may be', () => {
    const missing = { ...item('equals', 'b'), field: 'Lead.Missing' };
    expect(held([item('equals', null), missing], { X: null, x: 'a' }, '1')).toBe('yes');
    expect(held([item('equals', 'a'), missing], { x: 'a', X: null }, '1')).toBe('no');
  });

  const otherField: [LeadValue | undefined, LeadValue, ThreeValued][] = [
    ['DE', 'de', 'yes'],
    ['A, B', 'a, b', 'yes'],
    ['A, B', 'b', 'no'],
    [null, null, 'yes'],
    ['', 'x', 'no'],
    [5, 5, 'yes'],
    [undefined, 'x', 'unknown'],
  ];

  it.each(otherField)('compared with another field of value %j holds for %j: %s', (other, seen, result) => {
    const lead = other === undefined ? { X: seen } : { X: seen, Other__c: other };
    expect(held([item('equals', null, 'Lead.Other__c')], lead)).toBe(result);
  });
});
