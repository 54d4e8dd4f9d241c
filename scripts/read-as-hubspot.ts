// A project as HubSpot's own parser reads it, offline, with its structural checks: a component in a wrong folder, two
// apps, an unknown type or placeholder are refused here as they are on upload.
import { readdir, rm } from 'node:fs/promises';
import { http } from '@hubspot/local-dev-lib/http';
import { isTranslationError, translate } from '@hubspot/project-parsing-lib/translate';
import { stageUpload } from './stage-upload.ts';

/**
 * The parser fetches a JSON schema for each type of component, and refuses types that have none. HubSpot's schemas need an
 * account; with empty ones all other checks run.
 */
const SCHEMAS = {
  APPLICATION: {},
  CARD: {},
  APP_FUNCTION: {},
  WEBHOOKS: {},
  WORKFLOW_ACTION: {},
  SETTINGS: {},
  PAGE: {},
  PAGES: {},
};

/**
 * Reads what would be uploaded, and nothing that stands beside it.
 *
 * @returns the problems, each a line; with each of the project's profiles, which fill its placeholders
 */
export async function readAsHubSpot(
  projectDir: string,
  metadata: readonly { file: string; uid: string }[],
): Promise<string[]> {
  const staged = await stageUpload(projectDir);
  try {
    return await readWithProfiles(staged, metadata);
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
}

async function readWithProfiles(
  projectDir: string,
  metadata: readonly { file: string; uid: string }[],
): Promise<string[]> {
  const profiles = (await readdir(projectDir)).flatMap((name) => /^hsprofile\.([^.]+)\.json$/u.exec(name)?.[1] ?? []);
  if (profiles.length === 0) return read(projectDir, metadata, null);
  const problems: string[] = [];
  for (const profile of profiles) {
    const found = await read(projectDir, metadata, profile);
    problems.push(...found.map((problem) => `${problem} (profile ${profile})`));
  }
  return problems;
}

async function read(
  projectDir: string,
  metadata: readonly { file: string; uid: string }[],
  profile: string | null,
): Promise<string[]> {
  const problems: string[] = [];
  const get = http.get;
  Object.assign(http, { get: () => Promise.resolve({ data: SCHEMAS }) });
  try {
    const context = { projectSourceDir: projectDir, platformVersion: '2026.09', accountId: 1 };
    const options = { skipValidation: false, ...(profile === null ? {} : { profile }) };
    const { intermediateRepresentation, skippedHsMetaFiles } = await translate(context, options);
    // A skipped file is a component that silently does not exist.
    for (const skipped of skippedHsMetaFiles) problems.push(`HubSpot's parser skips ${JSON.stringify(skipped)}`);
    const { intermediateNodesIndexedByUid: nodes } = intermediateRepresentation;
    for (const { file, uid } of metadata)
      if (!(uid in nodes)) problems.push(`${file}: HubSpot's parser leaves it out (uid "${uid}")`);
    const left = /\$\{[A-Z_]+\}/u.exec(JSON.stringify(nodes))?.[0];
    if (left !== undefined) problems.push(`the placeholder ${left} is not filled`);
  } catch (error) {
    problems.push(`HubSpot's parser: ${isTranslationError(error) ? error.toString() : String(error)}`);
  } finally {
    Object.assign(http, { get });
  }
  return problems;
}
