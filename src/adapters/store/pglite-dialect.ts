// Kysely over PGlite: Postgres SQL over the session's only connection. A transaction holds the connection until it
// ends.
import { PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, CompiledQuery } from 'kysely';
import type { DatabaseConnection, Dialect, Driver, QueryResult, TransactionSettings } from 'kysely';
import type { PgliteSession } from './pglite-session.ts';

export function pgliteDialect(session: PgliteSession): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PgliteDriver(session),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

class PgliteConnection implements DatabaseConnection {
  constructor(
    private readonly session: PgliteSession,
    readonly release: () => void,
  ) {}

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, affected } = await this.session.query(sql, parameters);
    return { rows: rows as Row[], numAffectedRows: BigInt(affected) };
  }

  // eslint-disable-next-line require-yield -- Kysely's interface asks for a generator, and PGlite has no cursors.
  async *streamQuery(): AsyncIterableIterator<never> {
    await Promise.resolve();
    throw new Error('PGlite does not stream');
  }
}

class PgliteDriver implements Driver {
  constructor(private readonly session: PgliteSession) {}

  async init(): Promise<void> {
    // Nothing to do: the session is already open.
  }

  async acquireConnection(): Promise<PgliteConnection> {
    return new PgliteConnection(this.session, await this.session.acquire());
  }

  async beginTransaction(connection: DatabaseConnection, { isolationLevel }: TransactionSettings): Promise<void> {
    const level = isolationLevel === undefined ? '' : ` ISOLATION LEVEL ${isolationLevel}`;
    await connection.executeQuery(CompiledQuery.raw(`BEGIN${level}`));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('COMMIT'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('ROLLBACK'));
  }

  releaseConnection(connection: PgliteConnection): Promise<void> {
    connection.release();
    return Promise.resolve();
  }

  async destroy(): Promise<void> {
    await this.session.close();
  }
}
