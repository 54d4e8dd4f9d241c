// `preflight simulate`: which lead assignment rule entry takes each lead of a file.
import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { AssignmentRulesError, decodeRuleName, parseAssignmentRules } from '../adapters/salesforce/rules-xml/index.ts';
import { compileRule } from '../domain/assignment-rules/index.ts';
import type { AssignmentRule, AssignmentRuleSet } from '../domain/assignment-rules/index.ts';
import { CliError } from './cli-error.ts';
import type { CliStreams } from './cli-streams.ts';
import { readLeads } from './lead-lines.ts';
import { LineWriter } from './line-writer.ts';
import { parseNow } from './now.ts';
import { startProgress } from './progress.ts';
import { jsonLine, tableHeader, tableRow } from './simulate-output.ts';
import type { LeadDecision } from './simulate-output.ts';
import { Summary, summaryTable } from './simulate-summary.ts';
import { unreadable } from './unreadable.ts';

interface Options {
  rules: string;
  leads: string;
  rule?: string;
  now?: string;
  format: 'jsonl' | 'table';
  summary?: true;
}

/** The `simulate` command; `streams` are where results and messages go. */
export function simulateCommand(streams: CliStreams): Command {
  return new Command('simulate')
    .description('Say which lead assignment rule entry takes each lead of a file, and why.')
    .requiredOption('--rules <file>', 'Lead.assignmentRules-meta.xml as Salesforce retrieves it')
    .requiredOption(
      '--leads <file>',
      'one JSON object of Lead fields a line (absent = unknown, null = blank); "-" reads standard input',
    )
    .option('--rule <name>', 'evaluate this rule, active or not (default: the active one)')
    .option('--now <time>', 'today for date literals, ISO 8601, UTC (default: the clock)')
    .addOption(
      new Option('--format <format>', 'jsonl for programs, table for people')
        .choices(['jsonl', 'table'])
        .default('jsonl'),
    )
    .option(
      '--summary',
      'instead of a line a lead: leads per entry and assignee, and entries that took none or never can',
    )
    .addHelpText('after', HELP)
    .action(async (options: Options) => simulate(options, streams));
}

const HELP = `
A line of the result holds: $id, rule, outcome (entry, none, undecided or no-active-rule), entry (from 1), assignee,
possible (when undecided: the entries that could still take the lead, 0 where none might), and trace (each entry
tried, with its criteria, the value seen, and for unknown what would decide it).

Exit status: 0 when every lead was evaluated, decided or not, 2 when a file cannot be used; the message names file, line and reason,
and the results of the lines before it are complete.

Example:
  $ npm run -s preflight -- simulate --rules examples/Lead.assignmentRules-meta.xml --leads examples/leads.jsonl`;

const NO_RULE: LeadDecision = { outcome: 'no-active-rule', rule: null, possible: [], trace: [] };

async function simulate(options: Options, streams: CliStreams): Promise<void> {
  const now = parseNow(options.now);
  const set = await readRules(options.rules);
  const warn = (text: string): void => {
    streams.stderr.write(`preflight: ${text.replace(/\s*\n\s*/gu, ' ')}\n`);
  };
  for (const { path, text } of set.unknownElements)
    warn(`${options.rules}: ${path} is not known and was left out${text === '' ? '' : `: ${text}`}`);
  const rule = chooseRule(set, options, warn);
  const compiled = rule === null ? null : compileRule(rule);
  const summary = options.summary === true ? new Summary(rule) : null;
  const progress = startProgress(streams.stderr, 'leads');
  const out = new LineWriter(streams.stdout, progress.wipe);
  try {
    if (summary === null && options.format === 'table') await out.write(tableHeader);
    for await (const lead of readLeads(options.leads, streams)) {
      const decision =
        compiled?.decide(lead.fields, {
          now,
          trace: summary === null && options.format === 'jsonl' ? 'full' : 'none',
        }) ?? NO_RULE;
      progress.step();
      summary?.add(decision);
      if (summary === null)
        await out.write(options.format === 'table' ? tableRow(lead.id, decision) : jsonLine(lead.id, decision));
    }
    if (summary !== null)
      await out.write(options.format === 'table' ? summaryTable(summary.result()) : JSON.stringify(summary.result()));
  } finally {
    await out.flush();
    progress.wipe();
  }
}

async function readRules(file: string): Promise<AssignmentRuleSet> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  if (!isUtf8(bytes)) throw new CliError(`${file}:1: not UTF-8, in which Salesforce writes this file`);
  try {
    return parseAssignmentRules(bytes.toString('utf8'));
  } catch (error) {
    if (error instanceof AssignmentRulesError) throw new CliError(`${file}:${error.line ?? 1}: ${error.problem.id}`);
    throw error;
  }
}

/** The rule to go by, null when none is active. A name may also be written as the metadata has it ("Web%2DLeads"). */
function chooseRule(
  set: AssignmentRuleSet,
  { rule: wanted, rules: file }: Options,
  warn: (text: string) => void,
): AssignmentRule | null {
  const [first, ...more] = wanted === undefined ? set.rules.filter(({ active }) => active) : rulesNamed(set, wanted);
  if (first === undefined && wanted === undefined) return null;
  if (first === undefined) {
    const names = set.rules.map(({ name }) => `"${name}"`).join(', ');
    throw new CliError(
      `${file}: there is no rule "${wanted ?? ''}"; ${names === '' ? 'the file has no rule' : `--rule takes ${names}`}`,
    );
  }
  if (more.length > 0)
    warn(
      `${file}: ${more.length + 1} rules are ${wanted === undefined ? 'active' : `named "${wanted}"`}; the first, "${first.name}", is evaluated`,
    );
  return first;
}

function rulesNamed(set: AssignmentRuleSet, wanted: string): AssignmentRule[] {
  const exact = set.rules.filter(({ name }) => name === wanted);
  return exact.length > 0 ? exact : set.rules.filter(({ name }) => name === decodeRuleName(wanted));
}
