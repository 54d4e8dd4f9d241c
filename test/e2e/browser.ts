// A page of the shared browser on a preview of the test's own.
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { startPreview } from '../../preview/preview.ts';
import type { Preview, PreviewOptions } from '../../preview/preview.ts';
import { addAxe } from './axe.ts';

export interface Session {
  preview: Preview;
  page: Page;
  /** What the page said on its console as an error. */
  errors: string[];
  close: () => Promise<void>;
}

export async function openSession(options: Omit<PreviewOptions, 'port'> = {}): Promise<Session> {
  const preview = await startPreview({ port: 0, ...options });
  const browser = await chromium.connect(inject('browserAddress'));
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  await addAxe(context);
  const page = await context.newPage();
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
      await browser.close();
      // Last, since it tells of drift by rejecting.
      await preview.stop();
    },
  };
}
