// `npm test`, once, by its parts: from what it says itself.
import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Bench, Row } from './bench.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export const bench: Bench = {
  name: 'tests',
  title: 'npm test, by part; parts run side by side',
  run: async () => {
    const said = await testRun();
    const parts = [...said.matchAll(/^(ok {3}|FAIL) (\S+)\s+(\d+) s(?: \((.+)\))?$/gmu)].map(
      ([, how = '', name = '', seconds = '', counts = '']): Row => ({
        what: `– ${name}${how === 'FAIL' ? ' (failed)' : ''}`,
        value: `${seconds} s`,
        ratio: counts,
      }),
    );
    const whole = /^In (\d+) s:\n(.+)$/mu.exec(said);
    if (whole === null || parts.length === 0) throw new Error(`npm test ended without its last line.\n${said}`);
    return [{ what: 'all', value: `${whole[1] ?? ''} s`, ratio: whole[2] ?? '' }, ...parts];
  },
};

function testRun(): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/test.ts'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', () => resolve(said));
  });
}
