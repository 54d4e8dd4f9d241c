// `preflight backtest`: predicts the owners of records that have synced and checks whether the predictions are right.
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
import { said, saidOfPast } from './said.ts';

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
    .option('--since <date>', text(said('help.backtest-since', {})), (given) => readDate(given, words))
    .option('--limit <number>', text(said('help.backtest-limit', {})), (given) => readLimit(given, words), 1000)
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
      const result = await resultOf(options, { streams, words });
      streams.stdout.write(written(result, options.json === true ? 'json' : options.format, words));
    });
}

const RESUME = 'backtest.partial.jsonl';

async function resultOf(
  { sample, settings, env, resume, since, limit }: Options,
  host: { streams: CliStreams; words: AdminWords },
): Promise<BacktestResult> {
  const { streams } = host;
  if ((sample === undefined) === (env === undefined)) throw new CliError(saidOfPast('past.sample-or-env', {}));
  if (env !== undefined && settings !== undefined) throw new CliError(saidOfPast('past.settings-with-env', {}));
  if (env !== undefined)
    return withLivePast({ env, resume }, host, (past, run) =>
      backtestTenant(past, { since: since ?? null, limit }, run),
    );
  if (settings === undefined) throw new CliError(saidOfPast('past.settings-missing', {}));
  requireOneStandardInput({ '--sample': sample, '--settings': settings });
  const given = await readSettings(settings, streams);
  return backtest(await readSample(sample ?? '', streams), given, decide);
}

function readDate(given: string, { text }: AdminWords): Date {
  const time = /^\d{4}-\d{2}-\d{2}(?:T.+)?$/u.test(given) ? Date.parse(given) : NaN;
  if (Number.isNaN(time)) throw new InvalidArgumentError(text(saidOfPast('past.expected-date', {})));
  return new Date(time);
}

function readLimit(given: string, { text }: AdminWords): number {
  const limit = Number(given);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_FOUND)
    throw new InvalidArgumentError(text(saidOfPast('past.expected-number', { most: MOST_FOUND })));
  return limit;
}

function written(result: BacktestResult, format: Options['format'], words: AdminWords): string {
  switch (format) {
    case 'table':
      return `${backtestTable(result, words)}\n${toPaste(result, words)}`;
    case 'json':
      return `${JSON.stringify({ ...result, checked: checkedFrom(result) }, null, 2)}\n`;
    case 'csv':
      return asCsv(result, words);
  }
}

/** The line for the settings: the card tells it, and is less sure of rows that prove wrong. */
function toPaste(result: BacktestResult, { text }: AdminWords): string {
  const checked = checkedFrom(result);
  if (checked.right + checked.wrong === 0) return '';
  return `\n${text(saidOfPast('past.to-paste', {}))}\n"checked": ${JSON.stringify(checked)}\n`;
}

function asCsv({ records }: BacktestResult, words: AdminWords): string {
  const lines = records.map((record) => csvLine(record, words));
  return stringify(lines, {
    header: true,
    columns: ['object', 'id', 'verdict', 'decision', 'confidence', 'predicted', 'actual', 'why'],
    // A name that starts with "=" would become a formula in a spreadsheet.
    escape_formulas: true,
  });
}

function csvLine(record: BacktestRecord, words: AdminWords): Record<string, string> {
  const { object, id, verdict, decision, confidence, owners, openEnded, actual } = record;
  return {
    object,
    id,
    verdict,
    decision: decision ?? '',
    confidence: confidence ?? '',
    predicted: [...owners.map(({ name }) => name), ...(openEnded ? ['…'] : [])].join('; '),
    actual: actual?.name ?? '',
    why: whyInWords(record, words),
  };
}
