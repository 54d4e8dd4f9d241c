// Updates the database's tables with numbered SQL files. A file never changes once it has run anywhere.
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { Database } from './database.ts';

export interface Migration {
  /** File name, such as "0001-accounts.sql". */
  name: string;
  text: string;
}

/** The file of a migration changed after the migration ran. */
export class MigrationChangedError extends Error {
  override readonly name = 'MigrationChangedError';

  constructor(migration: string) {
    super(
      `The migration ${migration} has run already, and its file was edited since. Put the file back; add a new one.`,
    );
  }
}

/** An arbitrary number for the advisory lock. It must stay the same in all versions. */
const ADVISORY_LOCK = 7_206_194_011;

/**
 * Runs the migrations that have not run yet. Processes that start together wait for each other.
 *
 * @returns the names of those that ran now
 * @throws MigrationChangedError, or the database's error; then nothing of that migration is applied
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

/** Runs one migration in one transaction: takes the lock, checks whether it has run, runs it and records it. */
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
 * Splits a migration into statements, because PGlite runs one statement at a time inside a transaction. In migrations,
 * a semicolon at the end of a line always ends a statement.
 */
export function statementsOf(text: string): string[] {
  return text
    .replace(/^\s*--.*$/gmu, '')
    .split(/;[ \t]*$/mu)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

/** Reads the product's migrations in order. They are in a folder next to this file, or next to the bundle. */
export async function readMigrations(folder = new URL('migrations/', import.meta.url)): Promise<Migration[]> {
  const names = (await readdir(fileURLToPath(folder))).filter((name) => /^\d{4}-[\w-]+\.sql$/u.test(name)).sort();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(new URL(name, folder), 'utf8') })));
}
