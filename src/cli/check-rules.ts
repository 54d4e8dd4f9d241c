// `preflight check-rules`: what an administrator, or a team's CI, should look at in a rule file.
import { Command } from 'commander';
import { findingsOf } from '../domain/assignment-rules/index.ts';
import type { AssignmentRule, AssignmentRuleSet } from '../domain/assignment-rules/index.ts';
import { CliError } from './cli-error.ts';
import type { CliStreams } from './cli-streams.ts';
import { changesOfHands } from './changes-of-hands.ts';
import type { ChangeOfHands } from './changes-of-hands.ts';
import { checkJson, checkTable } from './check-rules-output.ts';
import type { FoundInRule } from './check-rules-output.ts';
import { parseNow } from './now.ts';
import { chooseRule, readRules } from './rules-file.ts';
import type { Warn } from './rules-file.ts';
import { rulesSay } from './rules-words.ts';
import { readAssignees } from './users-file.ts';

interface Options {
  rules: string;
  rule?: string;
  users?: string;
  against?: string;
  leads?: string;
  createdBy?: string;
  now?: string;
  language?: string;
  json?: true;
}

/** The exit status where something was found. */
const FOUND = 1;

/**
 * The `check-rules` command.
 *
 * @param end is told the exit status where it is not 0
 */
export function checkRulesCommand(streams: CliStreams, end: (exitCode: number) => void): Command {
  return new Command('check-rules')
    .description('Find what is wrong with lead assignment rules: for administrators, and for CI.')
    .requiredOption('--rules <file>', 'Lead.assignmentRules-meta.xml as Salesforce retrieves it')
    .option('--rule <name>', 'check this rule (default: the active one; every rule where none is active)')
    .option('--users <file>', "the org's users as JSON, and its queues: finds assignees that cannot get leads")
    .option('--against <file>', 'an earlier version of the rules: says which leads change hands')
    .option('--leads <file>', 'leads for --against, as for simulate')
    .option('--created-by <user>', "the integration user's ID or name, for --against")
    .option('--now <time>', 'today for date literals, ISO 8601, UTC, for --against (default: the clock)')
    .option('--language <language>', 'language of the findings, e.g. de or pt-br (default: en)')
    .option('--json', 'findings and changes as JSON')
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      if (await checkRules(options, streams)) end(FOUND);
    });
}

const HELP = `
Findings:
  unreachable        earlier entries take every lead that matches this one, or its criteria contradict each other
  overlap            a lead matches this entry and an earlier one that asks the same or fewer fields and assigns it to
                     somebody else. An earlier entry that asks more, or whose leads all match the later one, is an
                     exception before the general case, and no finding
  no-catch-all       leads may be left over for the default lead owner
  inactive-assignee  the entry assigns to an inactive user (--users)
  unknown-assignee   the entry assigns to a user or a queue that is not in the list (--users)
  cut-list           a list was cut off at Salesforce's limit of 255 characters
  unknown-operation  Salesforce has no such operation

--users takes [{"username": "…", "isActive": true}], or {"users": […], "queues": [{"developerName": "…"}]}.
--json prints {"findings": [{"entry", "kind", "by", "text", "rule"}], "changes": [{"$id", "before", "after"}]};
entry is null for a finding about the whole rule, and changes is there with --against.

Exit status: 0 when nothing was found, 1 when something was, 2 when a file cannot be used. Leads that change hands are no
findings.

Example:
  $ npm run -s preflight -- check-rules --rules examples/Lead.assignmentRules-meta.xml`;

/** Returns true where something was found. */
async function checkRules(options: Options, streams: CliStreams): Promise<boolean> {
  if ((options.against === undefined) !== (options.leads === undefined))
    throw new CliError('--against and --leads go together: name both or neither');
  const now = parseNow(options.now);
  const say = rulesSay(options.language);
  const warn: Warn = (text) => {
    streams.stderr.write(`preflight: ${text.replace(/\s*\n\s*/gu, ' ')}\n`);
  };
  const set = await readRules(options.rules, say, warn);
  const assignees = options.users === undefined ? undefined : await readAssignees(options.users);
  const rules = rulesToCheck(set, options, warn);
  const found: FoundInRule[] = rules.flatMap((rule) =>
    findingsOf(rule, assignees).map((finding) => ({ ...finding, rule: rule.name, text: say(finding.message) })),
  );
  const changes = await changesOf(options, set, { streams, say, warn, now });
  streams.stdout.write(`${options.json === true ? checkJson(found, changes) : checkTable(found, changes, rules)}\n`);
  return found.length > 0;
}

function rulesToCheck(set: AssignmentRuleSet, { rule, rules: file }: Options, warn: Warn): AssignmentRule[] {
  const chosen = chooseRule(set, rule, file, warn);
  if (chosen !== null) return [chosen];
  warn(`${file}: no rule is active; ${set.rules.length === 0 ? 'the file has no rule' : 'every rule is checked'}`);
  return set.rules;
}

interface Ways {
  streams: CliStreams;
  say: ReturnType<typeof rulesSay>;
  warn: Warn;
  now: Date;
}

async function changesOf(
  options: Options,
  after: AssignmentRuleSet,
  { streams, say, warn, now }: Ways,
): Promise<ChangeOfHands[] | null> {
  const { against, leads, createdBy } = options;
  if (against === undefined || leads === undefined) return null;
  const before = await readRules(against, say, warn);
  return changesOfHands(
    {
      before: chooseRule(before, options.rule, against, warn),
      after: chooseRule(after, options.rule, options.rules, () => undefined),
    },
    { leads, createdBy, now },
    streams,
  );
}
