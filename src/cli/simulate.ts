// `preflight simulate`: finds the rule entry that takes each lead in a file.
import { Command, Option } from 'commander';
import { compileRule, findingsOf, userFrom } from '../domain/assignment-rules/index.ts';
import type { AssignmentRule, LeadFields } from '../domain/assignment-rules/index.ts';
import type { AdminWords } from '../presentation/admin-words.ts';
import type { CliStreams } from './cli-streams.ts';
import { LANGUAGE_LIST, LANGUAGE_OPTION } from './language.ts';
import { INPUT_FORMATS, readLeads } from './leads.ts';
import type { InputFormat } from './leads.ts';
import { LineWriter } from './line-writer.ts';
import { parseNow } from './now.ts';
import { startProgress } from './progress.ts';
import { requireOneStandardInput } from './read-input.ts';
import { chooseRule, readRules, warner } from './rules-file.ts';
import type { Warn } from './rules-file.ts';
import { said } from './said.ts';
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
  summary?: true;
}

/** The `simulate` command; `streams` are where results and messages go. */
export function simulateCommand(streams: CliStreams, words: AdminWords): Command {
  const { text } = words;
  return new Command('simulate')
    .description(text(said('help.simulate', {})))
    .requiredOption('--rules <file>', text(said('help.option-rules', {})))
    .requiredOption('--leads <file>', text(said('help.simulate-leads', {})))
    .option('--rule <name>', text(said('help.simulate-rule', {})))
    .option('--now <time>', text(said('help.option-now', {})))
    .option('--created-by <user>', text(said('help.option-created-by', {})))
    .addOption(new Option('--input <format>', text(said('help.simulate-input', {}))).choices(INPUT_FORMATS))
    .addOption(
      new Option('--format <format>', text(said('help.simulate-format', {}))).choices(OUTPUT_FORMATS).default('jsonl'),
    )
    .option(LANGUAGE_OPTION, text(said('help.option-language', { languages: LANGUAGE_LIST })))
    .option('--summary', text(said('help.simulate-summary', {})))
    .addHelpText('after', text(said('help.simulate-more', {})))
    .action(async (options: Options) => simulate(options, streams, words));
}

const NO_RULE: LeadDecision = { outcome: 'no-active-rule', rule: null, possible: [], trace: [] };

async function simulate(options: Options, streams: CliStreams, words: AdminWords): Promise<void> {
  const now = parseNow(options.now);
  requireOneStandardInput({ '--rules': options.rules, '--leads': options.leads });
  const warn = warner(streams, words);
  const rule = chooseRule(await readRules(options.rules, streams, warn), options.rule, options.rules, warn);
  if (rule !== null) warnOfCriteria(rule, options.rules, warn);
  const decide = decider(rule, options, now);
  const format = decisionFormat(options.format, words);
  const summary = options.summary === true ? new Summary(rule) : null;
  const progress = startProgress(streams.stderr, words);
  const out = new LineWriter(streams.stdout, progress.wipe);
  try {
    if (summary === null && format.header !== null) await out.write(format.header);
    for await (const lead of readLeads({ file: options.leads, format: options.input }, streams)) {
      const decision = decide(lead.fields);
      progress.step();
      if (summary !== null) {
        summary.add(decision);
        continue;
      }
      const full = out.writeBytes(format.line(lead, decision));
      // Waiting for nothing at each lead would cost as much as deciding.
      if (full !== undefined) await full;
    }
    if (summary !== null)
      await out.write(
        options.format === 'table' ? summaryTable(summary.result(), words) : JSON.stringify(summary.result()),
      );
  } finally {
    await out.flush();
    progress.wipe();
  }
}

function decider(rule: AssignmentRule | null, options: Options, now: Date): (lead: LeadFields) => LeadDecision {
  if (rule === null) return () => NO_RULE;
  const createdBy = options.createdBy === undefined ? null : userFrom(options.createdBy);
  const compiled = compileRule(rule, { createdBy });
  const trace = options.summary === true || options.format === 'table' ? 'none' : 'full';
  return (lead) => compiled.decide(lead, { now, trace });
}

/** Warns once about criteria that affect the result of every lead. */
function warnOfCriteria(rule: AssignmentRule, file: string, warn: Warn): void {
  for (const { entry, kind, message: finding } of findingsOf(rule))
    if (kind === 'cut-list' || kind === 'unknown-operation')
      warn(file, said('warned.entry', { entry: entry ?? 0, finding }));
}
