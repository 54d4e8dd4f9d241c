// Audit and card agree: for every record of the sample in every org, and for generated portals, the batch path leads
// `decide` to the same decision as the gathering of a single record.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ASSOCIATED_CONTACTS,
  ORGS,
  OWNERS,
  SAMPLE_RECORDS,
  USERS,
  salesforceId,
  sampleSettings,
} from '../../../preview/sample/index.ts';
import type { OrgName } from '../../../preview/sample/index.ts';
import { seededAt, startStandIns } from '../../../preview/stand-ins/index.ts';
import type { StandIns } from '../../../preview/stand-ins/index.ts';
import { systemClock } from '../../../src/adapters/clock.ts';
import { Transport } from '../../../src/adapters/http/transport.ts';
import { hubSpotBatches } from '../../../src/adapters/hubspot/batches.ts';
import { directSender, fixedToken } from '../../../src/adapters/hubspot/index.ts';
import { salesforceBatches } from '../../../src/adapters/salesforce/batches.ts';
import { SessionKeeper, clientCredentials } from '../../../src/adapters/salesforce/index.ts';
import { auditRecords } from '../../../src/application/audit-records.ts';
import { Deadline } from '../../../src/application/deadline.ts';
import type { BatchTenant } from '../../../src/application/gather/batch.ts';
import { readOrg } from '../../../src/application/gather/batch-org.ts';
import { segmentOf } from '../../../src/application/gather/hubspot-side.ts';
import { gatherRecord } from '../../../src/application/gather/record.ts';
import { propertiesOf } from '../../../src/application/gather/record-properties.ts';
import { decide } from '../../../src/domain/prediction/index.ts';
import type { CrmObject, Decision } from '../../../src/domain/prediction/index.ts';
import { buildTenant } from '../../../src/function/build-tenant.ts';
import { runs } from '../../property-runs.ts';

const OBJECTS: readonly CrmObject[] = ['contact', 'company', 'deal'];
const NOW = new Date('2026-11-28T00:00:00Z');
const clock = { ...systemClock, now: () => NOW };
const transport = new Transport();
// One portal after the other within a second: what is proved here is not the speed.
const rate = { most: 100_000, per: 1 };
let standIns: StandIns;

beforeAll(async () => {
  standIns = await startStandIns();
});
afterAll(async () => {
  transport.close();
  await standIns.stop();
});

function batchTenant(settings: object): BatchTenant {
  const { hubspot, salesforce } = standIns;
  const tenant = buildTenant(
    {
      PRIVATE_APP_ACCESS_TOKEN: hubspot.token,
      SALESFORCE_CLIENT_SECRET: salesforce.clientSecret,
      OWNER_PREFLIGHT_SETTINGS: JSON.stringify({
        ...(JSON.parse(
          sampleSettings({ hubspot: hubspot.url, salesforce: salesforce.url, clientId: salesforce.clientId }),
        ) as object),
        rulesMaxAge: 600_000,
        ...settings,
      }),
    },
    clock,
  );
  const sessions = new SessionKeeper({
    loginUrl: salesforce.url,
    grant: clientCredentials(salesforce.clientId, salesforce.clientSecret),
    transport,
    clock,
  });
  const access = { token: fixedToken(hubspot.token), send: directSender(transport, hubspot.url), clock, rate };
  return {
    tenant,
    hubspot: hubSpotBatches(access),
    salesforce: salesforceBatches({ sessions, apiVersion: '67.0', transport, clock }),
  };
}

async function within<T>(use: (deadline: Deadline) => Promise<T>): Promise<T> {
  const deadline = new Deadline(20_000, clock);
  try {
    return await use(deadline);
  } finally {
    deadline.stop();
  }
}

interface Which {
  object: CrmObject;
  id: string;
}

/** As the card gathers it. */
async function byCard({ tenant }: BatchTenant, { object, id }: Which): Promise<Decision> {
  const createdAt = standIns.state().hubspot.records[object].get(id)?.createdAt ?? '';
  const opened = { object, id, createdAt, modified: null, hints: {} };
  const gathered = await within((deadline) => gatherRecord(tenant, { person: null, language: 'en', deadline }, opened));
  if (gathered.kind !== 'answered') throw new Error(JSON.stringify(gathered));
  return decide(gathered.value.org, gathered.value.record, NOW);
}

/** As the audit gathers them, all at once. */
async function byAudit(batches: BatchTenant, which: readonly Which[]): Promise<Map<string, Decision>> {
  const { tenant, hubspot } = batches;
  const decisions = new Map<string, Decision>();
  await within(async (deadline) => {
    const org = await readOrg(tenant, deadline);
    for (const object of OBJECTS) {
      const ids = which.filter((one) => one.object === object).map(({ id }) => id);
      const records = await hubspot.records(object, ids, propertiesOf(object, tenant.settings), deadline);
      const segment = segmentOf(object, tenant.settings);
      const asked = segment === null || segment === 'none' ? null : await hubspot.members(segment, null, deadline);
      const batch = { object, records, members: asked === null ? null : new Set(asked.ids) };
      await auditRecords(batches, org, batch, {
        deadline,
        tell: (id, decision) => decisions.set(`${object}/${id}`, decision),
      });
    }
  });
  return decisions;
}

const which = ({ object, id }: Which): Which => ({ object, id });
const BY_RULES = SAMPLE_RECORDS.filter(({ expects }) => expects.decision.startsWith('L')).map(which);
const SAMPLE: readonly Which[] = [...SAMPLE_RECORDS, ...ASSOCIATED_CONTACTS].map(which);

/** Held against cards of tenants that keep nothing of the audit's; a few records each, below HubSpot's rate. */
async function expectAgreement(settings: object, which: readonly Which[]): Promise<void> {
  const audited = await byAudit(batchTenant(settings), which);
  expect(audited.size).toBe(which.length);
  for (let from = 0; from < which.length; from += 20) {
    const card = batchTenant(settings);
    for (const one of which.slice(from, from + 20))
      expect([one, audited.get(`${one.object}/${one.id}`)]).toEqual([one, await byCard(card, one)]);
  }
}

describe('the audit decides every record of the sample as the card does', () => {
  it.each(Object.keys(ORGS) as OrgName[])('in the org "%s"', async (name) => {
    standIns.reset(name);
    // Orgs differ by their rules: beside the first, those records matter that rules may decide.
    await expectAgreement({}, name === 'believable' ? SAMPLE : BY_RULES);
  });

  it.each([
    ['contacts that become contacts', { contactsBecome: 'contact', inclusionSegmentId: 'none' }],
    [
      'settings that nobody gave',
      { contactsBecome: null, inclusionSegmentId: null, companySync: null, integration: null },
    ],
    ['the new company sync', { companySync: 'new', companyInclusionSegmentId: '78' }],
  ])('with %s', async (_what, settings) => {
    standIns.reset('believable');
    for (const id of ['201', '202', '208']) standIns.state().hubspot.records.company.get(id)?.segments.push('78');
    await expectAgreement(settings, SAMPLE);
  });
});

describe('in a generated portal', () => {
  const owner = fc.constantFrom(...OWNERS.map(({ id }) => id), null, null, '999999');
  const email = fc.constantFrom(
    'a@x.example.com',
    'A@x.example.com',
    "o'neil@x.example.com",
    'b@x.example.com',
    '',
    null,
  );
  const link = (prefix: string) =>
    fc.option(
      fc.constantFrom(1, 2, 3).map((number) => salesforceId(prefix, 700 + number)),
      { freq: 4 },
    );
  const contact = fc.record({
    email,
    country: fc.constantFrom('Sweden', 'Germany', 'Spain', 'Japan', null),
    industry: fc.constantFrom('Biotechnology', null),
    lastname: fc.constantFrom('Roe', null),
    company: fc.constantFrom('Acme', null),
    hubspot_owner_id: owner,
    salesforceleadid: link('00Q'),
    salesforcecontactid: link('003'),
    salesforceaccountid: link('001'),
    salesforcedeleted: fc.constantFrom(null, null, null, 'true'),
  });
  const existing = (prefix: string) =>
    fc
      .uniqueArray(
        fc.record({
          number: fc.constantFrom(1, 2, 3, 4, 5),
          Email: fc.constantFrom('a@x.example.com', 'B@X.example.com', "O'Neil@x.example.com", null),
          OwnerId: fc.constantFrom(...USERS.map(({ Id }) => Id)),
          IsConverted: fc.boolean(),
          day: fc.integer({ min: 1, max: 28 }),
        }),
        { selector: ({ number }) => number, maxLength: 4 },
      )
      .map((rows) =>
        rows.map(({ number, day, ...row }) => ({
          ...row,
          Id: salesforceId(prefix, 700 + number),
          Name: 'Somebody',
          CreatedDate: `2026-03-${String(day).padStart(2, '0')}T09:30:0${number}.000+0000`,
        })),
      );
  const portal = fc.record({
    contacts: fc.array(fc.tuple(contact, fc.boolean()), { minLength: 1, maxLength: 8 }),
    companies: fc.array(fc.record({ owner, link: link('001'), contacts: fc.subarray([0, 1, 2, 3, 4]) }), {
      maxLength: 3,
    }),
    deals: fc.array(fc.record({ owner, link: link('006'), dealname: fc.constantFrom('Deal', null) }), { maxLength: 3 }),
    leads: existing('00Q'),
    people: existing('003'),
    accounts: existing('001'),
    settings: fc.record({
      contactsBecome: fc.constantFrom('lead', 'contact', 'unknown'),
      inclusionSegmentId: fc.constantFrom('none', '77', null),
      companySync: fc.constantFrom('on', 'new', 'off', 'unknown'),
      companyInclusionSegmentId: fc.constantFrom('none', null),
      dealSync: fc.constantFrom('on', 'off', 'unknown'),
      integration: fc.constantFrom('on', 'paused', 'unknown'),
    }),
    org: fc.constantFrom(...(Object.keys(ORGS) as OrgName[])),
  });

  it('the audit decides every record as the card does', async () => {
    await fc.assert(
      fc.asyncProperty(portal, async (generated) => {
        standIns.reset(generated.org);
        await expectAgreement(generated.settings, fill(generated));
      }),
      runs(25),
    );
  });

  /** Puts the generated records into the stand-ins, in place of the sample's. */
  function fill({
    contacts,
    companies,
    deals,
    leads,
    people,
    accounts,
  }: typeof portal extends fc.Arbitrary<infer T> ? T : never): Which[] {
    const { hubspot, salesforce } = standIns.state();
    const which: Which[] = [];
    for (const object of OBJECTS) hubspot.records[object].clear();
    const add = (
      object: CrmObject,
      number: number,
      properties: Record<string, string | null>,
      more: object = {},
    ): void => {
      const id = String(9000 + number);
      const createdAt = seededAt(object, id);
      const all = { ...properties, hs_object_id: id, createdate: createdAt };
      hubspot.records[object].set(id, {
        id,
        properties: new Map(Object.entries(all)),
        history: new Map(),
        contactIds: [],
        segments: [],
        createdAt,
        updatedAt: createdAt,
        ...more,
      });
      which.push({ object, id });
    };
    contacts.forEach(([properties, inSegment], index) =>
      add('contact', index, properties, { segments: inSegment ? ['77'] : [] }),
    );
    companies.forEach(({ owner: ownerId, link: linked, contacts: own }, index) =>
      add(
        'company',
        index,
        { name: 'Acme', hubspot_owner_id: ownerId, salesforceaccountid: linked },
        { contactIds: own.filter((number) => number < contacts.length).map((number) => String(9000 + number)) },
      ),
    );
    deals.forEach(({ owner: ownerId, link: linked, dealname }, index) =>
      add('deal', index, { dealname, hubspot_owner_id: ownerId, hs_salesforceopportunityid: linked }),
    );
    salesforce.tables.set('Lead', leads);
    salesforce.tables.set('Contact', people);
    salesforce.tables.set('Account', accounts);
    return which;
  }
});
