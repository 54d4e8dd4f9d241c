// What the org asks of a new record, and what runs when one is saved.
import { salesforceId } from './people.ts';

export interface DescribedField {
  /** Salesforce's own word. */
  type: string;
  /** An insert needs it. */
  required?: boolean;
  /** Salesforce fills it where it is left out. */
  defaulted?: boolean;
  /** Of a restricted picklist. */
  values?: readonly string[];
}

const TEXT: DescribedField = { type: 'string' };
const NEEDED: DescribedField = { type: 'string', required: true };
const OWNER: DescribedField = { type: 'reference', required: true, defaulted: true };

/** Required as facts.md lists it; all else may be left out. */
export const DESCRIBED: Readonly<Record<string, Readonly<Record<string, DescribedField>>>> = {
  Lead: {
    LastName: NEEDED,
    Company: NEEDED,
    FirstName: TEXT,
    Email: { type: 'email' },
    Phone: { type: 'phone' },
    Title: TEXT,
    Website: { type: 'url' },
    Industry: { type: 'picklist' },
    Country: TEXT,
    State: TEXT,
    City: TEXT,
    PostalCode: TEXT,
    AnnualRevenue: { type: 'currency' },
    NumberOfEmployees: { type: 'int' },
    LeadSource: { type: 'picklist' },
    Status: { type: 'picklist', required: true, defaulted: true },
    HasOptedOutOfEmail: { type: 'boolean', required: true, defaulted: true },
    OwnerId: OWNER,
  },
  Contact: { LastName: NEEDED, FirstName: TEXT, Email: { type: 'email' }, OwnerId: OWNER },
  Account: { Name: NEEDED, Website: { type: 'url' }, OwnerId: OWNER },
  Opportunity: {
    Name: NEEDED,
    StageName: { type: 'picklist', required: true },
    CloseDate: { type: 'date', required: true },
    OwnerId: OWNER,
  },
};

/** None is active on an object that syncs: the one flow is a draft, and the other runs on a schedule. */
export const FLOWS: readonly object[] = [
  {
    Id: salesforceId('300', 1),
    ApiName: 'Route_Leads_Draft',
    Label: 'Route leads (draft)',
    NamespacePrefix: null,
    ProcessType: 'AutoLaunchedFlow',
    TriggerType: 'RecordBeforeSave',
    RecordTriggerType: 'Create',
    TriggerObjectOrEventLabel: 'Lead',
    ActiveVersionId: null,
  },
  {
    Id: salesforceId('300', 2),
    ApiName: 'Nightly_Cleanup',
    Label: 'Nightly clean-up',
    NamespacePrefix: null,
    ProcessType: 'AutoLaunchedFlow',
    TriggerType: 'Scheduled',
    RecordTriggerType: null,
    TriggerObjectOrEventLabel: null,
    ActiveVersionId: salesforceId('301', 2),
  },
];

export const TRIGGERS: readonly object[] = [
  {
    Id: salesforceId('01q', 1),
    Name: 'CaseRouting',
    NamespacePrefix: null,
    TableEnumOrId: 'Case',
    Status: 'Active',
    UsageBeforeInsert: true,
    UsageAfterInsert: false,
    UsageBeforeUpdate: false,
    UsageAfterUpdate: false,
  },
];
