// The card's looks in a real browser, on answers of every kind: nothing runs over at 360 and 310 pixels in any language,
// "Why" stays short, headings are headings, and a second Enter does nothing.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Explanation, Suggestions, WhatIf } from '../../src/contract/index.ts';
import { LANGUAGES } from '../../src/presentation/messages/languages.ts';
import { aMatch, aRule, check, existingOwnerStays } from '../app/cards/explanation-fixture.ts';
import { answerFrom, setSidebarWidth } from './answers.ts';
import { seriousViolations } from './axe.ts';
import { openSession } from './browser.ts';
import type { Session } from './browser.ts';

const screenshots = fileURLToPath(new URL('screenshots/', import.meta.url));
const WIDTHS = [360, 310] as const;
let session: Session;

beforeAll(async () => {
  await mkdir(screenshots, { recursive: true });
  session = await openSession();
});
afterAll(() => session.close());
afterEach(() => {
  expect(session.errors.splice(0)).toEqual([]);
});

const card = (): Locator => session.page.getByRole('region', { name: 'Owner Preflight' });
const dialog = (): Locator => session.page.getByRole('dialog', { name: 'Who should own it in Salesforce?' });

async function show(explanation: Explanation): Promise<void> {
  await answerFrom(session.page, { explanation });
  await session.page.goto(`${session.preview.url}/contact/101`);
  await setSidebarWidth(session.page, 360);
  await card().getByRole('heading', { name: explanation.headline }).waitFor();
}

/** The same page at each width, one after the other. */
async function atEachWidth(name: string): Promise<void> {
  for (const width of WIDTHS) {
    await setSidebarWidth(session.page, width);
    expect([width, ...(await overflowing())]).toEqual([width]);
  }
  // The last is the narrowest, where words run over first.
  await card().screenshot({ path: `${screenshots}${name}.png` });
}

/** What runs over the card's right edge; empty where everything fits. */
function overflowing(): Promise<string[]> {
  return card().evaluate((panel) => {
    const edge = panel.getBoundingClientRect().right;
    return [...panel.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > edge + 0.5 && !element.closest('.sr-only'))
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

const LONG = 'maximiliane.von-und-zu-hohenlohe-langenburg@subsidiary.international.example.com';
const STATES: Record<string, Explanation> = {
  match: aMatch(),
  rule: aRule(),
  'existing-owner': existingOwnerStays(),
  'several-records': existingOwnerStays({
    headline: 'One of these will own it: Oskar Lund or Maximiliane von und zu Hohenlohe-Langenburg',
    existingRecords: [
      {
        object: 'Lead',
        label: 'Lead',
        owner: 'Maximiliane von und zu Hohenlohe-Langenburg',
        createdAt: '2026-05-04T12:00:00Z',
        url: 'https://example.my.salesforce.com/1',
      },
      { object: 'Contact', label: 'Contact', owner: 'Kim Roe', createdAt: null, url: null },
    ],
  }),
  'names-differ': aMatch({
    headline: 'It goes to the queue EMEA Leads by your lead assignment rules',
    standing: 'someone-else',
    standingLabel: 'Someone else',
    checks: [
      check({
        deciding: true,
        result: 'no',
        evidence: 'The e-mail is the same, the name differs.',
        compared: [
          { field: 'name', label: 'Name', hubspot: 'Kim Roe', salesforce: 'Kimberley Roe-Hart', equal: false },
          { field: 'email', label: 'E-mail', hubspot: LONG, salesforce: LONG, equal: true },
        ],
      }),
    ],
  }),
  'if-it-syncs': aRule({
    standing: 'not-certain',
    standingLabel: 'Open',
    headline: 'If it syncs, Ada Admin, the integration user, will own it',
    condition: {
      text: 'We don’t know whether company sync is on.',
      step: 'Your admin can record it in the settings of Owner Preflight.',
      for: 'admin',
    },
    adminStep: { text: 'Ask your admin: record whether company sync is on.', copyText: '{recordLink}' },
    unknowns: [{ what: 'Lead assignment rules', why: 'The user may not read metadata.', fix: '' }],
  }),
};

describe(`at ${WIDTHS.join(' and ')} pixels`, () => {
  it.each(Object.entries(STATES))('%s holds, folded and unfolded, and is accessible', async (name, explanation) => {
    await show(explanation);
    await atEachWidth(name);
    await card().getByRole('button', { name: 'Why', exact: true }).click();
    await atEachWidth(`${name}-why`);
    expect(await seriousViolations(session.page)).toEqual([]);
  });

  it.each(LANGUAGES)('the words before and without an answer hold in %s', async (language) => {
    await session.page.unroute('**/preview/serverless');
    await session.page.route('**/preview/serverless', (route) =>
      route.fulfill({ status: 500, json: { message: 'x'.repeat(199) } }),
    );
    await session.page.goto(`${session.preview.url}/contact/101?language=${language}`);
    await card().getByRole('alert').waitFor();
    await atEachWidth(`failure-${language}`);
    // The browser itself tells of the 500.
    session.errors.length = 0;
  });
});

it('"Why" of a 12-entry rule is at most 600 pixels, folded out at 360', async () => {
  await show(aRule());
  const closed = (await card().boundingBox())?.height ?? 0;
  await card().getByRole('button', { name: 'Why', exact: true }).click();
  const open = (await card().boundingBox())?.height ?? Infinity;
  expect(open - closed).toBeLessThanOrEqual(600);
  expect(open - closed).toBeGreaterThan(100);
});

it('has the answer, what to do and the deciding check as headings', async () => {
  await show(aRule());
  await card().getByRole('button', { name: 'Why', exact: true }).click();
  const headings = await card()
    .getByRole('heading')
    .evaluateAll((all) => all.map((one) => one.textContent));
  expect(headings).toEqual(
    expect.arrayContaining([aRule().headline, 'What to do', 'Why', 'Does a lead assignment rule take it?']),
  );
});

const suggestions: Suggestions = {
  search: '',
  fits: Array.from({ length: 12 }, (_, index) => ({
    ownerId: String(index + 30),
    name: `Owner Number ${index}`,
    email: `owner.${index}@example.com`,
    username: null,
    group: 'others',
    frozen: index === 11,
    note: null,
  })),
  misfits: Array.from({ length: 6 }, (_, index) => ({
    ownerId: String(index + 60),
    name: `Misfit ${index}`,
    email: null,
    username: null,
    group: 'others',
    frozen: false,
    note: 'No Salesforce user has this name or e-mail.',
  })),
  moreFits: 40,
  moreMisfits: 7,
  advice: null,
  readAt: '2026-11-24T09:00:00Z',
};

describe('the dialog', () => {
  it('keeps "Close" in view at 1280 × 720, however many owners there are', async () => {
    const { page } = session;
    await page.setViewportSize({ width: 1280, height: 720 });
    try {
      await answerFrom(page, { explanation: aRule(), suggestions });
      await page.goto(`${session.preview.url}/contact/101`);
      await card().getByRole('button', { name: 'Choose the owner' }).click();
      await dialog().getByText('Misfit 5').waitFor();
      const box = await dialog().getByRole('button', { name: 'Close' }).last().boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(720);
      expect(await seriousViolations(page)).toEqual([]);
      await page.screenshot({ path: `${screenshots}dialog-720.png` });
    } finally {
      await page.setViewportSize({ width: 1440, height: 1000 });
    }
  });

  const { headline, standing, standingLabel, owners, decision, sureness } = aRule();
  const now = { headline, standing, standingLabel, owners, decision, sureness };
  const whatIf: WhatIf = {
    owner: { id: '30', name: 'Owner Number 0', email: null },
    now,
    then: {
      ...now,
      headline: 'Owner Number 0 will own it in Salesforce',
      standing: 'matches',
      standingLabel: 'Matches',
    },
    fits: true,
    verdict: 'This person would own it in Salesforce.',
    warning: 'Changing the owner can start the sync.',
    inField: null,
    shown: aRule().shown,
  };

  it('a second Enter does not take back what the first did: the focus is on the heading of the result', async () => {
    const { page } = session;
    const asked = await answerFrom(page, {
      explanation: aRule({ primaryAction: null }),
      suggestions,
      whatIf,
      resolution: {
        result: 'done',
        title: 'Owner Number 0 is now the owner in HubSpot',
        text: 'HubSpot has saved it.',
        change: null,
        salesforceOwners: [],
        retryable: false,
        undo: { shown: whatIf.shown, receipt: 'r', label: 'Undo: back to no owner' },
      },
    });
    await page.goto(`${session.preview.url}/contact/101`);
    await card().getByRole('button', { name: 'Choose the owner' }).click();
    await dialog().getByRole('button', { name: 'Owner Number 0', exact: true }).click();
    const make = dialog().getByRole('button', { name: 'Make Owner Number 0 the owner' });
    await make.focus();
    await page.keyboard.press('Enter');
    await dialog().getByRole('heading', { name: 'Owner Number 0 is now the owner in HubSpot' }).waitFor();
    const focused = (): Promise<string> => page.evaluate('document.activeElement.textContent');
    await expect.poll(focused).toBe('Owner Number 0 is now the owner in HubSpot');
    await page.keyboard.press('Enter');
    expect(asked.map(({ action }) => action).filter((action) => action === 'undo')).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Undo: back to no owner');
    expect(await seriousViolations(page)).toEqual([]);
    await page.screenshot({ path: `${screenshots}dialog-done.png` });
  });

  it('is worded for somebody who saves in HubSpot’s own field', async () => {
    const { page } = session;
    await answerFrom(page, {
      explanation: aRule({ ownerChangesBy: 'user', primaryAction: null }),
      suggestions,
      whatIf: { ...whatIf, inField: 'Choose Owner Number 0 in the field below. HubSpot saves at once.' },
    });
    await page.goto(`${session.preview.url}/contact/101`);
    await card().getByRole('button', { name: 'Choose the owner' }).click();
    await dialog().getByRole('button', { name: 'Owner Number 0', exact: true }).click();
    await dialog().getByText('Choose Owner Number 0 in the field below. HubSpot saves at once.').waitFor();
    expect(
      await dialog()
        .getByRole('button', { name: /assign|make/iu })
        .count(),
    ).toBe(0);
    expect(await seriousViolations(page)).toEqual([]);
    await page.screenshot({ path: `${screenshots}dialog-field.png` });
  });
});
