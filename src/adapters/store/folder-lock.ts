// Lets only one process at a time use a folder. The lock is a file; if its process was killed, another can take it
// over.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

/** Another process is using the folder. */
export class FolderTakenError extends Error {
  override readonly name = 'FolderTakenError';

  constructor(folder: string) {
    super(
      `The data folder ${folder} is in use by another process. Only one process may use it; use Postgres for more.`,
    );
  }
}

/** Milliseconds between two updates of the lock file, and its maximum age if its process cannot be looked up. */
const BEAT = 2000;
const SILENCE = 10_000;

interface Holder {
  host: string;
  pid: number;
  /** When the process started, as the kernel counts. It distinguishes a new process that reuses an old process ID. */
  started: string | null;
  id: string;
}

/**
 * Takes the folder's lock.
 *
 * @returns a function that releases the lock
 * @throws FolderTakenError
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = path.join(folder, 'lock');
  const own: Holder = { host: hostname(), pid: process.pid, started: startOf(process.pid), id: randomUUID() };
  for (let tries = 0; !(await take(file, own)); tries++) {
    if (tries === 20 || (await isHeld(file))) throw new FolderTakenError(folder);
    await removeStale(file);
  }
  const beating = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => undefined);
  }, BEAT);
  beating.unref();
  return async () => {
    clearInterval(beating);
    if ((await holderOf(file))?.id === own.id) await rm(file, { force: true });
  };
}

/** Creates the lock as a hard link, which is atomic, so that nobody reads half a lock. */
async function take(file: string, own: Holder): Promise<boolean> {
  const written = `${file}.${own.id}`;
  await writeFile(written, JSON.stringify(own));
  try {
    await link(written, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(written, { force: true });
  }
}

async function isHeld(file: string): Promise<boolean> {
  const holder = await holderOf(file);
  if (holder === null) return false;
  if (holder.host === hostname() && holder.started !== null) return startOf(holder.pid) === holder.started;
  // For a process in another container, on another machine or on a system without /proc, the age of the file decides.
  const beaten = await stat(file).catch(() => null);
  return beaten !== null && Date.now() - beaten.mtimeMs < SILENCE;
}

/**
 * Only one process at a time may remove a dead lock. Otherwise the slower of two could remove the faster one's new
 * lock.
 */
async function removeStale(file: string): Promise<void> {
  const guard = `${file}.removing`;
  try {
    await mkdir(guard);
  } catch {
    const made = await stat(guard).catch(() => null);
    if (made !== null && Date.now() - made.mtimeMs > SILENCE) await rmdir(guard).catch(() => undefined);
    await sleep(50);
    return;
  }
  try {
    if (await isHeld(file)) return;
    const dead = `${file}.dead`;
    await rename(file, dead).catch(() => undefined);
    await rm(dead, { force: true });
  } finally {
    await rmdir(guard).catch(() => undefined);
  }
}

async function holderOf(file: string): Promise<Holder | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return null;
  }
}

/**
 * The 22nd field of /proc/<pid>/stat; null if there is no such process. The second field may hold spaces and brackets.
 */
function startOf(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
