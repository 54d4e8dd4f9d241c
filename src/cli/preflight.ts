// `npm run -s preflight -- …`: the offline commands.
import process from 'node:process';
import { runPreflight } from './run.ts';

process.exitCode = await runPreflight(process.argv.slice(2), process);
