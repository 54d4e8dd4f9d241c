// Converts a Situation to the facts that the engine uses.
import type { AssignmentRuleSet } from '../domain/assignment-rules/index.ts';
import { indexUsers, isBlank, known, leadRulesOf, readable, unknown, unreadable } from '../domain/prediction/index.ts';
import type {
  Automation,
  ByObject,
  ExistingRecord,
  Known,
  LeadRules,
  OrgSettings,
  OrgSnapshot,
  OwnerFact,
  PicklistValue,
  ReadSalesforce,
  Readable,
  RecordFacts,
  SalesforceObject,
} from '../domain/prediction/index.ts';
import type { Situation, SituationSalesforce, SituationSettings } from './situation.ts';

export interface SituationFacts {
  readonly org: OrgSnapshot;
  readonly record: RecordFacts;
}

/**
 * @param parseRules parses the metadata XML of lead assignment rules; its errors are not caught
 */
export function factsOfSituation(
  { record, owner, settings, salesforce }: Situation,
  parseRules: (xml: string) => AssignmentRuleSet,
): SituationFacts {
  const asked = salesforce == null || salesforce === 'unavailable' ? null : salesforce;
  return {
    org: {
      settings: orgSettings(settings),
      salesforce:
        asked !== null
          ? readSalesforce(asked, parseRules)
          : salesforce === 'unavailable'
            ? { state: 'unavailable', failure: { kind: 'not-asked', question: 'salesforce' } }
            : { state: 'not-connected' },
    },
    record: {
      ...record,
      owner: ownerFact(owner, record.properties.hubspot_owner_id),
      inclusion: settingOf(settings.inclusion),
      companyContacts: settingOf(settings.companyContacts),
      companyInclusion: settingOf(settings.companyInclusion ?? 'unknown'),
      matches: matchesOf(asked),
      linkedRecord: linkedRecordOf(asked),
      lead: asked?.lead ?? {},
    },
  };
}

function settingOf<T extends string>(value: T): Known<Exclude<T, 'unknown'>> {
  return value === 'unknown' ? unknown('setting') : known(value as Exclude<T, 'unknown'>);
}

function orgSettings(settings: SituationSettings): OrgSettings {
  const { companySync, integrationUser, defaultLeadOwner } = settings;
  return {
    integration: settingOf(settings.integration),
    contactsBecome: settingOf(settings.contactsBecome),
    companySync: settingOf(companySync === 'on' ? 'classic' : companySync),
    dealSync: settingOf(settings.dealSync),
    integrationUser: integrationUserOf(integrationUser),
    defaultLeadOwner: defaultLeadOwner == null ? unknown('setting') : known(defaultLeadOwner),
    unmatchedOnPurpose: known(settings.unmatchedOnPurpose ?? false),
  };
}

/** By an ID, by a name, or by both. */
function integrationUserOf(user: SituationSettings['integrationUser']): OrgSettings['integrationUser'] {
  const [id, name] = [user?.id ?? null, user?.name ?? null];
  if (id === null && name === null) return unknown('setting');
  return known({ id, name: name ?? id ?? '' });
}

/** An owner ID without an owner means that the owner could not be read. */
function ownerFact(
  owner: Situation['owner'],
  ownerId: Situation['record']['properties'][string] | undefined,
): OwnerFact {
  if (owner != null) return { state: 'read', owner };
  if (isBlank(ownerId)) return { state: 'none' };
  return { state: 'unreadable', ownerId: String(ownerId), failure: { kind: 'not-asked', question: 'owner' } };
}

function isUnreadable(
  { unreadable: questions }: SituationSalesforce,
  question: NonNullable<SituationSalesforce['unreadable']>[number],
): boolean {
  return questions?.includes(question) ?? false;
}

function readSalesforce(facts: SituationSalesforce, parseRules: (xml: string) => AssignmentRuleSet): ReadSalesforce {
  const { users, queues } = facts;
  const frozenUnread = isUnreadable(facts, 'frozen');
  return {
    state: 'readable',
    users:
      users == null || isUnreadable(facts, 'users')
        ? unreadable('users')
        : readable(indexUsers(frozenUnread ? users.map((user) => ({ ...user, isFrozen: null })) : users)),
    queues: queues == null || isUnreadable(facts, 'queues') ? unreadable('queues') : readable(queues),
    leadRules: leadRules(facts, parseRules),
    automation: present(facts.automation, automationOf),
    required: present(facts.required, (fields) => fields),
    picklists: present(facts.picklists, (fields): Readonly<Record<string, readonly PicklistValue[]>> => fields),
  };
}

/** If rules are given, they were readable. If none are given, that only counts if reading them did not fail. */
function leadRules(facts: SituationSalesforce, parseRules: (xml: string) => AssignmentRuleSet): Readable<LeadRules> {
  const { leadRules: rules } = facts;
  if (rules != null && 'xml' in rules) return readable(leadRulesOf(parseRules(rules.xml)));
  return rules == null || isUnreadable(facts, 'leadRules') ? unreadable('leadRules') : readable({ kind: 'none' });
}

function automationOf({
  flows,
  triggers,
}: NonNullable<NonNullable<SituationSalesforce['automation']>['Lead']>): Automation {
  return {
    flows: (flows ?? []).map((flow) => ({ ...flow, on: 'both' as const })),
    triggers: (triggers ?? []).map((trigger) => ({ ...trigger, on: 'both' as const })),
  };
}

const OBJECTS: readonly SalesforceObject[] = ['Lead', 'Contact', 'Account', 'Opportunity'];

function present<T, U>(
  byObject: Partial<Record<SalesforceObject, T | null | undefined>> | null | undefined,
  make: (value: T) => U,
): ByObject<U> {
  return Object.fromEntries(
    OBJECTS.flatMap((object) => {
      const value = byObject?.[object];
      return value == null ? [] : [[object, make(value)]];
    }),
  );
}

function matchesOf(asked: SituationSalesforce | null): RecordFacts['matches'] {
  if (asked?.matches == null || isUnreadable(asked, 'matches')) return unreadable('matches');
  return readable(asked.matches.map(recordOf));
}

function linkedRecordOf(asked: SituationSalesforce | null): RecordFacts['linkedRecord'] {
  const linked = asked?.linkedRecord ?? null;
  return linked === null || linked === 'not-found' ? linked : recordOf(linked);
}

function recordOf(record: Omit<ExistingRecord, 'owner'> & { owner: SituationOwner }): ExistingRecord {
  const { owner } = record;
  return { ...record, owner: { ...owner, name: owner.name ?? owner.id } };
}

type SituationOwner = NonNullable<SituationSalesforce['matches']>[number]['owner'];
