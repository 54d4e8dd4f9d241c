// Choosing the owner in a real browser: every result as a rep meets it, by mouse and by keyboard.
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { salesforceId } from '../../preview/sample/index.ts';
import type { CrmObject } from '../../src/domain/prediction/index.ts';
import { seriousViolations } from './axe.ts';
import { openSession } from './browser.ts';
import type { Session } from './browser.ts';

const screenshots = fileURLToPath(new URL('screenshots/', import.meta.url));
const [ANN, OSKAR, RILEY] = ['11', '25', '26'];
let session: Session;

beforeAll(async () => {
  session = await openSession();
});
afterAll(() => session.close());
afterEach(() => {
  session.preview.standIns.reset('believable');
  expect(session.errors.splice(0)).toEqual([]);
});

const dialogOn = (page: Page): Locator => page.getByRole('dialog', { name: 'Who should own it in Salesforce?' });
const dialog = (): Locator => dialogOn(session.page);
const card = (): Locator => session.page.getByRole('region', { name: 'Owner Preflight' });
const owner = (object: CrmObject, id: string): string | null =>
  session.preview.standIns.state().hubspot.records[object].get(id)?.properties.get('hubspot_owner_id') ?? null;
const writes = (): number => session.preview.standIns.requests.filter(({ kind }) => kind === 'hubspot.write').length;

async function openDialog(object: CrmObject, id: string, { page, preview }: Session = session): Promise<void> {
  await page.goto(`${preview.url}/${object}/${id}`);
  await page.getByRole('button', { name: 'Choose the owner' }).click();
  await dialogOn(page).getByRole('searchbox', { name: 'Search owners' }).waitFor();
}

/** Up to the point where one click writes. */
async function weigh(object: CrmObject, id: string, name = 'Oskar Lund'): Promise<Locator> {
  await openDialog(object, id);
  await dialog().getByRole('button', { name, exact: true }).click();
  const make = dialog().getByRole('button', { name: `Make ${name} the owner` });
  await make.waitFor();
  return make;
}

const told = (title: string): Promise<void> => dialog().getByText(title, { exact: true }).waitFor();

describe('choosing the owner', () => {
  it('is done by the keyboard alone: searched, weighed, made, undone; the focus keeps its place and comes back', async () => {
    const { page } = session;
    await page.goto(`${session.preview.url}/contact/102`);
    const trigger = page.getByRole('button', { name: 'Choose the owner' });
    await trigger.focus();
    await page.keyboard.press('Enter');
    const search = dialog().getByRole('searchbox', { name: 'Search owners' });
    await dialog().getByRole('button', { name: 'Oskar Lund' }).waitFor();
    await search.focus();
    await page.keyboard.type('oskar');
    await expect.poll(() => dialog().getByRole('button', { name: 'Ann Lee' }).count()).toBe(0);
    const focused = (): Promise<string> => page.evaluate('document.activeElement.textContent');
    const tabTo = async (name: string): Promise<void> => {
      for (let presses = 0; presses < 12 && (await focused()) !== name; presses++) await page.keyboard.press('Tab');
      expect(await focused()).toBe(name);
    };
    await tabTo('Oskar Lund');
    await page.keyboard.press('Enter');
    await dialog().getByText('Nothing is changed yet.').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    // What the choice would do is the very next thing.
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Make Oskar Lund the owner');
    await page.keyboard.press('Enter');
    await told('Oskar Lund is now the owner in HubSpot');
    // A second Enter would find a heading, and not the way back.
    await expect.poll(focused).toBe('Oskar Lund is now the owner in HubSpot');
    await tabTo('Undo: back to no owner');
    expect(owner('contact', '102')).toBe(OSKAR);
    expect(await seriousViolations(page)).toEqual([]);
    await page.screenshot({ path: `${screenshots}chosen.png` });
    await page.keyboard.press('Enter');
    await told('The change was undone');
    await expect.poll(focused).toBe('The change was undone');
    await page.keyboard.press('Escape');
    await expect.poll(() => trigger.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    expect([owner('contact', '102'), writes()]).toEqual(['', 2]);
  });

  it.each([
    ['contact', '102'],
    ['company', '202'],
    ['deal', '302'],
  ] as const)('of a %s shows on the page and in the card', async (object, id) => {
    await (await weigh(object, id)).click();
    await told('Oskar Lund is now the owner in HubSpot');
    await dialog().getByRole('button', { name: 'Close' }).last().click();
    await card().getByRole('heading', { name: 'Oskar Lund will own it in Salesforce' }).waitFor();
    expect(await session.page.getByLabel('Owner', { exact: true }).inputValue()).toBe(OSKAR);
  });

  it('of oneself is one press on the card, which says what became of it', async () => {
    await session.page.goto(`${session.preview.url}/contact/102`);
    const assign = card().getByRole('button', { name: 'Assign to me' });
    await assign.focus();
    await session.page.keyboard.press('Enter');
    await card().getByRole('heading', { name: 'Riley Rep is now the owner in HubSpot' }).waitFor();
    await session.page.keyboard.press('Enter');
    await card().getByRole('heading', { name: 'Riley Rep will own it in Salesforce' }).waitFor();
    expect([owner('contact', '102'), writes()]).toEqual([RILEY, 1]);
    expect(await seriousViolations(session.page)).toEqual([]);
    await session.page.screenshot({ path: `${screenshots}assigned-to-me.png` });
  });

  it('writes once, however often it is clicked', async () => {
    const make = await weigh('deal', '302');
    session.preview.standIns.faults.set('hubspot.write', 'slow', 1);
    await make.click();
    const busy = dialog().getByRole('button', { name: 'Saving…' });
    for (let clicks = 0; clicks < 3; clicks++) await busy.click({ force: true });
    await told('Oskar Lund is now the owner in HubSpot');
    expect(writes()).toBe(1);
  });

  it('tells that somebody changed the owner meanwhile: who, and whom', async () => {
    const make = await weigh('contact', '101');
    session.preview.standIns.writeAsRep('contact', '101', { hubspot_owner_id: RILEY });
    await make.click();
    await told('Someone else changed the owner');
    expect(await dialog().innerText()).toContain('Ann Lee set Riley Rep. Your choice was not saved.');
    expect([owner('contact', '101'), writes()]).toEqual([RILEY, 0]);
    await session.page.screenshot({ path: `${screenshots}owner-changed.png` });
  });

  it('tells that the record synced meanwhile, and who owns it in Salesforce', async () => {
    const make = await weigh('contact', '101');
    session.preview.standIns.writeAsSync('contact', '101', { salesforceleadid: salesforceId('00Q', 112) });
    await make.click();
    await told('The record has synced in the meantime');
    expect(await dialog().innerText()).toContain('In Salesforce it belongs to Oskar Lund.');
    expect([owner('contact', '101'), writes()]).toEqual([ANN, 0]);
  });

  it('tells that the owner no longer matches', async () => {
    const make = await weigh('deal', '302');
    for (const user of session.preview.standIns.state().salesforce.tables.get('User') ?? [])
      if (user.Name === 'Oskar Lund') user.IsActive = false;
    await make.click();
    await told('This person would not own it in Salesforce');
    expect(await dialog().innerText()).toContain('Inactive in Salesforce.');
  });

  it('tells that Salesforce could not be asked, and goes on once it can be', async () => {
    const make = await weigh('deal', '302');
    session.preview.standIns.faults.set('salesforce.composite', 'server-error', 1);
    await make.click();
    await told('We could not ask Salesforce');
    await dialog().getByRole('button', { name: 'Try again' }).click();
    await told('Oskar Lund is now the owner in HubSpot');
  });

  it('tells that HubSpot does not let the app do it', async () => {
    const make = await weigh('deal', '302');
    session.preview.standIns.state().hubspot.scopes.delete('crm.objects.deals.write');
    await make.click();
    await told('HubSpot does not let Owner Preflight do this');
  });

  it('tells that HubSpot did not take the owner', async () => {
    const make = await weigh('deal', '302');
    session.preview.standIns.meanwhile((kind) => {
      if (kind !== 'hubspot.write') return;
      for (const one of session.preview.standIns.state().hubspot.owners) if (one.id === OSKAR) one.archived = true;
    });
    await make.click();
    await told('HubSpot did not accept this owner');
  });

  it('tells that it is not confirmed, and trying again finishes it', async () => {
    const make = await weigh('deal', '302');
    session.preview.standIns.faults.set('hubspot.write', 'connection-reset', 1);
    await make.click();
    await told('HubSpot did not confirm the change');
    await session.page.screenshot({ path: `${screenshots}not-confirmed.png` });
    await dialog().getByRole('button', { name: 'Try again' }).click();
    await told('Oskar Lund is now the owner in HubSpot');
    expect(
      session.preview.standIns.state().hubspot.records.deal.get('302')?.history.get('hubspot_owner_id'),
    ).toHaveLength(1);
  });

  it('is not offered where an existing Salesforce owner wins: one sentence says why', async () => {
    await session.page.goto(`${session.preview.url}/contact/108`);
    await card().getByText('Read this first').first().waitFor();
    expect(await session.page.getByRole('button', { name: 'Choose the owner' }).count()).toBe(0);
    expect(await seriousViolations(session.page)).toEqual([]);
    await session.page.screenshot({ path: `${screenshots}existing-owner-wins.png` });
  });

  it('is not offered for a record that has synced', async () => {
    await session.page.goto(`${session.preview.url}/contact/112`);
    await card().getByRole('button', { name: 'Check again' }).waitFor();
    expect(await session.page.getByRole('button', { name: 'Choose the owner' }).count()).toBe(0);
  });
});

describe('where the settings leave changes to the person', () => {
  it("HubSpot's own field is in the dialog, saves as that person, and the app writes nothing", async () => {
    const left = await openSession({ ownerChangesBy: 'user' });
    try {
      await openDialog('deal', '302', left);
      await dialogOn(left.page).getByRole('button', { name: 'Oskar Lund' }).click();
      await dialogOn(left.page)
        .getByText(/^Choose Oskar Lund in the field below/u)
        .waitFor();
      await left.page.screenshot({ path: `${screenshots}as-user.png` });
      expect(await seriousViolations(left.page)).toEqual([]);
      await dialogOn(left.page).getByLabel('Owner', { exact: true }).selectOption({ label: 'Oskar Lund' });
      await left.page
        .getByRole('region', { name: 'Owner Preflight', includeHidden: true })
        .getByRole('heading', { name: 'Oskar Lund will own it in Salesforce', includeHidden: true })
        .waitFor({ state: 'attached' });
      await dialogOn(left.page).getByText('Oskar Lund is set.').waitFor();
      await left.page.screenshot({ path: `${screenshots}as-user-done.png` });
      expect(await seriousViolations(left.page)).toEqual([]);
      const { history } = left.preview.standIns.state().hubspot.records.deal.get('302') ?? {};
      expect(
        history?.get('hubspot_owner_id')?.map(({ sourceType, updatedByUserId }) => [sourceType, updatedByUserId]),
      ).toEqual([['CRM_UI', 1026]]);
    } finally {
      await left.close();
    }
  });
});
