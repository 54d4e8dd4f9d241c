// Leads as a stream: what is read keeps step with what is taken, and nothing is piled up on the way.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { startProgress } from '../../src/cli/progress.ts';
import { runPreflight } from '../../src/cli/run.ts';
import { adminWordsFor } from '../../src/presentation/admin-words.ts';
import { longer } from '../property-runs.ts';
import { preflight } from './streams.ts';

const RULES = new URL('../../examples/Lead.assignmentRules-meta.xml', import.meta.url).pathname;
const ARGS = ['simulate', '--rules', RULES, '--leads', '-', '--now', '2026-11-24'];

/** Leads made when they are asked for. */
function leads(count: number): { stream: Readable; made: () => number } {
  let made = 0;
  const lines = function* (): Generator<string> {
    for (; made < count; made++) yield `{"$id":${made},"Country":"Germany","AnnualRevenue":null}\n`;
  };
  return { stream: Readable.from(lines()), made: () => made };
}

/** The number once it is not 0 and has stayed the same for many turns of the event loop. */
async function settled(number: () => number): Promise<number> {
  let before = -1;
  for (let unchanged = 0; unchanged < 200; unchanged++) {
    if (number() === 0 || number() !== before) unchanged = 0;
    before = number();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return before;
}

describe('preflight simulate on a stream', () => {
  it('stops reading when nobody takes the results, and goes on when somebody does', async () => {
    const { stream, made } = leads(8000);
    const stdout = new PassThrough();
    const ended = runPreflight(ARGS, { stdin: stream, stdout, stderr: new PassThrough() });
    const waiting = await settled(made);
    expect(waiting).toBeLessThan(2000);
    let lines = 0;
    stdout.on('data', (chunk: Buffer) => (lines += String(chunk).split('\n').length - 1));
    expect(await ended).toBe(0);
    expect([made(), lines]).toEqual([8000, 8000]);
  });

  it('ends quietly when the reader has seen enough', async () => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', new URL('../../src/cli/preflight.ts', import.meta.url).pathname, ...ARGS],
      { stdio: ['pipe', 'pipe', 'pipe'] },
    );
    const messages: string[] = [];
    child.stderr.on('data', (chunk: Buffer) => messages.push(String(chunk)));
    child.stdin.on('error', () => undefined);
    leads(30_000).stream.pipe(child.stdin);
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(messages).toEqual([]);
  });

  it('splits lines at line feeds alone, wherever the pieces of the file end', async () => {
    const text = '\uFEFF{"$id":"a\u2028b"}\r\n\r\n \t\n{"$id":"\u0085c"}\n{"$id":"ü"}';
    const bytes = Buffer.from(text);
    for (const size of [1, 2, 3, bytes.length]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      );
      const stdout = new PassThrough();
      const taken = stdout.toArray();
      expect(await runPreflight(ARGS, { stdin: Readable.from(pieces), stdout, stderr: new PassThrough() })).toBe(0);
      stdout.end();
      const lines = Buffer.concat((await taken) as Buffer[])
        .toString()
        .trimEnd()
        .split('\n');
      expect(lines.map((line) => (JSON.parse(line) as { $id: string }).$id)).toEqual(['a\u2028b', '\u0085c', 'ü']);
    }
  });

  it('refuses a line that is no UTF-8, and one that never ends, with its number', async () => {
    const run = async (chunks: Buffer[]): Promise<string> => {
      const stderr = new PassThrough();
      expect(
        await runPreflight([...ARGS, '--format', 'table'], {
          stdin: Readable.from(chunks),
          stdout: new PassThrough(),
          stderr,
        }),
      ).toBe(2);
      return String(stderr.read());
    };
    expect(await run([Buffer.from('{}\n'), Buffer.from([0x7b, 0xff, 0x7d, 0x0a])])).toBe(
      'preflight: -:2: not UTF-8; save the file as UTF-8\n',
    );
    const megabyte = Buffer.alloc(1024 * 1024, ' ');
    expect(await run([Buffer.from('{}\n'), ...Array.from({ length: 17 }, () => megabyte)])).toBe(
      'preflight: -:2: longer than 16 MB; expected one lead a line\n',
    );
  });

  it('reads CSV no faster than its results are taken, and stops where it is not UTF-8', async () => {
    let made = 0;
    const rows = function* (): Generator<string> {
      yield '$id,Country\n';
      for (; made < 20_000; made++) yield `${made},Germany\n`;
    };
    const stdout = new PassThrough();
    const ended = runPreflight([...ARGS, '--input', 'csv'], {
      stdin: Readable.from(rows()),
      stdout,
      stderr: new PassThrough(),
    });
    expect(await settled(() => made)).toBeLessThan(10_000);
    let lines = 0;
    stdout.on('data', (chunk: Buffer) => (lines += String(chunk).split('\n').length - 1));
    expect(await ended).toBe(0);
    expect([made, lines]).toEqual([20_000, 20_000]);

    const stderr = new PassThrough();
    const broken = [Buffer.from('Country\nDE\n'), Buffer.from([0xff, 0x0a])];
    expect(
      await runPreflight([...ARGS, '--input', 'csv'], {
        stdin: Readable.from(broken),
        stdout: new PassThrough(),
        stderr,
      }),
    ).toBe(2);
    expect(String(stderr.read())).toMatch(/^preflight: -:3: not UTF-8/u);
  });

  it('takes a million leads no differently from a thousand', async () => {
    const COUNT = longer({ usual: 30_000, long: 1_000_000 });
    const { stream } = leads(COUNT);
    const stdout = new PassThrough();
    const taken = stdout.toArray();
    await runPreflight([...ARGS, '--summary'], { stdin: stream, stdout, stderr: new PassThrough() });
    stdout.end();
    expect(JSON.parse(Buffer.concat((await taken) as Buffer[]).toString())).toMatchObject({
      leads: COUNT,
      entries: [{ leads: 0 }, { leads: 0 }, { leads: COUNT }, { leads: 0 }],
    });
  }, 120_000);
});

describe('the line of progress', () => {
  function terminal(isTTY: boolean): { stream: PassThrough & { isTTY: boolean }; shown: () => string } {
    const stream = Object.assign(new PassThrough(), { isTTY });
    return { stream, shown: () => String((stream.read() as Buffer | null) ?? '') };
  }

  it('counts a few times a second, and is wiped before anything else is written', () => {
    let now = 0;
    const { stream, shown } = terminal(true);
    const { step, wipe } = startProgress(stream, adminWordsFor('en'), () => now);
    const steps = (count: number): void => Array.from({ length: count }).forEach(step);
    wipe();
    steps(5000);
    expect(shown()).toBe('');
    now = 500;
    steps(1000);
    expect(shown()).toBe('\r\u001B[2K6,000 leads, 12,000 a second');
    now = 600;
    steps(1000);
    expect(shown()).toBe('');
    wipe();
    wipe();
    expect(shown()).toBe('\r\u001B[2K');
  });

  it('is not written where standard error is no terminal', async () => {
    const { stream, shown } = terminal(false);
    const { step, wipe } = startProgress(stream, adminWordsFor('en'), () => 1e9);
    Array.from({ length: 5000 }).forEach(step);
    wipe();
    expect(shown()).toBe('');
    expect((await preflight(ARGS, '{}\n'.repeat(5000))).stderr).toBe('');
  });
});
