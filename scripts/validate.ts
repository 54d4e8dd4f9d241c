// `npm run validate`: reads both editions' projects as HubSpot does and bundles their cards with HubSpot's bundler, offline.
import path from 'node:path';
import process from 'node:process';
import { EDITIONS } from './editions.ts';
import { validateProject } from './validate-project.ts';

// `--edition marketplace` for one of them.
const only = process.argv.includes('--edition') ? process.argv.at(process.argv.indexOf('--edition') + 1) : undefined;
let found = 0;
for (const [key, edition] of Object.entries(EDITIONS)) {
  if (only !== undefined && only !== key) continue;
  const { problems, upload, cardBytes } = await validateProject(path.join(process.cwd(), edition.folder), edition);
  console.log(`An upload of the ${edition.name} contains:`);
  for (const { file, bytes } of upload) console.log(`${String(bytes).padStart(9)}  ${file}`);
  console.log(
    `${String(upload.reduce((sum, { bytes }) => sum + bytes, 0)).padStart(9)}  bytes in ${upload.length} files`,
  );
  if (cardBytes !== null) console.log(`\nIts card, from HubSpot's bundler: ${(cardBytes / 1000).toFixed(1)} KB`);
  found += problems.length;
  if (problems.length === 0) console.log(`The ${edition.name} is valid.\n`);
  else {
    console.error(`\n${problems.length} problem${problems.length === 1 ? '' : 's'} of the ${edition.name}:`);
    for (const problem of problems) console.error(`  - ${problem}`);
  }
}
if (found > 0) process.exitCode = 1;
