// Every query the product builds: parsed by a real SOQL parser, only declared fields, whatever a person is called.
import { parseQuery } from '@jetstreamapp/soql-parser-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SALESFORCE_FIELDS } from '../../../preview/published/salesforce-fields.ts';
import { soqlProblems } from '../../../preview/published/soql-problems.ts';
import { ALL_USERS_QUERIES } from '../../../src/adapters/salesforce/all-users.ts';
import { AUTOMATION_QUERIES } from '../../../src/adapters/salesforce/automation.ts';
import { QUERY_FOR } from '../../../src/adapters/salesforce/questions.ts';
import { visibilityQuery } from '../../../src/adapters/salesforce/visibility.ts';
import { hostileText } from '../../hostile-text.ts';

interface Query {
  /** The query about these texts; it takes as many as `texts`. */
  build: (...texts: string[]) => string;
  texts: number;
}

const person = (firstName = '', lastName = '', email = '') => ({ firstName, lastName, email });

const QUERIES: Readonly<Record<string, Query>> = {
  users: {
    build: (first, last, email, ...usernames) =>
      QUERY_FOR.users({ people: [person(first, last, email)], usernames }).soql,
    texts: 5,
  },
  'users, two people': {
    build: (...texts) =>
      QUERY_FOR.users({ people: [person(...texts.slice(0, 3)), person(...texts.slice(3))], usernames: [] }).soql,
    texts: 6,
  },
  frozen: { build: (...texts) => QUERY_FOR.frozen({ people: [person(...texts)] }).soql, texts: 3 },
  leads: { build: (email = '') => QUERY_FOR.leads({ email, id: null }).soql, texts: 1 },
  contacts: { build: (email = '') => QUERY_FOR.contacts({ email, id: null }).soql, texts: 1 },
  queues: { build: () => QUERY_FOR.queues(true).soql, texts: 0 },
  leadRuleNames: { build: () => QUERY_FOR.leadRuleNames(true).soql, texts: 0 },
  likelyAssignees: { build: () => QUERY_FOR.likelyAssignees(true).soql, texts: 0 },
  'all users': { build: () => ALL_USERS_QUERIES.users, texts: 0 },
  'all users, frozen': { build: () => ALL_USERS_QUERIES.frozen, texts: 0 },
  'automation, flows': { build: () => AUTOMATION_QUERIES.flows, texts: 0 },
  'automation, triggers': { build: () => AUTOMATION_QUERIES.triggers, texts: 0 },
  visibility: { build: (userId = '', ...recordIds) => visibilityQuery({ userId, recordIds }), texts: 3 },
};
/** Asked by IDs only: what is none is left out before it is in a query. */
const BY_ID: Readonly<Record<string, (id: string) => string>> = {
  accounts: (id) => QUERY_FOR.accounts({ ids: [id] }).soql,
  opportunity: (id) => QUERY_FOR.opportunity({ id }).soql,
  'leads by ID': (id) => QUERY_FOR.leads({ email: '', id }).soql,
  'contacts by ID': (id) => QUERY_FOR.contacts({ email: '', id }).soql,
};
const NAMED = Object.entries(QUERIES);

/** The query's tree, with every string in it emptied: what the query does, whoever it asks about. */
function formOf(soql: string): unknown {
  return JSON.parse(
    JSON.stringify(parseQuery(soql), (_key, value: unknown) =>
      typeof value === 'string' && value.startsWith("'") ? "''" : value,
    ),
  );
}

/** The strings of a query, as Salesforce reads them. */
function stringsOf(soql: string): string[] {
  const written: string[] = [];
  JSON.stringify(parseQuery(soql), (_key, value: unknown) => {
    if (typeof value === 'string' && value.startsWith("'")) written.push(value.slice(1, -1));
    return value;
  });
  return written.map((text) =>
    text.replace(
      /\\(?:u([\da-f]{4})|(.))/gu,
      (_all, code: string | undefined, character: string | undefined) =>
        character ?? String.fromCharCode(parseInt(code ?? '', 16)),
    ),
  );
}

describe("the product's queries", () => {
  it('are all looked at here', () => {
    const looked = [...Object.keys(QUERIES), ...Object.keys(BY_ID)];
    expect(Object.keys(QUERY_FOR).filter((name) => !looked.includes(name))).toEqual([]);
  });

  it.each(Object.entries(BY_ID))('take no text that is no ID: %s', (_name, build) => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const soql = build(text);
        expect(soqlProblems(soql)).toEqual([]);
        expect(soql).toContain('WHERE Id = null');
      }),
    );
  });

  it.each(NAMED)(
    'parse and touch only declared fields, and do the same whatever they ask about: %s',
    (_name, { build, texts }) => {
      const usual = formOf(build(...Array.from({ length: texts }, () => 'x')));
      fc.assert(
        fc.property(fc.array(hostileText, { minLength: texts, maxLength: texts }), (asked) => {
          const soql = build(...asked);
          expect(soqlProblems(soql)).toEqual([]);
          expect(formOf(soql)).toEqual(usual);
          expect(stringsOf(soql)).toEqual(expect.arrayContaining(asked));
        }),
        { numRuns: texts === 0 ? 1 : 300 },
      );
    },
  );

  it.each(NAMED)(
    'parse and touch only declared fields when there is nobody to ask about: %s',
    (_name, { build, texts }) => {
      expect(soqlProblems(build(...Array.from({ length: texts }, () => '')))).toEqual([]);
      expect(soqlProblems(build())).toEqual([]);
    },
  );
});

describe('a query that is not declared', () => {
  it.each([
    ['SELECT Id FROM Campaign', 'the object Campaign is not declared'],
    ['SELECT Id, Title FROM User', 'User.Title is not declared'],
    ['SELECT id FROM User', 'User.id is not declared'],
    ["SELECT Id FROM User WHERE IsActive = true AND (Name = 'a' OR Phone = 'b')", 'User.Phone is not declared'],
    ["SELECT Id FROM User WHERE NOT Phone = 'b'", 'User.Phone is not declared'],
    ["SELECT Id FROM User WHERE Phone IN ('a', 'b')", 'User.Phone is not declared'],
    ['SELECT Id FROM User ORDER BY Name, Phone', 'User.Phone is not declared'],
    [
      "SELECT UserId FROM UserLogin WHERE UserId IN (SELECT Id FROM User WHERE Phone = 'a')",
      'User.Phone is not declared',
    ],
    ['SELECT UserId FROM UserLogin WHERE UserId IN (SELECT OwnerId FROM Case)', 'the object Case is not declared'],
    ['SELECT Owner.Phone FROM Contact', 'User.Phone is not declared'],
    ['SELECT Owner.Manager.Name FROM Contact', 'User.Manager.Name is not declared'],
    ["SELECT Id FROM Contact WHERE Account.Name = 'a'", 'Contact.Account.Name is not declared'],
    ['SELECT Owner.Name FROM Lead', 'Lead.Owner.Name is not declared'],
    ['SELECT TYPEOF Owner WHEN User THEN Phone END FROM Lead', 'User.Phone is not declared'],
    ['SELECT TYPEOF Owner WHEN Case THEN Id END FROM Lead', 'Lead.Owner as Case is not declared'],
    ['SELECT TYPEOF Owner WHEN User THEN Id ELSE Name END FROM Lead', 'Lead.Owner as anything else is not declared'],
    ['SELECT TYPEOF What WHEN User THEN Id END FROM Lead', 'Lead.What as User is not declared'],
    ['SELECT Id, (SELECT Id FROM Contacts) FROM Account', 'the query inside Account is not declared'],
    ['SELECT COUNT(Id) FROM User', 'functions are not declared'],
    ['SELECT Id FROM Lead WHERE CALENDAR_YEAR(CreatedDate) = 2026', 'functions are not declared'],
    ['SELECT Name FROM User GROUP BY Name', 'the clause groupBy is not declared'],
    ['SELECT Id FROM User OFFSET 5', 'the clause offset is not declared'],
    ["SELECT Id FROM User WHERE Name = 'a\\x'", 'a string with an escape that is not declared'],
    ["SELECT Id FROM User WHERE Name IN ('a', 'b\\u00e')", 'a string with an escape that is not declared'],
    ["SELECT Id FROM User WHERE Name = 'open", 'no SOQL'],
    [`SELECT Id FROM User WHERE Name = '${'a'.repeat(100_000)}'`, 'longer than 100000 characters'],
  ])('is told: %s', (soql, problem) => {
    expect(soqlProblems(soql)).toEqual([problem]);
  });

  it('is one for every declared field but under its own object', () => {
    const objects = Object.keys(SALESFORCE_FIELDS);
    for (const [object, { fields }] of Object.entries(SALESFORCE_FIELDS)) {
      for (const field of Object.keys(fields)) {
        expect(soqlProblems(`SELECT ${field} FROM ${object}`)).toEqual([]);
        const elsewhere = objects.filter((other) => SALESFORCE_FIELDS[other]?.fields[field] === undefined);
        expect(elsewhere.map((other) => soqlProblems(`SELECT ${field} FROM ${other}`))).toEqual(
          elsewhere.map((other) => [`${other}.${field} is not declared`]),
        );
      }
    }
  });
});
