// Links inside the documents lead somewhere: to a file, and to a heading in it.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { preflight } from '../cli/streams.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const documents = [
  'README.md',
  ...readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

const read = (file: string): string => readFileSync(root + file, 'utf8');
const linksOf = (text: string): string[] =>
  [...text.replace(/```[\s\S]*?```/gu, '').matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target = '']) => target);
/** As GitHub makes them of headings. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

function broken(from: string, target: string): boolean {
  const [file = '', anchor] = target.split('#');
  const to = file === '' ? from : path.posix.join(path.posix.dirname(from), file);
  if (!existsSync(root + to)) return true;
  return anchor !== undefined && !anchorsOf(read(to)).includes(anchor);
}

describe('the documents', () => {
  it.each(documents)('%s has no broken link', (document) => {
    const inside = linksOf(read(document)).filter((target) => !/^(?:https?|mailto):/u.test(target));
    expect(inside.filter((target) => broken(document, target))).toEqual([]);
  });

  it('name every setting', async () => {
    const { settingsSchema } = await import('../../src/application/settings.ts');
    const reference = read('docs/reference/settings.md');
    const keys = Object.keys(settingsSchema.shape).filter((key) => key !== 'salesforce');
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter((key) => !reference.includes(`\`${key}\``))).toEqual([]);
  });

  it.each(documents)('%s names no npm script and no command of preflight that does not exist', async (document) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const text = read(document);
    const run = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/gu)].map(([, name = '']) => name);
    expect(run.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);

    const commands = [...text.matchAll(/npm run -s preflight -- ([\w-]+)([^\n`]*)/gu)];
    for (const [line, name = '', rest = ''] of commands) {
      const help = await preflight([name, '--help']);
      expect([line, help.exitCode, help.stdout.includes(`preflight ${name}`)]).toEqual([line, 0, true]);
      const options = [...rest.matchAll(/--[\w-]+/gu)].map(([option]) => option);
      expect([line, options.filter((option) => !help.stdout.includes(option))]).toEqual([line, []]);
    }
  });

  it.each(['explain', 'simulate', 'check-rules', 'detect-settings', 'backtest', 'audit'])(
    'name every option of preflight %s',
    async (name) => {
      const [, section = ''] = read('docs/reference/commands.md').split(`### \`preflight ${name}\``);
      const { stdout } = await preflight([name, '--help']);
      const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gmu)].map(([, option = '']) => option);
      expect(options).toContain('--language');
      const [own = ''] = section.split('\n##');
      expect(options.filter((option) => option !== '--help' && !own.includes(`\`${option}`))).toEqual([]);
    },
  );

  it('name every command of preflight', async () => {
    const { stdout } = await preflight(['--help']);
    const [, listed = ''] = stdout.split('Commands:');
    const commands = [...listed.matchAll(/^ {2}([\w-]+) \[/gmu)].map(([, name = '']) => name);
    const reference = read('docs/reference/commands.md');
    expect(commands).toHaveLength(7);
    expect(commands.filter((name) => name !== 'help' && !reference.includes(`### \`preflight ${name}\``))).toEqual([]);
  });

  it('name every npm script that people run', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = ['README.md', 'docs/reference/commands.md'].map(read).join('\n');
    const steps = ['build:bundles', 'build:server', 'unit', 'contract', 'e2e'];
    const missing = Object.keys(scripts).filter(
      (name) => !steps.includes(name) && !new RegExp(`npm (?:run (?:-s )?)?${name}\\b`, 'u').test(named),
    );
    expect(missing).toEqual([]);
  });
});
