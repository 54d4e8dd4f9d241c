// Reads what every call needs to know about its account and person, and caches it briefly.
import type { Account, Accounts } from '../adapters/store/accounts.ts';
import type { AccountSettings, StoredSettings } from '../adapters/store/account-settings.ts';
import type { SalesforceConnection, SalesforceConnections } from '../adapters/store/salesforce-connections.ts';
import type { SettingProposals, StoredProposal } from '../adapters/store/setting-proposals.ts';
import type { WrongClaims } from '../adapters/store/wrong-claims.ts';
import type { Clock } from '../application/ports.ts';

/**
 * Milliseconds to cache an account. This process sees its own changes at once, and those of others at most this much
 * later.
 */
const KNOWN_FOR = 250;
const MOST_KEPT = 20_000;

export interface InstalledAccount {
  account: Account;
  stored: StoredSettings;
  /** The org that an admin connected by click; null if there is none. */
  connection: SalesforceConnection | null;
  /** Detected settings, accepted or not. */
  proposals: readonly StoredProposal[];
}

export interface DirectoryStores {
  accounts: Accounts;
  settings: AccountSettings;
  connections: SalesforceConnections;
  proposals: SettingProposals;
  claims: WrongClaims;
}

interface Kept<T> {
  value: Promise<T>;
  until: number;
}

export class Directory {
  readonly #accounts = new Map<number, Kept<InstalledAccount | null>>();
  readonly #blocks = new Map<string, Kept<Date | null>>();

  constructor(
    private readonly stores: DirectoryStores,
    private readonly clock: Clock,
  ) {}

  /** Finds an account; null if it does not have the app. */
  find(accountId: number): Promise<InstalledAccount | null> {
    return this.#keeping(this.#accounts, accountId, async () => {
      const { accounts, settings, connections, proposals } = this.stores;
      const account = await accounts.find(accountId);
      if (account?.status !== 'installed') return null;
      const [stored, connection, detected] = await Promise.all([
        settings.read(account),
        connections.find(account),
        proposals.list(account),
      ]);
      return { account, stored, connection, proposals: detected };
    });
  }

  /** Until when a person is blocked because of wrong claims; null if they are not. */
  async blockedUntil(accountId: number, userId: number): Promise<Date | null> {
    const until = await this.#keeping(this.#blocks, `${accountId}/${userId}`, () =>
      this.stores.claims.blockedUntil(accountId, userId),
    );
    return until !== null && until > this.clock.now() ? until : null;
  }

  /** Counts a wrong claim. @returns until when the person is now blocked; null if the limit is not exceeded */
  async countWrongClaim(accountId: number, userId: number): Promise<Date | null> {
    const until = await this.stores.claims.count(accountId, userId);
    if (until !== null) this.#blocks.delete(`${accountId}/${userId}`);
    return until;
  }

  /** Drops a changed account from the cache. */
  changed(accountId: number): void {
    this.#accounts.delete(accountId);
  }

  #keeping<K, T>(kept: Map<K, Kept<T>>, key: K, read: () => Promise<T>): Promise<T> {
    const now = this.clock.elapsed();
    const known = kept.get(key);
    if (known !== undefined && known.until > now) return known.value;
    if (kept.size >= MOST_KEPT) kept.clear();
    const value = read();
    kept.set(key, { value, until: now + KNOWN_FOR });
    // Failures are not cached.
    value.catch(() => {
      if (kept.get(key)?.value === value) kept.delete(key);
    });
    return value;
  }
}
