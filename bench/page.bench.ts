// From opening the record page to the answer painted, in Chromium; beside it the same page with an empty card. Both
// cards compiled by HubSpot's bundler as on upload; the function runs in HubSpot's dev server, cold each time.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { bundleCard } from '../scripts/bundle-card.ts';
import { ensureChromium } from '../scripts/ensure-chromium.ts';
import { openSession } from '../test/e2e/browser.ts';
import type { Bench } from './bench.ts';
import { inTurns, milliseconds, times } from './measure.ts';

const ROUNDS = 9;
/** Milliseconds. */
const LOOKS_EVERY = 4;

interface Card {
  code: string;
  /** What it says once it has said all. */
  says: string;
}

export const bench: Bench = {
  name: 'page',
  title: 'The record page in Chromium: opened to painted',
  run: async () => {
    process.env.CHROMIUM_PATH = await ensureChromium((line) => process.stderr.write(`${line}\n`));
    const [own, empty] = await Promise.all([
      card('../app/cards', 'OwnerPreflight.tsx', 'Ann Lee will own it in Salesforce'),
      card('page', 'EmptyCard.tsx', 'Nothing to say'),
    ]);
    const session = await openSession();
    try {
      const url = `${session.preview.url}/contact/101`;
      const sides = [empty, own].map((shown) => () => openedToPainted(session.page, url, shown));
      for (const side of sides) await side();
      const [emptyTime = 0, ownTime = 0] = await inTurns(ROUNDS, sides);
      return [
        { what: 'an empty card painted', value: milliseconds(emptyTime), ratio: '' },
        {
          what: "the answer painted, with the function's cold start and every call",
          value: milliseconds(ownTime),
          ratio: times(ownTime, emptyTime, 'the empty card'),
        },
      ];
    } finally {
      await session.close();
    }
  },
};

async function card(folder: string, entry: string, says: string): Promise<Card> {
  const root = fileURLToPath(new URL(folder, import.meta.url));
  return { code: await bundleCard(root, `${root}/${entry}`), says };
}

/** Milliseconds from the start of the navigation to the first frame with the card's words. */
async function openedToPainted(page: Page, url: string, { code, says }: Card): Promise<number> {
  await page.route('**/preview/card.js', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
  await page.goto(url, { waitUntil: 'commit' });
  const took = await page.evaluate(
    ([words, often]) =>
      new Promise<number>((resolve) => {
        const timer = setInterval(() => {
          if (!(document.querySelector('.card-panel')?.textContent ?? '').includes(words)) return;
          clearInterval(timer);
          // A timer after a frame's callback runs when that frame has been painted.
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
        }, often);
      }),
    [says, LOOKS_EVERY] as const,
  );
  await page.unroute('**/preview/card.js');
  return took;
}
