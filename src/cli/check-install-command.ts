// Checks an installation and reports line by line what works, what is missing, and where to fix it.
import { Command, CommanderError } from 'commander';
import { AssignmentRulesError } from '../adapters/salesforce/rules-xml/assignment-rules-error.ts';
import { parseAssignmentRules } from '../adapters/salesforce/rules-xml/parse-assignment-rules.ts';
import { checkHubSpot } from '../application/check-installation/check-hubspot.ts';
import { checkSalesforce } from '../application/check-installation/check-salesforce.ts';
import type { Installation } from '../application/check-installation/findings.ts';
import type { Message } from '../domain/message.ts';
import type { AdminWords } from '../presentation/admin-words.ts';
import type { InstallationMessage } from '../presentation/messages/types/install.ts';
import { CliError } from './cli-error.ts';
import type { CliStreams } from './cli-streams.ts';
import type { Finding } from './check-install-findings.ts';
import { checkSecrets } from './check-install-secrets.ts';
import { displayWidth, padded } from './columns.ts';
import { readEnvironmentFile } from './environment-file.ts';
import { rulesProblem } from './settings-words.ts';
import { LANGUAGE_LIST, LANGUAGE_OPTION, wordsAskedFor } from './language.ts';

/**
 * Runs one command line. Prints one finding per line and writes nothing in either system.
 *
 * @param args the arguments after `npm run check-install --`
 * @returns the exit status: 0 if nothing is missing, 1 if something is, 2 for a wrong command line or an unusable file
 */
export async function runCheckInstall(args: readonly string[], streams: CliStreams): Promise<number> {
  const words = wordsAskedFor(args);
  const { text } = words;
  const command = new Command('npm run check-install --')
    .description(text({ id: 'install.description', params: {} }))
    .requiredOption('--env <file>', text({ id: 'install.option-env', params: {} }))
    .option(LANGUAGE_OPTION, text({ id: 'help.option-language', params: { languages: LANGUAGE_LIST } }))
    .addHelpText('after', text({ id: 'install.help', params: {} }))
    .exitOverride()
    .configureOutput({
      writeOut: (written) => streams.stdout.write(written),
      writeErr: (written) => streams.stderr.write(written),
    });
  try {
    const { env } = command.parse(args, { from: 'user' }).opts<{ env: string }>();
    return await check(await readEnvironmentFile(env), streams, words);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof CliError)) throw error;
    streams.stderr.write(`check-install: ${error.in(words)}\n`);
    return error.exitCode;
  }
}

async function check(
  environment: Readonly<Record<string, string | undefined>>,
  streams: CliStreams,
  words: AdminWords,
): Promise<number> {
  let count = 0;
  const marks = marksIn(words);
  const print = (outcome: Finding['outcome'], about: Message, text: Message): void => {
    if (outcome === 'missing') count += 1;
    const line = words.text({ id: 'install.line', params: { about, text } });
    streams.stdout.write(`${marks[outcome]}  ${line}\n`);
  };
  const { findings, systems } = checkSecrets(environment);
  for (const { outcome, about, text } of findings) print(outcome, about, text);
  if (systems !== null) {
    const installation: Installation = { ...systems, edition: 'private', budget: BUDGET, pastedRulesProblem };
    for await (const { outcome, about, said } of checkHubSpot(installation)) print(outcome, about, said);
    for await (const { outcome, about, said } of checkSalesforce(installation)) print(outcome, about, said);
    systems.close();
  }
  const summary: InstallationMessage =
    count === 0 ? { id: 'install.nothing-missing', params: {} } : { id: 'install.some-missing', params: { count } };
  streams.stdout.write(`\n${words.text(summary)}\n`);
  return count === 0 ? 0 : 1;
}

/** Milliseconds for one question. Long, because a list may have many pages. */
const BUDGET = 60_000;

function pastedRulesProblem(xml: string): Message | null {
  try {
    parseAssignmentRules(xml);
    return null;
  } catch (error) {
    if (!(error instanceof AssignmentRulesError)) throw error;
    return rulesProblem(error);
  }
}

/** Marks padded to the same width, so that the findings line up. */
function marksIn({ text }: AdminWords): Readonly<Record<Finding['outcome'], string>> {
  const works = text({ id: 'install.mark-works', params: {} });
  const missing = text({ id: 'install.mark-missing', params: {} });
  const note = text({ id: 'install.mark-note', params: {} });
  const width = Math.max(...[works, missing, note].map(displayWidth));
  return { works: padded(works, width), missing: padded(missing, width), note: padded(note, width) };
}
