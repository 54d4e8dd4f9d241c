// `npm run settings`: checks the settings or the private key, and prints the line to paste into `hs secret add`.
import process from 'node:process';
import { runSettings } from './settings-command.ts';

process.exitCode = await runSettings(process.argv.slice(2), process);
