// What is known of one HubSpot record and of the Salesforce records it may meet.
import type { LeadFields } from '../assignment-rules/index.ts';
import type { Known, ReadFailure, Readable } from './known.ts';
import type { SalesforceObject } from './org-snapshot.ts';

export type CrmObject = 'contact' | 'company' | 'deal';
export type PropertyValue = string | number | boolean | null;
/** Property to value; absent is not read, null or blank is empty. */
export type Properties = Readonly<Record<string, PropertyValue>>;

export interface HubSpotOwner {
  readonly id: string;
  readonly type: 'PERSON' | 'QUEUE';
  readonly firstName?: string | null | undefined;
  readonly lastName?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly archived?: boolean | null | undefined;
}

export type OwnerFact =
  | { readonly state: 'none' }
  /** The record has an owner's id, and the owner could not be read. */
  | { readonly state: 'unreadable'; readonly ownerId: string; readonly failure: ReadFailure }
  | { readonly state: 'read'; readonly owner: HubSpotOwner };

export interface RecordOwner {
  readonly id: string;
  readonly name: string;
  readonly type: 'User' | 'Queue';
  readonly isActive?: boolean | null | undefined;
  readonly userType?: string | null | undefined;
}

/** A record in Salesforce that the sync may meet, or the one the HubSpot record is linked to. */
export interface ExistingRecord {
  readonly object: SalesforceObject;
  readonly id: string;
  /** Leads: null or absent is not known. */
  readonly isConverted?: boolean | null | undefined;
  /** ISO 8601. */
  readonly createdDate?: string | null | undefined;
  readonly owner: RecordOwner;
}

export interface RecordFacts {
  readonly object: CrmObject;
  readonly id: string;
  readonly properties: Properties;
  readonly owner: OwnerFact;
  /** Contacts: membership of the inclusion segment; "none" where no segment is set. */
  readonly inclusion: Known<'none' | 'member' | 'not-member'>;
  /** Companies, classic sync: what the associated contacts are. */
  readonly companyContacts: Known<'none' | 'all-leads' | 'none-in-segment' | 'qualifying'>;
  /** Companies, new sync: membership of the segment for companies. */
  readonly companyInclusion: Known<'none' | 'member' | 'not-member'>;
  /** Leads and contacts with the contact's e-mail; accounts of the company's contacts. */
  readonly matches: Readable<readonly ExistingRecord[]>;
  /** The record whose ID the HubSpot record carries; null: not read. */
  readonly linkedRecord: ExistingRecord | 'not-found' | null;
  /** Fields of the lead that the sync would insert: absent is unknown, null is blank. See `leadFields`. */
  readonly lead: LeadFields;
}
