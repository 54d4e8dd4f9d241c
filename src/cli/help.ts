// Translates commander's own texts in the help: headings, choices and defaults.
import type { Command, Help, Option } from 'commander';
import type { AdminWords } from '../presentation/admin-words.ts';
import type { CliStreams } from './cli-streams.ts';
import { said } from './said.ts';

/** Makes a command write to the streams and show its help in a language. */
export function helpIn({ text }: AdminWords, command: Command, { stdout, stderr }: CliStreams): Command {
  const headings: Readonly<Record<string, string>> = {
    'Usage:': text(said('help.usage', {})),
    'Arguments:': text(said('help.arguments', {})),
    'Options:': text(said('help.options', {})),
    'Commands:': text(said('help.commands', {})),
  };
  const optionDescription = ({ description, argChoices, defaultValue }: Option): string =>
    [
      description,
      ...(argChoices === undefined ? [] : [text(said('help.choices', { values: argChoices }))]),
      ...(typeof defaultValue === 'string' ? [text(said('help.default', { value: defaultValue }))] : []),
    ].join(' ');
  const changed: Partial<Help> = { styleTitle: (title) => headings[title] ?? title, optionDescription };
  if (command.commands.length > 0) command.helpCommand('help [command]', text(said('help.command-help', {})));
  return command
    .helpOption('-h, --help', text(said('help.option-help', {})))
    .configureHelp(changed)
    .configureOutput({
      writeOut: (written) => stdout.write(written),
      writeErr: (written) => stderr.write(written),
      // One line, also where commander suggests a name on a second.
      outputError: (problem, write) =>
        write(`${problem.trim().replace(/\s*\n\s*/gu, ' ')} ${text(said('help.how-to', {}))}\n`),
    });
}
