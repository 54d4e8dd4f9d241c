// A first-match table and leads, made from a seed: the same for every engine and every run.
// Lower-case text throughout, so that engines without Salesforce's case-insensitive comparison give the same answers.
import fc from 'fast-check';

export type Criterion =
  | { field: string; operation: 'equals' | 'notEqual'; values: string[] }
  | { field: string; operation: 'contains' | 'startsWith'; value: string }
  | { field: string; operation: 'greaterThan' | 'lessThan'; value: number };

export interface TableEntry {
  criteria: Criterion[];
}

export type BenchLead = Record<string, string | number>;

const countries = Array.from({ length: 60 }, (_, index) => `country ${index}`);
const industries = Array.from({ length: 30 }, (_, index) => `industry ${index}`);
const sources = ['web', 'trade show', 'phone inquiry', 'partner referral', 'purchased list', 'other'];
const ratings = ['hot', 'warm', 'cold'];
const syllables = ['ka', 'lo', 'mi', 'ren', 'so', 'tu', 'var', 'wex'];

const company = fc.array(fc.constantFrom(...syllables), { minLength: 2, maxLength: 5 }).map((parts) => parts.join(''));
const oneOf = (field: string, values: string[], most: number): fc.Arbitrary<Criterion> =>
  fc
    .uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most })
    .map((chosen) => ({ field, operation: 'equals', values: chosen }));

const criterion: Record<string, fc.Arbitrary<Criterion>> = {
  Country: oneOf('Country', countries, 12),
  Industry: oneOf('Industry', industries, 8),
  LeadSource: fc
    .constantFrom(...sources)
    .map((value) => ({ field: 'LeadSource', operation: 'notEqual', values: [value] })),
  Rating: oneOf('Rating', ratings, 2),
  Company: fc.constantFrom(...syllables).map((value) => ({ field: 'Company', operation: 'contains', value })),
  PostalCode: fc
    .integer({ min: 1, max: 9 })
    .map((digit) => ({ field: 'PostalCode', operation: 'startsWith', value: String(digit) })),
  AnnualRevenue: fc
    .integer({ min: 1, max: 900 })
    .map((value) => ({ field: 'AnnualRevenue', operation: 'greaterThan', value: value * 1000 })),
  NumberOfEmployees: fc
    .integer({ min: 50, max: 900 })
    .map((value) => ({ field: 'NumberOfEmployees', operation: 'lessThan', value })),
};

const entry: fc.Arbitrary<TableEntry> = fc
  .uniqueArray(fc.constantFrom(...Object.keys(criterion)), { minLength: 3, maxLength: 5 })
  .chain((fields) => fc.tuple(...fields.flatMap((field) => criterion[field] ?? [])))
  .map((criteria) => ({ criteria }));

const lead: fc.Arbitrary<BenchLead> = fc.record({
  Country: fc.constantFrom(...countries),
  Industry: fc.constantFrom(...industries),
  LeadSource: fc.constantFrom(...sources),
  Rating: fc.constantFrom(...ratings),
  Company: company,
  PostalCode: fc.integer({ min: 10_000, max: 99_999 }).map(String),
  AnnualRevenue: fc.integer({ min: 0, max: 1_000_000 }),
  NumberOfEmployees: fc.integer({ min: 1, max: 1000 }),
});

/** `count` entries of 3 to 5 criteria, all of which must hold. */
export function makeTable(count: number): TableEntry[] {
  return fc.sample(entry, { numRuns: count, seed: 20_261 });
}

/** `count` random leads with every field known. */
export function makeLeads(count: number): BenchLead[] {
  return fc.sample(lead, { numRuns: count, seed: 7 });
}
