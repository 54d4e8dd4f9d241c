// Sessions of orgs that an admin connected by click. Each refresh invalidates the previous refresh token. So only one
// process at a time refreshes an org, and it stores the new token before anything uses the answer.
import type { Account, Accounts } from '../adapters/store/accounts.ts';
import type { Locks } from '../adapters/store/locks.ts';
import type {
  SalesforceConnections,
  SalesforceTokenPair,
  StoredConnection,
} from '../adapters/store/salesforce-connections.ts';
import type { Session, SessionSource } from '../adapters/salesforce/index.ts';
import { Deadline } from '../application/deadline.ts';
import { ACCESS_LOST, FailureError, failure, failureOf } from '../application/failures.ts';
import type { Clock } from '../application/ports.ts';
import { errorFields } from './logger.ts';
import type { Logger } from './logger.ts';
import type { Metrics } from './metrics.ts';
import type { SalesforceOAuth, SalesforceTokenAnswer } from './salesforce-oauth.ts';

/** Milliseconds for one refresh including its lock and storage, independent of the callers' deadlines. */
const REFRESH_BUDGET = 8000;
/** Milliseconds for Salesforce's answer; the rest is for storing it. */
const ANSWER_BUDGET = 5000;
/** Milliseconds between two attempts while Salesforce refuses. An admin may lift the block without reconnecting. */
const TRY_LOST_AGAIN = 600_000;

/**
 * Salesforce's codes that mean that the app has lost access. Other refusals say nothing about this account.
 * https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_flow_errors.htm
 */
const LOST: readonly string[] = ['invalid_grant', 'inactive_user', 'inactive_org', 'invalid_app_access'];

export interface SalesforceTokenServices {
  accounts: Accounts;
  connections: SalesforceConnections;
  locks: Locks;
  /** Null if the packaged app is not configured. */
  oauth: SalesforceOAuth | null;
  clock: Clock;
  metrics: Metrics;
  log: Logger;
}

/** Which session the caller accepts. */
interface Wanted {
  /** A session that Salesforce rejected and that must not be returned. */
  refused?: string | null;
  /** Refresh again if the last refresh was before this moment. */
  refreshedSince?: Date | null;
}

export class SalesforceTokens {
  readonly #refreshing = new Map<number, Promise<StoredConnection>>();
  /** Pairs of tokens that could not be stored yet. The previous refresh tokens are already invalid. */
  readonly #unstored = new Map<number, { version: number; pair: SalesforceTokenPair }>();

  constructor(private readonly services: SalesforceTokenServices) {}

  /** Stores a new connection. @param connectedBy HubSpot user ID */
  async connect(
    account: Account,
    answer: SalesforceTokenAnswer & { refreshToken: string },
    connectedBy: number | null,
  ): Promise<void> {
    await this.services.connections.connect(account, answer, connectedBy);
    this.#unstored.delete(account.id);
  }

  /** Deletes the tokens and revokes them in Salesforce. @returns whether there were any */
  async disconnect(account: Account, deadline: Deadline): Promise<boolean> {
    const { connections, oauth, log } = this.services;
    const before = await connections.open(account);
    this.#unstored.delete(account.id);
    const disconnected = await connections.disconnect(account);
    if (before !== null)
      await oauth?.revoke(before.refreshToken, before.instanceUrl, deadline).catch((error: unknown) => {
        // The token is deleted here, and an admin can still revoke it in Salesforce.
        log.info({ account: account.id, ...errorFields(error) }, 'Salesforce token not revoked');
      });
    return disconnected;
  }

  /**
   * Sessions for the Salesforce adapter, cached in memory until they expire or Salesforce rejects them.
   *
   * @param orgId the org that the caller expects; sessions of another org are never returned
   */
  sessions(account: Account, orgId: string): SessionSource {
    let kept: StoredConnection | null = null;
    let refused: string | null = null;
    return {
      get instanceUrl() {
        return kept?.instanceUrl ?? null;
      },
      get: async (deadline): Promise<Session> => {
        if (kept === null || kept.expiresAt <= this.services.clock.now()) {
          const session = await deadline.race('salesforce', 'sign-in', this.#shared(account, { refused }));
          if (!sameOrg(session.orgId, orgId)) throw refusedSignIn(null);
          kept = session;
        }
        return { accessToken: kept.accessToken, instanceUrl: kept.instanceUrl };
      },
      forget: (expired) => {
        if (kept?.accessToken !== expired.accessToken) return;
        refused = expired.accessToken;
        kept = null;
      },
    };
  }

  /**
   * Refreshes tokens that have not been used since a moment, because Salesforce ends them after 30 idle days.
   *
   * @returns how many were refreshed
   */
  async refreshIdle(before: Date): Promise<number> {
    const { accounts, connections } = this.services;
    let refreshed = 0;
    for (const id of await connections.idleSince(before)) {
      const account = await accounts.find(id);
      if (account === null) continue;
      await this.#shared(account, { refreshedSince: before }).then(
        () => refreshed++,
        // The failure is already logged, the next call will report it, and the job runs again tomorrow.
        () => undefined,
      );
    }
    return refreshed;
  }

  #shared(account: Account, wanted: Wanted): Promise<StoredConnection> {
    const under = this.#refreshing.get(account.id);
    if (under !== undefined) return under;
    const begun = this.#renew(account, wanted).finally(() => this.#refreshing.delete(account.id));
    this.#refreshing.set(account.id, begun);
    return begun;
  }

  async #renew(account: Account, { refused = null, refreshedSince = null }: Wanted): Promise<StoredConnection> {
    const { locks, clock } = this.services;
    const deadline = new Deadline(REFRESH_BUDGET, clock);
    const isUsable = ({ expiresAt, accessToken, refreshedAt, lost }: StoredConnection): boolean =>
      lost === null &&
      expiresAt > clock.now() &&
      accessToken !== refused &&
      (refreshedSince === null || refreshedAt >= refreshedSince);
    try {
      const stored = await this.#read(account);
      if (isUsable(stored)) return stored;
      // The lock is per org, because two accounts may have connected the same org.
      return await locks.run(`salesforce/${stored.orgId.slice(0, 15)}`, deadline, async () => {
        const waiting = this.#unstored.get(account.id);
        if (waiting !== undefined) await this.#store(account, waiting.pair, waiting.version);
        // Another process may have refreshed it while this one waited for the lock.
        const current = await this.#read(account);
        return isUsable(current) ? current : await this.#refresh(account, current);
      });
    } finally {
      deadline.stop();
    }
  }

  async #refresh(account: Account, before: StoredConnection): Promise<StoredConnection> {
    const { oauth, clock, metrics, log } = this.services;
    if (oauth === null) throw refusedSignIn(null);
    if (before.lost !== null && clock.now().getTime() - before.lost.triedAt.getTime() < TRY_LOST_AGAIN)
      throw refusedSignIn(ACCESS_LOST);
    const deadline = new Deadline(ANSWER_BUDGET, clock);
    try {
      const answer = await oauth.refresh(before.refreshToken, before.instanceUrl, deadline);
      // Otherwise another org's data would be taken for this customer's.
      if (!sameOrg(answer.orgId, before.orgId))
        throw new FailureError(failure('salesforce', 'sign-in', { kind: 'broken-answer' }));
      const pair = { ...answer, refreshToken: answer.refreshToken ?? before.refreshToken };
      const stored = await this.#store(account, pair, before.version);
      metrics.refreshes.inc({ system: 'salesforce', result: 'done' });
      return stored;
    } catch (error) {
      const { kind, code } = failureOf(error);
      const isLost = kind === 'refused' && code !== null && LOST.includes(code);
      metrics.refreshes.inc({ system: 'salesforce', result: isLost ? 'gone' : 'failed' });
      log.warn({ account: account.id, ...errorFields(error) }, 'Salesforce token not refreshed');
      if (!isLost) throw error;
      await this.services.connections.markLost(account, code, before.version);
      throw refusedSignIn(ACCESS_LOST);
    } finally {
      deadline.stop();
    }
  }

  async #store(account: Account, pair: SalesforceTokenPair, version: number): Promise<StoredConnection> {
    this.#unstored.set(account.id, { version, pair });
    await this.services.connections.replace(account, pair, version);
    this.#unstored.delete(account.id);
    // An admin reconnected meanwhile; that connection is newer and stays.
    return this.#read(account);
  }

  async #read(account: Account): Promise<StoredConnection> {
    const stored = await this.services.connections.open(account);
    if (stored === null) throw refusedSignIn(ACCESS_LOST);
    return stored;
  }
}

/** Compares org IDs of 15 or 18 characters by the first 15, which identify the org. */
function sameOrg(one: string, other: string): boolean {
  return one.slice(0, 15) === other.slice(0, 15);
}

function refusedSignIn(code: string | null): FailureError {
  return new FailureError(failure('salesforce', 'sign-in', { kind: 'refused' }, { code }));
}
