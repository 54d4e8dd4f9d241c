// The offline commands behind one name, with the exit codes they share.
import { Command, CommanderError } from 'commander';
import { backtestCommand } from './backtest.ts';
import { CliError } from './cli-error.ts';
import type { CliStreams } from './cli-streams.ts';
import { detectSettingsCommand } from './detect-settings.ts';
import { explainCommand } from './explain.ts';
import { simulateCommand } from './simulate.ts';

/**
 * Runs one command line.
 *
 * @param args the arguments after `preflight`
 * @returns the exit status: 0 when done, 2 for arguments or input that cannot be used (one line on standard error)
 */
export async function runPreflight(args: readonly string[], streams: CliStreams): Promise<number> {
  const program = new Command('preflight')
    .description('Owner Preflight on files: try rules and situations before they bite. No account, no network.')
    .showHelpAfterError('(add --help for the options)')
    .addCommand(explainCommand(streams))
    .addCommand(simulateCommand(streams))
    .addCommand(detectSettingsCommand(streams))
    .addCommand(backtestCommand(streams));
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      writeErr: (text) => streams.stderr.write(text),
    });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof CliError)) throw error;
    streams.stderr.write(`preflight: ${error.message}\n`);
    return error.exitCode;
  }
}
