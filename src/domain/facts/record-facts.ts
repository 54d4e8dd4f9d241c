// The facts about one HubSpot record and the Salesforce records that it may match.
import type { LeadFields } from '../assignment-rules/index.ts';
import type { Known, ReadFailure, Readable } from './known.ts';
import type { SalesforceObject } from './org-snapshot.ts';

export type CrmObject = 'contact' | 'company' | 'deal';
export type PropertyValue = string | number | boolean | null;
/** Values by property. Absent means not read; null or blank means empty. */
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
  /** The record has an owner ID, but the owner could not be read. */
  | { readonly state: 'unreadable'; readonly ownerId: string; readonly failure: ReadFailure }
  | { readonly state: 'read'; readonly owner: HubSpotOwner };

export interface RecordOwner {
  readonly id: string;
  readonly name: string;
  readonly type: 'User' | 'Queue';
  readonly isActive?: boolean | null | undefined;
  readonly userType?: string | null | undefined;
}

/** A Salesforce record that the sync may match, or the one that the HubSpot record is linked to. */
export interface ExistingRecord {
  readonly object: SalesforceObject;
  readonly id: string;
  /** For leads; null or absent means unknown. */
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
  /** For contacts: membership of the inclusion segment; "none" if no segment is set. */
  readonly inclusion: Known<'none' | 'member' | 'not-member'>;
  /** For companies with the classic sync: the state of the associated contacts. */
  readonly companyContacts: Known<'none' | 'all-leads' | 'none-in-segment' | 'qualifying'>;
  /** For companies with the new sync: membership of the company segment. */
  readonly companyInclusion: Known<'none' | 'member' | 'not-member'>;
  /** Leads and contacts with the contact's e-mail address, or accounts of the company's contacts. */
  readonly matches: Readable<readonly ExistingRecord[]>;
  /** The Salesforce record that the HubSpot record is linked to; null if not read. */
  readonly linkedRecord: ExistingRecord | 'not-found' | null;
  /** Fields of the lead that the sync would insert. Absent means unknown, null means blank. See `leadFields`. */
  readonly lead: LeadFields;
}
