// A real browser on a preview of the test's own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import { startPreview } from '../../preview/preview.ts';
import type { Preview, PreviewOptions } from '../../preview/preview.ts';
import { findChromium } from '../../scripts/find-chromium.ts';
import { addAxe } from './axe.ts';

export interface Session {
  preview: Preview;
  page: Page;
  /** What the page said on its console as an error. */
  errors: string[];
  close: () => Promise<void>;
}

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function openSession(options: Omit<PreviewOptions, 'port'> = {}): Promise<Session> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium was found: npm test installs or explains one.');
  const preview = await startPreview({ port: 0, ...options });
  const profile = await mkdtemp(join(tmpdir(), 'owner-preflight-browser-'));
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: FLAGS,
    viewport: { width: 1440, height: 1000 },
  });
  await addAxe(context);
  const page = context.pages()[0] ?? (await context.newPage());
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return {
    preview,
    page,
    errors,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
      // Last, since it tells of drift by rejecting.
      await preview.stop();
    },
  };
}
