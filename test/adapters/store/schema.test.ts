// The tables that all migrations together make: a migration shows as a difference here.
import { describe, expect, it } from 'vitest';
import { migrate, readMigrations } from '../../../src/adapters/store/migrate.ts';
import { onBothDatabases } from './both-databases.ts';

describe('the schema', () => {
  onBothDatabases(({ open }) => {
    it('is the one that the migrations are known to make', async () => {
      const database = await open();
      await migrate(database, await readMigrations());
      const { rows } = await database.execute(`
        SELECT table_name || '.' || column_name || ' ' || data_type ||
          CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END AS line
        FROM information_schema.columns WHERE table_schema = 'public'
        ORDER BY table_name, ordinal_position`);
      const { rows: indexes } = await database.execute(
        "SELECT indexdef AS line FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname",
      );
      const lines = [...rows, ...indexes].map((row) => (row as { line: string }).line);
      await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('schema.txt');
    });
  });
});
