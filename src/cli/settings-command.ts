// Checks the app's settings and its private key before they become secrets, and makes one line of each.
import { readFile } from 'node:fs/promises';
import { Command, CommanderError } from 'commander';
import * as z from 'zod/mini';
import { AssignmentRulesError } from '../adapters/salesforce/rules-xml/assignment-rules-error.ts';
import { parseAssignmentRules } from '../adapters/salesforce/rules-xml/parse-assignment-rules.ts';
import { oneLineOf, readPrivateKey } from '../adapters/salesforce/private-key.ts';
import { SettingsError, parseSettings } from '../application/settings.ts';
import type { Settings } from '../application/settings.ts';
import { CliError } from './cli-error.ts';
import type { CliStreams } from './cli-streams.ts';
import { NEEDED_SETTINGS } from './settings-needed.ts';
import { KEY_WORDS, describeRulesProblem, describeSettingProblem } from './settings-words.ts';
import { unreadable } from './unreadable.ts';

/**
 * Runs one command line. The line to paste goes to standard output, everything else to standard error.
 *
 * @param args the arguments after `npm run settings --`
 * @returns the exit status: 0 when a line was printed, 1 for settings or a key that do not fit, 2 for a wrong command line
 */
export async function runSettings(args: readonly string[], streams: CliStreams): Promise<number> {
  const command = new Command('npm run settings --')
    .description('Checks the settings or the private key, and prints the one line to paste into "hs secret add".')
    .option('--file <file>', 'the settings as JSON; "-" reads standard input')
    .option('--key <file>', 'the private key as a PEM file, for "auth": "jwt"; "-" reads standard input')
    .addHelpText('after', HELP)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      writeErr: (text) => streams.stderr.write(text),
    });
  try {
    const { file, key } = command.parse(args, { from: 'user' }).opts<{ file?: string; key?: string }>();
    if ((file === undefined) === (key === undefined)) throw new CliError('name one file: --file FILE or --key FILE');
    if (file !== undefined) return settingsLine(await readText(file, streams), streams);
    return keyLine(await readText(key ?? '-', streams), streams);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof CliError)) throw error;
    streams.stderr.write(`settings: ${error.message}\n`);
    return error.exitCode;
  }
}

const HELP = `
Exit status: 0 when the line was printed, 1 when the file does not fit (each problem is named by its path), 2 for a
command line that cannot be used.

Examples:
  $ npm run -s settings -- --file settings.json
  $ npm run -s settings -- --key key.pem`;

function settingsLine(text: string, streams: CliStreams): number {
  // An editor on Windows may put a mark before the first bracket.
  const json = text.replace(/^\uFEFF/u, '');
  if (json.trim() === '') return refuse(['the file is empty'], streams);
  const checked = check(json);
  if ('problems' in checked) return refuse(checked.problems, streams);
  const { settings, told } = checked;
  for (const line of [...told, ...notGiven(settings)]) streams.stderr.write(`${line}\n`);
  const name = 'OWNER_PREFLIGHT_SETTINGS';
  return printLine(JSON.stringify(shortened(JSON.parse(json))), { name, what: 'The settings fit.' }, streams);
}

/** Indentation of pasted rule XML says nothing, and the prompt of hs takes long for a long line. */
function shortened(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null || !('leadRulesXml' in settings)) return settings;
  const { leadRulesXml } = settings;
  if (typeof leadRulesXml !== 'string') return settings;
  return { ...settings, leadRulesXml: leadRulesXml.trim().replace(/>[ \t]*\r?\n\s*</gu, '><') };
}

function check(json: string): { settings: Settings; told: string[] } | { problems: string[] } {
  const rulesProblems = pastedRulesProblems(json);
  try {
    const settings = parseSettings(json);
    return rulesProblems.length > 0 ? { problems: rulesProblems } : { settings, told: rulesTold(settings) };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return { problems: [...error.problems.map(describeSettingProblem), ...rulesProblems] };
  }
}

/** Looked at by itself, so that it is told beside what else is wrong. */
function pastedRulesProblems(json: string): string[] {
  try {
    const pasted = pastedSchema.safeParse(JSON.parse(json));
    if (pasted.success) parseAssignmentRules(pasted.data.leadRulesXml);
    return [];
  } catch (error) {
    // No JSON: the settings say so.
    return error instanceof AssignmentRulesError ? [`leadRulesXml: ${describeRulesProblem(error)}`] : [];
  }
}

const pastedSchema = z.object({ leadRulesXml: z.string().check(z.minLength(1)) });

/** What wins, live rules or pasted ones. */
function rulesTold({ leadRulesXml }: Settings): string[] {
  if (leadRulesXml === null)
    return ['Lead assignment rules: none are pasted, so the app reads them from Salesforce, which takes a permission.'];
  const { rules } = parseAssignmentRules(leadRulesXml);
  const active = rules.find((rule) => rule.active);
  const found =
    active === undefined
      ? 'the pasted ones have no active rule'
      : `the pasted ones fit; "${active.name}" is active, with ${count(active.entries.length, 'entry', 'entries')}`;
  return [
    `Lead assignment rules: ${found}. What Salesforce answers wins; the pasted ones are used only where it cannot be read.`,
  ];
}

function notGiven(settings: Settings): string[] {
  const open = NEEDED_SETTINGS.filter(({ isGiven }) => !isGiven(settings));
  const told = open.map(({ key, open: what, where }) => `Not given: ${key}. The card cannot tell ${what}. ${where}`);
  return settings.salesforce === null ? [...told, NOT_CONNECTED] : told;
}

const NOT_CONNECTED =
  'Not given: salesforce. The card can tell nothing about Salesforce. The install guide says how to connect it.';

function keyLine(text: string, streams: CliStreams): number {
  const reading = readPrivateKey(text);
  if (!reading.ok) return refuse([KEY_WORDS[reading.problem]], streams);
  const bits = reading.key.asymmetricKeyDetails?.modulusLength;
  const what = `The key is an RSA key${bits === undefined ? '' : ` of ${bits} bits`}.`;
  return printLine(oneLineOf(reading.key), { name: 'SALESFORCE_PRIVATE_KEY', what }, streams);
}

function printLine(
  line: string,
  { name, what }: { name: string; what: string },
  { stdout, stderr }: CliStreams,
): number {
  stderr.write(`${what} Paste the next line at the prompt of: npx hs secret add ${name}\n`);
  stderr.write(`(or, where it exists already: npx hs secret update ${name})\n\n`);
  stdout.write(`${line}\n`);
  return 0;
}

function refuse(problems: readonly string[], { stderr }: CliStreams): number {
  stderr.write(`${count(problems.length, 'problem', 'problems')}:\n`);
  for (const problem of problems) stderr.write(`  - ${problem}\n`);
  return 1;
}

function count(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}

async function readText(file: string, streams: CliStreams): Promise<string> {
  try {
    if (file !== '-') return await readFile(file, 'utf8');
    const chunks: string[] = [];
    for await (const chunk of streams.stdin) chunks.push(String(chunk));
    return chunks.join('');
  } catch (error) {
    throw unreadable(file, error);
  }
}
