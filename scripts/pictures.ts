// `npm run pictures`: takes the pictures of the README and the guides in a browser, from the preview with its sample data.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { chromium } from 'playwright-core';
import type { Locator, Page } from 'playwright-core';
import { startPreview } from '../preview/preview.ts';
import { installApp } from '../test/e2e/install-app.ts';
import { ensureChromium } from './ensure-chromium.ts';

interface Picture {
  name: string;
  url: string;
  /** What a person does before the picture is taken. */
  act?: (shown: Locator, page: Page) => Promise<void>;
  /** What the page says once it has said all. */
  ready: string | RegExp;
}

const FOLDER = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
/** Milliseconds: an audit of all sample records takes half a minute. */
const PATIENCE = 180_000;

/** All names come from the invented sample in preview/sample. */
const PICTURES: readonly Picture[] = [
  { name: 'private', url: '/contact/108', ready: /^Checked /u },
  {
    name: 'choose-owner',
    url: '/contact/103',
    act: (shown) => shown.getByRole('button', { name: 'Choose the owner', exact: true }).click(),
    ready: /^Would own it in Salesforce/u,
  },
  { name: 'settings', url: '/marketplace/settings', ready: 'Connect Salesforce' },
  {
    name: 'who-saves',
    url: '/marketplace/settings',
    act: (shown) => shown.getByText('Who may change owners').scrollIntoViewIfNeeded(),
    ready: 'For whom the app saves',
  },
  {
    name: 'health',
    url: '/marketplace/settings',
    act: (shown) => shown.getByRole('tab', { name: 'Health' }).click(),
    ready: /^Salesforce users were last read/u,
  },
  { name: 'audit', url: '/marketplace/home', act: auditAll, ready: 'Done' },
  { name: 'owners', url: '/marketplace/home/owners', ready: 'Kim Roe' },
];

const { only } = new Command('npm run pictures --')
  .description('Takes the pictures of the README and the guides from the preview, in Chromium.')
  .option('--only <name>', `take one: ${PICTURES.map(({ name }) => name).join(', ')}`)
  .parse()
  .opts<{ only?: string }>();
const chosen = PICTURES.filter(({ name }) => only === undefined || name === only);
if (chosen.length === 0) {
  console.error(`There is no picture "${only ?? ''}".`);
  process.exit(2);
}

const executablePath = await ensureChromium((line) => console.error(line));
await mkdir(FOLDER, { recursive: true });
const preview = await startPreview({ port: 0 });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  page.setDefaultTimeout(PATIENCE);
  for (const picture of chosen) await take(page, preview.url, picture);
} finally {
  await browser.close();
  await preview.stop();
}

async function take(page: Page, base: string, { name, url, act, ready }: Picture): Promise<void> {
  if (url.startsWith('/marketplace/')) await installApp(page, `${base}${url}`);
  else await page.goto(`${base}${url}`);
  const shown = page.getByTestId('card');
  await act?.(shown, page);
  // The dialog of a card stands outside of it.
  await page.getByText(ready).first().waitFor();
  const file = path.join(FOLDER, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  console.log(path.relative(process.cwd(), file));
}

async function auditAll(shown: Locator): Promise<void> {
  await shown.getByRole('button', { name: 'Start the audit' }).click();
  await shown.getByText('Done', { exact: true }).waitFor();
}
