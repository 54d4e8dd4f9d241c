// `npm start`: a record page with the card, on this machine, with sample data.
import process from 'node:process';
import { Command, InvalidArgumentError, Option } from 'commander';
import { PortTakenError, startPreview } from './preview.ts';

const DEFAULT_PORT = 4400;

const { port, connected, ownerChangesBy } = new Command('npm start --')
  .description('Opens a record page with the card on this machine, with sample data. No account, no network.')
  .option('--port <number>', 'port of the record page', parsePort, DEFAULT_PORT)
  .option('--no-connected', 'show the card of an app that nobody has connected to Salesforce')
  .addOption(
    new Option('--owner-changes-by <who>', 'who saves an owner chosen on the card, as an admin sets it')
      .choices(['app', 'user', 'nobody'])
      .default('app'),
  )
  .parse()
  .opts<{ port: number; connected: boolean; ownerChangesBy: 'app' | 'user' | 'nobody' }>();

const started = performance.now();
console.log("Starting the stand-ins, HubSpot's dev server and the record page…");
try {
  const preview = await startPreview({
    port,
    connected,
    ownerChangesBy,
    onError: (message) => console.error(`HubSpot's dev server: ${message}`),
  });
  console.log(`
  Owner Preflight is ready after ${((performance.now() - started) / 1000).toFixed(1)} s:

    ${preview.url}

  Pick a record on the left; each is named with what it shows. "Choose the owner" sets it right; changing it
  in HubSpot's own field makes the card check again.
  "Stand-ins" switches the Salesforce org and lets requests fail. Press Ctrl-C to stop.
`);
  stopOnSignal(preview.stop);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      // What does not stop in time is ended with the process.
      setTimeout(() => process.exit(0), 2000).unref();
      void stop().finally(() => process.exit(0));
    });
  }
}

function explain(error: unknown): string {
  if (error instanceof PortTakenError) return `${error.message} Choose another: npm start -- --port ${error.port + 1}`;
  return `The preview could not start: ${error instanceof Error ? error.message : String(error)}`;
}

function parsePort(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number <= 65_535) return number;
  throw new InvalidArgumentError('expected a port from 0 (any) to 65535.');
}
