// Writes the marketplace edition's card: the private edition's sources with another way of asking. HubSpot's build takes
// no import that leaves the extension's folder, so they are copied.
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const FROM = 'app/cards';
const TO = 'marketplace/app/cards';
/** The one file that differs, and the module that the other edition alone needs. */
const HOST = 'ask/host.ts';
const OTHER_HOST = 'ask/serverless.ts';

/** The settings page's folder, and what it shares with the card. */
const SETTINGS = 'marketplace/app/settings';
const SHARED = 'ask/request-id.ts';

const HOST_TEXT = `// Which edition this card is of. Written by the build.
export { callHost } from './fetch.ts';
`;

/** @param root the repository; the card's contract must be bundled already */
export async function buildMarketplaceCard(root: string): Promise<void> {
  const to = path.join(root, TO);
  await mkdir(to, { recursive: true });
  for (const name of await readdir(to)) {
    if (!name.endsWith('-hsmeta.json')) await rm(path.join(to, name), { recursive: true, force: true });
  }
  const from = path.join(root, FROM);
  await cp(from, to, {
    recursive: true,
    filter: (file) => {
      const name = path.relative(from, file).split(path.sep).join('/');
      return !/-hsmeta\.json$|^dist|node_modules|\.d\.ts$/u.test(name) && name !== OTHER_HOST;
    },
  });
  await writeFile(path.join(to, HOST), HOST_TEXT);
  // The settings page is written by hand there, and shares this one file: git has the copy, the build keeps it the same.
  await cp(path.join(from, SHARED), path.join(root, SETTINGS, SHARED));
}
