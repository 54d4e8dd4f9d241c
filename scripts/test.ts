// `npm test`: everything a change must pass, one line a step, ending in "N passed, N failed".
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Command } from 'commander';
import { z } from 'zod';
import { ensureChromium } from './ensure-chromium.ts';
import { ensurePostgres } from './ensure-postgres.ts';

interface Step {
  name: string;
  command: string[];
  /** A vitest project: its tests are counted one by one. Any other step counts as one. */
  vitest?: string;
  /** Runs before the command; a throw fails the step. */
  prepare?: () => Promise<Record<string, string>>;
}

interface Result {
  step: Step;
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
  output: string;
}

const suite = (project: string): Pick<Step, 'command' | 'vitest'> => ({
  command: ['vitest', 'run', '--project', project],
  vitest: project,
});

// Each inner list runs side by side; a later list needs what an earlier one made.
const STAGES: Step[][] = [
  [{ name: 'build', command: ['tsx', 'scripts/build.ts'] }],
  [
    { name: 'format', command: ['prettier', '--check', '.', '--log-level', 'warn'] },
    { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
    { name: 'types', command: ['tsc', '--noEmit'] },
    { name: 'domain', command: ['tsc', '--noEmit', '-p', 'src/domain'] },
  ],
  [
    {
      name: 'unit',
      ...suite('unit'),
      // The server's tests never skip Postgres.
      prepare: () => Promise.resolve({ POSTGRES_BIN: ensurePostgres((line) => console.log(line)) }),
    },
    { name: 'validate', command: ['tsx', 'scripts/validate.ts'] },
  ],
  [{ name: 'contract', ...suite('contract') }],
  [
    {
      name: 'e2e',
      ...suite('e2e'),
      prepare: async () => ({ CHROMIUM_PATH: await ensureChromium((line) => console.log(line)) }),
    },
  ],
];

const names = STAGES.flat().map(({ name }) => name);
const { only } = new Command('npm test --')
  .description(`Runs ${names.join(', ')}, and goes on after a failure.`)
  .option('--only <step>', `run one step: ${names.join(', ')}`)
  .parse()
  .opts<{ only?: string }>();

async function runAll(chosen: string | undefined): Promise<number> {
  const results: Result[] = [];
  for (const stage of STAGES) {
    const steps = stage.filter(({ name }) => chosen === undefined || name === chosen);
    results.push(...(await Promise.all(steps.map(runStep))));
  }
  const sum = (key: 'passed' | 'failed' | 'skipped'): number =>
    results.reduce((total, result) => total + result[key], 0);
  console.log('');
  console.log(
    `${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`,
  );
  return sum('failed') === 0 ? 0 : 1;
}

async function runStep(step: Step): Promise<Result> {
  const started = Date.now();
  const folder = await mkdtemp(join(tmpdir(), 'owner-preflight-test-'));
  try {
    const report = join(folder, 'report.json');
    const extra =
      step.vitest === undefined ? [] : ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const environment = await step.prepare?.();
    const { exitCode, output } = await run([...step.command, ...extra], environment ?? {});
    const counted = step.vitest === undefined ? one(exitCode === 0) : await countTests(report, exitCode);
    return told({ step, ...counted, seconds: secondsSince(started), output });
  } catch (error) {
    return told({
      step,
      ...one(false),
      seconds: secondsSince(started),
      output: error instanceof Error ? error.message : String(error),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Counts = Pick<Result, 'passed' | 'failed' | 'skipped'>;

function one(passed: boolean): Counts {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numFailedTestSuites: z.number(),
});

/** A run without a test, or one that failed outside its tests, is a failure too. */
async function countTests(report: string, exitCode: number): Promise<Counts> {
  const text = await readFile(report, 'utf8').catch(() => null);
  if (text === null) return one(false);
  const { numPassedTests, numFailedTests, numPendingTests } = reportSchema.parse(JSON.parse(text));
  const brokenOutside = numFailedTests === 0 && (exitCode !== 0 || numPassedTests === 0);
  return { passed: numPassedTests, failed: numFailedTests + (brokenOutside ? 1 : 0), skipped: numPendingTests };
}

function run(command: string[], environment: Record<string, string>): Promise<{ exitCode: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', ...command], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ exitCode: 1, output: error.message }));
    child.on('close', (code) => resolve({ exitCode: code ?? 1, output }));
  });
}

function told(result: Result): Result {
  const { step, passed, failed, skipped, seconds, output } = result;
  const counts =
    step.vitest === undefined
      ? ''
      : ` (${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''})`;
  console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${step.name.padEnd(9)}${String(seconds).padStart(4)} s${counts}`);
  if (failed > 0) console.log(`${output.trimEnd()}\n`);
  return result;
}

function secondsSince(started: number): number {
  return Math.round((Date.now() - started) / 1000);
}

if (only !== undefined && !names.includes(only)) {
  console.error(`There is no step "${only}". Steps: ${names.join(', ')}.`);
  process.exit(2);
}
process.exitCode = await runAll(only);
