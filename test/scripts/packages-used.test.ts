// Every package that is installed is used: by an import, or as a tool that a command runs.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { dependencies, devDependencies } = z
  .object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(`${root}package.json`, 'utf8')));

/** Nothing imports them: a command or the compiler uses them. */
const TOOLS: Readonly<Record<string, string>> = {
  '@stryker-mutator/core': 'npm run mutation',
  '@types/node': 'the compiler',
  '@types/pg': 'the compiler',
  '@types/react': 'the compiler',
  '@types/react-dom': 'the compiler',
  '@hubspot/cli': 'npm run upload',
  eslint: 'npm run lint',
  prettier: 'npm run lint',
  tsx: 'every command',
  typescript: 'npm run types',
};

const sources = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.mjs'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && !file.endsWith('packages-used.test.ts'))
  .map((file) => {
    try {
      return readFileSync(root + file, 'utf8');
    } catch {
      // Deleted and not committed yet.
      return '';
    }
  })
  .join('\n');

describe('packages', () => {
  it.each([...Object.keys(dependencies), ...Object.keys(devDependencies)])('%s is used', (name) => {
    const imported = new RegExp(`['"]${name.replaceAll('/', '\\/')}(?:\\/[^'"]*)?['"]`, 'u').test(sources);
    expect(imported || name in TOOLS).toBe(true);
  });

  it('are pinned to one version each', () => {
    const floating = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/u.test(version),
    );
    expect(floating).toEqual([]);
  });
});
