// Sessions of orgs that an admin connected by the code flow: refresh tokens rotate, so one refresh at a time per org.
import type { Account } from '../adapters/store/accounts.ts';
import type { Database } from '../adapters/store/database.ts';
import type { Locks } from '../adapters/store/locks.ts';
import type { Session, SessionSource } from '../adapters/salesforce/index.ts';
import { Deadline } from '../application/deadline.ts';
import { FailureError, failure } from '../application/failures.ts';
import type { Clock } from '../application/ports.ts';
import { errorFields } from './logger.ts';
import type { Logger } from './logger.ts';
import type { Metrics } from './metrics.ts';
import type { SalesforceOAuth, SalesforceTokenAnswer } from './salesforce-oauth.ts';

const REFRESH_BUDGET = 8000;
const ANSWER_BUDGET = 5000;
const COLUMNS = { access: 'salesforce_tokens.access_token', refresh: 'salesforce_tokens.refresh_token' } as const;

interface Row extends Session {
  refreshToken: string;
  expiresAt: Date;
  version: number;
  orgId: string;
}

export interface SalesforceTokenServices {
  database: Database;
  locks: Locks;
  /** Null where the packaged app is not configured. */
  oauth: SalesforceOAuth | null;
  clock: Clock;
  metrics: Metrics;
  log: Logger;
}

export class SalesforceTokens {
  readonly #refreshing = new Map<number, Promise<Row>>();

  constructor(private readonly services: SalesforceTokenServices) {}

  /** Stores what an admin connected. */
  async connect({ id, cipher }: Account, answer: SalesforceTokenAnswer): Promise<void> {
    const row = {
      access_token: cipher.seal(COLUMNS.access, answer.accessToken),
      refresh_token: cipher.seal(COLUMNS.refresh, answer.refreshToken ?? ''),
      instance_url: answer.instanceUrl,
      org_id: answer.orgId,
      expires_at: answer.expiresAt,
      refreshed_at: this.services.clock.now(),
    };
    await this.services.database.db
      .insertInto('salesforce_tokens')
      .values({ account_id: id, ...row })
      .onConflict((conflict) =>
        conflict
          .column('account_id')
          .doUpdateSet((eb) => ({ ...row, version: eb('salesforce_tokens.version', '+', 1) })),
      )
      .execute();
  }

  /** Whether an admin connected an org by the code flow. */
  async isConnected({ id }: Account): Promise<boolean> {
    const row = await this.services.database.db
      .selectFrom('salesforce_tokens')
      .select('org_id')
      .where('account_id', '=', id)
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Sessions for the Salesforce adapter, kept in memory until they end or Salesforce refuses them. */
  sessions(account: Account): SessionSource {
    let kept: Row | null = null;
    let refused: string | null = null;
    return {
      get instanceUrl() {
        return kept?.instanceUrl ?? null;
      },
      get: async (deadline) => {
        if (kept === null || kept.expiresAt <= this.services.clock.now())
          kept = await deadline.race('salesforce', 'sign-in', this.#shared(account, refused));
        return { accessToken: kept.accessToken, instanceUrl: kept.instanceUrl };
      },
      forget: (expired) => {
        if (kept?.accessToken !== expired.accessToken) return;
        refused = expired.accessToken;
        kept = null;
      },
    };
  }

  /** Refreshes what was not refreshed for long: an idle refresh token ends after 30 days. @returns how many */
  async refreshIdle(accounts: readonly Account[], before: Date): Promise<number> {
    let refreshed = 0;
    for (const account of accounts) {
      const row = await this.#read(account).catch(() => null);
      if (row === null || row.expiresAt > before) continue;
      await this.#shared(account, row.accessToken).then(
        () => refreshed++,
        // Told where it is needed: the next call says the same.
        () => undefined,
      );
    }
    return refreshed;
  }

  #shared(account: Account, refused: string | null): Promise<Row> {
    const under = this.#refreshing.get(account.id);
    if (under !== undefined) return under;
    const begun = this.#renew(account, refused).finally(() => this.#refreshing.delete(account.id));
    this.#refreshing.set(account.id, begun);
    return begun;
  }

  async #renew(account: Account, refused: string | null): Promise<Row> {
    const { locks, clock } = this.services;
    const deadline = new Deadline(REFRESH_BUDGET, clock);
    const isUsable = (row: Row): boolean => row.expiresAt > clock.now() && row.accessToken !== refused;
    try {
      const stored = await this.#read(account);
      if (isUsable(stored)) return stored;
      return await locks.run(`${account.id}/salesforce-token`, deadline, async () => {
        const current = await this.#read(account);
        return isUsable(current) ? current : await this.#refresh(account, current);
      });
    } finally {
      deadline.stop();
    }
  }

  async #refresh(account: Account, before: Row): Promise<Row> {
    const { oauth, clock, metrics, log, database } = this.services;
    if (oauth === null) throw new FailureError(failure('salesforce', 'sign-in', { kind: 'refused' }));
    const deadline = new Deadline(ANSWER_BUDGET, clock);
    try {
      const answer = await oauth.refresh(before.refreshToken, before.instanceUrl, deadline);
      // Another org's answer would be read as this customer's.
      if (answer.orgId.slice(0, 15) !== before.orgId.slice(0, 15))
        throw new FailureError(failure('salesforce', 'sign-in', { kind: 'broken-answer' }));
      const refreshToken = answer.refreshToken ?? before.refreshToken;
      await database.db
        .updateTable('salesforce_tokens')
        .set({
          access_token: account.cipher.seal(COLUMNS.access, answer.accessToken),
          refresh_token: account.cipher.seal(COLUMNS.refresh, refreshToken),
          instance_url: answer.instanceUrl,
          expires_at: answer.expiresAt,
          refreshed_at: clock.now(),
          version: before.version + 1,
        })
        .where('account_id', '=', account.id)
        .where('version', '=', before.version)
        .execute();
      metrics.refreshes.inc({ system: 'salesforce', result: 'done' });
      return { ...before, ...answer, refreshToken, version: before.version + 1 };
    } catch (error) {
      metrics.refreshes.inc({ system: 'salesforce', result: 'failed' });
      log.warn({ account: account.id, ...errorFields(error) }, 'Salesforce token not refreshed');
      throw error;
    } finally {
      deadline.stop();
    }
  }

  async #read({ id, cipher }: Account): Promise<Row> {
    const row = await this.services.database.db
      .selectFrom('salesforce_tokens')
      .selectAll()
      .where('account_id', '=', id)
      .executeTakeFirst();
    if (row === undefined) throw new FailureError(failure('salesforce', 'sign-in', { kind: 'refused' }));
    return {
      accessToken: cipher.open(COLUMNS.access, row.access_token),
      refreshToken: cipher.open(COLUMNS.refresh, row.refresh_token),
      instanceUrl: row.instance_url,
      expiresAt: row.expires_at,
      version: row.version,
      orgId: row.org_id,
    };
  }
}
