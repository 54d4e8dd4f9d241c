// The access token of each account, cached in memory. It is refreshed once, however many calls and processes wait.
import type { Account, Accounts } from '../adapters/store/accounts.ts';
import { TOKEN_COLUMNS } from '../adapters/store/accounts.ts';
import type { Database } from '../adapters/store/database.ts';
import type { Locks } from '../adapters/store/locks.ts';
import { Deadline } from '../application/deadline.ts';
import { FailureError, failure } from '../application/failures.ts';
import type { Clock, TokenSource } from '../application/ports.ts';
import type { Directory } from './directory.ts';
import { OAuthError } from './hubspot-oauth.ts';
import type { HubSpotOAuth, TokenAnswer } from './hubspot-oauth.ts';
import { errorFields } from './logger.ts';
import type { Logger } from './logger.ts';
import type { Metrics } from './metrics.ts';

/** Milliseconds for one refresh including its lock and storage, independent of the callers' deadlines. */
const REFRESH_BUDGET = 8000;
/** Milliseconds for HubSpot's answer; the rest is for storing it. */
const ANSWER_BUDGET = 5000;

/** Failure code: the account no longer has the app. */
export const ACCOUNT_GONE = 'account-gone';

interface Kept {
  accessToken: string;
  expiresAt: Date;
  version: number;
}

interface Row extends Kept {
  refreshToken: string;
}

export interface TokenServices {
  database: Database;
  accounts: Accounts;
  directory: Directory;
  locks: Locks;
  oauth: HubSpotOAuth;
  clock: Clock;
  metrics: Metrics;
  log: Logger;
}

export class HubSpotTokens {
  readonly #kept = new Map<number, Kept>();
  readonly #refreshing = new Map<number, Promise<Kept>>();
  /** Tokens from HubSpot that could not be stored yet. They must be stored before anything else happens. */
  readonly #unstored = new Map<number, { before: Row; answer: TokenAnswer }>();

  constructor(private readonly services: TokenServices) {}

  ofAccount(account: Account): TokenSource {
    return {
      get: async (deadline) => {
        const kept = this.#kept.get(account.id);
        if (kept !== undefined && this.#isGood(kept)) return kept.accessToken;
        return (await deadline.race('hubspot', 'sign-in', this.#shared(account, null))).accessToken;
      },
      refused: async (token) => {
        const kept = this.#kept.get(account.id);
        // Another call has replaced it already.
        if (kept !== undefined && kept.accessToken !== token) return true;
        this.#kept.delete(account.id);
        return this.#shared(account, token).then(
          ({ accessToken }) => accessToken !== token,
          // The next `get` reports the failure.
          () => true,
        );
      },
    };
  }

  /** Drops an account from memory, e.g. after a new installation. */
  forget(accountId: number): void {
    this.#kept.delete(accountId);
    this.#unstored.delete(accountId);
  }

  /** @param refused a token that HubSpot rejected; it is replaced even if it has not expired */
  #shared(account: Account, refused: string | null): Promise<Kept> {
    const under = this.#refreshing.get(account.id);
    if (under !== undefined) return under;
    const begun = this.#renew(account, refused).finally(() => this.#refreshing.delete(account.id));
    this.#refreshing.set(account.id, begun);
    return begun;
  }

  async #renew(account: Account, refused: string | null): Promise<Kept> {
    const { locks, clock } = this.services;
    const deadline = new Deadline(REFRESH_BUDGET, clock);
    try {
      const stored = await this.#read(account);
      const isUsable = (row: Row): boolean => this.#isGood(row) && row.accessToken !== refused;
      if (isUsable(stored)) return this.#keep(account, stored);
      return await locks.run(`${account.id}/hubspot-token`, deadline, async () => {
        const waiting = this.#unstored.get(account.id);
        if (waiting !== undefined) await this.#store(account, waiting.before, waiting.answer);
        // Another process may have refreshed it while this one waited for the lock.
        const current = await this.#read(account);
        return isUsable(current) ? this.#keep(account, current) : await this.#refresh(account, current);
      });
    } finally {
      deadline.stop();
    }
  }

  async #refresh(account: Account, before: Row): Promise<Kept> {
    const { oauth, clock, accounts, directory, metrics, log } = this.services;
    const deadline = new Deadline(ANSWER_BUDGET, clock);
    try {
      const answer = await oauth.refresh(before.refreshToken, deadline);
      metrics.refreshes.inc({ system: 'hubspot', result: 'done' });
      return await this.#store(account, before, answer);
    } catch (error) {
      if (!(error instanceof OAuthError) || error.means !== 'gone') {
        metrics.refreshes.inc({ system: 'hubspot', result: 'failed' });
        log.warn({ account: account.id, ...errorFields(error) }, 'token not refreshed');
        throw error;
      }
      metrics.refreshes.inc({ system: 'hubspot', result: 'gone' });
      // This changes nothing if the app was installed again meanwhile.
      const removed = await accounts.markRemoved(account.id, 'refresh-refused', before.version);
      log.info({ account: account.id, reason: error.failure.code, removed }, 'account removed the app');
      this.forget(account.id);
      directory.changed(account.id);
      throw gone();
    } finally {
      deadline.stop();
    }
  }

  /** Stores the new tokens before anybody uses them, because the old refresh token may be invalid already. */
  async #store(account: Account, before: Row, answer: TokenAnswer): Promise<Kept> {
    const { database } = this.services;
    const refreshToken = answer.refreshToken ?? before.refreshToken;
    this.#unstored.set(account.id, { before, answer });
    const updated = await database.db
      .updateTable('hubspot_tokens')
      .set({
        access_token: account.cipher.seal(TOKEN_COLUMNS.access, answer.accessToken),
        refresh_token: account.cipher.seal(TOKEN_COLUMNS.refresh, refreshToken),
        expires_at: answer.expiresAt,
        version: before.version + 1,
      })
      .where('account_id', '=', account.id)
      .where('version', '=', before.version)
      .executeTakeFirst();
    this.#unstored.delete(account.id);
    // The app was installed again meanwhile, and those tokens are newer.
    if (updated.numUpdatedRows === 0n) return this.#keep(account, await this.#read(account));
    const { accessToken, expiresAt } = answer;
    return this.#keep(account, { accessToken, expiresAt, version: before.version + 1 });
  }

  #keep({ id }: Account, { accessToken, expiresAt, version }: Kept): Kept {
    const kept = { accessToken, expiresAt, version };
    this.#kept.set(id, kept);
    return kept;
  }

  #isGood({ expiresAt }: Kept): boolean {
    return expiresAt > this.services.clock.now();
  }

  async #read({ id, cipher }: Account): Promise<Row> {
    const row = await this.services.database.db
      .selectFrom('hubspot_tokens')
      .selectAll()
      .where('account_id', '=', id)
      .executeTakeFirst();
    if (row === undefined) throw gone();
    return {
      accessToken: cipher.open(TOKEN_COLUMNS.access, row.access_token),
      refreshToken: cipher.open(TOKEN_COLUMNS.refresh, row.refresh_token),
      expiresAt: row.expires_at,
      version: row.version,
    };
  }
}

function gone(): FailureError {
  return new FailureError(failure('hubspot', 'sign-in', { kind: 'refused' }, { code: ACCOUNT_GONE }));
}
