// The objects and fields of the org that the stand-in answers about, by the object reference:
// https://developer.salesforce.com/docs/platform/object-reference/references/standard-objects/

export type FieldKind = 'id' | 'text' | 'number' | 'boolean' | 'time';

/** Where a relationship leads. `via` is the field with the ID; several targets make it polymorphic. */
export interface Relationship {
  via: string;
  to: readonly string[];
}

export interface ObjectSchema {
  name: string;
  fields: Readonly<Record<string, FieldKind>>;
  relationships: Readonly<Record<string, Relationship>>;
}

const PERSON = {
  Id: 'id',
  Name: 'text',
  FirstName: 'text',
  LastName: 'text',
  Email: 'text',
  OwnerId: 'id',
  CreatedDate: 'time',
  CreatedById: 'id',
  LastModifiedDate: 'time',
} as const;
const NAMED = {
  Id: 'id',
  Name: 'text',
  OwnerId: 'id',
  CreatedDate: 'time',
  CreatedById: 'id',
  LastModifiedDate: 'time',
} as const;
const OWNED_BY_USER = { via: 'OwnerId', to: ['User'] } as const;
const CREATED_BY = { via: 'CreatedById', to: ['User'] } as const;

/** The field history of an object: a change a row. */
const history = (name: string, parent: string): ObjectSchema => ({
  name,
  fields: { Id: 'id', [parent]: 'id', Field: 'text', OldValue: 'text', NewValue: 'text', CreatedDate: 'time' },
  relationships: {},
});

const OBJECTS: readonly ObjectSchema[] = [
  {
    name: 'User',
    fields: {
      Id: 'id',
      Name: 'text',
      FirstName: 'text',
      LastName: 'text',
      Email: 'text',
      Username: 'text',
      IsActive: 'boolean',
      UserType: 'text',
    },
    relationships: {},
  },
  {
    name: 'UserLogin',
    fields: { Id: 'id', UserId: 'id', IsFrozen: 'boolean', IsPasswordLocked: 'boolean' },
    relationships: { User: { via: 'UserId', to: ['User'] } },
  },
  { name: 'Group', fields: { Id: 'id', Name: 'text', DeveloperName: 'text', Type: 'text' }, relationships: {} },
  // A lead may be owned by a queue, so its Owner is polymorphic.
  {
    name: 'Lead',
    fields: {
      ...PERSON,
      IsConverted: 'boolean',
      Country: 'text',
      LeadSource: 'text',
      AnnualRevenue: 'number',
    },
    relationships: { Owner: { via: 'OwnerId', to: ['User', 'Group'] }, CreatedBy: CREATED_BY },
  },
  { name: 'Contact', fields: PERSON, relationships: { Owner: OWNED_BY_USER, CreatedBy: CREATED_BY } },
  {
    name: 'Account',
    fields: NAMED,
    relationships: { Owner: OWNED_BY_USER, CreatedBy: CREATED_BY },
  },
  {
    name: 'Opportunity',
    fields: NAMED,
    relationships: { Owner: OWNED_BY_USER, CreatedBy: CREATED_BY },
  },
  {
    name: 'FlowDefinitionView',
    fields: {
      Id: 'id',
      ApiName: 'text',
      Label: 'text',
      NamespacePrefix: 'text',
      ProcessType: 'text',
      TriggerType: 'text',
      RecordTriggerType: 'text',
      TriggerObjectOrEventLabel: 'text',
      ActiveVersionId: 'id',
    },
    relationships: {},
  },
  {
    name: 'ApexTrigger',
    fields: {
      Id: 'id',
      Name: 'text',
      NamespacePrefix: 'text',
      TableEnumOrId: 'text',
      Status: 'text',
      UsageBeforeInsert: 'boolean',
      UsageAfterInsert: 'boolean',
      UsageBeforeUpdate: 'boolean',
      UsageAfterUpdate: 'boolean',
    },
    relationships: {},
  },
  {
    name: 'UserRecordAccess',
    fields: { Id: 'id', UserId: 'id', RecordId: 'id', HasReadAccess: 'boolean', HasTransferAccess: 'boolean' },
    relationships: {},
  },
  {
    name: 'AssignmentRule',
    fields: { Id: 'id', Name: 'text', Active: 'boolean', SobjectType: 'text', LastModifiedDate: 'time' },
    relationships: {},
  },
  history('LeadHistory', 'LeadId'),
  history('ContactHistory', 'ContactId'),
  history('AccountHistory', 'AccountId'),
  history('OpportunityFieldHistory', 'OpportunityId'),
];

/**
 * What a polymorphic relationship shows without TYPEOF: the fields of the Name object. It has IsActive and Type, but
 * no UserType: a lead owner's user type takes TYPEOF.
 * https://developer.salesforce.com/docs/atlas.en-us.264.0.object_reference.meta/object_reference/sforce_api_objects_name.htm
 */
const NAME: ObjectSchema = {
  name: 'Name',
  fields: {
    Id: 'id',
    Name: 'text',
    FirstName: 'text',
    LastName: 'text',
    Email: 'text',
    Username: 'text',
    IsActive: 'boolean',
    Type: 'text',
  },
  relationships: {},
};

/** Names are matched without regard to case, as everywhere in SOQL. */
export function objectSchema(name: string): ObjectSchema | undefined {
  return OBJECTS.find((object) => same(object.name, name));
}

/** The object whose fields a relationship shows. */
export function parentSchema({ to }: Relationship): ObjectSchema | undefined {
  const [only, ...more] = to;
  return only !== undefined && more.length === 0 ? objectSchema(only) : NAME;
}

export function relationshipOf(
  { relationships }: ObjectSchema,
  name: string,
): { name: string; relationship: Relationship } | undefined {
  const found = Object.entries(relationships).find(([candidate]) => same(candidate, name));
  return found === undefined ? undefined : { name: found[0], relationship: found[1] };
}

export function fieldOf({ fields }: ObjectSchema, name: string): { name: string; kind: FieldKind } | undefined {
  const found = Object.entries(fields).find(([candidate]) => same(candidate, name));
  return found === undefined ? undefined : { name: found[0], kind: found[1] };
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
