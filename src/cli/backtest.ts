// `preflight backtest`: what the predictions would have been for records that synced, and whether they were right.
import { Command, InvalidArgumentError, Option } from 'commander';
import { stringify } from 'csv-stringify/sync';
import { backtestTenant } from '../application/backtest.ts';
import { MOST_FOUND } from '../application/past/ports.ts';
import { backtest } from '../domain/evidence/backtest/backtest.ts';
import { checkedFrom } from '../domain/evidence/checked.ts';
import type { BacktestRecord, BacktestResult } from '../domain/evidence/backtest/result.ts';
import { decide } from '../domain/prediction/index.ts';
import type { AdminWords } from '../presentation/admin-words.ts';
import { CliError } from './cli-error.ts';
import type { CliStreams } from './cli-streams.ts';
import { backtestTable, whyInWords } from './backtest-table.ts';
import { LANGUAGE_LIST, LANGUAGE_OPTION } from './language.ts';
import { withLivePast } from './live-past.ts';
import { readSample, readSettings } from './past-files.ts';
import { requireOneStandardInput } from './read-input.ts';
import { said } from './said.ts';

interface Options {
  sample?: string;
  settings?: string;
  env?: string;
  since?: Date;
  limit: number;
  resume: string;
  json?: true;
  format: 'table' | 'json' | 'csv';
}

/** The `backtest` command; `streams` are where results and messages go. */
export function backtestCommand(streams: CliStreams, words: AdminWords): Command {
  const { text } = words;
  return new Command('backtest')
    .description(text(said('help.backtest', {})))
    .option('--sample <file>', text(said('help.option-sample', {})))
    .option('--settings <file>', text(said('help.backtest-settings', {})))
    .option('--env <file>', text(said('help.option-env', {})))
    .option('--since <date>', text(said('help.backtest-since', {})), readDate)
    .option('--limit <number>', text(said('help.backtest-limit', {})), readLimit, 1000)
    .option('--resume <file>', text(said('help.option-resume', {})), RESUME)
    .addOption(
      new Option('--format <format>', text(said('help.backtest-format', {})))
        .choices(['table', 'json', 'csv'])
        .default('table'),
    )
    .option('--json', text(said('help.backtest-json', {})))
    .option(LANGUAGE_OPTION, text(said('help.option-language', { languages: LANGUAGE_LIST })))
    .addHelpText('after', text(said('help.backtest-more', {})))
    .action(async (options: Options) => {
      const result = await resultOf(options, streams);
      streams.stdout.write(written(result, options.json === true ? 'json' : options.format));
    });
}

const RESUME = 'backtest.partial.jsonl';

async function resultOf(
  { sample, settings, env, resume, since, limit }: Options,
  streams: CliStreams,
): Promise<BacktestResult> {
  if ((sample === undefined) === (env === undefined)) throw new CliError('expected either --sample or --env');
  if (env !== undefined && settings !== undefined)
    throw new CliError('--settings: not with --env, whose file holds the settings');
  if (env !== undefined)
    return withLivePast({ env, resume }, streams, (past, run) =>
      backtestTenant(past, { since: since ?? null, limit }, run),
    );
  if (settings === undefined) throw new CliError('--settings: expected beside --sample');
  requireOneStandardInput({ '--sample': sample, '--settings': settings });
  const given = await readSettings(settings, streams);
  return backtest(await readSample(sample ?? '', streams), given, decide);
}

function readDate(text: string): Date {
  const time = /^\d{4}-\d{2}-\d{2}(?:T.+)?$/u.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(time)) throw new InvalidArgumentError('expected a date, e.g. 2026-01-31.');
  return new Date(time);
}

function readLimit(text: string): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_FOUND)
    throw new InvalidArgumentError(`expected a number from 1 to ${MOST_FOUND}.`);
  return limit;
}

function written(result: BacktestResult, format: Options['format']): string {
  switch (format) {
    case 'table':
      return `${backtestTable(result)}\n${toPaste(result)}`;
    case 'json':
      return `${JSON.stringify({ ...result, checked: checkedFrom(result) }, null, 2)}\n`;
    case 'csv':
      return asCsv(result);
  }
}

/** The line for the settings: the card tells it, and is less sure of rows that prove wrong. */
function toPaste(result: BacktestResult): string {
  const checked = checkedFrom(result);
  if (checked.right + checked.wrong === 0) return '';
  return `\nFor the settings, so that the card tells it:\n"checked": ${JSON.stringify(checked)}\n`;
}

function asCsv({ records }: BacktestResult): string {
  return stringify(records.map(csvLine), {
    header: true,
    columns: ['object', 'id', 'verdict', 'decision', 'confidence', 'predicted', 'actual', 'why'],
    // A name that begins with "=" would be a formula in a spreadsheet.
    escape_formulas: true,
  });
}

function csvLine(record: BacktestRecord): Record<string, string> {
  const { object, id, verdict, decision, confidence, owners, openEnded, actual } = record;
  return {
    object,
    id,
    verdict,
    decision: decision ?? '',
    confidence: confidence ?? '',
    predicted: [...owners.map(({ name }) => name), ...(openEnded ? ['…'] : [])].join('; '),
    actual: actual?.name ?? '',
    why: whyInWords(record),
  };
}
