// Finds Postgres for the tests, or installs Debian's. If neither works, the error says how to get it.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const DEBIAN = '/usr/lib/postgresql';

/** The folder with `initdb` and `postgres`: POSTGRES_BIN, Debian's newest, or from the PATH; null if not found. */
export function findPostgres(): string | null {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [
    process.env.POSTGRES_BIN ?? '',
    ...debian.map((version) => path.join(DEBIAN, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  return (
    places.find(
      (place) => place !== '' && ['initdb', 'postgres'].every((name) => existsSync(path.join(place, name))),
    ) ?? null
  );
}

/**
 * @param say called before an installation, which takes a minute
 * @returns the folder of Postgres's programs
 * @throws if there is none and it cannot be installed; the message says what to do
 */
export function ensurePostgres(say: (line: string) => void): string {
  const found = findPostgres();
  if (found !== null) return found;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(`No Postgres was found. ${HOW}`);
  say("     installing postgresql for the server's tests…");
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  const installed = findPostgres();
  if (installed === null) throw new Error(`Postgres was installed, but is not where it was looked for. ${HOW}`);
  return installed;
}

const HOW =
  'Install it (on Debian and Ubuntu: sudo apt-get install postgresql), or set POSTGRES_BIN to the folder of initdb and postgres; then run npm test again.';
