// `detect-settings` and `backtest` on an installation: the file to go on from, what is refused, and one whole run.
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleSettings } from '../../preview/sample/index.ts';
import { startStandIns } from '../../preview/stand-ins/index.ts';
import type { StandIns } from '../../preview/stand-ins/index.ts';
import { checkpointFile } from '../../src/cli/checkpoint-file.ts';
import { preflight } from './streams.ts';

let folder: string;
let standIns: StandIns;
let env: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evidence-'));
  standIns = await startStandIns({ past: true });
  const { hubspot, salesforce } = standIns;
  const settings = sampleSettings({ hubspot: hubspot.url, salesforce: salesforce.url, clientId: salesforce.clientId });
  env = join(folder, 'env');
  await writeFile(
    env,
    `PRIVATE_APP_ACCESS_TOKEN=${hubspot.token}\nSALESFORCE_CLIENT_SECRET=${salesforce.clientSecret}\nOWNER_PREFLIGHT_SETTINGS=${settings}\n`,
  );
});

afterAll(async () => {
  await standIns.stop();
  await rm(folder, { recursive: true });
});

describe('the file to go on from', () => {
  it('gives back what was added, for its owner only, without a line that was cut off', async () => {
    const file = join(folder, 'run.jsonl');
    const first = checkpointFile(file, 'token');
    await first.read();
    await first.add({ page: 1 });
    await first.add({ page: 2 });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await writeFile(file, `${await readFile(file, 'utf8')}{"page": 3, "rec`);
    expect(await readFile(file, 'utf8')).not.toContain('token');
    const again = checkpointFile(file, 'token');
    expect(await again.read()).toEqual([{ page: 1 }, { page: 2 }]);
    expect(await checkpointFile(file, 'another').read()).toEqual([]);
    await again.clear();
    await expect(stat(file)).rejects.toThrow('ENOENT');
  });
});

describe('a command line', () => {
  it.each([
    [['detect-settings'], 'expected either --sample or --env'],
    [['detect-settings', '--sample', 'a', '--env', 'b'], 'expected either --sample or --env'],
    [['backtest', '--env', 'a', '--settings', 'b'], '--settings: not with --env'],
    [['backtest', '--sample', 'a'], '--settings: expected beside --sample'],
    [['backtest', '--env', 'a', '--since', 'yesterday'], 'expected a date'],
    [['backtest', '--env', 'a', '--limit', '0'], 'expected a number from 1 to 10000'],
    [['backtest', '--env', 'no-such-file'], 'no-such-file'],
  ])('%j is refused in words', async (args, says) => {
    const { exitCode, stdout, stderr } = await preflight(args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(/\n\s+at /u);
  });
});

it(
  'backtest --env prints the result, tells progress on standard error, and leaves no file',
  { timeout: 60_000 },
  async () => {
    const resume = join(folder, 'backtest.jsonl');
    const args = ['backtest', '--env', env, '--resume', resume, '--limit', '40', '--format', 'json'];
    const { exitCode, stdout, stderr } = await preflight(args);
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/\d+ of \d+ records/u);
    const result = JSON.parse(stdout) as { compared: number; right: number; wrong: number; checked: { right: number } };
    expect(result.compared).toBeGreaterThan(20);
    expect(result.checked.right).toBe(result.right);
    await expect(stat(resume)).rejects.toThrow('ENOENT');
  },
);
