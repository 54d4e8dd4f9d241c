// The access token of each account: kept in memory, refreshed once however many calls wait, in however many processes.
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

/** Milliseconds for one refresh, its turn and its storing, whoever waits for it. */
const REFRESH_BUDGET = 8000;
/** Milliseconds for HubSpot's answer: what is left is for storing it. */
const ANSWER_BUDGET = 5000;

/** The code of a failure that says that the account no longer has the app. */
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
  /** Tokens that HubSpot gave and the database did not take: they must be stored before anything else. */
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
        // Another call had it replaced already.
        if (kept !== undefined && kept.accessToken !== token) return true;
        this.#kept.delete(account.id);
        return this.#shared(account, token).then(
          ({ accessToken }) => accessToken !== token,
          // The next `get` says why.
          () => true,
        );
      },
    };
  }

  /** Forgets what is in memory of an account, as after another installation. */
  forget(accountId: number): void {
    this.#kept.delete(accountId);
    this.#unstored.delete(accountId);
  }

  /** @param refused the token that HubSpot did not take: it is replaced although its time is not over */
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
        // Whoever had the turn before may have done it.
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
      // Not where the app was installed again while HubSpot answered.
      const removed = await accounts.markRemoved(account.id, 'refresh-refused', before.version);
      log.info({ account: account.id, reason: error.failure.code, removed }, 'account removed the app');
      this.forget(account.id);
      directory.changed(account.id);
      throw gone();
    } finally {
      deadline.stop();
    }
  }

  /** Stored before it is used: the old refresh token may be dead already. */
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
    // Installed again meanwhile: those tokens are newer.
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
