// The marketplace edition's HubSpot project: valid, self-contained, and apart from the private edition's.
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EDITIONS } from '../../scripts/editions.ts';
import { listUpload } from '../../scripts/list-upload.ts';
import { stageUpload } from '../../scripts/stage-upload.ts';
import { validateProject } from '../../scripts/validate-project.ts';
import { SALESFORCE_ID_PROPERTIES } from '../../src/domain/prediction/index.ts';
import { bundleOnce } from './bundle-once.ts';

describe('the marketplace project', () => {
  let folder: string;
  let project: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'owner-preflight-marketplace-'));
    project = path.join(folder, 'marketplace');
    await cp('marketplace', project, { recursive: true });
    // HubSpot's bundler looks for the card's packages above it.
    await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it("is valid by HubSpot's parser with its structural checks", async () => {
    const { problems } = await validateProject(path.resolve('marketplace'), EDITIONS.marketplace, bundleOnce);
    // The card's weight is the same as the private edition's, and held there.
    expect(problems.filter((problem) => !problem.startsWith('the card weighs'))).toEqual([]);
  });

  it('is told when the sync writes the Salesforce ID of a record, whichever property holds it', async () => {
    const text = await readFile('marketplace/app/webhooks/webhooks-hsmeta.json', 'utf8');
    const { config } = JSON.parse(text) as { config: { subscriptions: { crmObjects: Record<string, unknown>[] } } };
    expect(config.subscriptions.crmObjects).toEqual(
      Object.entries(SALESFORCE_ID_PROPERTIES).flatMap(([objectType, properties]) =>
        properties.map((propertyName) => ({
          subscriptionType: 'object.propertyChange',
          objectType,
          propertyName,
          active: true,
        })),
      ),
    );
  });

  const breakages: [says: string, file: string, edit: (text: string) => string, problem: RegExp][] = [
    [
      'a component in a wrong folder',
      'app/cards/hooks-hsmeta.json',
      () => '{"uid":"h","type":"webhooks","config":{}}',
      /webhooks/u,
    ],
    [
      'a second app',
      'app/second-hsmeta.json',
      () => '{"uid":"b","type":"app","config":{"name":"b"}}',
      /HubSpot's parser/u,
    ],
    [
      'a type that HubSpot does not know',
      'app/webhooks/webhooks-hsmeta.json',
      (text) => text.replace('"webhooks"', '"webhook"'),
      /webhooks-hsmeta\.json/u,
    ],
    [
      'a placeholder that no profile fills',
      'app/app-hsmeta.json',
      (text) => text.replace('${SUPPORT_URL}', '${OTHER_URL}'),
      /OTHER_URL/u,
    ],
    [
      'a scope nothing uses',
      'app/app-hsmeta.json',
      (text) => text.replace('"settings.users.read"', '"settings.users.read", "tickets"'),
      /"tickets" is not used/u,
    ],
    [
      'a write scope that is required',
      'app/app-hsmeta.json',
      (text) => text.replace('"settings.users.read"', '"settings.users.read", "crm.objects.deals.write"'),
      /"crm\.objects\.deals\.write" is not used/u,
    ],
    [
      'static auth',
      'app/app-hsmeta.json',
      (text) => text.replace('"type": "oauth"', '"type": "static"'),
      /needs OAuth/u,
    ],
    [
      'a function',
      'app/functions/f-hsmeta.json',
      () => '{"uid":"f","type":"app-function","config":{}}',
      /functions\/f-hsmeta\.json: would be uploaded/u,
    ],
  ];
  it.each(breakages)('is refused with %s', async (_says, file, edit, problem) => {
    const before = await readFile(path.join(project, file), 'utf8').catch(() => '');
    await mkdir(path.dirname(path.join(project, file)), { recursive: true });
    await writeFile(path.join(project, file), edit(before));
    const { problems } = await validateProject(project, EDITIONS.marketplace, bundleOnce);
    expect(
      problems.filter((text) => problem.test(text)),
      problems.join('\n'),
    ).not.toEqual([]);
  });
});

describe('the two editions', () => {
  it('have the same card but for the file that asks', async () => {
    const files = async (folder: string): Promise<string[]> =>
      (await listUpload(folder))
        .map(({ file }) => file)
        .filter((file) => file.startsWith('app/cards/') && !file.endsWith('-hsmeta.json'));
    const [own, other] = [await files('.'), await files('marketplace')];
    expect(own.filter((file) => !other.includes(file))).toEqual(['app/cards/ask/serverless.ts']);
    expect(other.filter((file) => !own.includes(file))).toEqual([]);
    const differ: string[] = [];
    for (const file of other)
      if ((await readFile(file, 'utf8')) !== (await readFile(path.join('marketplace', file), 'utf8')))
        differ.push(file);
    expect(differ).toEqual(['app/cards/ask/host.ts']);
  });

  it('import nothing from outside their extension', async () => {
    for (const { file } of await listUpload('marketplace')) {
      if (!/\.tsx?$/u.test(file)) continue;
      const text = await readFile(path.join('marketplace', file), 'utf8');
      for (const [, from = ''] of text.matchAll(/from '(\.[^']+)'/gu))
        expect(path.join(path.dirname(file), from).split(path.sep).slice(0, 2), file).toEqual(
          file.split('/').slice(0, 2),
        );
    }
  });

  it.each(Object.values(EDITIONS))(
    'are uploaded alone: the $name neither holds nor asks about the other',
    async ({ folder }) => {
      const staged = await stageUpload(folder);
      try {
        const metadata = (await readdir(staged, { recursive: true })).filter((name) => name.endsWith('-hsmeta.json'));
        expect(metadata.filter((name) => !name.startsWith('app/'))).toEqual([]);
        const apps = await readFile(path.join(staged, 'app/app-hsmeta.json'), 'utf8');
        expect(apps.includes('"marketplace"')).toBe(folder === 'marketplace');
      } finally {
        await rm(staged, { recursive: true, force: true });
      }
    },
  );
});
