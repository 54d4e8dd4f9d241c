// The sample company holds together: what names something names something that is there.
import { describe, expect, it } from 'vitest';
import {
  ACCOUNTS,
  ASSOCIATED_CONTACTS,
  CONTACTS,
  FROZEN_USER_IDS,
  INTEGRATION_USER,
  LEADS,
  OPPORTUNITIES,
  ORGS,
  ORG_ID,
  OWNERS,
  QUEUES,
  SAMPLE_RECORDS,
  USERS,
  sampleSettings,
} from '../../preview/sample/index.ts';
import { parseAssignmentRules } from '../../src/adapters/salesforce/rules-xml/index.ts';
import { parseSettings } from '../../src/application/settings.ts';

const SALESFORCE_RECORDS = [...LEADS, ...CONTACTS, ...ACCOUNTS, ...OPPORTUNITIES];
const IDS = [...USERS, ...QUEUES, ...SALESFORCE_RECORDS].map(({ Id }) => Id);
const RECORDS = [...SAMPLE_RECORDS, ...ASSOCIATED_CONTACTS];

/** The check letters as Salesforce documents them, written another way than in the sample. */
function hasRightSuffix(id: string): boolean {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
  const chunks = id.slice(0, 15).match(/.{5}/gu) ?? [];
  const suffix = chunks.map((chunk) =>
    letters.charAt(
      parseInt([0, 1, 2, 3, 4].map((place) => (/[A-Z]/u.test(chunk.charAt(4 - place)) ? '1' : '0')).join(''), 2),
    ),
  );
  return id.length === 18 && id.endsWith(suffix.join(''));
}

describe('Salesforce IDs', () => {
  it('are unique, have the form of their object, and right check letters', () => {
    expect(new Set(IDS).size).toBe(IDS.length);
    expect([...IDS, ORG_ID].filter((id) => !hasRightSuffix(id))).toEqual([]);
    const prefixes: [string, readonly { Id: string }[]][] = [
      ['005', USERS],
      ['00G', QUEUES],
      ['00Q', LEADS],
      ['003', CONTACTS],
      ['001', ACCOUNTS],
      ['006', OPPORTUNITIES],
    ];
    for (const [prefix, rows] of prefixes) expect(rows.filter(({ Id }) => !Id.startsWith(prefix))).toEqual([]);
  });

  it('that HubSpot records carry are there, but for the one that shows a deleted record', () => {
    const carried = RECORDS.flatMap(({ id, properties }) =>
      ['salesforceleadid', 'salesforcecontactid', 'salesforceaccountid', 'hs_salesforceopportunityid'].flatMap(
        (name) => (properties[name] == null ? [] : [[id, properties[name]] as const]),
      ),
    );
    expect(carried.length).toBeGreaterThan(8);
    const deleted = RECORDS.filter(({ properties }) => properties.salesforcedeleted === 'true').map(({ id }) => id);
    expect(carried.filter(([, salesforce]) => !IDS.includes(salesforce)).map(([id]) => id)).toEqual(deleted);
  });
});

describe('people', () => {
  it('own every record', () => {
    const owners = [...USERS, ...QUEUES].map(({ Id }) => Id);
    expect(SALESFORCE_RECORDS.filter(({ OwnerId }) => !owners.includes(OwnerId))).toEqual([]);
    // A queue owns leads only.
    expect([...CONTACTS, ...ACCOUNTS, ...OPPORTUNITIES].filter(({ OwnerId }) => OwnerId.startsWith('00G'))).toEqual([]);
    const ids = OWNERS.map(({ id }) => id);
    expect(
      RECORDS.filter(
        ({ properties }) => properties.hubspot_owner_id != null && !ids.includes(properties.hubspot_owner_id),
      ),
    ).toEqual([]);
  });

  it('have unique IDs, and usernames as only Salesforce demands', () => {
    expect(new Set(OWNERS.map(({ id }) => id)).size).toBe(OWNERS.length);
    expect(new Set(USERS.map(({ Username }) => Username.toLowerCase())).size).toBe(USERS.length);
    expect(FROZEN_USER_IDS.every((id) => USERS.some((user) => user.Id === id))).toBe(true);
    expect(USERS.find(({ Id }) => Id === INTEGRATION_USER.id)).toMatchObject({
      Name: INTEGRATION_USER.name,
      IsActive: true,
    });
  });

  it('are all invented: every address is at example.com', () => {
    const emails = [
      ...OWNERS.map(({ email }) => email),
      ...USERS.flatMap(({ Email, Username }) => [Email, Username]),
      ...RECORDS.map(({ properties }) => properties.email),
      ...SALESFORCE_RECORDS.map(({ Email }) => Email),
    ];
    expect(emails.filter((email) => email != null && !/@(?:[\w-]+\.)*example\.com$/u.test(email))).toEqual([]);
  });
});

describe('HubSpot records', () => {
  it('have one address each, and a name that tells what they show', () => {
    const addresses = RECORDS.map(({ object, id }) => `${object}/${id}`);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(SAMPLE_RECORDS.length).toBeGreaterThanOrEqual(30);
    const shown = SAMPLE_RECORDS.map(({ object, name, shows }) => `${object}: ${name}, ${shows}`);
    expect(new Set(shown).size).toBe(shown.length);
    for (const { properties, name } of SAMPLE_RECORDS) {
      expect(name).toBe(
        properties.dealname ?? properties.name ?? `${properties.firstname ?? ''} ${properties.lastname ?? ''}`,
      );
    }
  });

  it('are associated with contacts that are there', () => {
    const contacts = RECORDS.filter(({ object }) => object === 'contact').map(({ id }) => id);
    expect(SAMPLE_RECORDS.flatMap(({ contactIds }) => contactIds).filter((id) => !contacts.includes(id))).toEqual([]);
    expect(SAMPLE_RECORDS.filter(({ object, contactIds }) => object !== 'company' && contactIds.length > 0)).toEqual(
      [],
    );
  });

  it('show what is expected of all three objects', () => {
    for (const object of ['contact', 'company', 'deal'] as const) {
      const outcomes = new Set(
        SAMPLE_RECORDS.filter((record) => record.object === object).map(({ expects }) => expects.outcome),
      );
      expect([...outcomes]).toEqual(
        expect.arrayContaining(['ASSIGN_MATCHED_USER', 'INTEGRATION_USER', 'ONE_OF', 'ALREADY_SYNCED']),
      );
    }
  });
});

describe('lead assignment rules', () => {
  it.each(Object.entries(ORGS))(
    'of the org "%s" are such rules, and name users and queues that are there',
    (_name, { rules, names }) => {
      const set = parseAssignmentRules(`<AssignmentRules>${rules}</AssignmentRules>`);
      expect(set.unknownElements).toEqual([]);
      expect(set.rules.map(({ name, active }) => ({ Name: name, Active: active }))).toEqual(names);
      const assignees = set.rules.flatMap(({ entries }) => entries).flatMap(({ assignee }) => assignee ?? []);
      const known = {
        User: USERS.map(({ Username }) => Username),
        Queue: QUEUES.map(({ DeveloperName }): string => DeveloperName),
      };
      expect(assignees.filter(({ type, name }) => !known[type].includes(name))).toEqual([]);
    },
  );
});

it('has settings that the product takes', () => {
  const settings = parseSettings(
    sampleSettings({ hubspot: 'http://127.0.0.1:1', salesforce: 'http://127.0.0.1:2', clientId: 'x' }),
  );
  expect(settings).toMatchObject({ contactsBecome: 'lead', integrationUser: INTEGRATION_USER });
  expect(QUEUES.map(({ Name }): string => Name)).toContain(settings.defaultLeadOwner?.name);
  expect(
    parseSettings(sampleSettings({ hubspot: 'http://127.0.0.1:1', salesforce: null, clientId: 'x' })).salesforce,
  ).toBeNull();
});
