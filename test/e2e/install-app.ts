// The marketplace edition, installed as a customer does it.
import type { Page } from 'playwright-core';

/** Opens an address of the edition, and installs the app from there by clicks where nobody has yet. */
export async function installApp(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const install = page.getByRole('link', { name: 'Install the app' });
  const card = page.getByTestId('card');
  const failed = page.getByRole('main').filter({ hasText: 'did not start' }).getByRole('alert');
  await install.or(card).or(failed).first().waitFor({ timeout: 170_000 });
  if (await failed.isVisible()) throw new Error((await failed.textContent()) ?? 'The edition did not start.');
  if (await install.isVisible())
    await inNewTab(
      page,
      () => install.click(),
      async (consent) => {
        await consent.getByRole('button', { name: 'Connect app' }).click();
        await consent.waitForURL(/\/oauth\/hubspot\/callback/u);
      },
    );
  await card.waitFor({ timeout: 60_000 });
}

/** Does something in the tab that a press opens, and closes it. */
export async function inNewTab(
  page: Page,
  press: () => Promise<void>,
  act: (opened: Page) => Promise<void>,
): Promise<void> {
  const [opened] = await Promise.all([page.context().waitForEvent('page'), press()]);
  await act(opened);
  await opened.close();
}
