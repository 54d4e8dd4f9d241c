// The Situation of `preflight explain`: the offline format with all facts about one record. The format fixes the field
// names. Null means unknown.
import * as z from 'zod/mini';
import { knownAutomation, knownPicklists, knownRequired } from './situation-lists.ts';

const propertyValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const text = z.nullish(z.string());

const owner = z.object({
  id: z.string(),
  type: z.enum(['PERSON', 'QUEUE']),
  firstName: text,
  lastName: text,
  email: text,
  archived: z.nullish(z.boolean()),
});

const settings = z.object({
  integration: z.enum(['on', 'paused', 'off', 'unknown']),
  contactsBecome: z.enum(['lead', 'contact', 'unknown']),
  /** "on" is read as "classic". */
  companySync: z.enum(['on', 'classic', 'new', 'off', 'unknown']),
  dealSync: z.enum(['on', 'off', 'unknown']),
  inclusion: z.enum(['none', 'member', 'not-member', 'unknown']),
  companyContacts: z.enum(['none', 'all-leads', 'none-in-segment', 'qualifying', 'unknown']),
  /** This product's addition: the inclusion segment for companies, with the new company sync. */
  companyInclusion: z.nullish(z.enum(['none', 'member', 'not-member', 'unknown'])),
  integrationUser: z.nullish(z.object({ id: text, name: text })),
  defaultLeadOwner: z.nullish(z.object({ type: z.enum(['User', 'Queue']), name: z.string() })),
  unmatchedOnPurpose: z.nullish(z.boolean()),
});

const user = z.object({
  id: z.string(),
  name: text,
  firstName: text,
  lastName: text,
  email: text,
  username: text,
  isActive: z.nullish(z.boolean()),
  userType: text,
  isFrozen: z.nullish(z.boolean()),
});

const recordOwner = z.object({
  id: z.string(),
  name: text,
  type: z.enum(['User', 'Queue']),
  isActive: z.nullish(z.boolean()),
  userType: text,
});

const recordParts = {
  id: z.string(),
  isConverted: z.nullish(z.boolean()),
  createdDate: text,
  owner: recordOwner,
};
const match = z.object({ object: z.enum(['Lead', 'Contact', 'Account']), ...recordParts });
const linked = z.object({ object: z.enum(['Lead', 'Contact', 'Account', 'Opportunity']), ...recordParts });

/** Questions that may have failed. */
export const UNREADABLE_QUESTIONS = ['users', 'matches', 'queues', 'leadRules', 'assignees', 'frozen'] as const;

const salesforce = z.object({
  users: z.nullish(z.array(user)),
  matches: z.nullish(z.array(match)),
  queues: z.nullish(z.array(z.object({ developerName: z.string(), name: z.string(), id: text }))),
  leadRules: z.nullish(z.union([z.object({ xml: z.string() }), z.object({ none: z.literal(true) })])),
  lead: z.nullish(z.record(z.string(), propertyValue)),
  linkedRecord: z.nullish(z.union([z.literal('not-found'), linked])),
  required: z.nullish(knownRequired),
  picklists: z.nullish(knownPicklists),
  automation: z.nullish(knownAutomation),
  unreadable: z.nullish(z.array(z.enum(UNREADABLE_QUESTIONS))),
});

export const situationSchema = z.object({
  record: z.object({
    object: z.enum(['contact', 'company', 'deal']),
    id: z.string(),
    properties: z.record(z.string(), propertyValue),
  }),
  owner: z.nullish(owner),
  settings,
  salesforce: z.nullish(z.union([z.literal('unavailable'), salesforce])),
});

export type Situation = z.infer<typeof situationSchema>;
export type SituationSalesforce = z.infer<typeof salesforce>;
export type SituationSettings = z.infer<typeof settings>;
