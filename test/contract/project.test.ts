// The HubSpot project as `npm run validate` sees it: whole as it is, and refused when a part of it is broken.
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MOST_BYTES } from '../../scripts/build.ts';
import { EDITIONS } from '../../scripts/editions.ts';
import { validateProject } from '../../scripts/validate-project.ts';
import { bundleOnce } from './bundle-once.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let project: string;

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'owner-preflight-project-'));
  // For HubSpot's bundler to find the card's packages.
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'));
  for (const part of ['app', 'hsproject.json', '.hsignore'])
    await cp(join(root, part), join(project, part), { recursive: true });
});
afterEach(() => rm(project, { recursive: true }));

async function change(file: string, edit: (text: string) => string): Promise<void> {
  const text = await readFile(join(project, file), 'utf8').catch(() => '');
  await writeFile(join(project, file), edit(text));
}

describe('the HubSpot project', () => {
  it('is valid, and uploads the metadata, the card and the two bundles, nothing else', async () => {
    const { problems, upload, cardBytes } = await validateProject(project, EDITIONS.private, bundleOnce);
    expect(problems).toEqual([]);
    const files = upload.map(({ file }) => file);
    expect(files).toEqual(
      expect.arrayContaining([
        'app/app-hsmeta.json',
        'app/cards/OwnerPreflight.tsx',
        'app/cards/contract.js',
        'app/functions/owner-preflight.js',
        'app/functions/package.json',
      ]),
    );
    expect(files.filter((file) => !file.startsWith('app/') || /\.d\.ts$|functions\/.*\.ts$/u.test(file))).toEqual([]);
    expect(cardBytes).toBeLessThan(MOST_BYTES.card);
  });

  const breakages: [says: string, file: string, edit: (text: string) => string, problem: RegExp][] = [
    [
      'a metadata file HubSpot cannot place',
      'app/settings-hsmeta.json',
      () => '{"uid":"s","type":"card","config":{}}',
      /settings-hsmeta\.json/u,
    ],
    ['metadata that is not JSON', 'app/cards/owner-preflight-hsmeta.json', () => '{', /owner-preflight-hsmeta\.json/u],
    [
      'an entrypoint that is not there',
      'app/cards/owner-preflight-hsmeta.json',
      (text) => text.replace('OwnerPreflight.tsx', 'Gone.tsx'),
      /entrypoint app\/cards\/Gone\.tsx is not in the upload/u,
    ],
    [
      'a scope nothing uses',
      'app/app-hsmeta.json',
      (text) => text.replace('"crm.objects.owners.read"', '"crm.objects.owners.read", "tickets"'),
      /"tickets" is not used/u,
    ],
    [
      'a scope that is missing',
      'app/app-hsmeta.json',
      (text) => text.replace('"crm.objects.deals.read",', ''),
      /"crm\.objects\.deals\.read" is missing/u,
    ],
    [
      'OAuth, which app functions do not go with',
      'app/app-hsmeta.json',
      (text) => text.replace('"static"', '"oauth"'),
      /need static auth/u,
    ],
    ['another platform version', 'hsproject.json', (text) => text.replace('2026.09', '2025.2'), /platformVersion/u],
    [
      'a secret file that would be uploaded',
      'app/functions/secrets.txt',
      () => 'x',
      /secrets\.txt: would be uploaded/u,
    ],
    ['an ignore file that lets everything through', '.hsignore', () => '', /hsproject\.json: would be uploaded/u],
    [
      'an ignore file that keeps the card back',
      '.hsignore',
      (text) => `${text}\n/app/cards/contract.js\n`,
      /contract\.js is not in the upload/u,
    ],
    [
      'a function that needs a package',
      'app/functions/owner-preflight.js',
      (text) => `require("left-pad");${text}`,
      /does not load by itself: .*left-pad/u,
    ],
    [
      'a package the function requires and HubSpot would not install',
      'app/functions/owner-preflight.js',
      (text) => `${text};exports.later=()=>require("left-pad");`,
      /left-pad is not there/u,
    ],
    [
      'a package of another version than was tested',
      'app/functions/package.json',
      (text) => text.replace('"sformula": "', '"sformula": "^'),
      /sformula is \^/u,
    ],
    [
      'a package of a package left to float',
      'app/functions/package.json',
      (text) => text.replace(/"dayjs": "[^"]*",/u, ''),
      /dayjs is not there/u,
    ],
    [
      'a package nothing requires',
      'app/functions/package.json',
      (text) => text.replace('"sformula"', '"left-pad": "1.3.0", "sformula"'),
      /nothing requires left-pad/u,
    ],
    [
      'a card that weighs too much',
      'app/cards/OwnerPreflight.tsx',
      (text) => `${text}\nconsole.log(${JSON.stringify('a'.repeat(60_000))});`,
      /the card weighs/u,
    ],
    [
      'a function without a main',
      'app/functions/owner-preflight.js',
      () => 'exports.other = 1;',
      /exports\.main is not a function/u,
    ],
    [
      'a card that imports what HubSpot does not install',
      'app/cards/OwnerPreflight.tsx',
      (text) => `import 'no-such-package';\n${text}`,
      /HubSpot's bundler: .*no-such-package/u,
    ],
  ];

  it.each(breakages)('is refused with %s', async (_says, file, edit, problem) => {
    await change(file, edit);
    const { problems } = await validateProject(project, EDITIONS.private, bundleOnce);
    expect(problems.filter((text) => problem.test(text))).not.toEqual([]);
  });
});
