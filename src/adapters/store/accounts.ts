// The accounts that have the app, and their keys.
import type { Clock } from '../../application/ports.ts';
import type { Database } from './database.ts';
import type { AccountsTable } from './schema.ts';
import type { AccountCipher, Vault } from './vault.ts';

export interface Account {
  id: number;
  status: 'installed' | 'removed';
  installedAt: Date;
  removedAt: Date | null;
  removedBecause: RemovalReason | null;
  scopes: readonly string[];
  cipher: AccountCipher;
}

/** Why an account counts as having removed the app. HubSpot does not announce it at that moment. */
export type RemovalReason = 'refresh-refused' | 'uninstalled';

export interface Installation {
  accountId: number;
  scopes: readonly string[];
  /** HubSpot user ID. */
  installedBy: number | null;
  tokens: { accessToken: string; refreshToken: string; expiresAt: Date };
}

export const TOKEN_COLUMNS = {
  access: 'hubspot_tokens.access_token',
  refresh: 'hubspot_tokens.refresh_token',
} as const;

export class Accounts {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** Stores an installation. If the account removed the app earlier, the data that is left becomes active again. */
  async install({ accountId, scopes, installedBy, tokens }: Installation): Promise<void> {
    const now = this.clock.now();
    const key = this.vault.newKey(accountId);
    await this.database.db.transaction().execute(async (transaction) => {
      const row = await transaction
        .insertInto('accounts')
        .values({
          account_id: accountId,
          status: 'installed',
          installed_at: now,
          installed_by: installedBy,
          removed_at: null,
          removed_because: null,
          scopes: [...scopes],
          master_key_id: key.masterKeyId,
          data_key: key.bytes,
        })
        .onConflict((conflict) =>
          conflict.column('account_id').doUpdateSet({
            status: 'installed',
            installed_at: now,
            installed_by: installedBy,
            removed_at: null,
            removed_because: null,
            scopes: [...scopes],
          }),
        )
        .returningAll()
        .executeTakeFirstOrThrow();
      // An existing account keeps its key, because its other secrets are encrypted with it.
      const { cipher } = this.#accountOf(row);
      const stored = {
        access_token: cipher.seal(TOKEN_COLUMNS.access, tokens.accessToken),
        refresh_token: cipher.seal(TOKEN_COLUMNS.refresh, tokens.refreshToken),
        expires_at: tokens.expiresAt,
      };
      await transaction
        .insertInto('hubspot_tokens')
        .values({ account_id: accountId, ...stored })
        .onConflict((conflict) =>
          conflict
            .column('account_id')
            .doUpdateSet((eb) => ({ ...stored, version: eb('hubspot_tokens.version', '+', 1) })),
        )
        .execute();
    });
  }

  /** Finds an account that has or had the app; null if it never had it or its data is deleted. */
  async find(accountId: number): Promise<Account | null> {
    const row = await this.database.db
      .selectFrom('accounts')
      .selectAll()
      .where('account_id', '=', accountId)
      .executeTakeFirst();
    return row === undefined ? null : this.#accountOf(row);
  }

  /**
   * Marks an account as having removed the app. Deletes its tokens at once; a job deletes the rest after some days.
   *
   * @param version version of the refused tokens, so that a newer installation stays. Null marks any version
   */
  async markRemoved(accountId: number, because: RemovalReason, version: number | null = null): Promise<boolean> {
    return this.database.db.transaction().execute(async (transaction) => {
      const deleted = await transaction
        .deleteFrom('hubspot_tokens')
        .where('account_id', '=', accountId)
        .$if(version !== null, (query) => query.where('version', '=', version ?? 0))
        .executeTakeFirst();
      if (version !== null && deleted.numDeletedRows === 0n) return false;
      const updated = await transaction
        .updateTable('accounts')
        .set({ status: 'removed', removed_at: this.clock.now(), removed_because: because })
        .where('account_id', '=', accountId)
        .where('status', '=', 'installed')
        .executeTakeFirst();
      return updated.numUpdatedRows > 0n;
    });
  }

  /** Lists accounts without secrets, for an operator. */
  async list(): Promise<Omit<Account, 'cipher'>[]> {
    const rows = await this.database.db.selectFrom('accounts').selectAll().orderBy('account_id').execute();
    return rows.map(shown);
  }

  /** Deletes everything about an account. @returns whether there was anything */
  async forget(accountId: number): Promise<boolean> {
    return this.database.db.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('hubspot_leases').where('account_id', '=', accountId).execute();
      await transaction.deleteFrom('hubspot_calls').where('account_id', '=', accountId).execute();
      for (const prefix of [`a:${accountId}`, `p:${accountId}:%`])
        await transaction.deleteFrom('call_windows').where('key', 'like', prefix).execute();
      await transaction.deleteFrom('locks').where('key', 'like', `${accountId}/%`).execute();
      // The rows of all other tables are deleted with the account.
      const deleted = await transaction.deleteFrom('accounts').where('account_id', '=', accountId).executeTakeFirst();
      return deleted.numDeletedRows > 0n;
    });
  }

  /** Deletes the data of accounts that removed the app before a moment. @returns how many accounts */
  async forgetRemovedBefore(moment: Date): Promise<number> {
    const rows = await this.database.db
      .selectFrom('accounts')
      .select('account_id')
      .where('status', '=', 'removed')
      .where('removed_at', '<', moment)
      .execute();
    for (const { account_id: id } of rows) await this.forget(id);
    return rows.length;
  }

  /**
   * Wraps all data keys with the first master key, one account at a time, so that an interrupted run can be repeated.
   *
   * @returns how many keys were wrapped again
   * @throws VaultError if a key's master key is not given; the keys before it are done
   */
  async rotateKeys(): Promise<number> {
    for (let rotated = 0; ; rotated++) {
      const row = await this.database.db
        .selectFrom('accounts')
        .select(['account_id', 'master_key_id', 'data_key'])
        .where('master_key_id', '!=', this.vault.primaryId)
        .orderBy('account_id')
        .limit(1)
        .executeTakeFirst();
      if (row === undefined) return rotated;
      const before = { masterKeyId: row.master_key_id, bytes: row.data_key };
      const after = this.vault.rewrap(row.account_id, before);
      await this.database.db
        .updateTable('accounts')
        .set({ master_key_id: after.masterKeyId, data_key: after.bytes })
        .where('account_id', '=', row.account_id)
        .where('master_key_id', '=', row.master_key_id)
        .execute();
    }
  }

  #accountOf(row: AccountsTable): Account {
    const wrapped = { masterKeyId: row.master_key_id, bytes: row.data_key };
    return { ...shown(row), cipher: this.vault.cipher(row.account_id, wrapped) };
  }
}

function shown(row: AccountsTable): Omit<Account, 'cipher'> {
  return {
    id: row.account_id,
    status: row.status,
    installedAt: row.installed_at,
    removedAt: row.removed_at,
    removedBecause: row.removed_because as RemovalReason | null,
    scopes: row.scopes,
  };
}
