// Runs the steps of `npm test`, as many at once as the machine has room for, and counts what passed.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { z } from 'zod';

export interface Step {
  name: string;
  /** A program of an installed package, and its arguments. */
  command: readonly string[];
  /** True for a Vitest project: its tests are counted one by one. Any other step counts as one. */
  isSuite?: boolean;
  /** Steps that have to be over first, whether they passed or not; those that do not run are not waited for. */
  after?: readonly string[];
  /** Runs before the command and gives it variables; a throw fails the step. */
  prepare?: () => Promise<Record<string, string>>;
}

export interface StepResult {
  name: string;
  isSuite: boolean;
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
  output: string;
}

export interface StepOptions {
  /** How many steps run at once. */
  atOnce: number;
  environment: Readonly<Record<string, string>>;
  started: (step: Step) => void;
  ended: (result: StepResult) => void;
  /** Runs a command; by default as a process. */
  run?: RunCommand;
}

export type RunCommand = (
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
) => Promise<{ exitCode: number; output: string }>;

/**
 * Runs every step, in the order given as far as there is room, and goes on after a failure.
 *
 * @returns one result a step, in the order in which they ended
 */
export async function runSteps(steps: readonly Step[], options: StepOptions): Promise<StepResult[]> {
  const waiting = [...steps];
  const running = new Map<Step, Promise<void>>();
  const results: StepResult[] = [];
  const isOver = (name: string): boolean =>
    results.some((result) => result.name === name) || !steps.some((step) => step.name === name);
  const mayStart = (step: Step): boolean => running.size < options.atOnce && (step.after ?? []).every(isOver);
  const start = (step: Step): void => {
    waiting.splice(waiting.indexOf(step), 1);
    options.started(step);
    const done = runStep(step, options).then((result) => {
      results.push(result);
      running.delete(step);
      options.ended(result);
    });
    running.set(step, done);
  };
  while (waiting.length > 0 || running.size > 0) {
    for (let next = waiting.find(mayStart); next !== undefined; next = waiting.find(mayStart)) start(next);
    if (running.size === 0)
      throw new Error(`These steps wait for each other: ${waiting.map(({ name }) => name).join(', ')}`);
    await Promise.race(running.values());
  }
  return results;
}

async function runStep(step: Step, { environment, run = runInstalled }: StepOptions): Promise<StepResult> {
  const begun = Date.now();
  const folder = await mkdtemp(join(tmpdir(), 'owner-preflight-test-'));
  const isSuite = step.isSuite === true;
  const result = (counts: Counts, output: string): StepResult => ({
    name: step.name,
    isSuite,
    ...counts,
    seconds: Math.round((Date.now() - begun) / 1000),
    output,
  });
  try {
    const report = join(folder, 'report.json');
    const reporters = isSuite ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
    const prepared = await step.prepare?.();
    const { exitCode, output } = await run([...step.command, ...reporters], { ...environment, ...prepared });
    return result(isSuite ? await countTests(report, exitCode) : one(exitCode === 0), output);
  } catch (error) {
    return result(one(false), error instanceof Error ? error.message : String(error));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

function one(passed: boolean): Counts {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
});

/** A run without a test, or one that failed outside its tests, is a failure too. */
async function countTests(report: string, exitCode: number): Promise<Counts> {
  const text = await readFile(report, 'utf8').catch(() => null);
  if (text === null) return one(false);
  const { numPassedTests, numFailedTests, numPendingTests } = reportSchema.parse(JSON.parse(text));
  const failedOutside = numFailedTests === 0 && (exitCode !== 0 || numPassedTests === 0);
  return { passed: numPassedTests, failed: numFailedTests + (failedOutside ? 1 : 0), skipped: numPendingTests };
}

/** Without npx, which takes half a second to find what is known. */
const runInstalled: RunCommand = ([program = '', ...args], environment) => {
  const onWindows = process.platform === 'win32';
  const file = join('node_modules', '.bin', onWindows ? `${program}.cmd` : program);
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      shell: onWindows,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ exitCode: 1, output: error.message }));
    child.on('close', (code) => resolve({ exitCode: code ?? 1, output }));
  });
};
