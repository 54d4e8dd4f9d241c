import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { runSteps } from '../../scripts/run-steps.ts';
import type { RunCommand, Step, StepResult } from '../../scripts/run-steps.ts';

/** Runs steps whose commands do nothing but take their turn; what started and ended, in order. */
async function happened(
  steps: readonly Step[],
  run: RunCommand = () => Promise.resolve({ exitCode: 0, output: '' }),
): Promise<{ log: string[]; results: StepResult[] }> {
  const log: string[] = [];
  const results = await runSteps(steps, {
    atOnce: 2,
    environment: { LONG: '1' },
    run,
    started: ({ name }) => log.push(`+${name}`),
    ended: ({ name }) => log.push(`-${name}`),
  });
  return { log, results };
}

const step = (name: string, rest: Partial<Step> = {}): Step => ({ name, command: [name], ...rest });

describe('the steps of npm test', () => {
  it('run two at once, in their order', async () => {
    const { log } = await happened([step('a'), step('b'), step('c')]);
    expect(log.slice(0, 2)).toEqual(['+a', '+b']);
    expect(log.indexOf('+c')).toBeGreaterThan(Math.min(log.indexOf('-a'), log.indexOf('-b')));
    expect(log).toHaveLength(6);
  });

  it('wait for the steps they come after, and let others go first', async () => {
    const { log } = await happened([step('build'), step('unit', { after: ['build'] }), step('format')]);
    expect(log.slice(0, 2)).toEqual(['+build', '+format']);
    expect(log.indexOf('+unit')).toBeGreaterThan(log.indexOf('-build'));
  });

  it('do not wait for a step that is not run', async () => {
    const { log } = await happened([step('unit', { after: ['build'] })]);
    expect(log).toEqual(['+unit', '-unit']);
  });

  it('go on after a failure, even to a step that comes after the failed one', async () => {
    const failing: RunCommand = ([name]) => Promise.resolve({ exitCode: name === 'build' ? 1 : 0, output: 'broken' });
    const { results } = await happened([step('build'), step('unit', { after: ['build'] })], failing);
    expect(results.map(({ name, passed, failed, output }) => ({ name, passed, failed, output }))).toEqual([
      { name: 'build', passed: 0, failed: 1, output: 'broken' },
      { name: 'unit', passed: 1, failed: 0, output: 'broken' },
    ]);
  });

  it('that wait for each other are refused', async () => {
    const circle = [step('a', { after: ['b'] }), step('b', { after: ['a'] })];
    await expect(happened(circle)).rejects.toThrow('These steps wait for each other: a, b');
  });

  it('get the environment, and the variables that their preparation makes', async () => {
    const seen: Record<string, string>[] = [];
    const prepare = (): Promise<Record<string, string>> => Promise.resolve({ CHROMIUM_PATH: '/usr/bin/chromium' });
    await happened([step('e2e', { prepare })], (_command, environment) => {
      seen.push(environment);
      return Promise.resolve({ exitCode: 0, output: '' });
    });
    expect(seen).toEqual([{ LONG: '1', CHROMIUM_PATH: '/usr/bin/chromium' }]);
  });

  it('fail with the reason when their preparation fails', async () => {
    const prepare = (): Promise<Record<string, string>> => Promise.reject(new Error('No Chromium was found.'));
    const { results } = await happened([step('e2e', { prepare })]);
    expect(results).toMatchObject([{ failed: 1, output: 'No Chromium was found.' }]);
  });

  const reports: [says: string, report: object | null, exitCode: number, counts: object][] = [
    [
      'each test',
      { numPassedTests: 5, numFailedTests: 2, numPendingTests: 1 },
      1,
      { passed: 5, failed: 2, skipped: 1 },
    ],
    ['a failure outside the tests', { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0 }, 1, { failed: 1 }],
    [
      'a run without a test as a failure',
      { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 },
      0,
      { failed: 1 },
    ],
    ['a suite that never ran', null, 1, { passed: 0, failed: 1 }],
  ];
  it.each(reports)('count %s', async (_says, report, exitCode, counts) => {
    const run: RunCommand = async (command) => {
      const file = command.at(-1)?.split('=')[1] ?? '';
      if (report !== null) await writeFile(file, JSON.stringify(report));
      return { exitCode, output: '' };
    };
    const { results } = await happened([step('unit', { isSuite: true })], run);
    expect(results).toMatchObject([counts]);
  });
});
