// One record to decide: the facts of org and record, today's date, and how the owner matches the org's users.
import { valueOf } from '../facts/known.ts';
import type { OrgSnapshot, Queue, ReadSalesforce, SalesforceUser } from '../facts/org-snapshot.ts';
import type { RecordFacts } from '../facts/record-facts.ts';
import { candidatesOf, matchOwner } from '../matching/owner-match.ts';
import type { OwnerMatch } from '../matching/owner-match.ts';
import { ANYBODY, NOT_KNOWN, userOwner } from './possible-owners.ts';
import type { PossibleOwners } from './possible-owners.ts';

const UNSET: OwnerMatch = { kind: 'unset', users: [], beside: [], misses: [] };
const UNREADABLE: OwnerMatch = { kind: 'unreadable', users: [], beside: [], misses: [] };
const QUEUE: OwnerMatch = { kind: 'queue', users: [], beside: [], misses: [] };
const NO_EMAIL: OwnerMatch = { kind: 'no-email', users: [], beside: [], misses: [] };

export class Case {
  #match: OwnerMatch | 'users-unreadable' | null = null;

  constructor(
    readonly org: OrgSnapshot,
    readonly record: RecordFacts,
    readonly now: Date,
  ) {}

  /** The facts from Salesforce; null if it could not be asked. */
  get salesforce(): ReadSalesforce | null {
    return this.org.salesforce.state === 'readable' ? this.org.salesforce : null;
  }

  get queues(): readonly Queue[] {
    const queues = this.salesforce?.queues;
    return queues?.readable === true ? queues.value : [];
  }

  /** How the HubSpot owner matches; "users-unreadable" if this needs Salesforce's users. */
  get match(): OwnerMatch | 'users-unreadable' {
    return (this.#match ??= this.#matched());
  }

  /** The users whom the HubSpot owner matches or may match; empty if unknown. */
  get candidates(): readonly SalesforceUser[] {
    const { match } = this;
    return match === 'users-unreadable' ? [] : candidatesOf(match);
  }

  /** Owners whom HubSpot may write: the match, all possible matches, or an unknown user. */
  get mayBeWritten(): PossibleOwners {
    const { match } = this;
    if (match === 'users-unreadable' || match.kind === 'unreadable') return NOT_KNOWN;
    const users = match.kind === 'no-email' ? match.users : [...candidatesOf(match), ...match.beside];
    return { owners: users.map(userOwner), unnamed: match.kind === 'no-email' ? ANYBODY : 0 };
  }

  #matched(): OwnerMatch | 'users-unreadable' {
    const { owner } = this.record;
    if (owner.state === 'none') return UNSET;
    if (owner.state === 'unreadable') return UNREADABLE;
    if (owner.owner.type === 'QUEUE') return QUEUE;
    const users = this.salesforce?.users;
    if (users?.readable === true)
      return matchOwner(owner.owner, users.value, valueOf(this.org.settings.integrationUser));
    return (owner.owner.email ?? '').trim() === '' ? NO_EMAIL : 'users-unreadable';
  }
}
