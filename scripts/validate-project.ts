// Every check of `npm run validate`; all problems are found before any is told.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { MOST_BYTES } from './build.ts';
import { bundleCard } from './bundle-card.ts';
import { checkPackages } from './check-packages.ts';
import { EDITIONS } from './editions.ts';
import type { Edition } from './editions.ts';
import { listUpload } from './list-upload.ts';
import type { UploadedFile } from './list-upload.ts';
import { readAsHubSpot } from './read-as-hubspot.ts';

export interface Validation {
  problems: string[];
  upload: UploadedFile[];
  /** Size of the card's bundle; null when it could not be bundled. */
  cardBytes: number | null;
}

const projectSchema = z.strictObject({
  name: z.string().min(1),
  srcDir: z.literal('.'),
  platformVersion: z.literal('2026.09'),
});
const metadataSchema = z.object({
  uid: z.string(),
  type: z.enum(['app', 'card', 'app-function', 'webhooks', 'workflow-action', 'settings', 'page']),
  config: z.record(z.string(), z.unknown()),
});

/**
 * @param projectDir where `hsproject.json` is
 * @param bundle compiles a card or a page
 */
export async function validateProject(
  projectDir: string,
  edition: Edition = EDITIONS.private,
  bundle = bundleCard,
): Promise<Validation> {
  const problems: string[] = [];
  const project = await readProject(projectDir, problems);
  const metadata = await readMetadata(projectDir, problems);
  if (project !== null) problems.push(...(await readAsHubSpot(projectDir, metadata)));
  const upload = await listUpload(projectDir);
  checkUpload({ upload, metadata, edition }, problems);
  checkScopes(metadata, edition, problems);
  if (edition.hasFunction) await checkFunction(projectDir, metadata, problems);
  const cardBytes = await bundleCards({ projectDir, metadata, bundle }, problems);
  await bundlePages({ projectDir, metadata, bundle }, problems);
  if (cardBytes !== null && cardBytes > MOST_BYTES.card)
    problems.push(`the card weighs ${cardBytes} bytes in HubSpot's bundler, and may weigh ${MOST_BYTES.card}`);
  return { problems, upload, cardBytes };
}

export interface Metadata {
  file: string;
  uid: string;
  type: 'app' | 'card' | 'app-function' | 'webhooks' | 'workflow-action' | 'settings' | 'page';
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

function checkUpload(
  { upload, metadata, edition }: { upload: readonly UploadedFile[]; metadata: readonly Metadata[]; edition: Edition },
  problems: string[],
): void {
  const names = upload.map(({ file }) => file);
  for (const file of names.filter((name) => !edition.allowed.some((pattern) => pattern.test(name)))) {
    problems.push(`${file}: would be uploaded and should not be; see .hsignore`);
  }
  for (const { file } of metadata.filter((component) => !names.includes(component.file)))
    problems.push(`${file}: would not be uploaded; see .hsignore`);
  for (const { file, config } of metadata.filter(({ type }) => HAS_ENTRY.includes(type))) {
    const entrypoint = entrypointOf(config);
    if (entrypoint === null) problems.push(`${file}: config.entrypoint: expected a path such as "/app/cards/Card.tsx"`);
    else if (!names.includes(entrypoint))
      problems.push(`${file}: its entrypoint ${entrypoint} is not in the upload; run npm run build`);
  }
  if (!names.includes('app/cards/contract.js'))
    problems.push('app/cards/contract.js is not in the upload; run npm run build');
  if (edition.hasFunction && !names.includes('app/functions/package.json'))
    problems.push('app/functions/package.json is not in the upload: HubSpot needs one there');
}

const HAS_ENTRY: readonly Metadata['type'][] = ['card', 'app-function', 'settings', 'page'];

function entrypointOf(config: Record<string, unknown>): string | null {
  return typeof config.entrypoint === 'string' ? config.entrypoint.replace(/^\//u, '') : null;
}

function checkScopes(metadata: readonly Metadata[], edition: Edition, problems: string[]): void {
  const app = metadata.find(({ type }) => type === 'app');
  const parsed = edition.authSchema.safeParse(app?.config);
  if (!parsed.success) {
    problems.push(
      `app/app-hsmeta.json: ${edition.needs}: ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`,
    );
    return;
  }
  for (const key of ['requiredScopes', 'optionalScopes'] as const) {
    const declared = parsed.data.auth[key];
    const used: readonly string[] = edition.scopes[key];
    for (const scope of declared.filter((name) => !used.includes(name)))
      problems.push(`app/app-hsmeta.json: ${key}: "${scope}" is not used by the product`);
    for (const scope of used.filter((name) => !declared.includes(name)))
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

interface ToBundle {
  projectDir: string;
  metadata: readonly Metadata[];
  bundle: typeof bundleCard;
}

async function bundleCards({ projectDir, metadata, bundle }: ToBundle, problems: string[]): Promise<number | null> {
  let bytes: number | null = null;
  for (const { file, config } of metadata.filter(({ type }) => type === 'card')) {
    const entrypoint = entrypointOf(config);
    if (entrypoint === null) continue;
    try {
      bytes =
        (bytes ?? 0) +
        Buffer.byteLength(await bundle(path.join(projectDir, 'app/cards'), path.join(projectDir, entrypoint)));
    } catch (error) {
      problems.push(`${file}: HubSpot's bundler: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return bytes;
}

/** Pages must compile as the card must; nobody waits for their weight. */
async function bundlePages({ projectDir, metadata, bundle }: ToBundle, problems: string[]): Promise<void> {
  for (const { file, config } of metadata.filter(({ type }) => type === 'settings' || type === 'page')) {
    const entrypoint = entrypointOf(config);
    if (entrypoint === null) continue;
    const entry = path.join(projectDir, entrypoint);
    try {
      await bundle(path.dirname(entry), entry);
    } catch (error) {
      problems.push(`${file}: HubSpot's bundler: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
