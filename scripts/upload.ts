// `npm run upload`: validates a project, then hands it to HubSpot's own tool, with all flags passed through.
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { stageUpload } from './stage-upload.ts';
import { upload } from './upload-project.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const EDITIONS: Readonly<Record<string, string>> = { private: root, marketplace: path.join(root, 'marketplace') };

const command = new Command('npm run upload --')
  .description('Validates the project, then runs "hs project upload" on it. Flags it does not know go to hs.')
  .option('--edition <name>', 'private or marketplace', 'private')
  .allowUnknownOption()
  .allowExcessArguments()
  .addHelpText('after', '\nExample:\n  $ npm run upload -- --account acme --message "Show the queue by its label"')
  .parse();
const { edition } = command.opts<{ edition: string }>();
const projectDir = EDITIONS[edition];
if (projectDir === undefined) fail(`there is no edition "${edition}"; expected private or marketplace`);
if (!existsSync(path.join(projectDir, 'hsproject.json')))
  fail(`the ${edition} edition has no hsproject.json in ${projectDir}`);
process.exitCode = await upload({ root, edition, projectDir, flags: command.args, stage: stageUpload });

function fail(reason: string): never {
  console.error(`upload: ${reason}`);
  process.exit(2);
}
