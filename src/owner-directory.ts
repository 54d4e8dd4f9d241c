// Everybody a record could be given to, matched with Salesforce's users once and kept by the warm function.
import type { Deadline } from './deadline.ts';
import type { HubSpotApi } from './hubspot/api.ts';
import { readOwners } from './hubspot/owner-list.ts';
import type { ListedOwner } from './hubspot/owner-list.ts';
import { matchOwners } from './prediction/index.ts';
import type { MatchedOwner } from './prediction/index.ts';
import type { SalesforceApi } from './salesforce/api.ts';
import { readAllUsers } from './salesforce/user-list.ts';
import type { Settings } from './settings.ts';

export interface Directory {
  owners: MatchedOwner<ListedOwner>[];
  /** Why nobody could be matched, or null. */
  usersUnreadable: string | null;
  /** ISO 8601. */
  readAt: string;
}

export class OwnerDirectory {
  #kept: { directory: Promise<Directory>; at: number } | null = null;

  constructor(
    private readonly hubspot: HubSpotApi,
    private readonly salesforce: SalesforceApi | null,
    private readonly settings: Pick<Settings, 'directoryMaxAge' | 'integrationUser'>,
  ) {}

  /**
   * The directory, read anew when it is too old. Requests that come while it is read share that reading.
   *
   * @throws HubSpotError, DeadlineError when the owners cannot be read
   */
  read(deadline: Deadline, now: Date): Promise<Directory> {
    if (this.#kept !== null && now.getTime() - this.#kept.at < this.settings.directoryMaxAge) return this.#kept.directory;
    const reading = { directory: this.#read(deadline, now), at: now.getTime() };
    this.#kept = reading;
    const forget = (): void => {
      if (this.#kept === reading) this.#kept = null;
    };
    // What could not be read whole is good for this answer, and no other.
    void reading.directory.then(({ usersUnreadable }) => (usersUnreadable === null ? undefined : forget()), forget);
    return reading.directory;
  }

  async #read(deadline: Deadline, now: Date): Promise<Directory> {
    const [owners, users] = await Promise.all([readOwners(this.hubspot, deadline), this.#readUsers(deadline)]);
    const usersUnreadable = 'reason' in users ? users.reason : null;
    const matched = matchOwners(owners, 'users' in users ? users.users : [], this.settings.integrationUser?.id ?? null);
    return { owners: matched, usersUnreadable, readAt: now.toISOString() };
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
