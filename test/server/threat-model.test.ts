// The threat model names a test for each case. This holds that the named tests are there.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const document = await readFile('docs/security.md', 'utf8');
const [, marketplace = ''] = document.split("# The marketplace edition's threat model");
const CASES = [...marketplace.matchAll(/^\| (M\d+) \|.*\| ([^|]+) \|$/gmu)].map(([, name = '', tests = '']) => ({
  name,
  tests,
}));

describe('the threat model of the marketplace edition', () => {
  it('has its cases one after the other', () => {
    expect(CASES.map(({ name }) => name)).toEqual(CASES.map((_, index) => `M${index + 1}`));
    expect(CASES.length).toBeGreaterThan(20);
  });

  it.each(CASES)('$name names tests that exist', async ({ tests }) => {
    let text = '';
    let names = 0;
    for (const [, file, quoted] of tests.matchAll(/`([^`]+)`|"([^"]+)"/gu)) {
      if (file !== undefined) {
        const path = file.includes('/') ? file : `test/server/${file}.test.ts`;
        expect(existsSync(path), path).toBe(true);
        text = await readFile(path, 'utf8');
        names += 1;
      } else
        for (const part of (quoted ?? '').split(' … ')) expect(text.includes(part), `${part} of ${tests}`).toBe(true);
    }
    expect(names).toBeGreaterThan(0);
  });
});
