// `npm run upload -- private|marketplace [options of hs project upload]`: validates an edition, then uploads it alone.
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { EDITIONS } from './editions.ts';
import { stageUpload } from './stage-upload.ts';
import { validateProject } from './validate-project.ts';

const [name = 'private', ...options] = process.argv.slice(2);
const edition = Object.entries(EDITIONS).find(([key]) => key === name)?.[1];
if (edition === undefined) {
  console.error(`expected ${Object.keys(EDITIONS).join(' or ')}`);
  process.exit(2);
}
const projectDir = path.join(process.cwd(), edition.folder);
const { problems } = await validateProject(projectDir, edition);
if (problems.length > 0) {
  for (const problem of problems) console.error(`  - ${problem}`);
  process.exit(1);
}
const staged = await stageUpload(projectDir);
const hs = spawn(path.resolve('node_modules/.bin/hs'), ['project', 'upload', ...options], {
  cwd: staged,
  stdio: 'inherit',
});
process.exitCode = await new Promise<number>((resolve) => hs.once('close', (code) => resolve(code ?? 1)));
await rm(staged, { recursive: true, force: true });
