import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFormula } from '../../../src/assignment-rules/formula/index.ts';
import type { LeadFields } from '../../../src/assignment-rules/index.ts';

const NOW = new Date('2026-11-24T10:00:00Z');

type Case = [formula: string, lead: LeadFields, value: 'yes' | 'no' | 'unknown'];

// Text comparison in formulas minds case, unlike criteria; CONTAINS finds "" everywhere (source SFFE).
const cases: Case[] = [
  ['TRUE', {}, 'yes'],
  ['NOT(TRUE)', {}, 'no'],
  ["Country = 'DE'", { Country: 'DE' }, 'yes'],
  ["Country = 'DE'", { Country: 'de' }, 'no'],
  ["country = 'DE'", { COUNTRY: 'DE' }, 'yes'],
  ["Lead.Country = 'DE'", { Country: 'DE' }, 'yes'],
  ["Country == 'DE'", { Country: 'DE' }, 'yes'],
  ["Country <> 'DE'", { Country: 'FR' }, 'yes'],
  ["Country != 'DE'", { Country: 'DE' }, 'no'],
  ["Country = 'DE' && State = 'BY'", { Country: 'DE', State: 'BY' }, 'yes'],
  ["Country = 'DE' || State = 'BY'", { Country: 'FR', State: 'BY' }, 'yes'],
  ["AND(Country = 'DE', NOT(State = 'BY'))", { Country: 'DE', State: 'HH' }, 'yes'],
  ["or(Country = 'DE', Country = 'AT')", { Country: 'AT' }, 'yes'],
  ["UPPER(State) = 'AK'", { State: 'ak' }, 'yes'],
  ["LOWER(State) = 'ak'", { State: 'AK' }, 'yes'],
  ["CONTAINS(Email, '.edu')", { Email: 'a@b.edu' }, 'yes'],
  ["CONTAINS(Email, '.EDU')", { Email: 'a@b.edu' }, 'no'],
  ["CONTAINS(Email, '')", { Email: 'a@b.edu' }, 'yes'],
  ["CONTAINS('DE:FR:IT', Country)", { Country: 'FR' }, 'yes'],
  ["CONTAINS('DE:FR:IT', Country)", { Country: 'US' }, 'no'],
  ["BEGINS(PostalCode, '10')", { PostalCode: '10115' }, 'yes'],
  ["LEFT(PostalCode, 2) = '10'", { PostalCode: '20115' }, 'no'],
  ["RIGHT(Email, 4) = '.edu'", { Email: 'a@b.edu' }, 'yes'],
  ['LEN(PostalCode) = 5', { PostalCode: '10115' }, 'yes'],
  ["ISPICKVAL(LeadSource, 'Web')", { LeadSource: 'Web' }, 'yes'],
  ["ISPICKVAL(LeadSource, 'Web')", { LeadSource: 'Phone' }, 'no'],
  ["ISPICKVAL(LeadSource, '')", { LeadSource: null }, 'yes'],
  ["TEXT(LeadSource) = 'Web'", { LeadSource: 'Web' }, 'yes'],
  ["CASE(LeadSource, 'Web', 1, 'Phone', 2, 3) = 2", { LeadSource: 'Phone' }, 'yes'],
  ["INCLUDES(Product__c, 'Tool')", { Product__c: 'Pump;Tool' }, 'yes'],
  ["INCLUDES(Product__c, 'Tool')", { Product__c: 'Pump' }, 'no'],
  ['ISBLANK(Country)', { Country: null }, 'yes'],
  ['ISBLANK(Country)', { Country: '' }, 'yes'],
  ['ISBLANK(Country)', { Country: 'DE' }, 'no'],
  ['NOT(ISBLANK(Country))', { Country: 'DE' }, 'yes'],
  // A text field is never null in Salesforce, a number field can be, and the metadata tells neither.
  ['Country = NULL', { Country: null }, 'unknown'],
  ['Country <> Null', { Country: 'DE' }, 'yes'],
  ["IF(Country = 'DE', TRUE, FALSE)", { Country: 'DE' }, 'yes'],
  ['AnnualRevenue > 1000', { AnnualRevenue: 1001 }, 'yes'],
  ['AnnualRevenue >= 1000', { AnnualRevenue: 999 }, 'no'],
  ['NumberOfEmployees * 2 = 10', { NumberOfEmployees: 5 }, 'yes'],
  ['MOD(NumberOfEmployees, 2) = 1', { NumberOfEmployees: 5 }, 'yes'],
  ['HasOptedOut', { HasOptedOut: true }, 'yes'],
  ['NOT(HasOptedOut)', { HasOptedOut: true }, 'no'],
  ['Due__c = TODAY()', { Due__c: '2026-11-24' }, 'yes'],
  ['Due__c > TODAY()', { Due__c: '2026-11-24' }, 'no'],
  ['Due__c - TODAY() < 7', { Due__c: '2026-11-30' }, 'yes'],
  ['Due__c = TODAY( )', { Due__c: '2026-11-25' }, 'no'],
  ['CreatedDate < NOW()', { CreatedDate: '2026-11-24T09:00:00Z' }, 'yes'],
  ['YEAR(Due__c) = 2026', { Due__c: '2026-01-01' }, 'yes'],
  ["/* only 'DE' */ Country = 'DE'", { Country: 'DE' }, 'yes'],
  ["Name = 'TODAY()'", { Name: 'TODAY()' }, 'yes'],
  ["Country = 'DE'", {}, 'unknown'],
  ["AND(Country = 'DE', State = 'BY')", { Country: 'DE' }, 'unknown'],
  ["AND(Country = 'DE', State = 'BY')", { Country: 'FR' }, 'no'],
  ["OR(Country = 'DE', State = 'BY')", { Country: 'DE' }, 'yes'],
  ["OR(Country = 'DE', State = 'BY')", { Country: 'FR' }, 'unknown'],
  ["Country = 'DE' || ISNEW()", { Country: 'DE' }, 'yes'],
  ["Country = 'DE' && ISNEW()", { Country: 'FR' }, 'no'],
  ["Country = 'DE' && (State = 'BY' || State = 'HH')", { Country: 'FR' }, 'no'],
  ["!(Country = 'DE') || X = 'a'", { Country: 'FR' }, 'yes'],
  ["NOT(OR(Country = 'DE', X = 'a'))", { Country: 'DE' }, 'no'],
  ["(Country) = 'DE'", { Country: 'DE' }, 'yes'],
  ["NOT(Country = 'DE') = FALSE", { Country: 'DE' }, 'yes'],
  ["(LEN(Country) + 1) > 2 && TRUE", { Country: 'DE' }, 'yes'],
  ["AND(CONTAINS(Email, ','), X = 'a')", { Email: 'a' }, 'no'],
  ['AND()', {}, 'unknown'],
  ['NOT(TRUE, FALSE)', {}, 'unknown'],
  ["REGEX(Country, 'D.')", { Country: 'DE' }, 'unknown'],
  ['ISCHANGED(Status)', { Status: 'New' }, 'unknown'],
  ['ISNEW()', {}, 'unknown'],
  ["PRIORVALUE(Status) = 'New'", { Status: 'New' }, 'unknown'],
  ["VLOOKUP(A, B, 'c') = 'd'", { A: 'a', B: 'b' }, 'unknown'],
  ["$User.Id = '005'", {}, 'unknown'],
  ['$Permission.Sales', {}, 'unknown'],
  ["Owner:User.Id = '005'", {}, 'unknown'],
  ["Campaign.Name = 'x'", {}, 'unknown'],
  ['SOUNDSLIKE(Country)', { Country: 'DE' }, 'unknown'],
  ['A = B', { A: null, B: null }, 'unknown'],
  ['Country', { Country: 'DE' }, 'unknown'],
  ['oops(', {}, 'unknown'],
  ['', {}, 'unknown'],
];

describe('a formula entry', () => {
  it.each(cases)('%s with %j: %s', (formula, lead, value) => {
    const result = compileFormula(formula)(lead, { now: NOW });
    expect(result.value).toBe(value);
    expect(result.why).toMatch(/\.$/u);
  });

  it.each([
    ["Country = 'DE'", {}, 'Country, which is not known'],
    ["PRIORVALUE(Status) = 'x'", { Status: 'x' }, 'PRIORVALUE(), which needs the value before a change'],
    ["$User.Id = '1'", {}, '$User.Id, which is not read'],
    ["Owner:User.Name = 'x'", {}, 'a field of another record'],
    ['SOUNDSLIKE(Country)', { Country: 'x' }, 'SOUNDSLIKE() is not known'],
  ])('says of %s what would decide it', (formula, lead, reason) => {
    expect(compileFormula(formula)(lead, { now: NOW }).why).toContain(reason);
  });

  it('agrees with plain logic where all is known, and is never contradicted by what becomes known', () => {
    type Logic = { text: string; holds: (lead: Record<string, string>) => boolean };
    const { logic } = fc.letrec<{ logic: Logic }>((tie) => ({
      logic: fc.oneof(
        { maxDepth: 3 },
        fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom('x', 'y')).map(([field, value]): Logic => ({ text: `${field} = '${value}'`, holds: (lead) => lead[field] === value })),
        fc.tuple(tie('logic'), tie('logic')).map(([a, b]): Logic => ({ text: `AND(${a.text}, ${b.text})`, holds: (lead) => a.holds(lead) && b.holds(lead) })),
        fc.tuple(tie('logic'), tie('logic')).map(([a, b]): Logic => ({ text: `((${a.text}) || ${b.text})`, holds: (lead) => a.holds(lead) || b.holds(lead) })),
        tie('logic').map((a): Logic => ({ text: `NOT(${a.text})`, holds: (lead) => !a.holds(lead) })),
      ),
    }));
    const value = fc.constantFrom('x', 'y', 'z');
    fc.assert(
      fc.property(logic, fc.record({ A: value, B: value, C: value }), fc.subarray(['A', 'B', 'C']), ({ text, holds }, whole, kept) => {
        const formula = compileFormula(text);
        const expected = holds(whole) ? 'yes' : 'no';
        expect(formula(whole, { now: NOW }).value).toBe(expected);
        const part = Object.fromEntries(Object.entries(whole).filter(([field]) => kept.includes(field)));
        expect([expected, 'unknown']).toContain(formula(part, { now: NOW }).value);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, whatever the text and the lead', () => {
    const lead = fc.dictionary(fc.constantFrom('A', 'B', 'c'), fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null)));
    const text = fc.oneof(fc.string(), fc.array(fc.constantFrom('A', 'B', '=', '(', ')', "'x'", 'AND', 'NOT', ',', '5', 'TODAY()', '&&')).map((words) => words.join(' ')));
    fc.assert(
      fc.property(text, lead, (formula, fields) => {
        expect(['yes', 'no', 'unknown']).toContain(compileFormula(formula)(fields, { now: NOW }).value);
      }),
      { numRuns: 500 },
    );
  });
});
