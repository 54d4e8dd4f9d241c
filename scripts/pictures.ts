// `npm run pictures`: takes the README's pictures in a browser, from the preview with its sample data.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import type { Page } from 'playwright-core';
import { openSession } from '../test/e2e/browser.ts';
import { ensureChromium } from './ensure-chromium.ts';

interface Picture {
  name: string;
  /** Address of the record page. */
  url: string;
  /** A button on the card to press first. */
  press?: string;
  /** Text on the page once it is complete. */
  ready: RegExp;
}

const FOLDER = fileURLToPath(new URL('../docs/pictures/', import.meta.url));

/** All names come from the invented sample in preview/sample. */
const PICTURES: readonly Picture[] = [
  { name: 'private', url: '/contact/108', ready: /^Checked /u },
  { name: 'choose-owner', url: '/contact/103', press: 'Choose the owner', ready: /^Would own it in Salesforce/u },
];

const { only } = new Command('npm run pictures --')
  .description('Takes the pictures of the README from the preview, in Chromium.')
  .option('--only <name>', `take one: ${PICTURES.map(({ name }) => name).join(', ')}`)
  .parse()
  .opts<{ only?: string }>();
const chosen = PICTURES.filter(({ name }) => only === undefined || name === only);
if (chosen.length === 0) {
  console.error(`There is no picture "${only ?? ''}".`);
  process.exit(2);
}

process.env.CHROMIUM_PATH = await ensureChromium((line) => console.error(line));
await mkdir(FOLDER, { recursive: true });
const session = await openSession();
try {
  await session.page.setViewportSize({ width: 1280, height: 720 });
  for (const picture of chosen) await take(session.page, session.preview.url, picture);
} finally {
  await session.close();
}

async function take(page: Page, base: string, { name, url, press, ready }: Picture): Promise<void> {
  await page.goto(`${base}${url}`);
  if (press !== undefined) await page.getByTestId('card').getByRole('button', { name: press, exact: true }).click();
  await page.getByText(ready).first().waitFor();
  const file = path.join(FOLDER, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  console.log(path.relative(process.cwd(), file));
}
