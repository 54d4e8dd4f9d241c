// The preview in a real browser: every sample record, every state, by mouse and by keyboard.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { REP } from '../../preview/sample/people.ts';
import { SAMPLE_RECORDS } from '../../preview/sample/index.ts';
import type { SampleRecord } from '../../preview/sample/index.ts';
import { CONTRACT_VERSION, PROPERTIES_TO_SEND, answerSchema } from '../../src/contract/index.ts';
import type { Explanation } from '../../src/contract/index.ts';
import { setSidebarWidth } from './answers.ts';
import { seriousViolations } from './axe.ts';
import { openSession } from './browser.ts';
import type { Session } from './browser.ts';

const screenshots = fileURLToPath(new URL('screenshots/', import.meta.url));
let session: Session;

beforeAll(async () => {
  await mkdir(screenshots, { recursive: true });
  session = await openSession();
});
afterAll(() => session.close());
afterEach(() => {
  session.preview.standIns.reset('believable');
  session.errors.length = 0;
});

const named = (name: string): SampleRecord => {
  const record = SAMPLE_RECORDS.find((candidate) => candidate.name === name);
  if (record === undefined) throw new Error(`the sample has lost ${name}`);
  return record;
};

async function open(
  { object, id }: Pick<SampleRecord, 'object' | 'id'>,
  { page, preview }: Session = session,
): Promise<void> {
  await page.goto(`${preview.url}/${object}/${id}`);
}

const card = (page: Page = session.page): Locator => page.getByRole('region', { name: 'Owner Preflight' });

/** Pixels by which "Why" makes the card longer, at 360: the sample's rule has twelve entries. */
async function heightOfWhy(): Promise<number> {
  await setSidebarWidth(session.page, 360);
  const height = async (): Promise<number> => (await card().boundingBox())?.height ?? Infinity;
  const folded = await height();
  await card().getByRole('button', { name: 'Why', exact: true }).click();
  return (await height()) - folded;
}

const responseSchema = z.object({ response: answerSchema });

/** What the function says of the open record, asked by the page's own way. */
async function explanation(record: SampleRecord): Promise<Explanation> {
  const body = {
    serverlessFunction: 'owner_preflight',
    parameters: {
      contract: CONTRACT_VERSION,
      action: 'explain',
      record: { objectTypeId: record.objectTypeId },
      viewer: { userId: REP.userId, name: 'Riley Rep' },
    },
    objectQuery: {
      objectId: Number(record.id),
      objectTypeId: record.objectTypeId,
      objectPropertyNames: [...PROPERTIES_TO_SEND],
    },
  };
  const answer = await fetch(`${session.preview.url}/preview/serverless`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { response } = responseSchema.parse(await answer.json());
  if (!response.ok) throw new Error(response.error.message);
  if (response.action !== 'explain') throw new Error(`answered ${response.action}`);
  return response.explanation;
}

describe('the sample records', () => {
  /** Pages that were examined: records with the same outcome and standing have the same parts, with other words. */
  const looked = new Set<string>();

  it.each(SAMPLE_RECORDS.map((record) => [record.name, record] as const))(
    '%s: the card says what the function says, accessibly, and "Why" stays short',
    async (_name, record) => {
      await open(record);
      const expected = await explanation(record);
      expect(expected).toMatchObject(record.expects);
      await card().getByRole('heading', { name: expected.headline }).waitFor();
      const text = await card().innerText();
      expect(text).toContain(expected.standingLabel);
      const { primaryAction, secondaryAction, keep, nobodyCanBeChosen, adminStep } = expected;
      for (const told of [primaryAction?.text, secondaryAction?.text, keep, nobodyCanBeChosen, adminStep?.text])
        expect(text).toContain(told ?? '');
      expect(session.errors).toEqual([]);
      const look = `${record.object}-${expected.outcome}-${expected.standing}`;
      if (!looked.has(look)) {
        looked.add(look);
        expect(await seriousViolations(session.page)).toEqual([]);
        await session.page.screenshot({ path: `${screenshots}${look}.png` });
      }
      expect(await heightOfWhy()).toBeLessThanOrEqual(600);
    },
  );
});

describe('the card', () => {
  it('shows every check with its evidence, values side by side, and sources that open elsewhere', async () => {
    await open(named('Xenia Iken'));
    await card().getByRole('button', { name: 'Why', exact: true }).click();
    const why = card();
    await why.getByRole('heading', { name: 'Does a lead assignment rule take it?' }).waitFor();
    await why.getByRole('button', { name: 'Details' }).click();
    await why.getByRole('cell', { name: 'Kimberley Roe-Hart' }).waitFor();
    expect(
      await why
        .getByRole('link', { name: /^HubSpot Knowledge Base/u })
        .first()
        .getAttribute('href'),
    ).toMatch(/^https:\/\//u);
    expect(await seriousViolations(session.page)).toEqual([]);
    await session.page.screenshot({ path: `${screenshots}why.png`, fullPage: true });
  });

  it('reads again when the owner is changed on the page', async () => {
    await open(named('Omar Haddad'));
    await card()
      .getByRole('heading', { name: /Oskar Lund will own it/u })
      .waitFor();
    await session.page.getByLabel('Owner', { exact: true }).selectOption({ label: 'Ann Lee' });
    await card().getByRole('heading', { name: 'Ann Lee will own it in Salesforce' }).waitFor();
  });

  it('is worked by the keyboard alone', async () => {
    await open(named('Maya Lindqvist'));
    const why = card().getByRole('button', { name: 'Why', exact: true });
    await why.waitFor();
    for (
      let presses = 0;
      presses < 120 && !(await why.evaluate((element) => element === element.ownerDocument.activeElement));
      presses++
    )
      await session.page.keyboard.press('Tab');
    await session.page.keyboard.press('Enter');
    await card().getByRole('heading', { name: 'Is the HubSpot owner an active Salesforce user?' }).waitFor();
  });

  it('shows that it is checking while the function runs', async () => {
    session.preview.standIns.faults.set('salesforce.composite', 'slow', 1);
    await open(named('Maya Lindqvist'));
    await card().getByText('Checking who will own this in Salesforce').first().waitFor();
    await session.page.screenshot({ path: `${screenshots}loading.png` });
    await card().getByRole('heading', { name: 'Ann Lee will own it in Salesforce' }).waitFor();
  });

  it('gives a partial answer when Salesforce fails, and the whole one on trying again', async () => {
    session.preview.standIns.faults.set('salesforce.composite', 'server-error', 1);
    await open(named('Maya Lindqvist'));
    await card().getByRole('heading', { name: 'We could not ask Salesforce who will own it' }).waitFor();
    expect(await card().innerText()).toContain('Partly checked');
    await session.page.screenshot({ path: `${screenshots}partial.png` });
    await card().getByRole('button', { name: 'Check again' }).click();
    await card().getByRole('heading', { name: 'Ann Lee will own it in Salesforce' }).waitFor();
  });

  it('says what an admin has to do when the app may not read the record', async () => {
    session.preview.standIns.faults.set('hubspot.record', 'forbidden');
    await open(named('Maya Lindqvist'));
    await card().getByText('Owner Preflight is not allowed to do this', { exact: true }).waitFor();
    expect(await seriousViolations(session.page)).toEqual([]);
    await session.page.screenshot({ path: `${screenshots}error.png` });
  });

  it('follows the Salesforce org that is switched on the page', async () => {
    await open(named('Omar Haddad'));
    await session.page.getByRole('button', { name: /Stand-ins/u }).click();
    await session.page.getByLabel('Salesforce org').selectOption('standard');
    await card()
      .getByRole('heading', { name: /Ada Admin will own it/u })
      .waitFor();
    expect(await seriousViolations(session.page)).toEqual([]);
  });
});

describe('an app that nobody has connected to Salesforce', () => {
  it('says so, and whose step it is', async () => {
    const unconnected = await openSession({ connected: false });
    try {
      await open(named('Maya Lindqvist'), unconnected);
      await card(unconnected.page)
        .getByRole('heading', { name: 'Owner Preflight is not connected to Salesforce' })
        .waitFor();
      await unconnected.page.screenshot({ path: `${screenshots}not-connected.png` });
    } finally {
      await unconnected.close();
    }
  });
});
