// Builds and validates a project, then runs HubSpot's own tool.
import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';

export interface Upload {
  /** The folder of this repository's package.json. */
  root: string;
  edition: string;
  /** The folder of the edition's hsproject.json. */
  projectDir: string;
  /** Flags for `hs project upload`. */
  flags: readonly string[];
  /** Makes a folder with only the files to upload, after the build. @returns the folder */
  stage?: (projectDir: string) => Promise<string>;
}

/** Runs a program and waits for its end. */
export type RunProgram = (program: {
  command: string;
  args: readonly string[];
  cwd: string;
}) => Promise<{ exitCode: number; errors: string }>;

/**
 * Builds and uploads a project. Nothing is sent if the build or the validation fails.
 *
 * @returns the exit status of the failed step or of `hs`
 */
export async function upload(
  { root, edition, projectDir, flags, stage }: Upload,
  run: RunProgram = runHere,
  say: (line: string) => void = console.error,
): Promise<number> {
  const script = (file: string, ...args: string[]): ReturnType<RunProgram> =>
    run({
      command: process.execPath,
      args: [bin(root, 'tsx/dist/cli.mjs'), path.join(root, 'scripts', file), ...args],
      cwd: root,
    });
  // Without a build, an outdated bundle could be sent.
  const build = await script('build.ts');
  if (build.exitCode !== 0) return build.exitCode;
  const validation = await script('validate.ts', ...(edition === 'private' ? [] : ['--edition', edition]));
  if (validation.exitCode !== 0) {
    say('\nNothing was uploaded: mend what is named above first.');
    return validation.exitCode;
  }
  const args = [bin(root, '@hubspot/cli/bin/hs.js'), 'project', 'upload', ...flags];
  const { exitCode, errors } = await run({
    command: process.execPath,
    args,
    cwd: stage === undefined ? projectDir : await stage(projectDir),
  });
  if (exitCode !== 0 && hasNoAccount(errors)) say(NO_ACCOUNT);
  return exitCode;
}

const NO_ACCOUNT = `
HubSpot's tool knows no account on this machine. Once, do:
  1. In HubSpot, open https://app.hubspot.com/l/personal-access-key in the account that gets the app, and make a key.
  2. npx hs account auth    and paste the key
Then run npm run upload again. With several accounts, name one: npm run upload -- --account NAME`;

/** @hubspot/cli 8.14: "Config file not found, run hs account auth to configure your account", and the like. */
function hasNoAccount(errors: string): boolean {
  return /config file not found|hs account auth|no (?:default )?account/iu.test(errors);
}

function bin(root: string, file: string): string {
  return path.join(root, 'node_modules', file);
}

/** Standard error is also captured, to see why it failed; the tool's questions need the terminal. */
const runHere: RunProgram = ({ command, args, cwd }) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: ['inherit', 'inherit', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
      process.stderr.write(chunk);
    });
    child.on('error', (error) => resolve({ exitCode: 1, errors: error.message }));
    child.on('close', (code) => resolve({ exitCode: code ?? 1, errors }));
  });
