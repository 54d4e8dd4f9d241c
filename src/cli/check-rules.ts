// `preflight check-rules`: finds problems in a rule file, for admins and CI.
import { Command } from 'commander';
import { findingsOf } from '../domain/assignment-rules/index.ts';
import type { AssignmentRule, AssignmentRuleSet } from '../domain/assignment-rules/index.ts';
import type { AdminWords } from '../presentation/admin-words.ts';
import { CliError } from './cli-error.ts';
import type { CliStreams } from './cli-streams.ts';
import { changesOfHands } from './changes-of-hands.ts';
import type { ChangeOfHands } from './changes-of-hands.ts';
import { checkJson, checkTable } from './check-rules-output.ts';
import type { FoundInRule } from './check-rules-output.ts';
import { LANGUAGE_LIST, LANGUAGE_OPTION } from './language.ts';
import { parseNow } from './now.ts';
import { requireOneStandardInput } from './read-input.ts';
import { chooseRule, readRules, warner } from './rules-file.ts';
import type { Warn } from './rules-file.ts';
import { said } from './said.ts';
import { readAssignees } from './users-file.ts';

interface Options {
  rules: string;
  rule?: string;
  users?: string;
  against?: string;
  leads?: string;
  createdBy?: string;
  now?: string;
  json?: true;
}

/** The exit status if something was found. */
const FOUND = 1;

/**
 * The `check-rules` command.
 *
 * @param end called with the exit status if it is not 0
 */
export function checkRulesCommand(streams: CliStreams, end: (exitCode: number) => void, words: AdminWords): Command {
  const { text } = words;
  return new Command('check-rules')
    .description(text(said('help.check-rules', {})))
    .requiredOption('--rules <file>', text(said('help.option-rules', {})))
    .option('--rule <name>', text(said('help.check-rules-rule', {})))
    .option('--users <file>', text(said('help.check-rules-users', {})))
    .option('--against <file>', text(said('help.check-rules-against', {})))
    .option('--leads <file>', text(said('help.check-rules-leads', {})))
    .option('--created-by <user>', text(said('help.option-created-by', {})))
    .option('--now <time>', text(said('help.option-now', {})))
    .option(LANGUAGE_OPTION, text(said('help.option-language', { languages: LANGUAGE_LIST })))
    .option('--json', text(said('help.check-rules-json', {})))
    .addHelpText('after', text(said('help.check-rules-more', FORMS)))
    .action(async (options: Options) => {
      if (await checkRules(options, streams, words)) end(FOUND);
    });
}

const FORMS = {
  users: '[{"username": "…", "isActive": true}]',
  queues: '{"users": […], "queues": [{"developerName": "…"}]}',
  json: '{"findings": [{"entry", "kind", "by", "text", "rule"}], "changes": [{"$id", "before", "after"}]}',
};

/** Returns true if something was found. */
async function checkRules(options: Options, streams: CliStreams, words: AdminWords): Promise<boolean> {
  if ((options.against === undefined) !== (options.leads === undefined))
    throw new CliError(said('refused.against-leads', {}));
  requireOneStandardInput({
    '--rules': options.rules,
    '--users': options.users,
    '--against': options.against,
    '--leads': options.leads,
  });
  const now = parseNow(options.now);
  const warn = warner(streams, words);
  const set = await readRules(options.rules, streams, warn);
  const assignees = options.users === undefined ? undefined : await readAssignees(options.users, streams);
  const rules = rulesToCheck(set, options, warn);
  const found: FoundInRule[] = rules.flatMap((rule) =>
    findingsOf(rule, assignees).map((finding) => ({
      ...finding,
      rule: rule.name,
      text: words.text(finding.message),
    })),
  );
  const changes = await changesOf(options, set, { streams, warn, now });
  const written = options.json === true ? checkJson(found, changes) : checkTable(found, changes, rules, words);
  streams.stdout.write(`${written}\n`);
  return found.length > 0;
}

function rulesToCheck(set: AssignmentRuleSet, { rule, rules: file }: Options, warn: Warn): AssignmentRule[] {
  const chosen = chooseRule(set, rule, file, warn);
  if (chosen !== null) return [chosen];
  warn(file, set.rules.length === 0 ? said('warned.no-rules', {}) : said('warned.none-active', {}));
  return set.rules;
}

interface Ways {
  streams: CliStreams;
  warn: Warn;
  now: Date;
}

async function changesOf(
  options: Options,
  after: AssignmentRuleSet,
  { streams, warn, now }: Ways,
): Promise<ChangeOfHands[] | null> {
  const { against, leads, createdBy } = options;
  if (against === undefined || leads === undefined) return null;
  const before = await readRules(against, streams, warn);
  return changesOfHands(
    {
      before: chooseRule(before, options.rule, against, warn),
      after: chooseRule(after, options.rule, options.rules, () => undefined),
    },
    { leads, createdBy, now },
    streams,
  );
}
