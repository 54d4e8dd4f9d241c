// The pages of the marketplace edition in a real browser, as an admin uses them: connect, set up, test, audit, compare
// owners; and what each of them says to people who are no super admins.
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import { userIdOf } from '../../preview/sample/people.ts';
import { seriousViolations } from './axe.ts';
import { openSession } from './browser.ts';
import type { Session } from './browser.ts';
import { inNewTab, installApp } from './install-app.ts';

/**
 * Of the sample: a second super admin, since the first has made most of the calls that a person has in a minute; a sales
 * manager, a member of the Nordics, and one who is neither.
 */
const ROLES = {
  'a super admin': userIdOf('27'),
  'a person with the permission set': userIdOf('12'),
  'a member of the team': userIdOf('25'),
  'anybody else': userIdOf('14'),
} as const;

let session: Session;
let page: Page;

beforeAll(async () => {
  session = await openSession();
  ({ page } = session);
  await installApp(page, address('settings'));
}, 300_000);
afterAll(() => session.close());
afterEach(() => {
  expect(session.errors.splice(0)).toEqual([]);
});

const address = (path: string): string => `${session.preview.url}/marketplace/${path}`;
const shown = (): Locator => page.getByTestId('card');
const button = (name: string): Locator => shown().getByRole('button', { name, exact: true });
const tab = (name: string): Locator => shown().getByRole('tab', { name });

async function open(path: string): Promise<void> {
  await page.goto(address(path));
  await shown().waitFor();
}

/** Nothing of the page is cut off or stands over its edge, at the width of a phone and of a laptop. */
async function fitsAndIsAccessible(): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  }
  expect(await seriousViolations(page)).toEqual([]);
}

describe('the settings page', () => {
  it('connects Salesforce by a click, and says to what', async () => {
    await open('settings');
    await shown()
      .getByRole('button', { name: /^Connect Salesforce/u })
      .click();
    await inNewTab(
      page,
      () => shown().getByRole('link', { name: 'Open Salesforce’s sign-in page' }).click(),
      async (opened) => {
        await opened.getByRole('button', { name: 'Allow' }).click();
        await opened.getByRole('heading', { name: 'Salesforce is connected' }).waitFor();
      },
    );
    await button('I am back: show the connection').click();
    await shown().getByText('Connected to 127.0.0.1').waitFor();
    await fitsAndIsAccessible();
  });

  it('is filled in by the keyboard, says which field does not fit, keeps what was typed, and saves', async () => {
    await open('settings');
    const segment = shown().getByRole('textbox', { name: 'Inclusion segment', exact: true });
    await segment.fill('Leads');
    // The field is left by the same key that submits the form.
    await segment.press('Enter');
    await shown().getByText('Nothing was saved. Inclusion segment:').waitFor();
    expect([await segment.inputValue(), await segment.getAttribute('aria-invalid')]).toEqual(['Leads', 'true']);
    expect(await seriousViolations(page)).toEqual([]);
    await segment.fill('77');
    const support = shown().getByRole('textbox', { name: 'Support address' });
    await support.fill('help@example.com');
    await support.press('Enter');
    await shown().getByText('The settings are saved.').waitFor();
    await page.reload();
    await support.waitFor();
    expect([await segment.inputValue(), await support.inputValue()]).toEqual(['77', 'help@example.com']);
  });

  it('shows the health, and tests the installation line by line', async () => {
    await open('settings');
    await tab('Settings').focus();
    await page.keyboard.press('ArrowRight');
    await shown().getByText('Connected through your own External Client App').waitFor();
    await button('Test installation').click();
    await shown().getByText('Salesforce took the credentials.').waitFor();
    expect(
      await shown()
        .getByRole('row', { name: /HubSpot, owners/u })
        .textContent(),
    ).toContain('works');
    await fitsAndIsAccessible();
  });
});

describe('the home page', () => {
  it('starts an audit, shows figures and records, and exports what a filter leaves', async () => {
    await open('home');
    await shown()
      .getByRole('combobox', { name: 'Audit which records?' })
      .selectOption({ label: 'The records of one owner' });
    // Kim Roe's name differs in Salesforce, so her records go to somebody else.
    await shown().getByRole('textbox', { name: 'Owner ID' }).fill('22');
    await shown().getByRole('textbox', { name: 'Owner ID' }).press('Enter');
    await shown().getByText('Done', { exact: true }).waitFor({ timeout: 45_000 });
    await shown().getByRole('heading', { name: 'Reasons' }).waitFor();
    await fitsAndIsAccessible();
    await tab('Figures').focus();
    await page.keyboard.press('ArrowRight');
    await shown().getByRole('combobox', { name: 'Object' }).selectOption({ label: 'Contact' });
    await shown()
      .getByText(/^\d+ records$/u)
      .last()
      .waitFor();
    await fitsAndIsAccessible();
    const rows = await shown().getByRole('tabpanel', { name: 'Records' }).getByRole('row').count();
    await button('Export as CSV').click();
    const file = await exported();
    expect(file).toHaveLength(rows - 1);
    expect(new Set(file.map(({ object }) => object))).toEqual(new Set(['contact']));
  });

  it('compares every owner with Salesforce, found by the name, and exports them', async () => {
    await open('home');
    await shown().getByRole('link', { name: 'Owners' }).click();
    const kim = shown().getByRole('row', { name: /Kim Roe/u });
    await kim.waitFor();
    expect(await kim.textContent()).toContain('Kimberley Roe-Hart');
    await fitsAndIsAccessible();
    await shown().getByRole('searchbox', { name: 'Search' }).fill('kim');
    await expect.poll(() => shown().getByRole('row').count()).toBe(2);
    await button('Export as CSV').click();
    expect((await exported()).map((row) => row['HubSpot name'])).toEqual(['Kim Roe']);
  });
});

/** The file behind the link that an export shows. */
async function exported(): Promise<Record<string, string>[]> {
  const link = await shown()
    .getByRole('link', { name: /^Download the file/u })
    .getAttribute('href');
  const answer = await fetch(link ?? '');
  return parse<Record<string, string>>(await answer.text(), { bom: true, columns: true });
}

describe('for', () => {
  const REFUSED = 'Only super admins can do this.';
  it.each(Object.entries(ROLES))('%s, the pages show what the role may see', async (role, user) => {
    const isAdmin = role === 'a super admin';
    const isChanger = role !== 'anybody else';
    for (const [path, mark, isAllowed] of [
      ['settings', 'How the integration is set up', isAdmin],
      ['home', 'Start the audit', isChanger],
      ['home/owners', 'Kim Roe', isAdmin],
    ] as const) {
      await open(`${path}?user=${user}`);
      await shown()
        .getByText(isAllowed ? mark : REFUSED)
        .first()
        .waitFor();
      expect(
        await shown()
          .getByText(isAllowed ? REFUSED : mark)
          .count(),
      ).toBe(0);
    }
  });
});
