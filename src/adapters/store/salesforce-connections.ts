// The org that an account connected with the OAuth code flow, and its tokens.
import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Clock } from '../../application/ports.ts';
import type { Account } from './accounts.ts';
import type { Database } from './database.ts';
import type { SalesforceTokensTable } from './schema.ts';

/** What may be shown of a connection. It contains no token. */
export interface SalesforceConnection {
  orgId: string;
  instanceUrl: string;
  connectedAt: Date;
  /** HubSpot user ID. */
  connectedBy: number | null;
  refreshedAt: Date;
  /** Set while Salesforce refuses the refresh token; an admin must reconnect. */
  lost: { since: Date; because: string; triedAt: Date } | null;
}

export interface SalesforceTokenPair {
  accessToken: string;
  refreshToken: string;
  instanceUrl: string;
  orgId: string;
  expiresAt: Date;
}

export interface StoredConnection extends SalesforceConnection, SalesforceTokenPair {
  /** Incremented with every new pair of tokens. */
  version: number;
}

const COLUMNS = { access: 'salesforce_tokens.access_token', refresh: 'salesforce_tokens.refresh_token' } as const;

export class SalesforceConnections {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Finds the connection; null if no org is connected. */
  async find({ id }: Pick<Account, 'id'>): Promise<SalesforceConnection | null> {
    const row = await this.#row(id);
    return row === undefined ? null : shown(row);
  }

  /** Reads the connection with its tokens. */
  async open({ id, cipher }: Account): Promise<StoredConnection | null> {
    const row = await this.#row(id);
    if (row === undefined) return null;
    return {
      ...shown(row),
      accessToken: cipher.open(COLUMNS.access, row.access_token),
      refreshToken: cipher.open(COLUMNS.refresh, row.refresh_token),
      expiresAt: row.expires_at,
      version: row.version,
    };
  }

  /** Stores a new connection and replaces the previous one. */
  async connect({ id, cipher }: Account, pair: SalesforceTokenPair, connectedBy: number | null): Promise<void> {
    const now = this.clock.now();
    const row = {
      ...sealed(cipher, pair),
      refreshed_at: now,
      connected_at: now,
      connected_by: connectedBy,
      lost_at: null,
      lost_because: null,
      tried_at: null,
    };
    await this.database.db
      .insertInto('salesforce_tokens')
      .values({ account_id: id, ...row })
      .onConflict((conflict) =>
        conflict
          .column('account_id')
          .doUpdateSet((eb) => ({ ...row, version: eb('salesforce_tokens.version', '+', 1) })),
      )
      .execute();
  }

  /** Stores a refreshed pair of tokens. @returns false if another pair was stored meanwhile; that one stays */
  async replace({ id, cipher }: Account, pair: SalesforceTokenPair, version: number): Promise<boolean> {
    const updated = await this.database.db
      .updateTable('salesforce_tokens')
      .set({
        ...sealed(cipher, pair),
        refreshed_at: this.clock.now(),
        lost_at: null,
        lost_because: null,
        tried_at: null,
        version: version + 1,
      })
      .where('account_id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    return updated.numUpdatedRows > 0n;
  }

  /** Records that Salesforce refused the refresh token. `since` stays the time of the first refusal. */
  async markLost({ id }: Pick<Account, 'id'>, because: string, version: number): Promise<void> {
    const now = this.clock.now();
    await this.database.db
      .updateTable('salesforce_tokens')
      .set({ lost_at: sql<Date>`coalesce(lost_at, ${now})`, lost_because: because, tried_at: now })
      .where('account_id', '=', id)
      .where('version', '=', version)
      .execute();
  }

  /** Deletes the tokens. @returns whether there were any */
  async disconnect({ id }: Pick<Account, 'id'>): Promise<boolean> {
    const deleted = await this.database.db
      .deleteFrom('salesforce_tokens')
      .where('account_id', '=', id)
      .executeTakeFirst();
    return deleted.numDeletedRows > 0n;
  }

  /** Accounts that have the app and whose tokens have not been refreshed since a moment. */
  async idleSince(moment: Date): Promise<number[]> {
    const rows = await this.database.db
      .selectFrom('salesforce_tokens')
      .innerJoin('accounts', 'accounts.account_id', 'salesforce_tokens.account_id')
      .select('accounts.account_id')
      .where('accounts.status', '=', 'installed')
      .where('salesforce_tokens.refreshed_at', '<', moment)
      .orderBy('salesforce_tokens.refreshed_at')
      .execute();
    return rows.map(({ account_id: id }) => id);
  }

  #row(id: number): Promise<Row | undefined> {
    return this.database.db.selectFrom('salesforce_tokens').selectAll().where('account_id', '=', id).executeTakeFirst();
  }
}

type Row = Selectable<SalesforceTokensTable>;

function shown(row: Row): SalesforceConnection {
  return {
    orgId: row.org_id,
    instanceUrl: row.instance_url,
    connectedAt: row.connected_at,
    connectedBy: row.connected_by,
    refreshedAt: row.refreshed_at,
    lost:
      row.lost_at === null
        ? null
        : { since: row.lost_at, because: row.lost_because ?? '', triedAt: row.tried_at ?? row.lost_at },
  };
}

function sealed(
  cipher: Account['cipher'],
  { accessToken, refreshToken, instanceUrl, orgId, expiresAt }: SalesforceTokenPair,
) {
  return {
    access_token: cipher.seal(COLUMNS.access, accessToken),
    refresh_token: cipher.seal(COLUMNS.refresh, refreshToken),
    instance_url: instanceUrl,
    org_id: orgId,
    expires_at: expiresAt,
  };
}
