// `npm start`: a record page with the card, on this machine, with sample data.
import process from 'node:process';
import { Command, InvalidArgumentError, Option } from 'commander';
import { PortTakenError, assertPortFree } from './ports.ts';

const DEFAULT_PORT = 4400;

interface Options {
  port: number;
  connected: boolean;
  ownerChangesBy: 'app' | 'user' | 'nobody';
}

const options = new Command('npm start --')
  .description('Shows both editions on this machine, with sample data: no account, no network.')
  .option('--port <number>', 'port of the record page', parsePort, DEFAULT_PORT)
  .option('--no-connected', 'show the card of an app that nobody has connected to Salesforce')
  .addOption(
    new Option('--owner-changes-by <who>', 'who saves an owner chosen on the card, as an admin sets it')
      .choices(['app', 'user', 'nobody'])
      .default('app'),
  )
  .parse()
  .opts<Options>();

try {
  await start(options);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}

/** Everything slow is imported late: `--help` and a taken port are told at once, and without a build. */
async function start({ port, connected, ownerChangesBy }: Options): Promise<void> {
  const started = performance.now();
  await assertPortFree(port);
  await step('Bundling the app function and the contract', async () => {
    const { buildBundles } = await import('../scripts/build.ts');
    await buildBundles();
  });
  const preview = await step("Starting HubSpot's dev server, the stand-ins and the record page", async () => {
    const { startPreview } = await import('./preview.ts');
    const onError = (message: string): void => console.error(`HubSpot's dev server: ${message}`);
    return startPreview({ port, connected, ownerChangesBy, onError });
  });
  stopOnSignal(preview.stop);
  console.log(`Ready after ${secondsSince(started)} s: ${preview.url}
Pick a record on the left; each is named with what it shows. Switch between the editions at the top.
Add ?language=ja to the address to read it in another language. Press Ctrl-C to stop.`);
}

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  console.log(`${name}: ${secondsSince(started)} s`);
  return result;
}

function secondsSince(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(1);
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
