// What `hs project upload` would send, by the rules of HubSpot's own library.
import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import ignore from 'ignore';

export interface UploadedFile {
  /** Relative to the project, with "/" between folders. */
  file: string;
  bytes: number;
}

/**
 * What @hubspot/local-dev-lib leaves out of every upload, before .hsignore (lib/ignoreRules.js). Its own function
 * remembers the first project it is asked about, so the rules are applied by the library it uses, `ignore`.
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

/** @param projectDir where `hsproject.json` and `.hsignore` are; the project's srcDir is "." */
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
