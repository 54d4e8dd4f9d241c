// The facts a prediction is made from: everything the engine may know, in one value.
// Field names are fixed by the offline format (`preflight explain`); fields marked "ours" extend it.
import { z } from 'zod';

const blankable = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const owner = z.object({
  id: z.string(),
  type: z.enum(['PERSON', 'QUEUE']),
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
  email: z.string().nullish(),
  archived: z.boolean().nullish(),
});

const settings = z.object({
  integration: z.enum(['on', 'paused', 'off', 'unknown']),
  contactsBecome: z.enum(['lead', 'contact', 'unknown']),
  companySync: z.enum(['on', 'off', 'unknown']),
  dealSync: z.enum(['on', 'off', 'unknown']),
  inclusion: z.enum(['none', 'member', 'not-member', 'unknown']),
  companyContacts: z.enum(['none', 'all-leads', 'none-in-segment', 'qualifying', 'unknown']),
  integrationUser: z.object({ id: z.string().nullish(), name: z.string() }).nullable(),
  defaultLeadOwner: z.object({ type: z.enum(['User', 'Queue']), name: z.string() }).nullable(),
});

const user = z.object({
  id: z.string(),
  name: z.string(),
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
  email: z.string().nullish(),
  username: z.string().nullish(),
  isActive: z.boolean(),
  userType: z.string().nullish(),
  /** UserLogin.IsFrozen; null when it could not be read. */
  isFrozen: z.boolean().nullish(),
});

const match = z.object({
  object: z.enum(['Lead', 'Contact', 'Account']),
  id: z.string(),
  isConverted: z.boolean().nullish(),
  createdDate: z.string().nullish(),
  owner: z.object({
    id: z.string(),
    name: z.string(),
    type: z.enum(['User', 'Queue']),
    isActive: z.boolean().nullish(),
    userType: z.string().nullish(),
  }),
});

/** Facts that may be refused; each with its reason in `salesforce.unreadable`. "owner" is the HubSpot owner. */
export const READABLE_FACTS = ['owner', 'users', 'frozen', 'leads', 'contacts', 'accounts', 'queues', 'leadRules'] as const;
export type ReadableFact = (typeof READABLE_FACTS)[number];

const salesforce = z.object({
  users: z.array(user),
  matches: z.array(match),
  queues: z.array(z.object({ developerName: z.string(), name: z.string(), id: z.string().nullish() })),
  leadRules: z.union([z.object({ xml: z.string() }), z.object({ none: z.literal(true) }), z.null()]),
  lead: z.record(z.string(), blankable).nullish(),
  /** Ours: facts that could not be read, and why (a missing permission, object or field). */
  unreadable: z.array(z.object({ fact: z.enum(READABLE_FACTS), reason: z.string() })).nullish(),
  /** Ours: whether the Salesforce record that HubSpot names was looked up by its ID and found. */
  linkedRecord: z.enum(['found', 'not-found']).nullish(),
});

/** Shape of one situation; `preflight explain` reads it from a file, `explain-owner` builds it from the two systems. */
export const situationSchema = z.object({
  record: z.object({
    object: z.enum(['contact', 'company', 'deal']),
    id: z.string(),
    properties: z.record(z.string(), blankable),
  }),
  owner: owner.nullable(),
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
