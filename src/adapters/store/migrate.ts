// Brings the database's tables up to date: numbered SQL files that are never edited once they have run anywhere.
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { Database } from './database.ts';

export interface Migration {
  /** Its file's name, such as "0001-accounts.sql". */
  name: string;
  text: string;
}

/** A migration that has run already is not the file that is here now. */
export class MigrationChangedError extends Error {
  override readonly name = 'MigrationChangedError';

  constructor(migration: string) {
    super(
      `The migration ${migration} has run already, and its file was edited since. Put the file back; add a new one.`,
    );
  }
}

/** Any number that nobody else locks; ours since the first version. */
const ADVISORY_LOCK = 7_206_194_011;

/**
 * Runs the migrations that have not run. Processes that start together wait for each other.
 *
 * @returns the names of those that ran now
 * @throws MigrationChangedError; what the database says of a statement that failed: then none has run
 */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<string[]> {
  const text = [
    'BEGIN',
    `SELECT pg_advisory_xact_lock(${ADVISORY_LOCK})`,
    'CREATE TABLE IF NOT EXISTS schema_migrations (name text PRIMARY KEY, sha256 text NOT NULL, ran_at timestamptz NOT NULL DEFAULT now())',
    'COMMIT',
  ].join(';\n');
  await database.execute(text);
  const ran: string[] = [];
  for (const migration of migrations) {
    if (await runOnce(database, migration)) ran.push(migration.name);
  }
  return ran;
}

/** One transaction each: the lock, a look whether it has run, its statements and the note that it ran. */
async function runOnce(database: Database, { name, text }: Migration): Promise<boolean> {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return database.db.transaction().execute(async (transaction) => {
    await sql`SELECT pg_advisory_xact_lock(${sql.lit(ADVISORY_LOCK)})`.execute(transaction);
    const { rows } = await sql<{ sha256: string }>`SELECT sha256 FROM schema_migrations WHERE name = ${name}`.execute(
      transaction,
    );
    const [before] = rows;
    if (before !== undefined) {
      if (before.sha256 !== sha256) throw new MigrationChangedError(name);
      return false;
    }
    for (const statement of statementsOf(text)) await sql.raw(statement).execute(transaction);
    await sql`INSERT INTO schema_migrations (name, sha256) VALUES (${name}, ${sha256})`.execute(transaction);
    return true;
  });
}

/**
 * The statements of a migration, which ends each with a semicolon at the end of a line and has no semicolon at a line's
 * end elsewhere: PGlite takes one statement at a time inside a transaction.
 */
export function statementsOf(text: string): string[] {
  return text
    .replace(/^\s*--.*$/gmu, '')
    .split(/;[ \t]*$/mu)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

/** The product's own migrations, in order. They stand beside this file, and beside the bundle that the build makes. */
export async function readMigrations(folder = new URL('migrations/', import.meta.url)): Promise<Migration[]> {
  const names = (await readdir(fileURLToPath(folder))).filter((name) => /^\d{4}-[\w-]+\.sql$/u.test(name)).sort();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(new URL(name, folder), 'utf8') })));
}
