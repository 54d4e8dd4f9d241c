// Every check of `npm run validate`; all problems are found before any is told.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { translate } from '@hubspot/project-parsing-lib/translate';
import { z } from 'zod';
import { MOST_BYTES } from './build.ts';
import { bundleCard } from './bundle-card.ts';
import { checkPackages } from './check-packages.ts';
import { listUpload } from './list-upload.ts';
import type { UploadedFile } from './list-upload.ts';

export interface Validation {
  problems: string[];
  upload: UploadedFile[];
  /** Size of the card's bundle; null when it could not be bundled. */
  cardBytes: number | null;
}

/** The scopes the product uses, and no other: what each is for stands in the install guide. */
const SCOPES = {
  requiredScopes: [
    'crm.objects.contacts.read',
    'crm.objects.contacts.write',
    'crm.objects.companies.read',
    'crm.objects.companies.write',
    'crm.objects.deals.read',
    'crm.objects.deals.write',
    'crm.objects.owners.read',
  ],
  optionalScopes: ['crm.lists.read'],
};

const projectSchema = z.strictObject({
  name: z.string().min(1),
  srcDir: z.literal('.'),
  platformVersion: z.literal('2026.09'),
});
const metadataSchema = z.object({
  uid: z.string(),
  type: z.enum(['app', 'card', 'app-function']),
  config: z.record(z.string(), z.unknown()),
});

/** Files that may be uploaded; anything else in the list is a leak. */
const ALLOWED = [
  /^app\/app-hsmeta\.json$/u,
  /^app\/cards\/[\w-]+-hsmeta\.json$/u,
  /^app\/cards\/package\.json$/u,
  /^app\/cards\/(?:[\w-]+\/)?[\w-]+\.tsx?$/u,
  /^app\/cards\/contract\.js$/u,
  /^app\/functions\/[\w-]+-hsmeta\.json$/u,
  /^app\/functions\/package\.json$/u,
  /^app\/functions\/owner-preflight\.js$/u,
];

/** @param projectDir where `hsproject.json` is */
export async function validateProject(projectDir: string): Promise<Validation> {
  const problems: string[] = [];
  const project = await readProject(projectDir, problems);
  const metadata = await readMetadata(projectDir, problems);
  if (project !== null) await readAsHubSpot(projectDir, metadata, problems);
  const upload = await listUpload(projectDir);
  checkUpload(upload, metadata, problems);
  checkScopes(metadata, problems);
  await checkFunction(projectDir, metadata, problems);
  const cardBytes = await bundleCards(projectDir, metadata, problems);
  if (cardBytes !== null && cardBytes > MOST_BYTES.card)
    problems.push(`the card weighs ${cardBytes} bytes in HubSpot's bundler, and may weigh ${MOST_BYTES.card}`);
  return { problems, upload, cardBytes };
}

interface Metadata {
  file: string;
  uid: string;
  type: 'app' | 'card' | 'app-function';
  config: Record<string, unknown>;
}

async function readProject(projectDir: string, problems: string[]): Promise<z.infer<typeof projectSchema> | null> {
  const parsed = projectSchema.safeParse(await readJson(path.join(projectDir, 'hsproject.json')));
  if (parsed.success) return parsed.data;
  problems.push(
    `hsproject.json: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
  );
  return null;
}

async function readMetadata(projectDir: string, problems: string[]): Promise<Metadata[]> {
  const files = (await readdir(path.join(projectDir, 'app'), { recursive: true })).filter(
    (file) => file.endsWith('-hsmeta.json') && !file.includes('node_modules'),
  );
  const found: Metadata[] = [];
  for (const name of files.sort()) {
    const file = `app/${name.split(path.sep).join('/')}`;
    const parsed = metadataSchema.safeParse(await readJson(path.join(projectDir, file)));
    if (parsed.success) found.push({ file, ...parsed.data });
    else
      problems.push(
        `${file}: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
      );
  }
  return found;
}

/** HubSpot's parser skips what it cannot place; a skipped file is a component that silently does not exist. */
async function readAsHubSpot(projectDir: string, metadata: readonly Metadata[], problems: string[]): Promise<void> {
  try {
    const context = { projectSourceDir: projectDir, platformVersion: '2026.09', accountId: 1 };
    const { intermediateRepresentation, skippedHsMetaFiles } = await translate(context, { skipValidation: true });
    for (const skipped of skippedHsMetaFiles) problems.push(`HubSpot's parser skips ${JSON.stringify(skipped)}`);
    const { intermediateNodesIndexedByUid } = intermediateRepresentation;
    for (const { file, uid } of metadata) {
      if (!(uid in intermediateNodesIndexedByUid))
        problems.push(`${file}: HubSpot's parser leaves it out (uid "${uid}")`);
    }
  } catch (error) {
    problems.push(`HubSpot's parser: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function checkUpload(upload: readonly UploadedFile[], metadata: readonly Metadata[], problems: string[]): void {
  const names = upload.map(({ file }) => file);
  for (const file of names.filter((name) => !ALLOWED.some((pattern) => pattern.test(name)))) {
    problems.push(`${file}: would be uploaded and should not be; see .hsignore`);
  }
  for (const { file } of metadata.filter((component) => !names.includes(component.file)))
    problems.push(`${file}: would not be uploaded; see .hsignore`);
  for (const { file, config } of metadata.filter(({ type }) => type !== 'app')) {
    const entrypoint = entrypointOf(config);
    if (entrypoint === null) problems.push(`${file}: config.entrypoint: expected a path such as "/app/cards/Card.tsx"`);
    else if (!names.includes(entrypoint))
      problems.push(`${file}: its entrypoint ${entrypoint} is not in the upload; run npm run build`);
  }
  if (!names.includes('app/cards/contract.js'))
    problems.push('app/cards/contract.js is not in the upload; run npm run build');
  if (!names.includes('app/functions/package.json'))
    problems.push('app/functions/package.json is not in the upload: HubSpot needs one there');
}

function entrypointOf(config: Record<string, unknown>): string | null {
  return typeof config.entrypoint === 'string' ? config.entrypoint.replace(/^\//u, '') : null;
}

const authSchema = z.object({
  distribution: z.literal('private'),
  auth: z.object({
    type: z.literal('static'),
    requiredScopes: z.array(z.string()),
    optionalScopes: z.array(z.string()).default([]),
  }),
});

function checkScopes(metadata: readonly Metadata[], problems: string[]): void {
  const app = metadata.find(({ type }) => type === 'app');
  const parsed = authSchema.safeParse(app?.config);
  if (!parsed.success) {
    problems.push(
      `app/app-hsmeta.json: app functions need static auth and private distribution: ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`,
    );
    return;
  }
  for (const key of ['requiredScopes', 'optionalScopes'] as const) {
    const declared = parsed.data.auth[key];
    for (const scope of declared.filter((name) => !SCOPES[key].includes(name)))
      problems.push(`app/app-hsmeta.json: ${key}: "${scope}" is not used by the product`);
    for (const scope of SCOPES[key].filter((name) => !declared.includes(name)))
      problems.push(`app/app-hsmeta.json: ${key}: "${scope}" is missing`);
  }
}

/** The bundle alone in an empty folder must load and have a main: then it needs no package to start. */
async function checkFunction(projectDir: string, metadata: readonly Metadata[], problems: string[]): Promise<void> {
  const bundles: string[] = [];
  for (const { file, config } of metadata.filter(({ type }) => type === 'app-function')) {
    const entrypoint = entrypointOf(config);
    if (entrypoint === null) continue;
    const folder = await mkdtemp(path.join(tmpdir(), 'owner-preflight-function-'));
    try {
      const bundle = await readFile(path.join(projectDir, entrypoint), 'utf8').catch(() => null);
      if (bundle === null) continue;
      bundles.push(bundle);
      const script =
        'const m = { exports: {} }; new Function("module", "exports", "require", require("fs").readFileSync(0, "utf8"))(m, m.exports, require); if (typeof m.exports.main !== "function") throw new Error("exports.main is not a function");';
      const running = promisify(execFile)(process.execPath, ['-e', script], { cwd: folder });
      running.child.stdin?.end(bundle);
      await running;
    } catch (error) {
      const lines = (error instanceof Error ? error.message : String(error)).split('\n');
      problems.push(
        `${file}: ${entrypoint} does not load by itself: ${lines.find((line) => line.includes('Error:'))?.trim() ?? lines[0] ?? ''}`,
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  problems.push(...(await checkPackages(projectDir, bundles)));
}

async function bundleCards(
  projectDir: string,
  metadata: readonly Metadata[],
  problems: string[],
): Promise<number | null> {
  let bytes: number | null = null;
  for (const { file, config } of metadata.filter(({ type }) => type === 'card')) {
    const entrypoint = entrypointOf(config);
    if (entrypoint === null) continue;
    try {
      bytes =
        (bytes ?? 0) +
        Buffer.byteLength(await bundleCard(path.join(projectDir, 'app/cards'), path.join(projectDir, entrypoint)));
    } catch (error) {
      problems.push(`${file}: HubSpot's bundler: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return bytes;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
