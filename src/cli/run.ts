// The offline commands behind one name, with the exit codes they share.
import { Command, CommanderError } from 'commander';
import { CliError } from './cli-error.ts';
import type { CliStreams } from './cli-streams.ts';

type Load = (streams: CliStreams, end: (exitCode: number) => void) => Promise<Command>;

/** Each command is loaded when it is asked for: none waits for the code of another. */
const COMMANDS: Readonly<Record<string, Load>> = {
  explain: async (streams) => (await import('./explain.ts')).explainCommand(streams),
  simulate: async (streams) => (await import('./simulate.ts')).simulateCommand(streams),
  'detect-settings': async (streams) => (await import('./detect-settings.ts')).detectSettingsCommand(streams),
  backtest: async (streams) => (await import('./backtest.ts')).backtestCommand(streams),
  'check-rules': async (streams, end) => (await import('./check-rules.ts')).checkRulesCommand(streams, end),
};

/**
 * Runs one command line.
 *
 * @param args the arguments after `preflight`
 * @returns the exit status: 0 when done, 1 where check-rules found something, 2 for arguments or input that cannot be
 *   used (one line on standard error)
 */
export async function runPreflight(args: readonly string[], streams: CliStreams): Promise<number> {
  let exitCode = 0;
  const end = (code: number): void => {
    exitCode = code;
  };
  const program = new Command('preflight')
    .description(
      'Owner Preflight on files: try rules and situations before they bite. Also on an installation, with --env.',
    )
    .showHelpAfterError('(add --help for the options)');
  for (const load of wanted(args[0])) program.addCommand(await load(streams, end));
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      writeErr: (text) => streams.stderr.write(text),
    });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof CliError)) throw error;
    streams.stderr.write(`preflight: ${error.message}\n`);
    return error.exitCode;
  }
}

/** The command of this name; all of them for help, and for a name that is none. */
function wanted(name: string | undefined): Load[] {
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return load === undefined ? Object.values(COMMANDS) : [load];
}
