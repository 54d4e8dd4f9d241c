// `npm run check-install`: asks HubSpot and Salesforce with the installation's own credentials what works.
import process from 'node:process';
import { runCheckInstall } from './check-install-command.ts';

process.exitCode = await runCheckInstall(process.argv.slice(2), process);
