// A sample of synced and unsynced records, for detection and backtest. Times are in milliseconds.
import type { AssignmentRuleSet, LeadFields } from '../assignment-rules/index.ts';
import type { ByObject, Automation, Queue, SalesforceUser } from '../facts/org-snapshot.ts';
import type { CrmObject, HubSpotOwner, PropertyValue } from '../facts/record-facts.ts';

export interface Sample {
  records: readonly PastRecord[];
  /** Every HubSpot owner that the records name, archived ones included. */
  owners: readonly HubSpotOwner[];
  org: PastOrg;
}

/** A HubSpot record and the Salesforce record that it is linked to; null if there is none or it was deleted. */
export interface PastRecord {
  object: CrmObject;
  hubspot: PastHubSpotRecord;
  salesforce: PastSalesforceRecord | null;
}

export interface PastHubSpotRecord {
  id: string;
  createdAt: number;
  createdIn: 'HUBSPOT' | 'SALESFORCE' | 'OTHER';
  /** Values at the first sync, or current values of an unsynced record. */
  properties: Readonly<Record<string, PropertyValue>>;
  /** `ownerId` is null if the owner was removed. */
  ownerHistory: readonly { ownerId: string | null; at: number; source: string }[];
  /** IDs of segments at the first sync, or current ones of an unsynced record. */
  segments: readonly string[];
  /** Null if not synced. */
  firstSyncAt: number | null;
}

export interface PastSalesforceRecord {
  object: 'Lead' | 'Contact' | 'Account' | 'Opportunity';
  id: string;
  createdAt: number;
  createdBy: { id: string; name: string };
  owner: PastOwner;
  /** The owner after the creating save, including after-save flows; null if the field history is not tracked. */
  ownerAtCreation: PastOwner | null;
  /** Values at creation. Absent means unknown, null means blank. */
  fields: LeadFields;
}

export interface PastOwner {
  type: 'User' | 'Queue';
  id: string;
  name: string;
}

export interface PastOrg {
  /** Lists that were not read, and so are empty here. */
  unread?: readonly ('users' | 'queues')[];
  /** Today's users. */
  users: readonly SalesforceUser[];
  queues: readonly Queue[];
  /** Null if unreadable. An empty set means that the org has no rules. */
  leadRules: { set: AssignmentRuleSet; changedAt: number | null } | null;
  automation: ByObject<Automation>;
}

/** A synced record of which both the HubSpot and the Salesforce side are known. */
export interface SyncedRecord extends PastRecord {
  hubspot: PastHubSpotRecord & { firstSyncAt: number };
  salesforce: PastSalesforceRecord;
}

/** The name of a record in results, e.g. "contact/101". */
export function recordName({ object, hubspot }: PastRecord): string {
  return `${object}/${hubspot.id}`;
}
