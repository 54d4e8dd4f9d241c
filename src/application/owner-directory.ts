// Everybody a record could be given to, matched with Salesforce's users once and kept by the warm function.
import { Deadline, DeadlineError } from './deadline.ts';
import type { HubSpotApi } from '../adapters/hubspot/api.ts';
import { readOwners } from '../adapters/hubspot/owner-list.ts';
import type { ListedOwner, OwnersSoFar } from '../adapters/hubspot/owner-list.ts';
import { matchOwners } from '../domain/prediction/index.ts';
import type { MatchedOwner } from '../domain/prediction/index.ts';
import type { SalesforceApi } from '../adapters/salesforce/api.ts';
import { readAllUsers } from '../adapters/salesforce/user-list.ts';
import type { Settings } from './settings.ts';

export interface Directory {
  owners: MatchedOwner<ListedOwner>[];
  /** Why nobody could be matched, or null. */
  usersUnreadable: string | null;
  /** ISO 8601. */
  readAt: string;
}

/** Milliseconds for one reading, whoever waits for it; a function has 15 s. */
const READING_BUDGET = 12_000;

export class OwnerDirectory {
  #kept: { directory: Promise<Directory>; at: number } | null = null;
  #soFar: OwnersSoFar = { owners: [], after: null };

  constructor(
    private readonly hubspot: HubSpotApi,
    private readonly salesforce: SalesforceApi | null,
    private readonly settings: Pick<Settings, 'directoryMaxAge' | 'integrationUser'>,
  ) {}

  /**
   * The directory, read anew when it is too old. Requests that come while it is read share that reading, each for as
   * long as it can wait.
   *
   * @throws HubSpotError, DeadlineError when the owners cannot be read, or not in time
   */
  read(deadline: Deadline, now: Date): Promise<Directory> {
    if (this.#kept === null || now.getTime() - this.#kept.at >= this.settings.directoryMaxAge)
      this.#kept = this.#begin(now);
    return deadline.race('the lists of owners and users', this.#kept.directory);
  }

  #begin(now: Date): { directory: Promise<Directory>; at: number } {
    const reading = { directory: this.#read(now), at: now.getTime() };
    const forget = (): void => {
      if (this.#kept === reading) this.#kept = null;
    };
    // What could not be read whole is good for this answer, and no other.
    void reading.directory.then(({ usersUnreadable }) => (usersUnreadable === null ? undefined : forget()), forget);
    return reading;
  }

  async #read(now: Date): Promise<Directory> {
    const deadline = new Deadline(READING_BUDGET);
    try {
      const [owners, users] = await Promise.all([this.#readOwners(deadline), this.#readUsers(deadline)]);
      const usersUnreadable = 'reason' in users ? users.reason : null;
      const matched = matchOwners(
        owners,
        'users' in users ? users.users : [],
        this.settings.integrationUser?.id ?? null,
      );
      return { owners: matched, usersUnreadable, readAt: now.toISOString() };
    } finally {
      deadline.stop();
    }
  }

  /** A list that did not come in time is gone on with by the next reading. */
  async #readOwners(deadline: Deadline): Promise<ListedOwner[]> {
    const soFar = this.#soFar;
    this.#soFar = { owners: [], after: null };
    try {
      return await readOwners(this.hubspot, soFar, deadline);
    } catch (error) {
      if (error instanceof DeadlineError) this.#soFar = soFar;
      throw error;
    }
  }

  async #readUsers(deadline: Deadline): ReturnType<typeof readAllUsers> {
    if (this.salesforce === null) return { reason: 'Salesforce is not connected to this card' };
    try {
      return await readAllUsers(this.salesforce, deadline);
    } catch (error) {
      return { reason: error instanceof Error ? error.message : 'no answer' };
    }
  }
}
