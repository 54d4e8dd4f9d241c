// Every object and field of Salesforce that the product's queries touch, each object with its reference page.

/** "text?" may be null. */
export type FieldKind = 'id' | 'id?' | 'text' | 'text?' | 'number?' | 'boolean' | 'time';

export interface DeclaredObject {
  page: string;
  fields: Readonly<Record<string, FieldKind>>;
  /** Where each relationship leads; to several objects only by TYPEOF. */
  relationships: Readonly<Record<string, readonly string[]>>;
}

const REFERENCE =
  'https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects';
const BY_USERS = { Owner: ['User'], CreatedBy: ['User'] } as const;
const MADE = { CreatedDate: 'time', CreatedById: 'id', LastModifiedDate: 'time' } as const;

/** "The history of changes to the values in the fields": of the owner with names and with IDs. */
const history = (object: string, parent: string): DeclaredObject => ({
  page: `${REFERENCE}_${object.toLowerCase()}.htm`,
  fields: { [parent]: 'id', Field: 'text', OldValue: 'text?', NewValue: 'text?', CreatedDate: 'time' },
  relationships: {},
});

export const SALESFORCE_FIELDS: Readonly<Record<string, DeclaredObject>> = {
  User: {
    page: `${REFERENCE}_user.htm`,
    fields: {
      Id: 'id',
      Name: 'text',
      FirstName: 'text?',
      LastName: 'text',
      Email: 'text',
      Username: 'text',
      IsActive: 'boolean',
      UserType: 'text?',
    },
    relationships: {},
  },
  UserLogin: {
    page: 'https://developer.salesforce.com/docs/platform/object-reference/references/standard-objects/object-userlogin.html',
    fields: { UserId: 'id', IsFrozen: 'boolean' },
    relationships: {},
  },
  // "A queue is a Group whose Type is Queue."
  Group: {
    page: `${REFERENCE}_group.htm`,
    fields: { Id: 'id', Name: 'text', DeveloperName: 'text', Type: 'text' },
    relationships: {},
  },
  Lead: {
    page: `${REFERENCE}_lead.htm`,
    fields: {
      Id: 'id',
      Email: 'text?',
      IsConverted: 'boolean',
      Country: 'text?',
      LeadSource: 'text?',
      AnnualRevenue: 'number?',
      ...MADE,
    },
    relationships: { Owner: ['User', 'Group'], CreatedBy: ['User'] },
  },
  Contact: {
    page: `${REFERENCE}_contact.htm`,
    fields: { Id: 'id', Email: 'text?', ...MADE },
    relationships: BY_USERS,
  },
  Account: {
    page: `${REFERENCE}_account.htm`,
    fields: { Id: 'id', ...MADE },
    relationships: BY_USERS,
  },
  Opportunity: {
    page: `${REFERENCE}_opportunity.htm`,
    fields: { Id: 'id', ...MADE },
    relationships: BY_USERS,
  },
  // "IsActive" says only that the latest version is active.
  FlowDefinitionView: {
    page: 'https://developer.salesforce.com/docs/platform/field-reference/references/field-reference/salesforce-field-reference-flowdefinitionview.html',
    fields: {
      ApiName: 'text',
      Label: 'text',
      NamespacePrefix: 'text?',
      ProcessType: 'text?',
      TriggerType: 'text?',
      RecordTriggerType: 'text?',
      TriggerObjectOrEventLabel: 'text?',
      ActiveVersionId: 'id?',
    },
    relationships: {},
  },
  ApexTrigger: {
    page: 'https://developer.salesforce.com/docs/platform/field-reference/references/field-reference/salesforce-field-reference-apextrigger.html',
    fields: {
      Name: 'text',
      NamespacePrefix: 'text?',
      TableEnumOrId: 'text',
      Status: 'text',
      UsageBeforeInsert: 'boolean',
      UsageAfterInsert: 'boolean',
      UsageBeforeUpdate: 'boolean',
      UsageAfterUpdate: 'boolean',
    },
    relationships: {},
  },
  UserRecordAccess: {
    page: 'https://developer.salesforce.com/docs/platform/object-reference/references/standard-objects/object-userrecordaccess.html',
    fields: { UserId: 'id', RecordId: 'id', HasReadAccess: 'boolean', HasTransferAccess: 'boolean' },
    relationships: {},
  },
  AssignmentRule: {
    page: `${REFERENCE}_assignmentrule.htm`,
    fields: { Id: 'id', Name: 'text?', Active: 'boolean', SobjectType: 'text?', LastModifiedDate: 'time' },
    relationships: {},
  },
  LeadHistory: history('LeadHistory', 'LeadId'),
  ContactHistory: history('ContactHistory', 'ContactId'),
  AccountHistory: history('AccountHistory', 'AccountId'),
  OpportunityFieldHistory: history('OpportunityFieldHistory', 'OpportunityId'),
};
