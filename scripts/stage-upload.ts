// A project's upload in a folder of its own. HubSpot's CLI asks about every metadata file below a project's source folder
// that it cannot place, and one edition's files stand below the other's: in its own folder each is alone.
import { copyFile, cp, mkdir, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listUpload } from './list-upload.ts';

/**
 * @param projectDir where `hsproject.json` is
 * @returns a temporary folder with the files of the upload, the project's own file and its profiles
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
