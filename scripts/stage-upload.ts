// Copies a project's upload to a separate folder. HubSpot's CLI asks about every metadata file below the source folder
// that it cannot place, and one edition's files are below the other's folder.
import { copyFile, cp, mkdir, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listUpload } from './list-upload.ts';

/**
 * @param projectDir the folder of `hsproject.json`
 * @returns a temporary folder with the files to upload, `hsproject.json` and the profiles
 */
export async function stageUpload(projectDir: string): Promise<string> {
  const staged = await mkdtemp(path.join(tmpdir(), 'owner-preflight-upload-'));
  for (const { file } of await listUpload(projectDir)) {
    await mkdir(path.dirname(path.join(staged, file)), { recursive: true });
    await copyFile(path.join(projectDir, file), path.join(staged, file));
  }
  const own = (await readdir(projectDir)).filter((name) =>
    /^(?:hsproject|hsprofile\.[^.]+)\.json$|^\.hsignore$/u.test(name),
  );
  for (const name of own) await cp(path.join(projectDir, name), path.join(staged, name));
  return staged;
}
