// `npm run validate`: reads the project as HubSpot does and bundles the card with HubSpot's bundler, offline.
import process from 'node:process';
import { validateProject } from './validate-project.ts';

const { problems, upload, cardBytes } = await validateProject(process.cwd());

console.log('An upload contains:');
for (const { file, bytes } of upload) console.log(`${String(bytes).padStart(9)}  ${file}`);
console.log(
  `${String(upload.reduce((sum, { bytes }) => sum + bytes, 0)).padStart(9)}  bytes in ${upload.length} files`,
);
if (cardBytes !== null) console.log(`\nThe card, from HubSpot's bundler: ${(cardBytes / 1000).toFixed(1)} KB`);
if (problems.length > 0) {
  console.error(`\n${problems.length} problem${problems.length === 1 ? '' : 's'}:`);
  for (const problem of problems) console.error(`  - ${problem}`);
  process.exitCode = 1;
} else {
  console.log('\nThe project is valid.');
}
