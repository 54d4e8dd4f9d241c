import { describe, expect, it } from 'vitest';
import { upload } from '../../scripts/upload-project.ts';
import type { RunProgram } from '../../scripts/upload-project.ts';

interface Program {
  args: readonly string[];
  cwd: string;
}

/** Uploads with programs that only say how they would have ended. */
async function uploaded(
  edition: 'private' | 'marketplace',
  flags: readonly string[],
  ends: { build?: number; validate?: number; hs?: number; errors?: string } = {},
): Promise<{ exitCode: number; ran: Program[]; said: string }> {
  const ran: Program[] = [];
  const said: string[] = [];
  const run: RunProgram = ({ args, cwd }) => {
    ran.push({ args, cwd });
    return Promise.resolve({
      exitCode: [ends.build, ends.validate, ends.hs][ran.length - 1] ?? 0,
      errors: ends.errors ?? '',
    });
  };
  const projectDir = edition === 'private' ? '/repo' : '/repo/marketplace';
  const exitCode = await upload({ root: '/repo', edition, projectDir, flags }, run, (line) => said.push(line));
  return { exitCode, ran, said: said.join('\n') };
}

describe('npm run upload', () => {
  it('builds and validates first, then runs hs project upload in the project’s folder with the flags as they are', async () => {
    const { exitCode, ran } = await uploaded('private', ['--account', 'acme', '--message', 'two words']);
    expect(exitCode).toBe(0);
    expect(ran.map(({ args }) => args.map((arg) => arg.replace(/^.*\//u, '')))).toEqual([
      ['cli.mjs', 'build.ts'],
      ['cli.mjs', 'validate.ts'],
      ['hs.js', 'project', 'upload', '--account', 'acme', '--message', 'two words'],
    ]);
    expect(ran[2]?.cwd).toBe('/repo');
  });

  it('validates and uploads the edition it is told', async () => {
    const { ran } = await uploaded('marketplace', []);
    expect(ran[1]?.args.slice(2)).toEqual(['--edition', 'marketplace']);
    expect(ran[2]?.cwd).toBe('/repo/marketplace');
  });

  it('sends nothing where the build fails', async () => {
    const { exitCode, ran } = await uploaded('private', [], { build: 3 });
    expect(exitCode).toBe(3);
    expect(ran).toHaveLength(1);
  });

  it('sends nothing where the validation fails', async () => {
    const { exitCode, ran, said } = await uploaded('private', [], { validate: 1 });
    expect(exitCode).toBe(1);
    expect(ran).toHaveLength(2);
    expect(said).toContain('Nothing was uploaded');
  });

  it('says how to give hs an account where it has none', async () => {
    const errors = 'Config file not found, run hs account auth to configure your account\n';
    const { exitCode, said } = await uploaded('private', [], { hs: 1, errors });
    expect(exitCode).toBe(1);
    expect(said).toContain('npx hs account auth');
    expect(said).toContain('personal-access-key');
  });

  it('adds nothing to what hs says of another failure', async () => {
    const { exitCode, said } = await uploaded('private', [], { hs: 1, errors: 'The build failed.' });
    expect({ exitCode, said }).toEqual({ exitCode: 1, said: '' });
  });
});
