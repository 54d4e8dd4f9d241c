// The facts about one org, read, indexed and compiled once and shared by all decisions.
import type { Known, ReadFailure, Readable } from './known.ts';
import type { LeadRules } from './lead-rules.ts';
import type { UserIndex } from './user-index.ts';

export type SalesforceObject = 'Lead' | 'Contact' | 'Account' | 'Opportunity';

/** Null or absent means unknown; a blank text means blank. */
export interface SalesforceUser {
  readonly id: string;
  readonly name?: string | null | undefined;
  readonly firstName?: string | null | undefined;
  readonly lastName?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly username?: string | null | undefined;
  readonly isActive?: boolean | null | undefined;
  readonly userType?: string | null | undefined;
  /** UserLogin.IsFrozen. */
  readonly isFrozen?: boolean | null | undefined;
}

export interface Queue {
  readonly developerName: string;
  readonly name: string;
  readonly id?: string | null | undefined;
}

/** Facts that no API reveals, from an admin's settings or detected from synced records. */
export interface OrgSettings {
  readonly integration: Known<'on' | 'paused' | 'off'>;
  readonly contactsBecome: Known<'lead' | 'contact'>;
  readonly companySync: Known<'classic' | 'new' | 'off'>;
  readonly dealSync: Known<'on' | 'off'>;
  readonly integrationUser: Known<{ readonly id: string | null; readonly name: string }>;
  readonly defaultLeadOwner: Known<{ readonly type: 'User' | 'Queue'; readonly name: string }>;
  /** True if the org keeps HubSpot owners unmatched on purpose (row O08). */
  readonly unmatchedOnPurpose: Known<boolean>;
}

/**
 * Active flows and triggers of one object. `on` says on which saves they run; "both" if the list is for one kind of
 * save only.
 */
export interface Automation {
  readonly flows: readonly {
    readonly label: string;
    readonly when: 'before-save' | 'after-save';
    readonly on: SaveKind;
  }[];
  readonly triggers: readonly { readonly name: string; readonly on: SaveKind }[];
}
export type SaveKind = 'create' | 'update' | 'both';

/** A value of a restricted picklist; `code` for countries and states. */
export interface PicklistValue {
  readonly value: string;
  readonly code?: string | null | undefined;
}

/** Values by object. An absent object was not read. */
export type ByObject<T> = Readonly<Partial<Record<SalesforceObject, T>>>;

export interface ReadSalesforce {
  readonly state: 'readable';
  readonly users: Readable<UserIndex>;
  readonly queues: Readable<readonly Queue[]>;
  readonly leadRules: Readable<LeadRules>;
  readonly automation: ByObject<Automation>;
  /** Required fields of an insert, besides those required in every org. */
  readonly required: ByObject<readonly string[]>;
  /** Restricted picklists by field. */
  readonly picklists: ByObject<Readonly<Record<string, readonly PicklistValue[]>>>;
}

export type SalesforceFacts =
  | { readonly state: 'not-connected' }
  | { readonly state: 'unavailable'; readonly failure: ReadFailure }
  | ReadSalesforce;

export interface OrgSnapshot {
  readonly settings: OrgSettings;
  readonly salesforce: SalesforceFacts;
}
