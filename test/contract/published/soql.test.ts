// Every query the product builds: parsed by a real SOQL parser, only declared fields, whatever a person is called.
import { parseQuery } from '@jetstreamapp/soql-parser-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SALESFORCE_FIELDS } from '../../../preview/published/salesforce-fields.ts';
import { soqlProblems } from '../../../preview/published/soql-problems.ts';
import * as product from '../../../src/adapters/salesforce/records.ts';
import * as userList from '../../../src/adapters/salesforce/user-list.ts';
import { hostileText } from '../../hostile-text.ts';

interface Query {
  /** The query about these texts; it takes as many as `texts`. */
  build: (...texts: string[]) => string;
  texts: number;
}

const QUERIES: Readonly<Record<string, Query>> = {
  usersQuery: {
    build: (name = '', email = '', ...usernames) => product.usersQuery([{ name, email }], usernames),
    texts: 5,
  },
  'usersQuery, two people': {
    build: (name = '', email = '', other = '', otherEmail = '') =>
      product.usersQuery(
        [
          { name, email },
          { name: other, email: otherEmail },
        ],
        [],
      ),
    texts: 4,
  },
  leadsQuery: { build: (email = '', id = '') => product.leadsQuery(email, id), texts: 2 },
  contactsQuery: { build: (email = '', id = '') => product.contactsQuery(email, id), texts: 2 },
  accountsQuery: { build: (...ids) => product.accountsQuery(ids), texts: 3 },
  opportunityQuery: { build: (id = '') => product.opportunityQuery(id), texts: 1 },
  frozenQuery: { build: (name = '', email = '') => product.frozenQuery([{ name, email }]), texts: 2 },
  ALL_USERS_QUERY: { build: () => userList.ALL_USERS_QUERY, texts: 0 },
  FROZEN_USERS_QUERY: { build: () => userList.FROZEN_USERS_QUERY, texts: 0 },
  LEAD_RULES_QUERY: { build: () => product.LEAD_RULES_QUERY, texts: 0 },
  QUEUES_QUERY: { build: () => product.QUEUES_QUERY, texts: 0 },
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
    const built = Object.keys({ ...product, ...userList }).filter((name) => /query$/iu.test(name));
    expect([...new Set(Object.keys(QUERIES).map((name) => name.split(',')[0]))].sort()).toEqual(built.sort());
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
