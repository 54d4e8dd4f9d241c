// What a company with a past is made from, and what a sample file says of it.

/** How the integration is set up: what detection has to find. */
export interface PastSettings {
  contactsBecome: 'lead' | 'contact';
  companySync: 'on' | 'off';
  dealSync: 'on' | 'off';
  inclusionSegmentId: string;
  integrationUser: { id: string; name: string };
  defaultLeadOwner: { type: 'User' | 'Queue'; name: string };
  fieldMapping: Record<string, string>;
  fixedLeadValues: Record<string, string>;
}

/** Shares from 0 to 1 of the records that something odd happened to. */
export interface PastNoise {
  /** A flow gave the new record to somebody else. */
  flow: number;
  /** Somebody changed the owner after the sync. */
  manual: number;
  /** Salesforce had the person already. */
  existing: number;
  /** It could sync, and nothing has triggered it yet. */
  pending: number;
  /** Salesforce does not tell the first owner. */
  untracked: number;
  /** The Salesforce record was deleted since. */
  deleted: number;
}

export interface PastShape {
  contacts: number;
  companies: number;
  deals: number;
  noise: PastNoise;
  /** Which part of the past lies before a change, from 0 to 1; null: no change. */
  rulesChangedAt: number | null;
  integrationUserChangedAt: number | null;
  contactsBecomeChangedAt: number | null;
  /** Settings to use; the others are drawn. */
  settings: Partial<Pick<PastSettings, 'contactsBecome' | 'companySync' | 'dealSync' | 'inclusionSegmentId'>>;
}

export interface PastOwner {
  type: 'User' | 'Queue';
  id: string;
  name: string;
}

export interface PastUser {
  id: string;
  name: string;
  firstName: string;
  lastName: string;
  email: string;
  username: string;
  isActive: boolean;
  userType: string;
  isFrozen: boolean;
}

export interface PastHubSpotOwner {
  id: string;
  type: 'PERSON' | 'QUEUE';
  firstName: string;
  lastName: string;
  email: string;
  archived: boolean;
}

/** A record as the sample file has it; times are ISO 8601. */
export interface PastRecord {
  object: 'contact' | 'company' | 'deal';
  hubspot: {
    id: string;
    createdAt: string;
    createdIn: 'HUBSPOT' | 'SALESFORCE' | 'OTHER';
    properties: Record<string, string | null>;
    ownerHistory: { ownerId: string | null; at: string; source: string }[];
    segments: string[];
    firstSyncAt: string | null;
  };
  salesforce: {
    object: 'Lead' | 'Contact' | 'Account' | 'Opportunity';
    id: string;
    createdDate: string;
    createdBy: { id: string; name: string };
    owner: PastOwner;
    ownerAtCreation: PastOwner | null;
    lastModifiedDate: string;
    isConverted: boolean;
    fields: Record<string, string | null>;
  } | null;
}

/** A sample file. */
export interface PastSample {
  records: PastRecord[];
  owners: PastHubSpotOwner[];
  org: {
    users: PastUser[];
    queues: { id: string; developerName: string; name: string }[];
    leadRules: { xml: string; lastModifiedDate: string };
    automation: Record<string, { flows: { label: string; when: 'after-save' }[]; triggers: [] }>;
  };
}

export interface PastCompany {
  settings: PastSettings;
  sample: PastSample;
}
