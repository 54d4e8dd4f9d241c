// HubSpot's dev server on the project, and nothing else: what no local record page can do without.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { startDevServer } from '../../preview/dev-server.ts';

await startDevServer({
  projectDir: fileURLToPath(new URL('../..', import.meta.url)),
  hubspotApi: 'http://127.0.0.1:1',
  environment: {},
});
console.log('Ready');
process.exit(0);
