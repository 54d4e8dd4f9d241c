// The command line that runs the server and the operator's commands.
import process from 'node:process';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { systemClock } from '../adapters/clock.ts';
import { FolderTakenError } from '../adapters/store/folder-lock.ts';
import { MigrationChangedError } from '../adapters/store/migrate.ts';
import { VaultError } from '../adapters/store/vault.ts';
import type { AnswerCard } from './answer-card.ts';
import { UsageError, forgetAccount, listAccounts, rotateKeys, saveSettings } from './commands.ts';
import type { Shell } from './commands.ts';
import { ConfigError, readConfig } from './config.ts';
import { createLogger, errorFields } from './logger.ts';
import { openDatabase } from './open.ts';
import { serve } from './serve.ts';
import type { Role } from './serve.ts';
import { createServices } from './services.ts';

const shell: Shell = {
  environment: process.env,
  input: process.stdin,
  say: (line) => process.stdout.write(`${line}\n`),
};

/** @param answerCard answers the card; a test passes its own */
export async function runCommandLine(answerCard: AnswerCard): Promise<void> {
  const program = new Command('server')
    .description('The backend of the marketplace edition.')
    .addOption(new Option('--role <role>', 'what this process does').choices(['web', 'worker', 'all']).default('all'))
    .option('--port <port>', 'the port to listen on, at all addresses', portOf, 8080)
    .exitOverride()
    .action((options: { role: Role; port: number }) => run(options, answerCard));
  program
    .command('settings')
    .description("Stores an account's settings and Salesforce secrets.")
    .requiredOption('--account <id>', 'HubSpot account')
    .requiredOption('--file <file>', 'settings as JSON; "-" for standard input')
    .action((options: { account: string; file: string }) => saveSettings(options, shell));
  program
    .command('accounts')
    .description('Lists the accounts.')
    .action(() => listAccounts(shell));
  program
    .command('rotate-keys')
    .description('Wraps the data keys by the first of ENCRYPTION_KEYS. May be repeated and interrupted.')
    .action(() => rotateKeys(shell));
  program
    .command('forget')
    .description('Deletes everything that is kept of an account.')
    .requiredOption('--account <id>', 'HubSpot account')
    .action((options: { account: string }) => forgetAccount(options, shell));
  for (const command of program.commands) command.exitOverride();
  await program.parseAsync().catch(end);
}

async function run({ role, port }: { role: Role; port: number }, answerCard: AnswerCard): Promise<void> {
  const config = readConfig(process.env);
  const log = createLogger(config.logLevel);
  process.on('uncaughtException', (error) => {
    log.fatal(errorFields(error), 'a defect');
    process.exit(1);
  });
  const database = await openDatabase(config, log);
  if (database.kind === 'pglite' && role !== 'all')
    log.warn({ role }, 'the embedded database serves one process: without DATABASE_URL nothing does the other role');
  const services = createServices({ config, database, clock: systemClock, log });
  const server = await serve({ services, answerCard, role, port }).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  log.info({ port: server.port, role, database: database.kind }, 'listening');
  server.ready.then(
    () => log.info('ready'),
    (error: unknown) => {
      process.stderr.write(
        `${error instanceof MigrationChangedError ? error.message : 'The database cannot be used.'}\n`,
      );
      process.exit(1);
    },
  );
  stopOnSignal(server.stop, log);
}

/** Milliseconds from the signal to the exit. Container runtimes kill a process after ten seconds. */
const LONGEST_STOP = 9500;

/** Stops on the first signal and ignores further ones, because the process is about to end. */
function stopOnSignal(stop: () => Promise<void>, log: ReturnType<typeof createLogger>): void {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      log.info({ signal }, 'stopping');
      // Calls are answered by then, so a database that does not respond must not keep the process alive.
      setTimeout(() => {
        log.warn('stopped without the database');
        process.exit(0);
      }, LONGEST_STOP).unref();
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error(errorFields(error), 'did not stop well');
          process.exit(1);
        },
      );
    });
}

/** Exits with 2 for wrong input and 1 for any other error. Never prints a stack trace. */
function end(error: unknown): never {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
  if (error instanceof ConfigError || error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
  const known =
    error instanceof FolderTakenError || error instanceof VaultError || error instanceof MigrationChangedError;
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  process.stderr.write(`${known ? error.message : `The server could not do this${code}.`}\n`);
  process.exit(1);
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/u.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('expected a port, 0 to 65535');
}
