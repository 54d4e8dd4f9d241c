// `preflight simulate`: which lead assignment rule entry takes each lead of a file.
import { Command, Option } from 'commander';
import { compileRule, findingsOf, insertReader, userFrom } from '../domain/assignment-rules/index.ts';
import type { AssignmentRule } from '../domain/assignment-rules/index.ts';
import type { CliStreams } from './cli-streams.ts';
import { INPUT_FORMATS, readLeads } from './leads.ts';
import type { InputFormat } from './leads.ts';
import { LineWriter } from './line-writer.ts';
import { parseNow } from './now.ts';
import { startProgress } from './progress.ts';
import { chooseRule, readRules } from './rules-file.ts';
import type { Say, Warn } from './rules-file.ts';
import { criterionSayer, rulesSay } from './rules-words.ts';
import { OUTPUT_FORMATS, decisionFormat } from './simulate-output.ts';
import type { LeadDecision, OutputFormat } from './simulate-output.ts';
import { Summary, summaryTable } from './simulate-summary.ts';

interface Options {
  rules: string;
  leads: string;
  rule?: string;
  now?: string;
  createdBy?: string;
  input?: InputFormat;
  format: OutputFormat;
  language?: string;
  summary?: true;
}

/** The `simulate` command; `streams` are where results and messages go. */
export function simulateCommand(streams: CliStreams): Command {
  return new Command('simulate')
    .description('Say which lead assignment rule entry takes each lead of a file, and why.')
    .requiredOption('--rules <file>', 'Lead.assignmentRules-meta.xml as Salesforce retrieves it')
    .requiredOption('--leads <file>', 'leads as JSON lines or as CSV; "-" reads standard input')
    .option('--rule <name>', 'evaluate this rule, active or not (default: the active one)')
    .option('--now <time>', 'today for date literals, ISO 8601, UTC (default: the clock)')
    .option('--created-by <user>', "the integration user's ID or name, for criteria on Created By and Owner")
    .addOption(
      new Option(
        '--input <format>',
        'form of the leads (default: csv for a file that ends in .csv, else jsonl)',
      ).choices(INPUT_FORMATS),
    )
    .addOption(
      new Option('--format <format>', 'jsonl for programs, csv for spreadsheets, table for people')
        .choices(OUTPUT_FORMATS)
        .default('jsonl'),
    )
    .option('--language <language>', 'language of the reasons, e.g. de or pt-br (default: en)')
    .option(
      '--summary',
      'instead of a line a lead: leads per entry and assignee, and entries that took none or never can',
    )
    .addHelpText('after', HELP)
    .action(async (options: Options) => simulate(options, streams));
}

const HELP = `
Leads as JSON lines: one object of Lead field names a line. A field that is absent is unknown, null is blank.
Leads as CSV: a header of Lead field names. A column that is missing is unknown, an empty cell is blank.
"$id" is echoed; without it the result names the line. Every new lead also has a created date (the moment of the sync),
is not converted, and was created by and belongs to the integration user: see --created-by.

A line of the result holds: $id or line, rule, outcome (entry, none, undecided or no-active-rule), entry (from 1),
assignee, possible (when undecided: the entries that could still take the lead, 0 where none might), and trace (each
entry tried, with its criteria, the value seen, and for unknown what would decide it).

Exit status: 0 when every lead was evaluated, decided or not; 2 when a file cannot be used: the message names file, line
and reason, and the results of the lines before it are complete.

Example:
  $ npm run -s preflight -- simulate --rules examples/Lead.assignmentRules-meta.xml --leads examples/leads.jsonl`;

const NO_RULE: LeadDecision = { outcome: 'no-active-rule', rule: null, possible: [], trace: [] };

async function simulate(options: Options, streams: CliStreams): Promise<void> {
  const now = parseNow(options.now);
  const say = rulesSay(options.language);
  const warn: Warn = (text) => {
    streams.stderr.write(`preflight: ${text.replace(/\s*\n\s*/gu, ' ')}\n`);
  };
  const rule = chooseRule(await readRules(options.rules, say, warn), options.rule, options.rules, warn);
  if (rule !== null) warnOfCriteria(rule, options.rules, say, warn);
  const decide = decider(rule, options, now);
  const format = decisionFormat(options.format, criterionSayer(say));
  const summary = options.summary === true ? new Summary(rule) : null;
  const progress = startProgress(streams.stderr, 'leads');
  const out = new LineWriter(streams.stdout, progress.wipe);
  try {
    if (summary === null && format.header !== null) await out.write(format.header);
    for await (const lead of readLeads({ file: options.leads, format: options.input }, streams)) {
      const decision = decide(lead.fields);
      progress.step();
      if (summary === null) await out.write(format.line(lead, decision));
      else summary.add(decision);
    }
    if (summary !== null)
      await out.write(options.format === 'table' ? summaryTable(summary.result()) : JSON.stringify(summary.result()));
  } finally {
    await out.flush();
    progress.wipe();
  }
}

type Lead = Parameters<ReturnType<typeof insertReader>>[0];

function decider(rule: AssignmentRule | null, options: Options, now: Date): (lead: Lead) => LeadDecision {
  if (rule === null) return () => NO_RULE;
  const compiled = compileRule(rule);
  const atInsert = insertReader({ createdBy: options.createdBy === undefined ? null : userFrom(options.createdBy) });
  const trace = options.summary === true || options.format === 'table' ? 'none' : 'full';
  return (lead) => compiled.decide(atInsert(lead), { now, trace });
}

/** What the result of every lead depends on, said once. */
function warnOfCriteria(rule: AssignmentRule, file: string, say: Say, warn: Warn): void {
  for (const { entry, kind, message } of findingsOf(rule))
    if (kind === 'cut-list' || kind === 'unknown-operation') warn(`${file}: entry ${entry ?? 0}: ${say(message)}`);
}
