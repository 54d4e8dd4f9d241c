// `preflight explain`: the whole prediction for situations in a file, with no account and no network.
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import type * as z from 'zod/mini';
import { AssignmentRulesError, parseAssignmentRules } from '../adapters/salesforce/rules-xml/index.ts';
import { IN_ENGLISH } from '../contract/schema-messages.ts';
import { factsOfSituation } from '../contract/situation-facts.ts';
import { situationSchema } from '../contract/situation.ts';
import type { AssignmentRuleSet } from '../domain/assignment-rules/index.ts';
import { explain } from '../domain/prediction/index.ts';
import { catalogueOf } from '../presentation/messages/catalogues.ts';
import { LANGUAGES } from '../presentation/messages/languages.ts';
import { makeTranslator } from '../presentation/translator.ts';
import { CliError } from './cli-error.ts';
import type { CliStreams } from './cli-streams.ts';
import { printed } from './explain-output.ts';
import { parseNow } from './now.ts';
import { unreadable } from './unreadable.ts';

/** The `explain` command; `streams` are where results and messages go. */
export function explainCommand(streams: CliStreams): Command {
  return new Command('explain')
    .description('Predict who owns a record in Salesforce after its first sync, and show every check on the way.')
    .requiredOption(
      '--situation <file>',
      'situation as JSON: one object, or an array for an array of results; "-" reads standard input',
    )
    .option('--now <time>', 'today for the date literals of lead assignment rules, ISO 8601, UTC (default: the clock)')
    .option('--language <tag>', `language of the texts: ${LANGUAGES.join(', ')} (another is answered in English)`, 'en')
    .addHelpText('after', HELP)
    .action(async (options: { situation: string; now?: string; language: string }) => {
      const now = parseNow(options.now);
      const document = parseJson(await readText(options.situation, streams), options.situation);
      const explained = (value: unknown, path: string): unknown =>
        explainOne(value, { path, file: options.situation }, now, options.language);
      const result = Array.isArray(document)
        ? document.map((item: unknown, index) => explained(item, `$[${index}]`))
        : explained(document, '$');
      streams.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    });
}

const HELP = `
The situation file holds the facts of one record: the HubSpot record and owner, the app's settings, and what
Salesforce answered. The result names the deciding row of the decision table, the rows passed on the way, the
predicted owners (one: named; several: one of these; none: not known), and each check with its evidence.

Exit status: 0 when every situation was explained, 2 when the input does not fit; the message names the JSON path.

Example:
  $ npm run -s preflight -- explain --situation examples/situation.json`;

function explainOne(value: unknown, place: { path: string; file: string }, now: Date, language: string): unknown {
  const { path, file } = place;
  const parsed = situationSchema.safeParse(value, IN_ENGLISH);
  if (!parsed.success) throw new CliError(`${file}: ${firstProblem(parsed.error, path)}`);
  const { text } = makeTranslator({ locale: language, catalogueOf });
  const { org, record } = factsOfSituation(parsed.data, (xml) => parsedRules(xml, place));
  return printed(explain(org, record, now), text);
}

function parsedRules(xml: string, { path, file }: { path: string; file: string }): AssignmentRuleSet {
  try {
    return parseAssignmentRules(xml);
  } catch (error) {
    if (!(error instanceof AssignmentRulesError)) throw error;
    const line = error.line === null ? '' : `line ${error.line}: `;
    const { text } = makeTranslator({ locale: 'en', catalogueOf });
    throw new CliError(
      `${file}: ${path}.salesforce.leadRules.xml: expected lead assignment rules as Salesforce's metadata XML: ${line}${text(error.problem)}`,
    );
  }
}

/** The deepest problem of the first issue, since a union's own message says only that nothing fitted. */
function firstProblem(error: z.core.$ZodError, root: string): string {
  const [issue] = error.issues;
  if (issue === undefined) return `${root}: expected a situation`;
  const { path, message } = deepest(issue, []);
  return `${root}${path.map(segment).join('')}: ${message}`;
}

type Issue = z.core.$ZodIssue;

function deepest(issue: Issue, above: PropertyKey[]): { path: PropertyKey[]; message: string } {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union') return { path, message: issue.message };
  const branches = issue.errors.flatMap(([first]) => (first === undefined ? [] : [deepest(first, path)]));
  const depth = Math.max(...branches.map((branch) => branch.path.length));
  const nearest = branches.filter((branch) => branch.path.length === depth);
  const expected = nearest.map(({ message }) => message.replace(/^Invalid input: expected /u, ''));
  return { path: nearest[0]?.path ?? path, message: `Invalid input: expected ${expected.join(', or ')}` };
}

function segment(key: PropertyKey): string {
  if (typeof key === 'number') return `[${key}]`;
  return /^[A-Za-z_$][\w$]*$/u.test(String(key)) ? `.${String(key)}` : `[${JSON.stringify(String(key))}]`;
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

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new CliError(`${file}: not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
