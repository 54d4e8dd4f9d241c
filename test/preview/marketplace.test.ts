// The marketplace edition of the preview: installed as a customer does it, and asked as HubSpot asks.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { startMarketplace } from '../../preview/marketplace/edition.ts';
import type { MarketplaceEdition } from '../../preview/marketplace/edition.ts';
import { SAMPLE_RECORDS, sampleSettings } from '../../preview/sample/index.ts';
import type { SampleRecord } from '../../preview/sample/index.ts';
import { ADMIN, REP } from '../../preview/sample/people.ts';
import type { Person } from '../../preview/sample/people.ts';
import { startStandIns } from '../../preview/stand-ins/index.ts';
import type { StandIns } from '../../preview/stand-ins/index.ts';
import { CONTRACT_VERSION, PROPERTIES_TO_SEND } from '../../src/contract/index.ts';
import { createHandler } from '../../src/function/app-function.ts';
import { liftHubSpotLimits } from '../server/lifted-limits.ts';

let standIns: StandIns;
let edition: MarketplaceEdition;

beforeAll(async () => {
  standIns = await startStandIns();
  edition = await startMarketplace({ standIns, connected: true, ownerChangesBy: 'user' });
  // All sample records at once are more than an account may ask about in ten seconds.
  standIns.hubspot.oauthApp.isLimited = false;
  await liftHubSpotLimits(edition.services.database);
});
afterAll(async () => {
  await edition.stop();
  await standIns.stop();
});

/** A person's browser: from our own address over HubSpot's consent and back. */
async function install(): Promise<number> {
  const begun = await fetch(`${edition.publicUrl}/install`, { redirect: 'manual' });
  const [cookie = ''] = (begun.headers.get('set-cookie') ?? '').split(';');
  const consent = await fetch(begun.headers.get('location') ?? '', { method: 'POST', redirect: 'manual' });
  const back = await fetch(consent.headers.get('location') ?? '', { headers: { cookie } });
  return back.status;
}

const LAST_MODIFIED = { contact: 'lastmodifieddate', company: 'hs_lastmodifieddate', deal: 'hs_lastmodifieddate' };

function propertiesOf({ object, id }: SampleRecord): Map<string, string | null> {
  const record = standIns.state().hubspot.records[object].get(id);
  if (record === undefined) throw new Error(`The sample has no ${object} ${id}.`);
  return new Map(record.properties);
}

const common = { contract: CONTRACT_VERSION, action: 'explain', locale: 'en', timeZone: 'America/New_York' };

async function askServer(record: SampleRecord, person: Person = REP): Promise<unknown> {
  const properties = propertiesOf(record);
  const time = (name: string): string => String(Date.parse(properties.get(name) ?? ''));
  const seen = { createdate: time('createdate'), modified: time(LAST_MODIFIED[record.object]) };
  const body = JSON.stringify({
    ...common,
    record: { objectTypeId: record.objectTypeId, objectId: record.id, seen },
  });
  const answer = await edition.fetch(`${edition.publicUrl}/card`, { method: 'POST', body }, person.userId);
  return JSON.parse(answer.body);
}

async function askFunction(record: SampleRecord, { userId, firstName, lastName }: Person): Promise<unknown> {
  const { hubspot, salesforce } = standIns;
  const handler = createHandler({
    PRIVATE_APP_ACCESS_TOKEN: hubspot.token,
    SALESFORCE_CLIENT_SECRET: salesforce.clientSecret,
    OWNER_PREFLIGHT_SETTINGS: sampleSettings({
      hubspot: hubspot.url,
      salesforce: salesforce.url,
      clientId: salesforce.clientId,
      ownerChangesBy: 'user',
    }),
  });
  const properties = propertiesOf(record);
  return handler({
    parameters: {
      ...common,
      record: { objectTypeId: record.objectTypeId },
      viewer: { userId, name: `${firstName} ${lastName}` },
    },
    propertiesToSend: {
      ...Object.fromEntries(PROPERTIES_TO_SEND.map((name) => [name, properties.get(name) ?? null])),
      hs_object_id: record.id,
    },
  });
}

/** A busy machine may let a question run out of its time: that is asked again, since it says nothing of the editions. */
async function inTime(ask: () => Promise<unknown[]>): Promise<unknown[]> {
  for (let tries = 0; tries < 3; tries++) {
    const answers = await ask();
    if (!/did not answer in time|"ok":false/u.test(JSON.stringify(answers))) return answers;
  }
  return ask();
}

const answerSchema = z.object({ ok: z.literal(true), explanation: z.record(z.string(), z.unknown()) });

/** Without when the two asked, each for itself; everything else is compared. */
const TIMES = ['readAt', 'rulesReadAt'];

function found(answer: unknown): unknown {
  const { explanation } = answerSchema.parse(answer);
  return JSON.parse(
    JSON.stringify(explanation, (key: string, value: unknown) => (TIMES.includes(key) ? undefined : value)),
  );
}

describe('the preview of the marketplace edition', () => {
  it('answers nobody before the app is installed', async () => {
    const [record] = SAMPLE_RECORDS;
    if (record === undefined) throw new Error('The sample is empty.');
    expect((await edition.state()).isInstalled).toBe(false);
    expect(await askServer(record)).toMatchObject({ ok: false, error: { code: 'not-installed' } });
  });

  it('is installed by a click, and then has the sample company’s settings', async () => {
    expect(await install()).toBe(200);
    expect((await edition.state()).isInstalled).toBe(true);
  });

  it('tells a rep from a super admin on the settings page', async () => {
    const body = JSON.stringify({ contract: CONTRACT_VERSION, action: 'read', locale: 'en' });
    const read = async ({ userId }: Person): Promise<unknown> =>
      JSON.parse((await edition.fetch(`${edition.publicUrl}/settings`, { method: 'POST', body }, userId)).body);
    expect(await read(REP)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await read(ADMIN)).toMatchObject({ ok: true });
  });

  it.each(SAMPLE_RECORDS.map((record, index) => [record.name, record, index % 2 === 0 ? REP : ADMIN] as const))(
    'answers as the app function does: %s',
    // By turns, since one person has 60 calls a minute.
    async (_name, record, person) => {
      const [server, appFunction] = await inTime(async () => [
        await askServer(record, person),
        await askFunction(record, person),
      ]);
      expect(found(server)).toEqual(found(appFunction));
    },
  );

  it('sends nothing to an address that the app does not permit', async () => {
    const answer = await edition.fetch(
      'https://elsewhere.example.com/card',
      { method: 'POST', body: '{}' },
      REP.userId,
    );
    expect(answer.status).toBe(403);
  });
});
