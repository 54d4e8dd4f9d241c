// `npm run bench`: every bench in one run, as one table. Ratios are within the run; seconds depend on the machine.
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import process from 'node:process';
import { Command, InvalidArgumentError } from 'commander';
import type { Bench, Row, Target } from './bench.ts';
import { bench as assignmentRules } from './assignment-rules.bench.ts';
import { bench as audit } from './audit.bench.ts';
import { bench as bundles } from './bundles.bench.ts';
import { bench as choosing } from './choosing.bench.ts';
import { bench as coldStart } from './cold-start.bench.ts';
import { bench as engine } from './engine.bench.ts';
import { bench as memory } from './memory.bench.ts';
import { bench as ownerMatching } from './owner-matching.bench.ts';
import { bench as page } from './page.bench.ts';
import { bench as predictions } from './predictions.bench.ts';
import { bench as roundTrips } from './round-trips.bench.ts';
import { bench as server } from './server.bench.ts';
import { bench as simulate } from './simulate.bench.ts';
import { bench as start } from './start.bench.ts';
import { bench as tests } from './tests.bench.ts';

const BENCHES: readonly Bench[] = [
  bundles,
  coldStart,
  memory,
  roundTrips,
  engine,
  predictions,
  simulate,
  ownerMatching,
  choosing,
  page,
  start,
  server,
  assignmentRules,
  audit,
  tests,
];

const names = BENCHES.map(({ name }) => name);
const { only, skip, readme } = new Command('npm run bench --')
  .description(
    'Measures what the README claims, each figure beside a peer in the same run, and prints one Markdown table. ' +
      'All of them take about twenty minutes on an idle machine; "tests" runs the whole test suite.',
  )
  .option('--only <benches>', `run these, with commas between them: ${names.join(', ')}`, listed)
  .option('--skip <benches>', 'run all but these', listed)
  .option('--readme', 'also put the table into the README')
  .parse()
  .opts<{ only?: string[]; skip?: string[]; readme?: true }>();

const [loadBefore = 0] = loadavg();
const lines: string[][] = [['', 'this run', 'beside', 'target']];
for (const { title, run } of BENCHES.filter(({ name }) => only?.includes(name) ?? skip?.includes(name) !== true)) {
  process.stderr.write(`${title}…\n`);
  lines.push([`**${title}**`, '', '', ''], ...(await run()).map(cells));
}
const told = `Node ${process.versions.node}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB; load before the run ${loadBefore.toFixed(1)}.\n\n${table(lines)}`;
console.log(told);
if (readme === true) await putIntoReadme(told);
// A browser or a server that is slow to stop must not keep the table waiting.
process.exit(0);

function listed(text: string): string[] {
  const asked = text.split(',').map((name) => name.trim());
  const unknown = asked.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new InvalidArgumentError(`There is no bench "${unknown.join('", "')}".`);
  return asked;
}

async function putIntoReadme(text: string): Promise<void> {
  const file = new URL('../README.md', import.meta.url);
  const [before = '', , after = ''] = (await readFile(file, 'utf8')).split(/^<!-- \/?bench -->$/mu);
  await writeFile(file, `${before}<!-- bench -->\n${text}\n<!-- /bench -->${after}`);
}

function cells({ what, value, ratio, target }: Row): string[] {
  return [what, value, ratio, target === undefined ? '' : target.met ? target.says : missed(target)];
}

function missed({ says, because }: Target): string {
  return `${says} (**missed**${because === undefined ? '' : `: ${because}`})`;
}

function table(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body.map(line)].join('\n');
}
