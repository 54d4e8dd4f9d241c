// Gathers everything that one record's prediction needs, as fast as possible: it asks both systems in parallel, uses
// the page's hints to ask early, and does not ask what the cache holds.
import type { HubSpotOwner } from '../../domain/facts/record-facts.ts';
import { decide, linkedSalesforceId } from '../../domain/prediction/index.ts';
import type { Call } from '../call.ts';
import { settled } from '../failures.ts';
import type { Failure, Result } from '../failures.ts';
import { claimOf } from '../opened-record.ts';
import type { OpenedRecord } from '../opened-record.ts';
import type { Facts, Outcome, Shown } from '../outcomes.ts';
import type { HubSpotProperties, HubSpotRecord, PropertyChange } from '../ports.ts';
import type { Tenant } from '../tenant.ts';
import { readAssignees } from './assignees.ts';
import { CompanyContactsReading, NO_COMPANY } from './company-contacts.ts';
import { readSegments } from './hubspot-side.ts';
import type { Segments } from './hubspot-side.ts';
import { People } from './people.ts';
import type { WhoElse } from './people.ts';
import { propertiesOf, textOf } from './record-properties.ts';
import { SalesforceReading } from './salesforce-reading.ts';
import { failuresOf, orgSnapshot, recordFacts } from './snapshot.ts';
import type { SalesforceSide } from './snapshot.ts';

export interface Gathered extends Facts {
  /** The record as HubSpot has it. */
  hubspot: HubSpotRecord;
  shown: Shown;
  /** Null if nobody was asked about. The value is null for an ID that HubSpot does not know. */
  chosen: Result<HubSpotOwner | null> | null;
  me: HubSpotOwner | null;
  /** Failures of questions that only limit the prediction. */
  unread: Failure[];
  /** Set if Salesforce as a whole could not be asked. */
  salesforceFailure: Failure | null;
  /** ISO 8601. */
  readAt: string;
  rulesReadAt: string | null;
}

/** Readings that a call starts before it knows the record. */
interface Begun {
  opened: OpenedRecord;
  people: People;
  /** Null for any object but a company. */
  contacts: CompanyContactsReading | null;
  /** Accounts that the company's contacts likely have; null where they are known otherwise, or not asked for. */
  likelyAccounts: Promise<readonly string[] | null> | null;
  segments: Promise<Segments>;
  salesforce: SalesforceReading | null;
  readAt: string;
}

/**
 * Gathers one record. Fails only if the record itself cannot be read, or is not the one that the caller claims. Any
 * other failed question only makes the facts it concerns unknown.
 */
export async function gatherRecord(
  tenant: Tenant,
  call: Call,
  opened: OpenedRecord,
  whoElse: WhoElse = {},
): Promise<Outcome<Gathered>> {
  const { hubspot, settings, clock } = tenant;
  const reading = settled(
    hubspot.record({ object: opened.object, id: opened.id }, propertiesOf(opened.object, settings), call.deadline),
  );
  const contacts = opened.object === 'company' ? new CompanyContactsReading(tenant, opened.id, call.deadline) : null;
  const begun: Begun = {
    opened,
    people: new People(tenant, call, opened.hints, whoElse),
    contacts,
    likelyAccounts:
      tenant.salesforce === null || isLinked(opened.object, opened.hints) ? null : (contacts?.search() ?? null),
    segments: readSegments(tenant, opened, call.deadline),
    salesforce:
      tenant.salesforce === null ? null : new SalesforceReading({ tenant, org: tenant.salesforce, opened, call }),
    readAt: clock.now().toISOString(),
  };
  begun.salesforce?.askAhead(begun.people.atHand(), begun.contacts?.earlierAccountIds ?? null);
  try {
    const read = await reading;
    if (!read.ok) {
      const claim = read.failure.kind === 'not-found' ? 'wrong' : 'unknown';
      return { kind: 'failed', failure: read.failure, claim };
    }
    const claim = claimOf(opened, read.value.properties);
    if (claim !== 'right') return { kind: 'record-not-seen', claim };
    return { kind: 'answered', value: await gatherAround(tenant, call, read.value, begun) };
  } finally {
    begun.salesforce?.stop();
  }
}

async function gatherAround(
  tenant: Tenant,
  call: Call,
  record: HubSpotRecord,
  { opened, people, contacts: ofCompany, likelyAccounts, segments: reading, salesforce, readAt }: Begun,
): Promise<Gathered> {
  const { object } = opened;
  const readingPeople = people.of(record);
  const readingContacts = ofCompany?.of(record) ?? NO_COMPANY;
  const linked = isLinked(object, record.properties);
  if (!linked && likelyAccounts !== null)
    void Promise.all([likelyAccounts, readingPeople]).then(([accountIds, { all }]) => {
      if (accountIds !== null) salesforce?.askEarly(record, all, accountIds);
    });
  // A linked company's account is known from the link. Otherwise its contacts show it.
  const accounts = linked ? [] : (await readingContacts).accountIds;
  const who = await readingPeople;
  const [contacts, segments, side = null] = await Promise.all([
    readingContacts,
    reading,
    salesforce?.about(record, who.all, accounts),
  ]);
  const facts: Facts = {
    org: orgSnapshot(tenant, side),
    record: recordFacts(tenant, object, { record, owner: who.owner, segments, contacts }, side?.answers ?? {}),
  };
  const assigned = side === null ? null : await withAssignees(tenant, call, facts, side);
  return {
    ...(assigned?.facts ?? facts),
    hubspot: record,
    shown: shownOf(object, record),
    chosen: who.chosen,
    me: who.me,
    unread: [
      ...[who.failure, segments.failure, contacts.failure].filter((failed) => failed !== null),
      ...(side === null ? [] : failuresOf(side)),
      ...(assigned?.unread ?? []),
    ],
    salesforceFailure: side?.whole ?? null,
    readAt,
    rulesReadAt: salesforce?.rulesReadAt ?? null,
  };
}

function isLinked(object: OpenedRecord['object'], properties: HubSpotProperties): boolean {
  return linkedSalesforceId({ object, properties }) !== null;
}

/** The owner and sync state of a record, which a later write compares with the record's state at that time. */
export function shownOf(
  object: OpenedRecord['object'],
  { properties, ownerChanges }: { properties: HubSpotProperties; ownerChanges: readonly PropertyChange[] },
): Shown {
  return {
    ownerId: textOf(properties.hubspot_owner_id),
    ownerSince: ownerChanges[0]?.at ?? null,
    salesforceId: linkedSalesforceId({ object, properties }),
  };
}

/** Looks up an assignee whom the rules name only by username, once it is known that the entry applies. */
async function withAssignees(
  tenant: Tenant,
  { deadline }: Call,
  facts: Facts,
  side: SalesforceSide,
): Promise<{ facts: Facts; unread: Failure[] } | null> {
  const usernames = side.rules?.ok === true ? side.rules.value.usernames : [];
  if (side.whole !== null || side.allUsers !== null || usernames.length === 0) return null;
  const decision = decide(facts.org, facts.record, tenant.clock.now());
  const unnamed = [...decision.owners, ...(decision.ifItSyncs?.owners ?? [])].flatMap(({ type, id, name }) =>
    type === 'User' && id === null && usernames.includes(name) ? [name] : [],
  );
  if (unnamed.length === 0) return null;
  const read = await readAssignees(tenant, unnamed, deadline);
  if (!read.ok) return { facts, unread: [read.failure] };
  const org = orgSnapshot(tenant, { ...side, assignees: [...side.assignees, ...read.value] });
  return { facts: { ...facts, org }, unread: [] };
}
