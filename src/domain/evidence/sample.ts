// A sample of records that synced, or did not: what both detection and backtest work on. Times are milliseconds.
import type { AssignmentRuleSet, LeadFields } from '../assignment-rules/index.ts';
import type { ByObject, Automation, Queue, SalesforceUser } from '../facts/org-snapshot.ts';
import type { CrmObject, HubSpotOwner, PropertyValue } from '../facts/record-facts.ts';

export interface Sample {
  records: readonly PastRecord[];
  /** Every HubSpot owner that the records name, archived ones included. */
  owners: readonly HubSpotOwner[];
  org: PastOrg;
}

/** A HubSpot record, and the Salesforce record that it is linked to; null where there is none (any more). */
export interface PastRecord {
  object: CrmObject;
  hubspot: PastHubSpotRecord;
  salesforce: PastSalesforceRecord | null;
}

export interface PastHubSpotRecord {
  id: string;
  createdAt: number;
  createdIn: 'HUBSPOT' | 'SALESFORCE' | 'OTHER';
  /** As of the first sync; of a record that did not sync, as of now. */
  properties: Readonly<Record<string, PropertyValue>>;
  /** `ownerId` is null where the owner was removed. */
  ownerHistory: readonly { ownerId: string | null; at: number; source: string }[];
  /** IDs of segments, as of the first sync; of a record that did not sync, as of now. */
  segments: readonly string[];
  /** Null: not synced. */
  firstSyncAt: number | null;
}

export interface PastSalesforceRecord {
  object: 'Lead' | 'Contact' | 'Account' | 'Opportunity';
  id: string;
  createdAt: number;
  createdBy: { id: string; name: string };
  owner: PastOwner;
  /** When the creating save was over, after-save flows included; null where the history is not tracked. */
  ownerAtCreation: PastOwner | null;
  /** Values at creation: absent is unknown, null is blank. */
  fields: LeadFields;
}

export interface PastOwner {
  type: 'User' | 'Queue';
  id: string;
  name: string;
}

export interface PastOrg {
  /** As of today. */
  users: readonly SalesforceUser[];
  queues: readonly Queue[];
  /** Null: not readable. No rules in the set: the org has none. */
  leadRules: { set: AssignmentRuleSet; changedAt: number | null } | null;
  automation: ByObject<Automation>;
}

/** What the sync made of a record, as far as both of its halves are known. */
export interface SyncedRecord extends PastRecord {
  hubspot: PastHubSpotRecord & { firstSyncAt: number };
  salesforce: PastSalesforceRecord;
}

/** How a record is named in results: "contact/101". */
export function recordName({ object, hubspot }: PastRecord): string {
  return `${object}/${hubspot.id}`;
}
