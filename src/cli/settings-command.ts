// Checks the app's settings and its private key before they become secrets, and makes one line of each.
import { Command, CommanderError } from 'commander';
import * as z from 'zod/mini';
import { AssignmentRulesError } from '../adapters/salesforce/rules-xml/assignment-rules-error.ts';
import { parseAssignmentRules } from '../adapters/salesforce/rules-xml/parse-assignment-rules.ts';
import { oneLineOf, readPrivateKey } from '../adapters/salesforce/private-key.ts';
import { SettingsError, parseSettings } from '../application/settings.ts';
import type { Settings } from '../application/settings.ts';
import type { AdminWords } from '../presentation/admin-words.ts';
import type { InstallationMessage } from '../presentation/messages/types/install.ts';
import type { SettingsPageMessage } from '../presentation/messages/types/settings.ts';
import { CliError } from './cli-error.ts';
import type { CliStreams } from './cli-streams.ts';
import { LANGUAGE_LIST, LANGUAGE_OPTION, wordsAskedFor } from './language.ts';
import { readText } from './read-input.ts';
import { NEEDED_SETTINGS } from './settings-needed.ts';
import { rulesProblem, settingProblem } from './settings-words.ts';

interface Out {
  streams: CliStreams;
  words: AdminWords;
}

/**
 * Runs one command line. The line to paste goes to standard output, everything else to standard error.
 *
 * @param args the arguments after `npm run settings --`
 * @returns the exit status: 0 if a line was printed, 1 for invalid settings or keys, 2 for a wrong command line
 */
export async function runSettings(args: readonly string[], streams: CliStreams): Promise<number> {
  const words = wordsAskedFor(args);
  const say = (id: 'description' | 'option-file' | 'option-key' | 'help'): string =>
    words.text({ id: `settings-line.${id}`, params: {} });
  const command = new Command('npm run settings --')
    .description(say('description'))
    .option('--file <file>', say('option-file'))
    .option('--key <file>', say('option-key'))
    .option(LANGUAGE_OPTION, words.text({ id: 'help.option-language', params: { languages: LANGUAGE_LIST } }))
    .addHelpText('after', say('help'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      writeErr: (text) => streams.stderr.write(text),
    });
  try {
    const { file, key } = command.parse(args, { from: 'user' }).opts<{ file?: string; key?: string }>();
    if ((file === undefined) === (key === undefined))
      throw new CliError({ id: 'settings-line.name-one-file', params: {} });
    const out = { streams, words };
    if (file !== undefined) return settingsLine(await readText(file, streams), out);
    return keyLine(await readText(key ?? '-', streams), out);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof CliError)) throw error;
    streams.stderr.write(`settings: ${error.in(words)}\n`);
    return error.exitCode;
  }
}

function settingsLine(text: string, out: Out): number {
  // Editors on Windows may add a byte order mark.
  const json = text.replace(/^\uFEFF/u, '');
  if (json.trim() === '') return refuse([{ id: 'settings-line.empty', params: {} }], out);
  const checked = check(json);
  if ('problems' in checked) return refuse(checked.problems, out);
  const { settings, rules } = checked;
  for (const told of [rules, ...notGiven(settings)]) out.streams.stderr.write(`${out.words.text(told)}\n`);
  const line = JSON.stringify(shortened(JSON.parse(json)));
  return printLine(line, { name: 'OWNER_PREFLIGHT_SETTINGS', what: { id: 'settings-line.fit', params: {} } }, out);
}

/** Removes the indentation of pasted rule XML, because the prompt of `hs` is slow with long lines. */
function shortened(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null || !('leadRulesXml' in settings)) return settings;
  const { leadRulesXml } = settings;
  if (typeof leadRulesXml !== 'string') return settings;
  return { ...settings, leadRulesXml: leadRulesXml.trim().replace(/>[ \t]*\r?\n\s*</gu, '><') };
}

function check(json: string): { settings: Settings; rules: InstallationMessage } | { problems: SettingsPageMessage[] } {
  const rulesProblems = pastedRulesProblems(json);
  try {
    const settings = parseSettings(json);
    return rulesProblems.length > 0 ? { problems: rulesProblems } : { settings, rules: rulesTold(settings) };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return { problems: [...error.problems.map(settingProblem), ...rulesProblems] };
  }
}

/** Checked separately, so that it is reported together with other problems. */
function pastedRulesProblems(json: string): SettingsPageMessage[] {
  try {
    const pasted = pastedSchema.safeParse(JSON.parse(json));
    if (pasted.success) parseAssignmentRules(pasted.data.leadRulesXml);
    return [];
  } catch (error) {
    // If it is not JSON, the check of the settings reports that.
    return error instanceof AssignmentRulesError
      ? [{ id: 'setting-problem.at', params: { key: 'leadRulesXml', problem: rulesProblem(error) } }]
      : [];
  }
}

const pastedSchema = z.object({ leadRulesXml: z.string().check(z.minLength(1)) });

/** Says whether live or pasted rules are used. */
function rulesTold({ leadRulesXml }: Settings): InstallationMessage {
  if (leadRulesXml === null) return { id: 'settings-line.rules-read-live', params: {} };
  const active = parseAssignmentRules(leadRulesXml).rules.find((rule) => rule.active);
  return active === undefined
    ? { id: 'settings-line.rules-not-active', params: {} }
    : { id: 'settings-line.rules-fit', params: { rule: active.name, count: active.entries.length } };
}

function notGiven(settings: Settings): InstallationMessage[] {
  const told = NEEDED_SETTINGS.filter(({ isGiven }) => !isGiven(settings)).map(
    ({ key, open, where }): InstallationMessage => ({ id: 'settings-line.not-given', params: { key, open, where } }),
  );
  return settings.salesforce === null ? [...told, { id: 'settings-line.not-connected', params: {} }] : told;
}

function keyLine(text: string, out: Out): number {
  const reading = readPrivateKey(text);
  if (!reading.ok) return refuse([{ id: `private-key.${reading.problem}`, params: {} }], out);
  const bits = reading.key.asymmetricKeyDetails?.modulusLength;
  const what: InstallationMessage =
    bits === undefined
      ? { id: 'settings-line.key-fits', params: {} }
      : { id: 'settings-line.key-of-bits', params: { bits } };
  return printLine(oneLineOf(reading.key), { name: 'SALESFORCE_PRIVATE_KEY', what }, out);
}

function printLine(
  line: string,
  { name, what }: { name: string; what: InstallationMessage },
  { streams: { stdout, stderr }, words: { text } }: Out,
): number {
  stderr.write(`${text({ id: 'settings-line.paste', params: { what, name } })}\n`);
  stderr.write(`${text({ id: 'settings-line.paste-again', params: { name } })}\n\n`);
  stdout.write(`${line}\n`);
  return 0;
}

function refuse(
  problems: readonly (InstallationMessage | SettingsPageMessage)[],
  { streams: { stderr }, words: { text } }: Out,
): number {
  stderr.write(`${text({ id: 'settings-line.problems', params: { count: problems.length } })}\n`);
  for (const problem of problems) stderr.write(`  - ${text(problem)}\n`);
  return 1;
}
