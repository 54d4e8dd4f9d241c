// One Chromium for all files of the browser suite; each session has a context of its own in it.
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../scripts/find-chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the shared browser listens. */
    browserAddress: string;
  }
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

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium was found: npm test installs or explains one.');
  const server = await chromium.launchServer({ executablePath, args: FLAGS });
  project.provide('browserAddress', server.wsEndpoint());
  return () => server.close();
}
