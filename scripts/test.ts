// `npm test` and `npm run test:long`: everything a change must pass, ending in "N passed, N failed".
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { ensureChromium } from './ensure-chromium.ts';
import { ensurePostgres } from './ensure-postgres.ts';
import { runSteps } from './run-steps.ts';
import type { Step, StepResult } from './run-steps.ts';

const suite = (name: string): Pick<Step, 'name' | 'command' | 'isSuite'> => ({
  name,
  command: ['vitest', 'run', '--project', name],
  isSuite: true,
});

// The longest first, so that the short ones fill the gaps.
const STEPS: readonly Step[] = [
  { name: 'build', command: ['tsx', 'scripts/build.ts'] },
  {
    ...suite('unit'),
    after: ['build'],
    // The server's tests never skip Postgres.
    prepare: () => Promise.resolve({ POSTGRES_BIN: ensurePostgres((line) => console.log(line)) }),
  },
  // Types and lint rules, by the same reading of the project.
  { name: 'code', command: ['tsx', 'scripts/check-code.ts'], after: ['build'] },
  {
    ...suite('e2e'),
    after: ['build'],
    prepare: async () => ({ CHROMIUM_PATH: await ensureChromium((line) => console.log(line)) }),
  },
  { ...suite('contract'), after: ['build'] },
  { name: 'format', command: ['prettier', '--check', '.', '--log-level', 'warn'] },
  { name: 'validate', command: ['tsx', 'scripts/validate.ts'], after: ['build'] },
];
const names = STEPS.map(({ name }) => name);

const { only, long } = new Command('npm test --')
  .description(`Runs ${names.join(', ')}, and goes on after a failure.`)
  .option('--only <steps>', `run these steps, with commas between them: ${names.join(', ')}`)
  .option('--long', '2,000 runs of each model-based test instead of 300, 20,000 fuzzed inputs instead of 1,000')
  .parse()
  .opts<{ only?: string; long?: true }>();

const chosen = only?.split(',').map((name) => name.trim()) ?? names;
const unknown = chosen.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no step "${unknown.join('", "')}". Steps: ${names.join(', ')}.`);
  process.exit(2);
}
console.log(sharedFolder());
const started = Date.now();
const results = await runSteps(
  STEPS.filter(({ name }) => chosen.includes(name)),
  {
    // One more than there are cores, since each waits now and then: for a browser, a database, a process that starts.
    // Vitest takes more workers itself where there are more cores.
    atOnce: Math.max(3, Math.ceil(availableParallelism() / 2)),
    environment: long === true ? { TEST_LONG: '1' } : {},
    started: ({ name }) => console.log(`      ${name.padEnd(9)} started`),
    ended: print,
  },
);
const sum = (key: 'passed' | 'failed' | 'skipped'): number => results.reduce((total, result) => total + result[key], 0);
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(`\nIn ${Math.round((Date.now() - started) / 1000)} s:`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
process.exitCode = sum('failed') === 0 ? 0 : 1;

function print({ name, isSuite, passed, failed, skipped: left, seconds, output }: StepResult): void {
  const counts = isSuite ? ` (${passed} passed, ${failed} failed${left > 0 ? `, ${left} skipped` : ''})` : '';
  console.log(`${failed === 0 ? 'ok   ' : 'FAIL '} ${name.padEnd(9)}${String(seconds).padStart(4)} s${counts}`);
  if (failed > 0) console.log(`${output.trimEnd()}\n`);
}

/** One line: whether the published table and the collected rule files, kept beside the repository, were there to check. */
function sharedFolder(): string {
  const there = existsSync(fileURLToPath(new URL('../../shared/domain/owner-decisions.json', import.meta.url)));
  return there
    ? 'With ../shared: the decision table is also held against its source, and the rules against the collected rule files.'
    : 'Without ../shared: the decision table and the rules are held against the files of this repository alone.';
}
