// `preflight backtest`: what the predictions would have been for records that synced, and whether they were right.
import { Command, InvalidArgumentError, Option } from 'commander';
import { stringify } from 'csv-stringify/sync';
import { backtestTenant } from '../application/backtest.ts';
import { MOST_FOUND } from '../application/past/ports.ts';
import { backtest } from '../domain/evidence/backtest/backtest.ts';
import type { BacktestRecord, BacktestResult } from '../domain/evidence/backtest/result.ts';
import { decide } from '../domain/prediction/index.ts';
import { CliError } from './cli-error.ts';
import type { CliStreams } from './cli-streams.ts';
import { backtestTable, whyInWords } from './backtest-table.ts';
import { withLivePast } from './live-past.ts';
import { readSample, readSettings } from './past-files.ts';

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
export function backtestCommand(streams: CliStreams): Command {
  return new Command('backtest')
    .description('Decide past first syncs again, and say how many predictions were right.')
    .option('--sample <file>', 'records, owners and org as JSON; "-" reads standard input')
    .option('--settings <file>', 'settings as JSON (docs/install.md), or a result of detect-settings --json')
    .option('--env <file>', 'or: read all of it from both systems, with the four secrets of the installation in a file')
    .option('--since <date>', 'with --env: only records made in HubSpot since then, e.g. 2026-01-31', readDate)
    .option('--limit <number>', 'with --env: records of each object, the newest first', readLimit, 1000)
    .option('--resume <file>', 'with --env: where to keep what was gathered, to go on from', RESUME)
    .addOption(
      new Option('--format <format>', 'table for people, json for programs, csv with a line a record')
        .choices(['table', 'json', 'csv'])
        .default('table'),
    )
    .option('--json', 'the same as --format json')
    .addHelpText('after', HELP)
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
  if (sample === '-' && settings === '-')
    throw new CliError('--sample and --settings: only one of them can be standard input');
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

const HELP = `
Each record is decided with what was known at its first sync: the owner then in force, the lead's values at creation,
the users and rules of today. A prediction that names one owner is right or wrong; one that names several, or nobody,
is undecided. Records that show nothing (made in Salesforce, there before, history not tracked, rules changed since …)
are counted by the reason and not compared.

With --env, settings, records and histories are read with the installation's own credentials. Only reads are sent: at
most 7 requests a second to HubSpot, beside 5 searches; 5,000 records take about half a minute. A command that ended
early goes on from its --resume file, which holds records' contents; it is deleted at the end.

Exit status: 0 when the records were compared, 2 when they cannot be; the message names the JSON path or the system.

Examples:
  $ npm run -s preflight -- backtest --env .env --since 2026-01-01 --limit 5000
  $ npm run -s preflight -- backtest --sample examples/sample.json --settings examples/settings.json
  $ npm run -s preflight -- backtest --sample examples/sample.json --settings examples/settings.json --format csv`;

function written(result: BacktestResult, format: Options['format']): string {
  switch (format) {
    case 'table':
      return `${backtestTable(result)}\n`;
    case 'json':
      return `${JSON.stringify(result, null, 2)}\n`;
    case 'csv':
      return asCsv(result);
  }
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
