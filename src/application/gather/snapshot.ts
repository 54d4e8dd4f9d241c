// Turns the answers of both systems into the engine's facts: a snapshot of the org, and the record.
import { leadFields } from '../../domain/facts/lead-fields.ts';
import type { Readable } from '../../domain/facts/known.ts';
import type { ByObject, OrgSnapshot, SalesforceObject, SalesforceUser } from '../../domain/facts/org-snapshot.ts';
import type { ExistingRecord, OwnerFact, RecordFacts } from '../../domain/facts/record-facts.ts';
import { sameSalesforceId } from '../../domain/facts/salesforce-id.ts';
import { indexUsers } from '../../domain/facts/user-index.ts';
import type { UserIndex } from '../../domain/facts/user-index.ts';
import { linkedSalesforceId } from '../../domain/prediction/index.ts';
import type { Failure, Result } from '../failures.ts';
import { failure } from '../failures.ts';
import type { AutomationList, HubSpotRecord, ObjectDescription, Rows, SalesforceQueue } from '../ports.ts';
import type { Tenant } from '../tenant.ts';
import type { CompanyContacts } from './company-contacts.ts';
import type { Segments } from './hubspot-side.ts';
import { automationOf } from './org.ts';
import type { OrgRules } from './org.ts';
import { orgSettings } from './org-settings.ts';
import { readFailure, toReadable } from './read-failure.ts';
import type { Answers } from './salesforce-questions.ts';

/** What Salesforce said about one record and its org. */
export interface SalesforceSide {
  answers: Answers;
  /** Set if Salesforce as a whole could not be asked. */
  whole: Failure | null;
  /** Every user of the org, if the cache has them. */
  allUsers: UserIndex | null;
  /** Users whom earlier calls found. */
  assignees: readonly SalesforceUser[];
  /** Null if they were not asked for. */
  rules: Result<OrgRules> | null;
  queues: readonly SalesforceQueue[] | null;
  automation: Result<AutomationList> | null;
  descriptions: ByObject<Result<ObjectDescription>>;
}

export function orgSnapshot({ settings }: Tenant, side: SalesforceSide | null): OrgSnapshot {
  const known = orgSettings(settings);
  if (side === null) return { settings: known, salesforce: { state: 'not-connected' } };
  if (side.whole !== null)
    return { settings: known, salesforce: { state: 'unavailable', failure: readFailure(side.whole) } };
  const described = Object.entries(side.descriptions).flatMap(([object, read]) =>
    read.ok ? [[object as SalesforceObject, read.value] as const] : [],
  );
  const pick = <T>(of: (description: ObjectDescription) => T): ByObject<T> =>
    Object.fromEntries(described.map(([object, description]) => [object, of(description)]));
  const objects = Object.keys(side.descriptions) as SalesforceObject[];
  return {
    settings: known,
    salesforce: {
      state: 'readable',
      users: usersOf(side),
      queues: queuesOf(side),
      leadRules:
        side.rules === null
          ? NOT_ASKED
          : side.rules.ok
            ? { readable: true, value: side.rules.value.rules }
            : toReadable(side.rules),
      automation:
        side.automation?.ok === true
          ? automationOf(
              side.automation.value,
              objects,
              pick(({ label }) => label),
            )
          : {},
      required: pick(({ required }) => required),
      picklists: pick(({ picklists }) => picklists),
    },
  };
}

const NOT_ASKED: Readable<never> = { readable: false, failure: { kind: 'not-asked', question: 'lead-rules' } };

function usersOf({ answers, allUsers, assignees }: SalesforceSide): Readable<UserIndex> {
  if (allUsers !== null) return { readable: true, value: allUsers };
  const { users, frozen, likelyAssignees } = answers;
  if (users !== undefined && !users.ok) return toReadable(users);
  const frozenIds = frozen?.ok === true ? new Set(frozen.value.rows) : null;
  const found = (users?.value.rows ?? []).map((user) => ({ ...user, isFrozen: frozenIds?.has(user.id) ?? null }));
  const likely = likelyAssignees?.ok === true ? likelyAssignees.value.rows : [];
  // The last reading of a user wins: only it knows who is frozen.
  const each = new Map([...assignees, ...likely, ...found].map((user) => [user.id, user]));
  return { readable: true, value: indexUsers([...each.values()]) };
}

function queuesOf({ answers, queues }: SalesforceSide): Readable<readonly SalesforceQueue[]> {
  if (queues !== null) return { readable: true, value: queues };
  const { queues: read } = answers;
  return read?.ok === true
    ? { readable: true, value: read.value.rows }
    : read === undefined
      ? NO_QUEUES
      : toReadable(read);
}

const NO_QUEUES: Readable<never> = { readable: false, failure: { kind: 'not-asked', question: 'queues' } };

/** One HubSpot record, as far as it was read. */
export interface HubSpotSide {
  record: HubSpotRecord;
  owner: OwnerFact;
  segments: Segments;
  contacts: CompanyContacts;
}

export function recordFacts(
  { settings }: Tenant,
  object: RecordFacts['object'],
  { record, owner, segments, contacts }: HubSpotSide,
  answers: Answers,
): RecordFacts {
  const facts = { object, id: record.id, properties: record.properties };
  const linkedId = linkedSalesforceId(facts);
  return {
    ...facts,
    owner,
    inclusion: segments.inclusion,
    companyInclusion: segments.companyInclusion,
    companyContacts: contacts.companyContacts,
    matches: matchesOf(object, linkedId, answers),
    linkedRecord: linkedId === null ? null : linkedRecord(linkedId, answers),
    lead: object === 'contact' ? leadFields(record.properties, settings) : {},
  };
}

type Matching = 'leads' | 'contacts' | 'accounts';
const MATCHING: Readonly<Record<RecordFacts['object'], readonly Matching[]>> = {
  contact: ['leads', 'contacts'],
  company: ['accounts'],
  deal: [],
};

/** A question that was not needed (no e-mail address, no account) counts as no match. */
function matchesOf(
  object: RecordFacts['object'],
  linkedId: string | null,
  answers: Answers,
): Readable<readonly ExistingRecord[]> {
  const found: ExistingRecord[] = [];
  let odd: Matching | null = null;
  for (const name of MATCHING[object]) {
    const read = answers[name];
    if (read === undefined) continue;
    if (!read.ok) return toReadable(read);
    found.push(...read.value.rows);
    if (read.value.odd > 0) odd = name;
  }
  // Salesforce found rows but none could be read. That must not look like "no match".
  if (odd !== null && found.length === 0) return { readable: false, failure: { kind: 'broken-answer', question: odd } };
  return {
    readable: true,
    value: linkedId === null ? found : found.filter(({ id }) => !sameSalesforceId(id, linkedId)),
  };
}

/** Which question looks up an ID, by the ID's first three characters. */
const ASKED_BY_PREFIX: Readonly<Record<string, Matching | 'opportunity'>> = {
  '00Q': 'leads',
  '003': 'contacts',
  '001': 'accounts',
  '006': 'opportunity',
};

/** Null if it was not read. */
function linkedRecord(linkedId: string, answers: Answers): RecordFacts['linkedRecord'] {
  const name = ASKED_BY_PREFIX[linkedId.slice(0, 3)];
  const read = name === undefined ? undefined : answers[name];
  if (read?.ok !== true) return null;
  const found = read.value.rows.find(({ id }) => sameSalesforceId(id, linkedId));
  return found ?? (read.value.odd > 0 ? null : 'not-found');
}

/** All failures of questions to Salesforce, including partial ones. */
export function failuresOf(side: SalesforceSide): Failure[] {
  if (side.whole !== null) return [side.whole];
  // Likely assignees are only a shortcut: without them, the assignee is looked up later.
  const asked = Object.entries(side.answers).filter(([name]) => name !== 'likelyAssignees');
  const answers = asked.flatMap(([, read]) => (read.ok ? [] : [read.failure]));
  const odd = asked.flatMap(([name, read]) => (read.ok && isOdd(read.value) ? [oddRow(name)] : []));
  const others = [side.rules, side.automation, ...Object.values(side.descriptions)];
  return [...answers, ...odd, ...others.flatMap((read) => (read?.ok === false ? [read.failure] : []))];
}

function isOdd({ odd }: Rows<unknown>): boolean {
  return odd > 0;
}

function oddRow(name: string): Failure {
  const question = name === 'leadRuleNames' ? 'lead-rules' : (name as 'leads');
  return failure('salesforce', question, { kind: 'broken-answer' }, { code: 'odd-row' });
}
