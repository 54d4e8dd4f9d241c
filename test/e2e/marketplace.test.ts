// The marketplace edition in a real browser: installed by clicks, then the card says what the app function's says.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousViolations } from './axe.ts';
import { openSession } from './browser.ts';
import type { Session } from './browser.ts';

let session: Session;

beforeAll(async () => {
  session = await openSession();
});
afterAll(() => session.close());

describe('the marketplace edition', () => {
  it('is installed from its page, and answers as the app function does', async () => {
    const { page, preview } = session;
    await page.goto(`${preview.url}/contact/101`);
    await page.getByTestId('card').waitFor();
    const ofFunction = await page.getByTestId('card').getByText('will own it').first().textContent();
    await page.getByRole('navigation', { name: 'Edition' }).getByRole('link', { name: 'Marketplace' }).click();
    const install = page.getByRole('link', { name: 'Install the app' });
    await install.waitFor({ timeout: 60_000 });
    expect(await seriousViolations(page)).toEqual([]);
    const [consent] = await Promise.all([page.context().waitForEvent('page'), install.click()]);
    await consent.getByRole('button', { name: 'Connect app' }).click();
    await consent.waitForURL(/\/oauth\/hubspot\/callback/u);
    await consent.close();
    await page.getByTestId('card').waitFor({ timeout: 60_000 });
    expect(await page.getByTestId('card').getByText('will own it').first().textContent()).toBe(ofFunction);
    expect(await seriousViolations(page)).toEqual([]);
    expect(session.errors).toEqual([]);
  }, 180_000);
});
