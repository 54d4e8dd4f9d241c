// How many waits one after the other a call costs, and what is never asked twice. Counted by depth: a request that is
// sent while an earlier one has no answer yet does not wait for it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { salesforceId, sampleSettings } from '../../preview/sample/index.ts';
import { startStandIns } from '../../preview/stand-ins/index.ts';
import type { StandIns } from '../../preview/stand-ins/index.ts';
import { systemClock } from '../../src/adapters/clock.ts';
import { createHandler } from '../../src/function/app-function.ts';
import { fakeClock } from '../fake-clock.ts';
import { answerTo, contextFor, explanationIn } from './function-context.ts';

let standIns: StandIns;
let main: ReturnType<typeof createHandler>;

beforeAll(async () => {
  standIns = await startStandIns();
});
afterAll(() => standIns.stop());
beforeEach(() => {
  standIns.reset('believable');
  main = handler();
});

function handler(standInsToAsk: StandIns = standIns): ReturnType<typeof createHandler> {
  const { hubspot, salesforce } = standInsToAsk;
  const sample = JSON.parse(
    sampleSettings({ hubspot: hubspot.url, salesforce: salesforce.url, clientId: salesforce.clientId }),
  ) as object;
  return createHandler({
    PRIVATE_APP_ACCESS_TOKEN: hubspot.token,
    SALESFORCE_CLIENT_SECRET: salesforce.clientSecret,
    OWNER_PREFLIGHT_SETTINGS: JSON.stringify({ ...sample, rulesMaxAge: 600_000, directoryMaxAge: 600_000 }),
  });
}

/** The record as HubSpot hands it over with the call. */
function hinted(id: string, asking?: Parameters<typeof contextFor>[2]) {
  const properties = standIns.state().hubspot.records.contact.get(id)?.properties;
  return contextFor('contact', id, asking, {
    hubspot_owner_id: properties?.get('hubspot_owner_id') ?? null,
    email: properties?.get('email') ?? null,
  });
}

const kindsSince = (from: number): string[] =>
  standIns.requests
    .slice(from)
    .map(({ kind }) => String(kind))
    .sort();

/** Lets a request of one kind wait until nothing else is on its way, and tells what was sent by then. */
async function sentWithout(kind: string, call: unknown): Promise<string[]> {
  const from = standIns.requests.length;
  const clock = fakeClock();
  standIns.faults.clock = clock;
  standIns.faults.set(kind as 'hubspot.record', 'slow', 1);
  const answering = main(call);
  for (let quiet = 0; quiet < 25; quiet = standIns.faults.activity === 'waits' ? quiet + 1 : 0)
    await new Promise((resolve) => setTimeout(resolve, 4));
  const sent = kindsSince(from);
  await clock.pass(2000);
  await explanationIn(answering);
  standIns.faults.clock = systemClock;
  return sent;
}

describe('a cold first lead', () => {
  it('waits for sign-in and record at the same time, then for everything else at once', async () => {
    const before = await sentWithout('hubspot.record', hinted('102'));
    // The sign-in is over while the record is still read: the rules, the longest reading, have begun.
    expect(before).toContain('salesforce.metadata');
    expect(before).toContain('salesforce.describe');
    expect(before).not.toContain('salesforce.composite');
  });

  it('names an assignee without asking again, where the org is small', async () => {
    const explained = await explanationIn(main(hinted('102')));
    expect(explained.owners[0]?.id).not.toBeNull();
    expect(kindsSince(0).filter((kind) => kind === 'salesforce.composite')).toHaveLength(1);
  });
});

describe('a warm call', () => {
  it('waits once: Salesforce is asked by the hints while the record is read, and nothing follows', async () => {
    await explanationIn(main(hinted('101')));
    // The list of owners makes the person looking known; without it their look-up is kept by the first call.
    const sent = await sentWithout('hubspot.record', hinted('101'));
    expect(sent).toEqual(['hubspot.memberships', 'hubspot.record', 'salesforce.composite']);
    const from = standIns.requests.length;
    await explanationIn(main(hinted('101')));
    expect(kindsSince(from)).toEqual(sent);
  });

  it.each([
    ['another owner', { hubspot_owner_id: '25' }],
    ['another e-mail', { email: 'somebody.else@example.com' }],
    ['nothing', { hubspot_owner_id: null, email: null }],
  ])('with hints of %s gives the same answer, for one more trip', async (_what, wrong) => {
    await explanationIn(main(hinted('101')));
    await explanationIn(main(hinted('105')));
    const right = await explanationIn(main(hinted('101')));
    const misled = await explanationIn(main(contextFor('contact', '101', undefined, wrong)));
    expect({ ...misled, readAt: '' }).toEqual({ ...right, readAt: '' });
  });
});

describe('a company', () => {
  const asked = (id: string, hints: Readonly<Record<string, string | null>> = {}) => {
    const properties = standIns.state().hubspot.records.company.get(id)?.properties;
    return contextFor('company', id, undefined, {
      hubspot_owner_id: properties?.get('hubspot_owner_id') ?? null,
      salesforceaccountid: properties?.get('salesforceaccountid') ?? null,
      ...hints,
    });
  };
  const kinds = ['hubspot.batch', 'hubspot.record', 'salesforce.composite'];

  it.each(['203', '206', '207'])(
    '%s waits once when it is opened again: contacts and accounts are known',
    async (id) => {
      const first = await explanationIn(main(asked(id)));
      const sent = await sentWithout('hubspot.record', asked(id));
      expect(sent).toEqual(kinds);
      const from = standIns.requests.length;
      expect({ ...(await explanationIn(main(asked(id)))), readAt: '' }).toEqual({ ...first, readAt: '' });
      expect(kindsSince(from)).toEqual(sent);
    },
  );

  it('that is linked has its account asked for while it is read, though it was never opened before', async () => {
    // Its owner is known from another company's page.
    standIns.state().hubspot.records.company.get('207')?.properties.set('hubspot_owner_id', '11');
    await explanationIn(main(asked('203')));
    expect(await sentWithout('hubspot.record', asked('207'))).toContain('salesforce.composite');
  });

  it('never opened before waits twice: the search tells its accounts, and they are asked for beside its contacts', async () => {
    expect(await sentWithout('hubspot.batch', asked('203'))).toContain('salesforce.composite');
    const from = standIns.requests.length;
    await explanationIn(handler()(asked('203')));
    expect(kindsSince(from).filter((kind) => kind === 'salesforce.composite')).toHaveLength(1);
  });

  it.each([
    ['fails', () => standIns.faults.set('hubspot.search', 'server-error', 1)],
    ['lags behind', () => standIns.state().hubspot.notIndexed.add('402')],
  ])('never opened before has the same answer where the search %s', async (_what, spoil) => {
    const right = await explanationIn(main(asked('203')));
    spoil();
    const answer = await explanationIn(handler()(asked('203')));
    expect({ ...answer, readAt: '', rulesReadAt: '' }).toEqual({ ...right, readAt: '', rulesReadAt: '' });
  });

  it('is searched for contacts once, and never when it is linked', async () => {
    const searches = (): string[] => kindsSince(0).filter((kind) => kind === 'hubspot.search');
    await explanationIn(main(asked('203')));
    await explanationIn(main(asked('203')));
    expect(searches()).toHaveLength(1);
    standIns.state().hubspot.records.company.get('207')?.properties.set('salesforceaccountid', salesforceId('001', 1));
    await explanationIn(main(asked('207')));
    expect(searches()).toHaveLength(1);
  });

  it.each([
    ['other contacts', ['404']],
    ['no contact', []],
    ['one contact more', ['402', '404']],
  ])('that has %s since is answered as one never opened before', async (_what, contactIds) => {
    await explanationIn(main(asked('203')));
    const record = standIns.state().hubspot.records.company.get('203');
    if (record === undefined) throw new Error('The sample has no company 203.');
    record.contactIds = contactIds;
    const again = await explanationIn(main(asked('203')));
    const never = await explanationIn(handler()(asked('203')));
    expect({ ...again, readAt: '', rulesReadAt: '' }).toEqual({ ...never, readAt: '', rulesReadAt: '' });
  });
});

describe('a pause in typing', () => {
  it('asks nothing that is known already', async () => {
    await answerTo('suggest', main(hinted('101', { action: 'suggest', search: '' })));
    const from = standIns.requests.length;
    const { suggestions } = await answerTo('suggest', main(hinted('101', { action: 'suggest', search: 'oskar' })));
    expect(suggestions.fits.map(({ name }) => name)).toEqual(['Oskar Lund']);
    expect(kindsSince(from)).toEqual([]);
  });
});

describe('two accounts at once', () => {
  it('share nothing: each gets its own answers, with its own token', async () => {
    const other = await startStandIns({ org: 'unreadable' });
    try {
      const otherMain = handler(other);
      for (const user of other.state().salesforce.tables.get('User') ?? []) user.IsActive = false;
      const calls = ['101', '102', '105'].flatMap((id) => [main(hinted(id)), otherMain(hinted(id))]);
      const answers = await Promise.all(calls.map((call) => explanationIn(call)));
      const alone = await Promise.all(['101', '102', '105'].map((id) => explanationIn(handler()(hinted(id)))));
      const ofFirst = answers.filter((_, index) => index % 2 === 0);
      expect(ofFirst.map(({ decision, owners }) => [decision, owners])).toEqual(
        alone.map(({ decision, owners }) => [decision, owners]),
      );
      expect(answers[1]?.decision).not.toBe(answers[0]?.decision);
    } finally {
      await other.stop();
    }
  });
});
