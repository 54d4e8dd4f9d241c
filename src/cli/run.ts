// All subcommands of `preflight`, with shared exit codes.
import { Command, CommanderError } from 'commander';
import type { AdminWords } from '../presentation/admin-words.ts';
import { CliError } from './cli-error.ts';
import type { CliStreams } from './cli-streams.ts';
import { helpIn } from './help.ts';
import { wordsAskedFor } from './language.ts';
import { said } from './said.ts';

interface Host {
  streams: CliStreams;
  words: AdminWords;
  /** Called with the exit status if it is not 0. */
  end: (exitCode: number) => void;
}
type Load = (host: Host) => Promise<Command>;

/** Each command's code is only loaded when needed. */
const COMMANDS: Readonly<Record<string, Load>> = {
  explain: async ({ streams, words }) => (await import('./explain.ts')).explainCommand(streams, words),
  simulate: async ({ streams, words }) => (await import('./simulate.ts')).simulateCommand(streams, words),
  'detect-settings': async ({ streams, words }) =>
    (await import('./detect-settings.ts')).detectSettingsCommand(streams, words),
  backtest: async ({ streams, words }) => (await import('./backtest.ts')).backtestCommand(streams, words),
  audit: async ({ streams, end, words }) => (await import('./audit.ts')).auditCommand(streams, end, words),
  'check-rules': async ({ streams, end, words }) =>
    (await import('./check-rules.ts')).checkRulesCommand(streams, end, words),
};

/**
 * Runs one command line.
 *
 * @param args the arguments after `preflight`
 * @returns the exit status: 0 for success, 1 if check-rules found something or an audit ended early, 2 for unusable
 *   arguments or input (with one line on standard error)
 */
export async function runPreflight(args: readonly string[], streams: CliStreams): Promise<number> {
  let exitCode = 0;
  const end = (code: number): void => {
    exitCode = code;
  };
  const words = wordsAskedFor(args);
  const { text } = words;
  const program = new Command('preflight').description(text(said('help.preflight', {})));
  for (const load of wanted(args[0])) program.addCommand(await load({ streams, words, end }));
  for (const command of [program, ...program.commands]) helpIn(words, command, streams).exitOverride();
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof CliError)) throw error;
    streams.stderr.write(`preflight: ${error.in(words)}\n`);
    return error.exitCode;
  }
}

/** Returns the command with this name, or all commands for help and unknown names. */
function wanted(name: string | undefined): Load[] {
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return load === undefined ? Object.values(COMMANDS) : [load];
}
