// The stand-in's SOQL: what a query finds, the shape of its records, and how it is refused.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { salesforceId } from '../../preview/sample/index.ts';
import { startStandIns } from '../../preview/stand-ins/index.ts';
import type { StandIns } from '../../preview/stand-ins/index.ts';
import { ALL_USERS_QUERIES } from '../../src/adapters/salesforce/all-users.ts';
import { AUTOMATION_QUERIES } from '../../src/adapters/salesforce/automation.ts';
import { QUERY_FOR } from '../../src/adapters/salesforce/questions.ts';
import { visibilityQuery } from '../../src/adapters/salesforce/visibility.ts';
import { call, query, signIn } from './stand-ins-calls.ts';
import type { Answer } from './stand-ins-calls.ts';

let standIns: StandIns;
let token: string;

beforeAll(async () => {
  standIns = await startStandIns({ asker: 'anybody' });
  token = await signIn(standIns);
});
afterAll(() => standIns.stop());
beforeEach(() => standIns.reset('believable'));

const ask = (soql: string, headers: Record<string, string> = {}): Promise<Answer> =>
  query(standIns, token, soql, headers);
const answerSchema = z.object({
  totalSize: z.number(),
  done: z.boolean(),
  records: z.array(z.record(z.string(), z.unknown())),
  nextRecordsUrl: z.string().optional(),
});

async function found(soql: string): Promise<Record<string, unknown>[]> {
  const answer = await ask(soql);
  if (answer.status !== 200) throw new Error(answer.text);
  return answerSchema.parse(answer.json).records;
}

describe('a condition', () => {
  const names = async (where: string): Promise<unknown[]> =>
    (await found(`SELECT Name FROM User WHERE ${where} ORDER BY Name`)).map(({ Name }) => Name);

  it.each([
    ["Name = 'ann LEE'", ['Ann Lee']],
    ["Name != 'Ann Lee' AND Email = 'ANN.LEE@example.com'", []],
    ["Name IN ('Ann Lee', 'Bo Chen', 'Nobody')", ['Ann Lee', 'Bo Chen']],
    ["Name NOT IN ('Ann Lee') AND IsActive = false", ['Eve Moss', 'Greta Gone']],
    ['IsActive = false', ['Eve Moss', 'Greta Gone']],
    ['IsActive != true', ['Eve Moss', 'Greta Gone']],
    ["(Name = 'Ann Lee' OR Name = 'Eve Moss') AND IsActive = true", ['Ann Lee']],
    ["Name = 'Ann Lee' OR (Email != null AND (IsActive = false AND Name != 'Eve Moss'))", ['Ann Lee', 'Greta Gone']],
    ['Email = null', []],
    ["Name = 'Ann Lee' AND Email != null", ['Ann Lee']],
    [`Id = '${salesforceId('005', 11)}'`, ['Ann Lee']],
    [`Id = '${salesforceId('005', 11).slice(0, 15)}'`, ['Ann Lee']],
    [`Id = '${salesforceId('005', 11).slice(0, 15).toLowerCase()}'`, []],
    ['Id IN (SELECT UserId FROM UserLogin WHERE IsFrozen = true)', ['Bo Chen']],
    ['IsActive = false AND Id NOT IN (SELECT UserId FROM UserLogin WHERE IsFrozen = true)', ['Eve Moss', 'Greta Gone']],
    ["UserType = 'PowerPartner' OR UserType = 'CsnOnly'", ['Hana Sato', 'Lou Diaz']],
  ])('%s', async (where, expected) => {
    expect(await names(where)).toEqual(expected);
  });

  it('finds text with quotes and backslashes that were escaped', async () => {
    const name = "O'Hara \\ Sons";
    standIns
      .state()
      .salesforce.tables.get('Account')
      ?.push({
        Id: salesforceId('001', 77),
        Name: name,
        OwnerId: salesforceId('005', 11),
        CreatedDate: '2026-01-01T00:00:00.000+0000',
      });
    expect(await found("SELECT Name FROM Account WHERE Name = 'O\\'Hara \\\\ Sons'")).toMatchObject([{ Name: name }]);
  });

  it('looks through a relationship', async () => {
    expect(await found("SELECT Name FROM Lead WHERE Owner.Type = 'Queue'")).toMatchObject([{ Name: 'Quentin Ashe' }]);
    expect(await found('SELECT Name FROM Contact WHERE Owner.IsActive = false')).toMatchObject([
      { Name: 'Otto Zimmer' },
    ]);
  });
});

describe('a record', () => {
  it('has the fields that were selected, by their own names, and says what it is', async () => {
    const id = salesforceId('005', 11);
    expect(await found("select id, EMAIL from USER where name = 'Ann Lee'")).toEqual([
      {
        attributes: { type: 'User', url: `/services/data/v67.0/sobjects/User/${id}` },
        Id: id,
        Email: 'ann.lee@example.com',
      },
    ]);
  });

  it('shows a polymorphic owner as a Name', async () => {
    expect(
      await found("SELECT Owner.Name, Owner.IsActive, Owner.Type FROM Lead WHERE Name = 'Rosa Blum'"),
    ).toMatchObject([
      {
        Owner: {
          attributes: { type: 'Name', url: expect.stringContaining('/sobjects/User/005') as string },
          Name: 'Greta Gone',
          IsActive: false,
          Type: 'User',
        },
      },
    ]);
  });

  it('shows a polymorphic owner by its type with TYPEOF', async () => {
    const soql = 'SELECT Name, TYPEOF Owner WHEN User THEN Name, UserType WHEN Group THEN Name END FROM Lead';
    const [queue] = await found(`${soql} WHERE Owner.Type = 'Queue'`);
    expect(queue).toMatchObject({ Owner: { attributes: { type: 'Group' }, Name: 'EMEA Leads' } });
    expect(queue?.Owner).not.toHaveProperty('UserType');
    const [user] = await found(`${soql} WHERE Name = 'Nils Aaby'`);
    expect(user).toMatchObject({ Owner: { attributes: { type: 'User' }, Name: 'Oskar Lund', UserType: 'Standard' } });
  });

  it('shows the owner of a contact as the user it is', async () => {
    expect(await found("SELECT Owner.UserType FROM Contact WHERE Name = 'Gil Rhodes'")).toMatchObject([
      { Owner: { attributes: { type: 'User' }, UserType: 'Standard' } },
    ]);
  });
});

describe('an answer', () => {
  it('is ordered and limited', async () => {
    expect((await found('SELECT Name FROM User ORDER BY Name DESC LIMIT 2')).map(({ Name }) => Name)).toEqual([
      'Riley Rep',
      'Priya Rao',
    ]);
    expect((await found('SELECT Name FROM User ORDER BY IsActive, Name LIMIT 1')).map(({ Name }) => Name)).toEqual([
      'Eve Moss',
    ]);
  });

  it('puts blanks first unless told otherwise', async () => {
    const users = standIns.state().salesforce.tables.get('User');
    users?.push({ Id: salesforceId('005', 99), Name: 'Nomail', Email: null, IsActive: true });
    expect(await found('SELECT Name FROM User ORDER BY Email LIMIT 1')).toMatchObject([{ Name: 'Nomail' }]);
    expect(await found('SELECT Name FROM User ORDER BY Email DESC NULLS LAST LIMIT 1')).not.toMatchObject([
      { Name: 'Nomail' },
    ]);
  });

  it('comes in batches, whose next is asked for by its address', async () => {
    const users = standIns.state().salesforce.tables.get('User') ?? [];
    for (let number = 1000; users.length < 450; number++)
      users.push({ Id: salesforceId('005', number), Name: `User ${number}`, IsActive: true });
    const names: unknown[] = [];
    let answer = answerSchema.parse(
      (await ask('SELECT Name FROM User', { 'Sforce-Query-Options': 'batchSize=200' })).json,
    );
    const sizes = [answer.records.length];
    names.push(...answer.records.map(({ Name }) => Name));
    while (!answer.done) {
      const next = await call(standIns.salesforce.url + (answer.nextRecordsUrl ?? ''), {
        headers: { Authorization: `Bearer ${token}` },
      });
      answer = answerSchema.parse(next.json);
      sizes.push(answer.records.length);
      names.push(...answer.records.map(({ Name }) => Name));
    }
    expect(sizes).toEqual([200, 200, 50]);
    expect(answer.totalSize).toBe(450);
    expect(names).toEqual(users.map(({ Name }) => Name));
    const wrong = await call(`${standIns.salesforce.url}/services/data/v67.0/query/01gNONSENSE-200`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(wrong).toMatchObject({ status: 400, json: [{ errorCode: 'INVALID_QUERY_LOCATOR' }] });
  });
});

describe('a refusal', () => {
  it.each([
    ['', 'MALFORMED_QUERY'],
    ['SELECT', 'MALFORMED_QUERY'],
    ['SELECT Id FROM', 'MALFORMED_QUERY'],
    ['SELECT Id FROM User WHERE', 'MALFORMED_QUERY'],
    ["SELECT Id FROM User WHERE Name = 'open", 'MALFORMED_QUERY'],
    ["SELECT Id FROM User WHERE Name = 'a' AND Name = 'b' OR Name = 'c'", 'MALFORMED_QUERY'],
    ["SELECT Id FROM User WHERE Name = 'a' OR Name = 'b' AND Name = 'c'", 'MALFORMED_QUERY'],
    ["SELECT Id FROM User WHERE Name = 'a' OR Id IN (SELECT UserId FROM UserLogin)", 'MALFORMED_QUERY'],
    ['SELECT Id FROM User WHERE Id IN (SELECT UserId FROM UserLogin LIMIT 1)', 'MALFORMED_QUERY'],
    ['SELECT TYPEOF Owner WHEN User THEN Id END, Owner.Name FROM Lead', 'MALFORMED_QUERY'],
    ['SELECT Nonsense FROM User', 'INVALID_FIELD'],
    ["SELECT Id FROM User WHERE Nonsense = 'a'", 'INVALID_FIELD'],
    ['SELECT Id FROM UserLogin WHERE UserId IN (SELECT Nonsense FROM User)', 'INVALID_FIELD'],
    ['SELECT Id FROM User ORDER BY Nonsense', 'INVALID_FIELD'],
    ['SELECT Id, id FROM User', 'INVALID_FIELD'],
    ['SELECT Owner.Name FROM User', 'INVALID_FIELD'],
    ['SELECT Owner.UserType FROM Lead', 'INVALID_FIELD'],
    ['SELECT Owner.Type FROM Contact', 'INVALID_FIELD'],
    ['SELECT TYPEOF Owner WHEN User THEN Nonsense END FROM Lead', 'INVALID_FIELD'],
    ['SELECT TYPEOF Owner WHEN User THEN Name END FROM Contact', 'INVALID_FIELD'],
    ["SELECT Id FROM User WHERE IsActive = 'true'", 'INVALID_FIELD'],
    ['SELECT Id FROM User WHERE Name = 5', 'INVALID_FIELD'],
    ['SELECT Id FROM User WHERE Name IN (SELECT UserId FROM UserLogin)', 'INVALID_FIELD'],
    ['SELECT Id FROM Nonsense', 'INVALID_TYPE'],
    ['SELECT Id FROM User WHERE Id IN (SELECT UserId FROM Nonsense)', 'INVALID_TYPE'],
    ["SELECT Id FROM User WHERE Id = 'nonsense'", 'INVALID_QUERY_FILTER_OPERATOR'],
  ])('of %s is %s', async (soql, errorCode) => {
    expect(await ask(soql)).toMatchObject({
      status: 400,
      json: [{ errorCode, message: expect.stringMatching(/\S/u) as string }],
    });
  });

  it('comes although there is no row to look at', async () => {
    standIns.state().salesforce.tables.set('Lead', []);
    expect(await ask("SELECT Id FROM Lead WHERE Nonsense = 'a'")).toMatchObject({
      status: 400,
      json: [{ errorCode: 'INVALID_FIELD' }],
    });
  });

  it('of an object the run-as user may not read is that of one that is not there', async () => {
    standIns.state().salesforce.noAccess.add('UserLogin');
    expect(await ask('SELECT Id FROM UserLogin')).toMatchObject({ status: 400, json: [{ errorCode: 'INVALID_TYPE' }] });
    expect(await ask('SELECT Id FROM User WHERE Id IN (SELECT UserId FROM UserLogin)')).toMatchObject({
      status: 400,
      json: [{ errorCode: 'INVALID_TYPE' }],
    });
  });

  it('is also what SOQL beyond the stand-in gets, never a wrong answer', async () => {
    for (const soql of [
      'SELECT COUNT() FROM User',
      'SELECT COUNT(Id) FROM User',
      "SELECT Id FROM User WHERE Name LIKE 'A%'",
      "SELECT Id FROM User WHERE NOT Name = 'Ann Lee'",
      'SELECT Id FROM Lead WHERE CreatedDate < 2026-01-01T00:00:00Z',
      'SELECT Id FROM User LIMIT 1 OFFSET 1',
      'SELECT Name FROM User GROUP BY Name',
      'SELECT Id, (SELECT Id FROM Contacts) FROM Account',
      "SELECT Id FROM User WHERE Name > 'a'",
    ]) {
      expect(await ask(soql)).toMatchObject({ status: 400 });
    }
  });
});

describe("the product's own queries", () => {
  const email = 'ann.lee@example.com';
  const people = [{ firstName: 'Ann', lastName: "O'Lee", email }];
  it.each([
    ['users', QUERY_FOR.users({ people, usernames: ['ada.admin@fjordlight.example.com'] }).soql],
    ['nobody', QUERY_FOR.users({ people: [], usernames: [] }).soql],
    ['leads', QUERY_FOR.leads({ email, id: salesforceId('00Q', 1) }).soql],
    ['contacts', QUERY_FOR.contacts({ email, id: null }).soql],
    ['accounts', QUERY_FOR.accounts({ ids: [salesforceId('001', 1)] }).soql],
    ['no accounts', QUERY_FOR.accounts({ ids: [] }).soql],
    ['an opportunity', QUERY_FOR.opportunity({ id: salesforceId('006', 1) }).soql],
    ['rules', QUERY_FOR.leadRuleNames(true).soql],
    ['queues', QUERY_FOR.queues(true).soql],
    ['likely assignees', QUERY_FOR.likelyAssignees(true).soql],
    ['all users', ALL_USERS_QUERIES.users],
    ['all who are frozen', ALL_USERS_QUERIES.frozen],
    ['who is frozen', QUERY_FOR.frozen({ people }).soql],
    ['flows', AUTOMATION_QUERIES.flows],
    ['triggers', AUTOMATION_QUERIES.triggers],
    [
      'visibility',
      visibilityQuery({ userId: salesforceId('005', 1), recordIds: [salesforceId('00Q', 1), salesforceId('003', 1)] }),
    ],
  ])('for %s are answered', async (_what, soql) => {
    expect(await ask(soql)).toMatchObject({ status: 200, json: { done: true } });
  });
});
