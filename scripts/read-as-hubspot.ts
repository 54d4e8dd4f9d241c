// Reads a project offline with HubSpot's own parser. Its structural checks refuse the same as on upload: components in
// a wrong folder, two apps, unknown types or placeholders.
import { readdir, rm } from 'node:fs/promises';
import { http } from '@hubspot/local-dev-lib/http';
import { isTranslationError, translate } from '@hubspot/project-parsing-lib/translate';
import { stageUpload } from './stage-upload.ts';

/**
 * The parser needs a JSON schema for each type of component. HubSpot's schemas require an account, so empty schemas are
 * used and only the other checks run.
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
 * Reads exactly what would be uploaded.
 *
 * @returns the problems, one per line, for each of the project's profiles
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
    // If the parser skips a file, its component would silently be missing.
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
