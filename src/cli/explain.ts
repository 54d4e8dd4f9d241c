// `preflight explain`: predicts for situations in a file, without an account or network.
import { Command, Option } from 'commander';
import { AssignmentRulesError, parseAssignmentRules } from '../adapters/salesforce/rules-xml/index.ts';
import { factsOfSituation } from '../contract/situation-facts.ts';
import { situationSchema } from '../contract/situation.ts';
import type { Situation } from '../contract/situation.ts';
import type { AssignmentRuleSet } from '../domain/assignment-rules/index.ts';
import { explain } from '../domain/prediction/index.ts';
import type { Explanation } from '../domain/prediction/index.ts';
import type { AdminWords } from '../presentation/admin-words.ts';
import { catalogueOf } from '../presentation/messages/catalogues.ts';
import { makeTranslator } from '../presentation/translator.ts';
import { wordsFor } from '../presentation/words.ts';
import { refusedAt } from './cli-error.ts';
import type { CliStreams } from './cli-streams.ts';
import { printed } from './explain-output.ts';
import { explanationTable } from './explain-table.ts';
import { checked, readJson } from './json-input.ts';
import { LANGUAGE_LIST, LANGUAGE_OPTION } from './language.ts';
import { parseNow } from './now.ts';
import { said } from './said.ts';
import { rulesProblem } from './settings-words.ts';

const FORMATS = ['json', 'table'] as const;

interface Options {
  situation: string;
  now?: string;
  format: (typeof FORMATS)[number];
}

/** The `explain` command; `streams` are where results and messages go. */
export function explainCommand(streams: CliStreams, words: AdminWords): Command {
  const { text } = words;
  return new Command('explain')
    .description(text(said('help.explain', {})))
    .requiredOption('--situation <file>', text(said('help.explain-situation', {})))
    .option('--now <time>', text(said('help.option-now', {})))
    .addOption(new Option('--format <format>', text(said('help.explain-format', {}))).choices(FORMATS).default('json'))
    .option(LANGUAGE_OPTION, text(said('help.option-language', { languages: LANGUAGE_LIST })))
    .addHelpText('after', text(said('help.explain-more', {})))
    .action(async (options: Options) => explainFile(options, streams, words));
}

interface Explained {
  situation: Situation;
  explanation: Explanation;
}

async function explainFile({ situation: file, now, format }: Options, streams: CliStreams, words: AdminWords) {
  const at = parseNow(now);
  const document = await readJson(file, streams);
  const isList = Array.isArray(document);
  const explained = isList
    ? document.map((item: unknown, index) => explainOne(item, { file, path: `$[${index}]` }, at))
    : [explainOne(document, { file, path: '$' }, at)];
  if (format === 'table') {
    const cardWords = wordsFor(words.language);
    const tables = explained.map(({ situation, explanation }) =>
      explanationTable(situation.record, explanation, { admin: words, card: cardWords }),
    );
    streams.stdout.write(`${tables.join('\n\n')}\n`);
    return;
  }
  // The engine's messages have no type of a catalogue here.
  const { text } = makeTranslator({ locale: words.language, catalogueOf });
  const results = explained.map(({ explanation }) => printed(explanation, text));
  streams.stdout.write(`${JSON.stringify(isList ? results : results[0], null, 2)}\n`);
}

interface Place {
  file: string;
  path: string;
}

function explainOne(value: unknown, { file, path }: Place, now: Date): Explained {
  const situation = checked(situationSchema, value, file, path);
  const { org, record } = factsOfSituation(situation, (xml) => parsedRules(xml, { file, path }));
  return { situation, explanation: explain(org, record, now) };
}

function parsedRules(xml: string, { path, file }: Place): AssignmentRuleSet {
  try {
    return parseAssignmentRules(xml);
  } catch (error) {
    if (!(error instanceof AssignmentRulesError)) throw error;
    const place = `${file}: ${path}.salesforce.leadRules.xml`;
    throw refusedAt(place, said('refused.rules-xml', { problem: rulesProblem(error) }));
  }
}
