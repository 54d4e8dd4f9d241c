// The facts a prediction is made from: everything the engine may know, in one value.
// Field names are fixed by the offline format (`preflight explain`); fields marked "ours" extend it.
import * as z from 'zod/mini';

const blankable = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const owner = z.object({
  id: z.string(),
  type: z.enum(['PERSON', 'QUEUE']),
  firstName: z.nullish(z.string()),
  lastName: z.nullish(z.string()),
  email: z.nullish(z.string()),
  archived: z.nullish(z.boolean()),
});

const settings = z.object({
  integration: z.enum(['on', 'paused', 'off', 'unknown']),
  contactsBecome: z.enum(['lead', 'contact', 'unknown']),
  companySync: z.enum(['on', 'off', 'unknown']),
  dealSync: z.enum(['on', 'off', 'unknown']),
  inclusion: z.enum(['none', 'member', 'not-member', 'unknown']),
  companyContacts: z.enum(['none', 'all-leads', 'none-in-segment', 'qualifying', 'unknown']),
  integrationUser: z.nullable(z.object({ id: z.nullish(z.string()), name: z.string() })),
  defaultLeadOwner: z.nullable(z.object({ type: z.enum(['User', 'Queue']), name: z.string() })),
});

const user = z.object({
  id: z.string(),
  name: z.string(),
  firstName: z.nullish(z.string()),
  lastName: z.nullish(z.string()),
  email: z.nullish(z.string()),
  username: z.nullish(z.string()),
  isActive: z.boolean(),
  userType: z.nullish(z.string()),
  /** UserLogin.IsFrozen; null when it could not be read. */
  isFrozen: z.nullish(z.boolean()),
});

const match = z.object({
  object: z.enum(['Lead', 'Contact', 'Account']),
  id: z.string(),
  isConverted: z.nullish(z.boolean()),
  createdDate: z.nullish(z.string()),
  owner: z.object({
    id: z.string(),
    name: z.string(),
    type: z.enum(['User', 'Queue']),
    isActive: z.nullish(z.boolean()),
    userType: z.nullish(z.string()),
  }),
});

/** Facts that may be refused; each with its reason in `salesforce.unreadable`. "owner" is the HubSpot owner. */
export const READABLE_FACTS = [
  'owner',
  'users',
  'frozen',
  'leads',
  'contacts',
  'accounts',
  'queues',
  'leadRules',
] as const;
export type ReadableFact = (typeof READABLE_FACTS)[number];

const salesforce = z.object({
  users: z.array(user),
  matches: z.array(match),
  queues: z.array(z.object({ developerName: z.string(), name: z.string(), id: z.nullish(z.string()) })),
  leadRules: z.union([z.object({ xml: z.string() }), z.object({ none: z.literal(true) }), z.null()]),
  lead: z.nullish(z.record(z.string(), blankable)),
  /** Ours: facts that could not be read, and why (a missing permission, object or field). */
  unreadable: z.nullish(z.array(z.object({ fact: z.enum(READABLE_FACTS), reason: z.string() }))),
  /** Ours: whether the Salesforce record that HubSpot names was looked up by its ID and found. */
  linkedRecord: z.nullish(z.enum(['found', 'not-found'])),
});

/** Shape of one situation; `preflight explain` reads it from a file, `explain-owner` builds it from the two systems. */
export const situationSchema = z.object({
  record: z.object({
    object: z.enum(['contact', 'company', 'deal']),
    id: z.string(),
    properties: z.record(z.string(), blankable),
  }),
  owner: z.nullable(owner),
  settings,
  salesforce: z.union([z.null(), z.literal('unavailable'), salesforce]),
});

export type Situation = z.infer<typeof situationSchema>;
export type HubSpotOwner = z.infer<typeof owner>;
export type SalesforceUser = z.infer<typeof user>;
export type SalesforceFacts = z.infer<typeof salesforce>;
export type ExistingRecord = z.infer<typeof match>;
export type PredictionSettings = z.infer<typeof settings>;
export type CrmObject = Situation['record']['object'];

/** What Salesforce told; null where it was not asked or did not answer. */
export function salesforceFactsOf({ salesforce }: Situation): SalesforceFacts | null {
  return salesforce === 'unavailable' ? null : salesforce;
}
