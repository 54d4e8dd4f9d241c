// What every call needs of its account and person: read together, and kept until it changes.
import { CHANGES_KEPT } from '../adapters/store/account-changes.ts';
import type { AccountChanges } from '../adapters/store/account-changes.ts';
import type { Account, Accounts } from '../adapters/store/accounts.ts';
import type { AccountSettings, StoredSettings } from '../adapters/store/account-settings.ts';
import type { SalesforceConnection, SalesforceConnections } from '../adapters/store/salesforce-connections.ts';
import type { SettingProposals, StoredProposal } from '../adapters/store/setting-proposals.ts';
import type { WrongClaims } from '../adapters/store/wrong-claims.ts';
import type { Clock } from '../application/ports.ts';

/**
 * Milliseconds between two looks at what changed. What this process changes is known at once; what another changes, this
 * much later at most.
 */
const LOOK_EVERY = 250;
/** Milliseconds without a look after which anything may have changed: well before changes are deleted. */
const FORGET_AFTER = CHANGES_KEPT / 2;
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
  changes: AccountChanges;
}

export class Directory {
  readonly #accounts = new Map<number, Promise<InstalledAccount | null>>();
  readonly #blocked = new Map<number, Promise<ReadonlyMap<number, Date>>>();
  #lookedAt = -Infinity;
  #looking: Promise<void> | null = null;

  constructor(
    private readonly stores: DirectoryStores,
    private readonly clock: Clock,
  ) {}

  /** Null for an account that does not have the app. */
  async find(accountId: number): Promise<InstalledAccount | null> {
    await this.#lookForChanges();
    return kept(this.#accounts, accountId, async () => {
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
    await this.#lookForChanges();
    const blocked = await kept(this.#blocked, accountId, () => this.stores.claims.blocked(accountId));
    const until = blocked.get(userId) ?? null;
    return until !== null && until > this.clock.now() ? until : null;
  }

  /** Counts a wrong claim. @returns until when the person is now blocked; null if the limit is not exceeded */
  async countWrongClaim(accountId: number, userId: number): Promise<Date | null> {
    const until = await this.stores.claims.count(accountId, userId);
    if (until !== null) this.changed(accountId);
    return until;
  }

  /** Drops a changed account from the cache. */
  changed(accountId: number): void {
    this.#accounts.delete(accountId);
    this.#blocked.delete(accountId);
  }

  #lookForChanges(): Promise<void> {
    if (Math.abs(this.clock.elapsed() - this.#lookedAt) < LOOK_EVERY) return LOOKED;
    // One look for all who come meanwhile.
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async #look(): Promise<void> {
    const began = this.clock.elapsed();
    const changed = await this.stores.changes.look();
    if (Math.abs(began - this.#lookedAt) > FORGET_AFTER) {
      this.#accounts.clear();
      this.#blocked.clear();
    }
    for (const accountId of changed) this.changed(accountId);
    this.#lookedAt = began;
  }
}

const LOOKED = Promise.resolve();

function kept<T>(values: Map<number, Promise<T>>, key: number, read: () => Promise<T>): Promise<T> {
  const known = values.get(key);
  if (known !== undefined) return known;
  if (values.size >= MOST_KEPT) values.clear();
  const value = read();
  values.set(key, value);
  // A failure is not kept.
  value.catch(() => {
    if (values.get(key) === value) values.delete(key);
  });
  return value;
}
