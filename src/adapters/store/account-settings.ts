// An account's settings and its Salesforce secrets.
import { sql } from 'kysely';
import type { Clock } from '../../application/ports.ts';
import type { Account } from './accounts.ts';
import type { Database } from './database.ts';

export interface SalesforceSecretsGiven {
  clientSecret: string | null;
  privateKey: string | null;
}

export interface StoredSettings {
  /** As saved; the reader validates it. */
  settings: unknown;
  secrets: SalesforceSecretsGiven;
  /** Incremented by every save; 0 if nothing was saved yet. */
  version: number;
}

const COLUMNS = {
  clientSecret: 'account_settings.salesforce_client_secret',
  privateKey: 'account_settings.salesforce_private_key',
} as const;

export const NO_SETTINGS: StoredSettings = {
  settings: {},
  secrets: { clientSecret: null, privateKey: null },
  version: 0,
};

export class AccountSettings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read({ id, cipher }: Account): Promise<StoredSettings> {
    const row = await this.database.db
      .selectFrom('account_settings')
      .selectAll()
      .where('account_id', '=', id)
      .executeTakeFirst();
    if (row === undefined) return NO_SETTINGS;
    const opened = (column: string, bytes: Uint8Array | null): string | null =>
      bytes === null ? null : cipher.open(column, bytes);
    return {
      settings: row.settings,
      secrets: {
        clientSecret: opened(COLUMNS.clientSecret, row.salesforce_client_secret),
        privateKey: opened(COLUMNS.privateKey, row.salesforce_private_key),
      },
      version: row.version,
    };
  }

  /**
   * Saves all settings.
   *
   * @param secrets absent secrets stay as they are; null deletes a secret
   * @param savedBy HubSpot user ID; null for an operator
   * @returns the new version
   */
  async save(
    { id, cipher }: Account,
    settings: object,
    secrets: Partial<SalesforceSecretsGiven>,
    savedBy: number | null,
  ): Promise<number> {
    const sealed = (column: string, text: string | null | undefined): Buffer | null =>
      text == null ? null : cipher.seal(column, text);
    const values = {
      settings: JSON.stringify(settings),
      salesforce_client_secret: sealed(COLUMNS.clientSecret, secrets.clientSecret),
      salesforce_private_key: sealed(COLUMNS.privateKey, secrets.privateKey),
      saved_by: savedBy,
      saved_at: this.clock.now(),
    };
    const { salesforce_client_secret: clientSecret, salesforce_private_key: privateKey, ...rest } = values;
    const row = await this.database.db
      .insertInto('account_settings')
      .values({ account_id: id, ...values })
      .onConflict((conflict) =>
        conflict.column('account_id').doUpdateSet({
          ...rest,
          ...(secrets.clientSecret === undefined ? {} : { salesforce_client_secret: clientSecret }),
          ...(secrets.privateKey === undefined ? {} : { salesforce_private_key: privateKey }),
          version: sql<number>`account_settings.version + 1`,
        }),
      )
      .returning('version')
      .executeTakeFirstOrThrow();
    return row.version;
  }
}
