// The operator's commands. Each one opens and migrates the database, does one thing and ends.
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { systemClock } from '../adapters/clock.ts';
import { NO_SETTINGS, AccountSettings } from '../adapters/store/account-settings.ts';
import { Accounts } from '../adapters/store/accounts.ts';
import { migrate, readMigrations } from '../adapters/store/migrate.ts';
import { Vault } from '../adapters/store/vault.ts';
import type { SettingProblem } from '../application/settings-messages.ts';
import { readStoreConfig } from './config.ts';
import { createLogger } from './logger.ts';
import { openDatabase } from './open.ts';
import { mergeSettings } from './settings-input.ts';

/** The input of a command is wrong: exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface Shell {
  environment: Readonly<Record<string, string | undefined>>;
  input: Readable;
  say: (line: string) => void;
}

interface Parts {
  accounts: Accounts;
  settings: AccountSettings;
  isLocal: boolean;
}

/** `settings --account ID --file FILE`: replaces an account's settings and the Salesforce secrets in the file. */
export async function saveSettings(
  { account: id, file }: { account: string; file: string },
  shell: Shell,
): Promise<void> {
  const given = await readSettings(file, shell);
  await withStore(shell, async ({ accounts, settings, isLocal }) => {
    const account = await accounts.find(accountId(id));
    if (account === null)
      throw new UsageError(`--account: expected an account that has the app, as "accounts" lists them`);
    const stored = await settings.read(account);
    // The file replaces all settings. Secrets that it leaves out stay, because nobody can read them to repeat them.
    const merged = mergeSettings({ ...NO_SETTINGS, secrets: stored.secrets }, given, { isLocal });
    if (!merged.ok) throw new UsageError(merged.problems.map(inWords).join('\n'));
    await settings.save(account, merged.settings, merged.secrets, null);
    shell.say(`Settings of account ${account.id} saved.`);
  });
}

/** `accounts`: lists accounts without secrets. */
export async function listAccounts(shell: Shell): Promise<void> {
  await withStore(shell, async ({ accounts }) => {
    for (const { id, status, installedAt, removedAt } of await accounts.list()) {
      const since = (removedAt ?? installedAt).toISOString();
      shell.say(`${id}\t${status}\t${since}`);
    }
  });
}

/** `rotate-keys`: wraps every account's data key with the first of ENCRYPTION_KEYS. */
export async function rotateKeys(shell: Shell): Promise<void> {
  await withStore(shell, async ({ accounts }) => {
    const rotated = await accounts.rotateKeys();
    shell.say(`${rotated} ${rotated === 1 ? 'key' : 'keys'} wrapped anew.`);
  });
}

/** `forget --account ID`: deletes everything about an account. */
export async function forgetAccount({ account: id }: { account: string }, shell: Shell): Promise<void> {
  await withStore(shell, async ({ accounts }) => {
    const forgotten = await accounts.forget(accountId(id));
    shell.say(forgotten ? `Account ${id} forgotten.` : `Nothing is kept of account ${id}.`);
  });
}

async function withStore(shell: Shell, act: (parts: Parts) => Promise<void>): Promise<void> {
  const config = readStoreConfig(shell.environment);
  const log = createLogger('error');
  const database = await openDatabase(config, log);
  try {
    await migrate(database, await readMigrations());
    const accounts = new Accounts(database, new Vault(config.masterKeys), systemClock);
    const settings = new AccountSettings(database, systemClock);
    await act({ accounts, settings, isLocal: config.isLocal });
  } finally {
    await database.close();
  }
}

async function readSettings(file: string, { input }: Shell): Promise<Record<string, unknown>> {
  let content: string;
  try {
    content = file === '-' ? await text(input) : await readFile(file, 'utf8');
  } catch {
    throw new UsageError('--file: expected a file that can be read, or "-" for standard input');
  }
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    // The parser's message would quote the text, which holds secrets.
    throw new UsageError('$: expected JSON');
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new UsageError('$: expected an object of settings');
}

function accountId(given: string): number {
  const id = Number(given);
  if (/^\d{1,16}$/u.test(given) && Number.isSafeInteger(id) && id > 0) return id;
  throw new UsageError('--account: expected the digits of a HubSpot account');
}

/** Says the path and what was expected, never the value. */
function inWords({ path, problem }: SettingProblem): string {
  const expected = problem.id.replace(/^setting\./u, '').replaceAll('-', ' ');
  const values = 'values' in problem.params ? `: ${problem.params.values.join(', ')}` : '';
  const range = 'least' in problem.params ? `: ${problem.params.least} to ${problem.params.most}` : '';
  return `${path}: ${expected}${values}${range}`;
}
