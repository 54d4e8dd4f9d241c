// Writes the parts of the marketplace edition that have their source elsewhere, because HubSpot's build does not allow
// imports from outside the extension's folder: the card, which differs from the private edition only in how it calls
// its host, and the parts of the contract and the message catalogue that the app's pages need.
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { REASONS, VERDICTS } from '../src/contract/audits.ts';
import type { AuditReason, Verdict } from '../src/contract/audits.ts';
import { adminWordsFor } from '../src/presentation/admin-words.ts';
import type { AdminMessage } from '../src/presentation/admin-words.ts';
import { LANGUAGES } from '../src/presentation/messages/languages.ts';

const FROM = 'app/cards';
const TO = 'marketplace/app/cards';
/** The only file that differs, and the module that only the private edition needs. */
const HOST = 'ask/host.ts';
const OTHER_HOST = 'ask/serverless.ts';

/** A file of the card that the app's other extensions share, and its copies. */
const SHARED = 'ask/request-id.ts';
const COPIES = ['marketplace/app/settings/ask/request-id.ts', 'marketplace/app/pages/request-id.ts'];

const HOST_TEXT = `// Which edition this card is of. Written by the build.
export { callHost } from './fetch.ts';
`;

/** Writes the card and the shared files. @param root the repository; the card's contract must be bundled already */
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
  // Git ignores the copies, as it does the copied card.
  for (const copy of COPIES) await cp(path.join(from, SHARED), path.join(root, copy));
}

/** Writes what the app's pages need beside themselves. @param root the repository */
export async function buildMarketplacePages(root: string): Promise<void> {
  const pages = path.join(root, 'marketplace/app/pages');
  await build({
    absWorkingDir: root,
    entryPoints: ['src/contract/pages.ts'],
    outfile: path.join(pages, 'contract.js'),
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2020',
    logLevel: 'silent',
    legalComments: 'none',
  });
  const words = Object.fromEntries(LANGUAGES.map((language) => [language, auditWordsOf(language)]));
  const text = `// Written by the build from the message catalogue.\nexport const AUDIT_WORDS = ${JSON.stringify(words)};\n`;
  await writeFile(path.join(pages, 'words', 'audit-words.js'), text);
}

function auditWordsOf(language: string): object {
  const { text } = adminWordsFor(language);
  // The compiler cannot relate a union of so many IDs to the union of messages.
  const word = (id: `audit.verdict.${Verdict}` | `audit.reason.${AuditReason}`): string =>
    text({ id, params: {} } as AdminMessage);
  return {
    verdict: Object.fromEntries(VERDICTS.map((one) => [one, word(`audit.verdict.${one}`)])),
    reason: Object.fromEntries(REASONS.map((one) => [one, word(`audit.reason.${one}`)])),
  };
}
