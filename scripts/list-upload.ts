// Lists the files that `hs project upload` would send, by the rules of HubSpot's own library.
import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import ignore from 'ignore';

export interface UploadedFile {
  /** Relative to the project, with "/" between folders. */
  file: string;
  bytes: number;
}

/**
 * Patterns that @hubspot/local-dev-lib ignores in every upload, in addition to .hsignore (lib/ignoreRules.js). Its own
 * function caches the first project, so this code applies the rules with the same library, `ignore`.
 */
const ALWAYS_LEFT_OUT = [
  'fields.output.json',
  'hubspot.config.yml',
  'hubspot.config.yaml',
  'node_modules',
  '.*',
  '*.log',
  '*.swp',
  '.env',
  '__MACOSX',
  '~',
  '*~',
  'Thumbs.db',
  'ehthumbs.db',
  'Desktop.ini',
  '@eaDir',
];

/** @param projectDir the folder of `hsproject.json` and `.hsignore`; the project's srcDir is "." */
export async function listUpload(projectDir: string): Promise<UploadedFile[]> {
  const own = await readFile(path.join(projectDir, '.hsignore'), 'utf8').catch(() => '');
  const rules = ignore().add(ALWAYS_LEFT_OUT).add(own);
  const files: UploadedFile[] = [];
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await readdir(path.join(projectDir, folder), { withFileTypes: true })) {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (rules.ignores(entry.isDirectory() ? `${file}/` : file)) continue;
      if (entry.isDirectory()) await walk(file);
      else files.push({ file, bytes: (await stat(path.join(projectDir, file))).size });
    }
  };
  await walk('');
  return files.sort((a, b) => a.file.localeCompare(b.file));
}
