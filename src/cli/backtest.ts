// `preflight backtest`: what the predictions would have been for records that synced, and whether they were right.
import { Command, Option } from 'commander';
import { stringify } from 'csv-stringify/sync';
import { backtest } from '../domain/evidence/backtest/backtest.ts';
import type { BacktestRecord, BacktestResult } from '../domain/evidence/backtest/result.ts';
import { decide } from '../domain/prediction/index.ts';
import { CliError } from './cli-error.ts';
import { said } from './said.ts';
import type { CliStreams } from './cli-streams.ts';
import { backtestTable, whyInWords } from './backtest-table.ts';
import { readSample, readSettings } from './past-files.ts';

interface Options {
  sample: string;
  settings: string;
  json?: true;
  format: 'table' | 'json' | 'csv';
}

/** The `backtest` command; `streams` are where results and messages go. */
export function backtestCommand(streams: CliStreams): Command {
  return new Command('backtest')
    .description('Decide past first syncs again, and say how many predictions were right.')
    .requiredOption('--sample <file>', 'records, owners and org as JSON; "-" reads standard input')
    .requiredOption(
      '--settings <file>',
      'settings as JSON (docs/reference/settings.md), or a result of detect-settings --json',
    )
    .addOption(
      new Option('--format <format>', 'table for people, json for programs, csv with a line a record')
        .choices(['table', 'json', 'csv'])
        .default('table'),
    )
    .option('--json', 'the same as --format json')
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      if (options.sample === '-' && options.settings === '-') throw new CliError(said('refused.two-inputs', {}));
      const settings = await readSettings(options.settings, streams);
      const result = backtest(await readSample(options.sample, streams), settings, decide);
      streams.stdout.write(written(result, options.json === true ? 'json' : options.format));
    });
}

const HELP = `
Each record is decided with what was known at its first sync: the owner then in force, the lead's values at creation,
the users and rules of today. A prediction that names one owner is right or wrong; one that names several, or nobody,
is undecided. Records that show nothing (made in Salesforce, there before, history not tracked, rules changed since …)
are counted by the reason and not compared.

Exit status: 0 when the sample was compared, 2 when a file does not fit; the message names the JSON path.

Examples:
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
