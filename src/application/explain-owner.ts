// The use case behind the card: gather the facts of both systems at the same time, predict, and put it into words.
import type { Explanation, Shown } from '../contract/index.ts';
import type { Deadline } from './deadline.ts';
import { filled } from '../domain/facts/filled.ts';
import { gatherHubSpot, propertiesOf, readInclusion } from './gather/hubspot.ts';
import type { HubSpotFacts, Inclusion } from './gather/hubspot.ts';
import { gatherSalesforce } from './gather/salesforce.ts';
import type { SalesforceGathered } from './gather/salesforce.ts';
import type { HubSpotApi } from '../adapters/hubspot/api.ts';
import { readRecord } from '../adapters/hubspot/records.ts';
import type { HubSpotRecord } from '../adapters/hubspot/records.ts';
import { leadFields } from '../domain/facts/lead-fields.ts';
import { assertOpened } from './opened-record.ts';
import type { OpenedRecord } from './opened-record.ts';
import { linkedSalesforceId, predict } from '../domain/prediction/index.ts';
import type { CrmObject, HubSpotOwner, Situation } from '../domain/prediction/index.ts';
import { presentExplanation } from '../presentation/present-explanation.ts';
import type { GatheredFacts } from '../presentation/present-explanation.ts';
import type { SalesforceApi } from '../adapters/salesforce/api.ts';
import type { LeadRulesReader, RulesReading } from '../adapters/salesforce/lead-rules.ts';
import type { Settings } from './settings.ts';
import type { Unknown } from './unknown.ts';

/** The two systems, as one warm function keeps them. Salesforce is null when it is not connected. */
export interface Systems {
  settings: Settings;
  hubspot: HubSpotApi;
  salesforce: { api: SalesforceApi; rules: LeadRulesReader } | null;
}

/**
 * Explains who will own a record in Salesforce.
 *
 * @throws HubSpotError, DeadlineError when the HubSpot record itself cannot be read; OtherRecordError. A late or failed
 *   Salesforce gives a partial explanation instead.
 */
export async function explainOwner(
  systems: Systems,
  opened: OpenedRecord,
  deadline: Deadline,
  now: Date,
): Promise<Explanation> {
  const facts = await gatherSituation(systems, opened, deadline, now);
  return presentExplanation(facts, predict(facts.situation, { now }), systems.settings.ownerChangesBy);
}

/** What a situation is gathered for, beyond explaining the record as it is. */
export interface Beyond {
  /** An owner who might be chosen: looked for in Salesforce along with the record's. */
  chosen?: Promise<HubSpotOwner | null>;
  /** False where no prediction will ask the lead assignment rules, as of an owner who matches. */
  leadRules?: boolean;
}

/** Gathers everything a prediction is made from. Each call is made once. */
export async function gatherSituation(
  systems: Systems,
  opened: OpenedRecord,
  deadline: Deadline,
  now: Date,
  { chosen, leadRules = true }: Beyond = {},
): Promise<GatheredFacts> {
  const { settings, hubspot, salesforce } = systems;
  const { object, id, ownerHint } = opened;
  salesforce?.api.warmUp(deadline);
  const reading = readOpened(systems, opened, deadline);
  // Salesforce's answers do not depend on the segment, and its rules, the slowest to come, only on the record.
  const segment = readInclusion(hubspot, object, id, settings, deadline);
  const rules = salesforce?.rules.readOnce(
    reading.then((record) => leadRules && mayBecomeLead(object, record, settings)),
    deadline,
    now,
  );
  const found = await gatherHubSpot(hubspot, object, id, reading, ownerHint, settings, deadline);
  const owners = [found.owner, await chosen].filter((owner) => owner != null);
  const [asked, inclusion] = await Promise.all([
    askSalesforce(systems, object, found, { owners, leadRules }, rules, deadline),
    segment,
  ]);
  return {
    situation: situationOf(object, found, inclusion, asked.gathered, settings, asked.answered),
    shown: shownOf(object, found.record),
    ownerChanges: found.record.ownerChanges,
    unknowns: [...found.unknowns, ...(inclusion.unknown === null ? [] : [inclusion.unknown]), ...asked.unknowns],
    readAt: now.toISOString(),
    rulesReadAt: asked.gathered?.rulesReadAt ?? null,
  };
}

/** @throws HubSpotError, DeadlineError; OtherRecordError when it is not the record whose page is open */
async function readOpened(
  { settings, hubspot }: Systems,
  opened: OpenedRecord,
  deadline: Deadline,
): Promise<HubSpotRecord> {
  const { object, id } = opened;
  const record = await readRecord(hubspot, object, id, propertiesOf(object, settings), deadline);
  assertOpened(opened, record.properties);
  return record;
}

/** The owner and the sync state of a record, for a later write to be held against. */
export function shownOf(
  object: CrmObject,
  { id, properties, ownerChanges }: Pick<HubSpotRecord, 'id' | 'properties' | 'ownerChanges'>,
): Shown {
  return {
    ownerId: filled(properties.hubspot_owner_id),
    ownerSince: ownerChanges[0]?.at ?? null,
    salesforceId: linkedSalesforceId({ object, id, properties }),
  };
}

interface Asked {
  gathered: SalesforceGathered | null;
  answered: 'yes' | 'not-connected' | 'failed';
  unknowns: Unknown[];
}

function mayBecomeLead(object: CrmObject, { id, properties }: HubSpotRecord, { contactsBecome }: Settings): boolean {
  return (
    object === 'contact' && contactsBecome !== 'contact' && linkedSalesforceId({ object, id, properties }) === null
  );
}

async function askSalesforce(
  { settings, salesforce }: Systems,
  object: CrmObject,
  found: HubSpotFacts,
  { owners, leadRules }: { owners: HubSpotOwner[]; leadRules: boolean },
  rules: RulesReading | undefined,
  deadline: Deadline,
): Promise<Asked> {
  if (salesforce === null || rules === undefined) return { gathered: null, answered: 'not-connected', unknowns: [] };
  const { record } = found;
  const question = {
    object,
    email: filled(record.properties.email) ?? '',
    owners,
    linkedId: linkedSalesforceId({ object, id: record.id, properties: record.properties }),
    accountIds: found.contacts?.accountIds ?? [],
    mayBecomeLead: leadRules && mayBecomeLead(object, record, settings),
  };
  try {
    const gathered = await gatherSalesforce(salesforce.api, question, rules, deadline);
    return { gathered, answered: 'yes', unknowns: gathered.unknowns };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'no answer';
    return {
      gathered: null,
      answered: 'failed',
      unknowns: [
        {
          what: 'Salesforce',
          why,
          fix: 'Check again in a minute; if it stays, an admin looks at the Salesforce connection of this app.',
        },
      ],
    };
  }
}

function situationOf(
  object: CrmObject,
  found: HubSpotFacts,
  { inclusion }: Inclusion,
  gathered: SalesforceGathered | null,
  settings: Settings,
  answered: Asked['answered'],
): Situation {
  const { record, owner, ownerUnreadable, contacts } = found;
  return {
    record: { object, id: record.id, properties: record.properties },
    owner,
    settings: {
      integration: settings.integration,
      contactsBecome: settings.contactsBecome,
      companySync: settings.companySync,
      dealSync: settings.dealSync,
      inclusion,
      companyContacts: contacts?.companyContacts ?? 'unknown',
      integrationUser: settings.integrationUser,
      defaultLeadOwner: settings.defaultLeadOwner,
    },
    salesforce:
      gathered === null
        ? answered === 'not-connected'
          ? null
          : 'unavailable'
        : salesforceFacts(object, found, gathered, settings, ownerUnreadable),
  };
}

function salesforceFacts(
  object: CrmObject,
  { record }: HubSpotFacts,
  { facts }: SalesforceGathered,
  settings: Settings,
  ownerUnreadable: string | null,
): Situation['salesforce'] {
  const unreadable = [
    ...(facts.unreadable ?? []),
    ...(ownerUnreadable === null ? [] : [{ fact: 'owner' as const, reason: ownerUnreadable }]),
  ];
  return { ...facts, unreadable, lead: object === 'contact' ? { ...leadFields(record.properties, settings) } : {} };
}
