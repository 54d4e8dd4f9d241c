import { describe, expect, it } from 'vitest';
import { detectSettings } from '../../../src/domain/evidence/detect-settings.ts';
import type { PastRecord, Sample } from '../../../src/domain/evidence/sample.ts';
import {
  ANN,
  BEN,
  DAY,
  INBOUND,
  INTEGRATION,
  MINUTE,
  QUEUES,
  SPAIN_TO_ANN,
  START,
  USERS,
  many,
  past,
  rules,
  sampleOf,
  unsynced,
} from './past.ts';

const proposalsOf = (records: readonly PastRecord[], org: Partial<Sample['org']> = {}, owners: Sample['owners'] = []) =>
  detectSettings(sampleOf(records, org, owners)).proposals;
const FORMER = { id: '005000000000091AAA', name: 'Former Integration' };

describe('integration user', () => {
  it('is the creator of the records that the sync made, with the others as counter-examples', () => {
    const records = many(190, (day) =>
      past(String(day), day % 60 === 30 ? { day, salesforce: { createdBy: BEN } } : { day }),
    );
    expect(proposalsOf(records).integrationUser).toMatchObject({
      value: INTEGRATION,
      support: 187,
      of: 190,
      certainty: 'high',
      counterExamples: ['contact/150', 'contact/90', 'contact/30'],
    });
  });

  it('is read from accounts and opportunities too', () => {
    const records = many(40, (day) => past(String(day), { day, object: day % 2 === 0 ? 'company' : 'deal' }));
    expect(proposalsOf(records).integrationUser).toMatchObject({ support: 40, of: 40, certainty: 'high' });
  });

  it.each([
    { share: 'a majority', newer: 120 },
    { share: 'a minority', newer: 60 },
  ])('is the newer one after a change, though it made $share of the records', ({ newer }) => {
    const records = many(200, (day) =>
      past(String(day), { day, salesforce: day < 200 - newer ? { createdBy: FORMER } : {} }),
    );
    expect(proposalsOf(records).integrationUser).toMatchObject({
      value: INTEGRATION,
      support: newer,
      of: newer,
      certainty: 'high',
    });
  });

  it('is not taken from records that the sync did not make', () => {
    const records = [
      past('1', { hubspot: { createdIn: 'SALESFORCE' } }),
      past('2', { salesforce: { createdAt: START - 2 * MINUTE - 1 } }),
      past('3', { salesforce: { createdAt: START + DAY } }),
      past('4', { salesforce: null }),
      unsynced('5'),
    ];
    expect(proposalsOf(records).integrationUser).toMatchObject({ value: null, of: 0, certainty: 'not-enough' });
  });

  it('is one user, with an ID of 15 characters or of 18', () => {
    const records = many(40, (day) =>
      past(String(day), {
        day,
        salesforce: { createdBy: { ...INTEGRATION, id: INTEGRATION.id.slice(0, day % 2 === 0 ? 15 : 18) } },
      }),
    );
    expect(proposalsOf(records).integrationUser).toMatchObject({ support: 40, of: 40 });
  });
});

describe('what contacts become', () => {
  it('is what the sync made of most of them', () => {
    const records = many(60, (day) => past(String(day), { day, salesforce: day === 7 ? { object: 'Contact' } : {} }));
    expect(proposalsOf(records).contactsBecome).toMatchObject({
      value: 'lead',
      support: 59,
      of: 60,
      certainty: 'high',
      counterExamples: ['contact/7'],
    });
  });

  it('is not the former setting, though most records were made under it', () => {
    const records = many(200, (day) => past(String(day), { day, salesforce: day < 150 ? {} : { object: 'Contact' } }));
    expect(proposalsOf(records).contactsBecome).toMatchObject({ value: 'contact', support: 50, of: 50 });
  });

  it('is not read off a lead that was converted after the sync', () => {
    const records = many(10, (day) =>
      past(String(day), { day, salesforce: { object: 'Contact', createdAt: START + (day + 5) * DAY } }),
    );
    expect(proposalsOf(records).contactsBecome.value).toBeNull();
  });

  it('is open with fewer than three records', () => {
    expect(proposalsOf(many(2, (day) => past(String(day), { day }))).contactsBecome).toMatchObject({
      value: null,
      support: 2,
      of: 2,
      certainty: 'not-enough',
    });
  });
});

describe('company and deal sync', () => {
  it('is on for certain with one first sync, however many records stay behind', () => {
    const records = [
      ...many(200, (day) => unsynced(`9${day}`, { object: 'company', day })),
      past('1', { object: 'company' }),
    ];
    expect(proposalsOf(records).companySync).toMatchObject({ value: 'on', certainty: 'high' });
  });

  it('is proved by a record that is gone from Salesforce, and not by one that came from there', () => {
    const gone = past('1', { object: 'deal', salesforce: null });
    const fromSalesforce = past('1', { object: 'deal', hubspot: { createdIn: 'SALESFORCE' } });
    expect(proposalsOf([gone]).dealSync.value).toBe('on');
    expect(proposalsOf([fromSalesforce]).dealSync.value).toBeNull();
  });

  it.each([
    { setting: 'companySync', object: 'company', count: 300, certainty: 'low' },
    { setting: 'dealSync', object: 'deal', count: 300, certainty: 'medium' },
    { setting: 'dealSync', object: 'deal', count: 5, certainty: 'low' },
    { setting: 'dealSync', object: 'deal', count: 2, certainty: 'not-enough' },
  ] as const)(
    '$setting is off with $certainty certainty where none of $count synced',
    ({ setting, object, count, certainty }) => {
      const proposal = proposalsOf(many(count, (day) => unsynced(String(day), { object, day })))[setting];
      expect(proposal).toMatchObject({ value: certainty === 'not-enough' ? null : 'off', certainty });
    },
  );

  it('is less sure to be on where a long silence followed', () => {
    const records = many(200, (day) =>
      day < 100 ? past(String(day), { object: 'deal', day }) : unsynced(String(day), { object: 'deal', day }),
    );
    expect(proposalsOf(records).dealSync).toMatchObject({ value: 'on', certainty: 'medium' });
  });
});

describe('inclusion segment', () => {
  const member = (day: number, segments: string[]) => past(String(day), { day, hubspot: { segments } });
  const leftOut = (day: number, segments: string[], email: string | null = 'left.out@example.com') =>
    unsynced(`9${day}`, { day, hubspot: { segments, properties: { email } } });

  it('is the segment that held every synced contact and none of those left out', () => {
    const records = [...many(100, (day) => member(day, ['77', '80'])), ...many(30, (day) => leftOut(day, ['80']))];
    expect(proposalsOf(records).inclusionSegmentId).toMatchObject({
      value: '77',
      support: 130,
      of: 130,
      certainty: 'high',
    });
  });

  it('is never high where two segments fit equally', () => {
    const records = [...many(100, (day) => member(day, ['77', '78'])), ...many(50, (day) => leftOut(day, []))];
    expect(proposalsOf(records).inclusionSegmentId).toMatchObject({ value: '77', certainty: 'medium' });
  });

  it('is "none" where contacts of every kind sync', () => {
    const records = many(100, (day) => member(day, day % 2 === 0 ? ['79'] : []));
    expect(proposalsOf(records).inclusionSegmentId).toMatchObject({ value: 'none', certainty: 'high' });
  });

  it('does not count contacts without an e-mail address as left out', () => {
    const records = [
      ...many(100, (day) => member(day, day % 2 === 0 ? ['79'] : [])),
      ...many(100, (day) => leftOut(day, [], day % 2 === 0 ? null : ' ')),
    ];
    expect(proposalsOf(records).inclusionSegmentId).toMatchObject({ value: 'none', support: 100, of: 100 });
  });

  it('is at most low where nobody was left out and a segment holds everybody', () => {
    const records = many(100, (day) => member(day, ['77']));
    expect(proposalsOf(records).inclusionSegmentId.certainty).toBe('low');
  });

  it('follows a change of the segment', () => {
    const records = [
      ...many(300, (day) => member(day, day < 150 ? ['77'] : ['78'])),
      ...many(100, (day) => leftOut(day * 3, [])),
    ];
    expect(proposalsOf(records).inclusionSegmentId.value).toBe('78');
  });

  it('is open where no contact synced', () => {
    expect(proposalsOf(many(50, (day) => leftOut(day, []))).inclusionSegmentId.value).toBeNull();
  });
});

describe('default lead owner', () => {
  const lead = (
    day: number,
    country: string | null,
    owner = country === 'Spain' ? ANN : INBOUND,
    spec: Partial<PastRecord['hubspot']> = {},
  ) =>
    past(String(day), {
      day,
      hubspot: spec,
      salesforce: { fields: { Country: country }, owner, ownerAtCreation: owner },
    });
  const org = { users: USERS, queues: QUEUES, leadRules: SPAIN_TO_ANN };

  it('is the owner of the leads that no entry takes', () => {
    const records = many(80, (day) => lead(day, day % 2 === 0 ? 'Spain' : 'France'));
    expect(proposalsOf(records, org).defaultLeadOwner).toMatchObject({
      value: { type: 'Queue', name: 'Inbound Leads' },
      support: 40,
      of: 40,
      certainty: 'high',
    });
  });

  it.each([
    { why: 'without rules that can be read', change: { leadRules: null } },
    {
      why: 'where the leads are older than the rules',
      change: { leadRules: { ...SPAIN_TO_ANN, changedAt: START + 999 * DAY } },
    },
  ])('is open $why', ({ change }) => {
    const records = many(40, (day) => lead(day, 'France'));
    expect(proposalsOf(records, { ...org, ...change }).defaultLeadOwner.value).toBeNull();
  });

  it('does not count leads of a HubSpot owner whom the sync may have sent', () => {
    const records = many(40, (day) =>
      lead(day, 'France', ANN, { ownerHistory: [{ ownerId: '9', at: START + day * DAY - MINUTE, source: 'CRM_UI' }] }),
    );
    const owner = { id: '9', type: 'PERSON', firstName: 'Ann', lastName: 'Lee', email: 'ann@example.com' } as const;
    expect(proposalsOf(records, org, [owner]).defaultLeadOwner).toMatchObject({ value: null, of: 0 });
  });

  it('is open where the rules did not run', () => {
    const creator = { type: 'User', ...INTEGRATION } as const;
    const records = many(80, (day) => lead(day, day % 2 === 0 ? 'Spain' : 'France', creator));
    const detected = detectSettings(sampleOf(records, org));
    expect(detected.leadRulesRan).toMatchObject({ value: false, certainty: 'high' });
    expect(detected.proposals.defaultLeadOwner.value).toBeNull();
  });

  it('is at most low where it could as well be the creator who kept them', () => {
    const creator = { type: 'User', ...INTEGRATION } as const;
    const records = many(80, (day) => lead(day, 'France', creator));
    expect(proposalsOf(records, org).defaultLeadOwner).toMatchObject({ certainty: 'low' });
  });

  it('knows fields that the sample of the lead lacks from the default mapping', () => {
    const records = many(40, (day) =>
      past(String(day), {
        day,
        hubspot: { properties: { email: 'a@example.com', country: 'France' } },
        salesforce: { fields: {}, ownerAtCreation: INBOUND },
      }),
    );
    expect(proposalsOf(records, org).defaultLeadOwner).toMatchObject({ value: { name: 'Inbound Leads' }, of: 40 });
  });

  it('does not use a lead of which the rules cannot tell', () => {
    const records = many(40, (day) => past(String(day), { day, salesforce: { ownerAtCreation: INBOUND } }));
    expect(proposalsOf(records, org).defaultLeadOwner).toMatchObject({ value: null, of: 0 });
  });
});

describe('field mapping and fixed values', () => {
  const REGIONS = ['EMEA', 'APAC', 'LATAM'];
  const lead = (
    day: number,
    properties: Record<string, string | null>,
    fields: Record<string, string | number | boolean | null>,
  ) => past(String(day), { day, hubspot: { properties }, salesforce: { fields } });
  const region = (day: number): string => REGIONS[day % 3] ?? '';
  const ASKS_REGION = rules(`<ruleEntry><criteriaItems><field>Lead.Region__c</field><operation>equals</operation>
    <value>EMEA</value></criteriaItems></ruleEntry>`);

  it('finds the property whose values agree', () => {
    const records = many(60, (day) =>
      lead(day, { region: region(day), city: region(day + (day % 4 === 0 ? 1 : 0)) }, { Region__c: region(day) }),
    );
    expect(proposalsOf(records).fieldMapping).toMatchObject({
      Region__c: { value: 'region', support: 60, of: 60, certainty: 'high' },
    });
  });

  it('is never high where two properties fit equally', () => {
    const records = many(60, (day) =>
      lead(day, { region: region(day), area: region(day) }, { Region__c: region(day) }),
    );
    expect(proposalsOf(records).fieldMapping.Region__c).toMatchObject({ value: 'area', certainty: 'medium' });
  });

  it('takes the usual property of two that fit equally', () => {
    const records = many(60, (day) => lead(day, { country: region(day), area: region(day) }, { Country: region(day) }));
    expect(proposalsOf(records).fieldMapping.Country).toMatchObject({ value: 'country', certainty: 'medium' });
  });

  it('compares numbers and checkboxes with the texts of HubSpot, and keeps leading zeros', () => {
    const records = many(40, (day) =>
      lead(
        day,
        { size: `${day}.0`, partner: String(day % 2 === 0), zip: `0${day}` },
        { NumberOfEmployees: day, Partner__c: day % 2 === 0, PostalCode: String(day) },
      ),
    );
    const { fieldMapping } = proposalsOf(records);
    expect(fieldMapping).toMatchObject({ NumberOfEmployees: { value: 'size' }, Partner__c: { value: 'partner' } });
    expect(fieldMapping.PostalCode?.value).not.toBe('zip');
  });

  it('lists a field that the rules ask for and that nothing explains', () => {
    const records = many(40, (day) => lead(day, { city: 'Lyon' }, { Region__c: region(day) }));
    expect(proposalsOf(records, { leadRules: ASKS_REGION }).fieldMapping).toMatchObject({
      Region__c: { value: null, certainty: 'not-enough' },
    });
  });

  it('does not take agreeing blanks for agreement', () => {
    const records = many(40, (day) => lead(day, { region: null, city: 'Lyon' }, { Region__c: null }));
    expect(proposalsOf(records, { leadRules: ASKS_REGION }).fieldMapping).toMatchObject({ Region__c: { value: null } });
  });

  it('finds the value that every new lead gets', () => {
    const records = many(60, (day) => lead(day, { origin: region(day) }, { LeadSource: 'HubSpot' }));
    expect(proposalsOf(records).fixedLeadValues).toMatchObject({
      LeadSource: { value: 'HubSpot', support: 60, of: 60, certainty: 'high' },
    });
  });

  it('is sure of neither where a property holds the same value in every contact', () => {
    const records = many(60, (day) => lead(day, { origin: 'HubSpot' }, { LeadSource: 'HubSpot' }));
    const { fieldMapping, fixedLeadValues } = proposalsOf(records);
    expect(fixedLeadValues.LeadSource).toMatchObject({ value: 'HubSpot', certainty: 'medium' });
    expect(fieldMapping.LeadSource).toMatchObject({ value: 'origin', certainty: 'medium' });
  });

  it('proposes no fixed value where a property explains the field better', () => {
    const records = many(60, (day) => lead(day, { region: region(day) }, { Region__c: region(day) }));
    expect(proposalsOf(records).fixedLeadValues).toEqual({});
  });

  it('leaves out what Salesforce fills by itself', () => {
    const records = many(60, (day) =>
      lead(day, { owner: 'x' }, { OwnerId: 'x', CreatedDate: 'x', IsConverted: false }),
    );
    const { fieldMapping, fixedLeadValues } = proposalsOf(records);
    expect([fieldMapping, fixedLeadValues]).toEqual([{}, {}]);
  });
});
