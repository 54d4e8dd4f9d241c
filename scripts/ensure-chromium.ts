// Finds a browser for the tests, or installs Debian's. If neither works, the error says how to get one.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import process from 'node:process';
import { findChromium } from './find-chromium.ts';

/**
 * @param say called before an installation, which takes a minute
 * @returns the path of a Chromium
 * @throws if there is none and it cannot be installed; the message says what to do
 */
export async function ensureChromium(say: (line: string) => void): Promise<string> {
  const found = findChromium();
  if (found !== null) return found;
  if (!canInstall()) throw new Error(`No Chromium was found. ${HOW}`);
  say('     installing chromium for the browser tests…');
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  const installed = findChromium();
  if (installed === null) throw new Error(`Chromium was installed, but is not where it was looked for. ${HOW}`);
  return Promise.resolve(installed);
}

const HOW =
  'Install Chromium or Google Chrome (on Debian and Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH to its program; then run npm test again.';

function canInstall(): boolean {
  try {
    accessSync('/usr/bin/apt-get', constants.X_OK);
    return process.getuid?.() === 0 && existsSync('/etc/debian_version');
  } catch {
    return false;
  }
}
