// `preflight simulate`: which lead assignment rule entry takes each lead of a file.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { AssignmentRulesError, activeRule, compileRule, parseAssignmentRules } from '../assignment-rules/index.ts';
import type { AssignmentRule, AssignmentRuleSet, CompiledRule, RuleDecision } from '../assignment-rules/index.ts';
import { CliError } from './cli-error.ts';
import type { CliStreams } from './cli-streams.ts';
import { readLeads } from './lead-lines.ts';
import { parseNow } from './now.ts';
import { startProgress } from './progress.ts';
import { jsonLine, tableHeader, tableRow } from './simulate-output.ts';
import { Summary, summaryTable } from './simulate-summary.ts';

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
    .requiredOption('--leads <file>', 'one JSON object of Lead fields a line (absent = unknown, null = blank); "-" reads standard input')
    .option('--rule <name>', 'evaluate this rule, active or not (default: the active one)')
    .option('--now <time>', 'today for date literals, ISO 8601, UTC (default: the clock)')
    .addOption(new Option('--format <format>', 'jsonl for programs, table for people').choices(['jsonl', 'table']).default('jsonl'))
    .option('--summary', 'instead of a line a lead: leads per entry and assignee, and entries that took none or never can')
    .addHelpText('after', HELP)
    .action(async (options: Options) => simulate(options, streams));
}

const HELP = `
A line of the result holds: $id, rule, outcome (entry, none, undecided or no-active-rule), entry (from 1), assignee,
possible (when undecided: the entries that could still take the lead, 0 where none might), and trace (each entry
tried, with its criteria, the value seen, and for unknown what would decide it).

Exit status: 0 when every lead was decided, 2 when a file cannot be used; the message names file, line and reason,
and the results of the lines before it are complete.

Example:
  $ npm run -s preflight -- simulate --rules examples/Lead.assignmentRules-meta.xml --leads examples/leads.jsonl`;

const NO_RULE: RuleDecision = { outcome: 'no-active-rule', rule: null, possible: [], trace: [] };

async function simulate(options: Options, streams: CliStreams): Promise<void> {
  const now = parseNow(options.now);
  const set = await readRules(options.rules);
  for (const { path, text } of set.unknownElements) {
    streams.stderr.write(`preflight: ${options.rules}: ${path} is not known and was left out${text === '' ? '' : `: ${text}`}\n`);
  }
  const rule = chooseRule(set, options);
  const compiled: CompiledRule = rule === null ? { decide: () => NO_RULE } : compileRule(rule);
  const summary = options.summary === true ? new Summary(rule) : null;
  const progress = startProgress(streams.stderr, 'leads');
  const out = new LineWriter(streams.stdout);
  try {
    if (summary === null && options.format === 'table') await out.write(tableHeader);
    for await (const lead of readLeads(options.leads, streams)) {
      const decision = compiled.decide(lead.fields, { now, trace: summary === null && options.format === 'jsonl' ? 'full' : 'none' });
      progress.step();
      summary?.add(decision);
      if (summary === null) await out.write(options.format === 'table' ? tableRow(lead.id, decision) : jsonLine(lead.id, decision));
    }
    if (summary !== null) await out.write(options.format === 'table' ? summaryTable(summary.result()) : JSON.stringify(summary.result()));
  } finally {
    await out.flush();
    progress.stop();
  }
}

async function readRules(file: string): Promise<AssignmentRuleSet> {
  try {
    return parseAssignmentRules(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof AssignmentRulesError) throw new CliError(`${file}:${error.line ?? 1}: ${error.reason}`);
    throw new CliError(`${file}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
}

function chooseRule(set: AssignmentRuleSet, { rule: wanted, rules: file }: Options): AssignmentRule | null {
  if (wanted === undefined) return activeRule(set);
  const found = set.rules.find(({ name }) => name === wanted);
  if (found !== undefined) return found;
  const names = set.rules.map(({ name }) => `"${name}"`).join(', ');
  throw new CliError(`${file}: there is no rule "${wanted}"; it has ${names === '' ? 'none' : names}`);
}

/** Whole lines in large pieces, waiting whenever the reader is slower. */
class LineWriter {
  readonly #stream: NodeJS.WritableStream;
  #pending = '';

  constructor(stream: NodeJS.WritableStream) {
    this.#stream = stream;
  }

  async write(line: string): Promise<void> {
    this.#pending += `${line}\n`;
    if (this.#pending.length >= 65_536) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.#pending;
    this.#pending = '';
    if (text !== '' && !this.#stream.write(text)) await once(this.#stream, 'drain');
  }
}
