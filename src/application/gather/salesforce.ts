// Salesforce's side of a situation: one composite call, the lead assignment rules, and who is frozen.
import type { Deadline } from '../deadline.ts';
import { fullName, sameSalesforceId } from '../../domain/prediction/index.ts';
import type {
  CrmObject,
  HubSpotOwner,
  ReadableFact,
  SalesforceFacts,
  SalesforceUser,
} from '../../domain/prediction/index.ts';
import { COMPOSITE_QUERY_LIMIT } from '../../adapters/salesforce/api.ts';
import type { QueryResult, SalesforceApi } from '../../adapters/salesforce/api.ts';
import { RULES_PERMISSION } from '../../adapters/salesforce/lead-rules.ts';
import type { LeadRulesRead, RulesReading } from '../../adapters/salesforce/lead-rules.ts';
import * as queries from '../../adapters/salesforce/records.ts';
import type { Unknown } from '../unknown.ts';

export interface SalesforceQuestion {
  object: CrmObject;
  email: string;
  /** HubSpot owners to look for among the users: the record's, and one that might be chosen. */
  owners: readonly HubSpotOwner[];
  /** The Salesforce ID the record carries already. */
  linkedId: string | null;
  accountIds: string[];
  /** True for a contact that may become a lead: only then do lead assignment rules matter. */
  mayBecomeLead: boolean;
}

export interface SalesforceGathered {
  facts: Omit<SalesforceFacts, 'lead'>;
  unknowns: Unknown[];
  rulesReadAt: string | null;
}

/** @throws SalesforceError, DeadlineError when Salesforce as a whole cannot be asked */
export async function gatherSalesforce(
  api: SalesforceApi,
  question: SalesforceQuestion,
  rules: RulesReading,
  deadline: Deadline,
): Promise<SalesforceGathered> {
  const people = question.owners.flatMap((owner) => personOf(owner) ?? []);
  const known = question.mayBecomeLead ? (rules.atHand?.usernames ?? []) : [];
  const asked = queriesFor(question, people, rules.atHand);
  const [answers, leadRules, apart, assignees] = await Promise.all([
    api.queries(asked, deadline),
    rules.read,
    people.length === 0 || asked.has('frozen') ? null : api.query('UserLogin', queries.frozenQuery(people), deadline),
    rules.read.then(({ usernames }) =>
      assigneesOf(
        api,
        usernames.filter((username) => !known.includes(username)),
        deadline,
      ),
    ),
  ]);
  const frozen = apart ?? answers.get('frozen') ?? null;
  const reading = new Reading();
  const users = eachOnce([
    ...reading.rows('users', queries.readUsers(answers.get('users') ?? NOT_ANSWERED)),
    ...assignees,
  ]);
  const facts: SalesforceGathered['facts'] = {
    users: markFrozen(users.map(queries.toUser), frozen, reading),
    matches: matchesOf(question, answers, reading),
    queues: queuesOf(answers.get('queues'), reading),
    leadRules: rulesOf(leadRules, answers.get('rules'), reading),
    linkedRecord: null,
    unreadable: reading.unreadable,
  };
  return {
    facts: { ...facts, linkedRecord: linkedRecord(question, facts) },
    unknowns: reading.unreadable.map(toUnknown),
    rulesReadAt: leadRules.readAt,
  };
}

const NOT_ANSWERED: QueryResult = { records: [] };

type QueryName = 'users' | 'leads' | 'contacts' | 'accounts' | 'rules' | 'queues' | 'frozen';
type Answers = ReadonlyMap<QueryName, QueryResult>;

/** The five queries at most that a composite call takes, the last only where there is room; else it is asked apart. */
function queriesFor(
  { object, email, linkedId, accountIds, mayBecomeLead }: SalesforceQuestion,
  people: readonly queries.Person[],
  rulesAtHand: LeadRulesRead | null,
): Map<QueryName, string> {
  const usernames = mayBecomeLead ? (rulesAtHand?.usernames ?? []) : [];
  const asked = new Map<QueryName, string>([['users', queries.usersQuery(people, usernames)]]);
  if (object === 'company')
    asked.set('accounts', queries.accountsQuery((linkedId === null ? accountIds : [linkedId]).filter(isSalesforceId)));
  if (object === 'contact') {
    asked.set('leads', queries.leadsQuery(email, leadId(linkedId)));
    asked.set('contacts', queries.contactsQuery(email, contactId(linkedId)));
  }
  if (mayBecomeLead) asked.set('queues', queries.QUEUES_QUERY);
  // Names alone tell no more than the rules themselves.
  if (mayBecomeLead && rulesAtHand === null) asked.set('rules', queries.LEAD_RULES_QUERY);
  if (people.length > 0 && asked.size < COMPOSITE_QUERY_LIMIT) asked.set('frozen', queries.frozenQuery(people));
  return asked;
}

function personOf(owner: HubSpotOwner): queries.Person | null {
  if (owner.type === 'QUEUE') return null;
  const person = { name: fullName(owner), email: owner.email?.trim() ?? '' };
  return person.name === '' && person.email === '' ? null : person;
}

// The first three characters of a Salesforce ID tell its object; anything else in a query would fail all of it.
const leadId = (id: string | null): string | null => (id?.startsWith('00Q') === true && isSalesforceId(id) ? id : null);
const contactId = (id: string | null): string | null =>
  id?.startsWith('003') === true && isSalesforceId(id) ? id : null;

function isSalesforceId(text: string): boolean {
  return /^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/u.test(text);
}

/** Collects what could not be read while the rest is. */
class Reading {
  readonly unreadable: { fact: ReadableFact; reason: string }[] = [];

  rows<T>(fact: ReadableFact, read: queries.Read<T>): T[] {
    if ('rows' in read) return read.rows;
    this.refuse(fact, read.reason);
    return [];
  }

  refuse(fact: ReadableFact, reason: string): void {
    this.unreadable.push({ fact, reason });
  }
}

type UserRow = Parameters<typeof queries.toUser>[0];

/** Assignees of rules that came with this very call: the query for users went out without their names. */
async function assigneesOf(api: SalesforceApi, usernames: readonly string[], deadline: Deadline): Promise<UserRow[]> {
  if (usernames.length === 0) return [];
  try {
    const read = queries.readUsers(await api.query('assignees', queries.usersQuery([], usernames), deadline));
    return 'rows' in read ? read.rows : [];
  } catch {
    // An assignee is then told by username: less to read, and no less true.
    return [];
  }
}

function eachOnce(users: readonly UserRow[]): UserRow[] {
  return [...new Map(users.map((user) => [user.Id, user])).values()];
}

function markFrozen(users: SalesforceUser[], answer: QueryResult | null, reading: Reading): SalesforceUser[] {
  if (answer === null) return users;
  const read = queries.readFrozen(answer);
  if (!('rows' in read)) {
    reading.refuse('frozen', read.reason);
    return users;
  }
  const frozen = new Set(read.rows.map(({ UserId }) => UserId));
  return users.map((user) => ({ ...user, isFrozen: frozen.has(user.id) }));
}

function matchesOf({ object }: SalesforceQuestion, answers: Answers, reading: Reading): SalesforceFacts['matches'] {
  const read = (
    fact: 'leads' | 'contacts' | 'accounts',
    kind: 'Lead' | 'Contact' | 'Account',
  ): SalesforceFacts['matches'] => {
    const answer = answers.get(fact);
    return answer === undefined
      ? []
      : reading.rows(fact, queries.readOwned(answer)).map((row) => queries.toExisting(kind, row));
  };
  return object === 'contact'
    ? [...read('leads', 'Lead'), ...read('contacts', 'Contact')]
    : read('accounts', 'Account');
}

function queuesOf(answer: QueryResult | undefined, reading: Reading): SalesforceFacts['queues'] {
  return answer === undefined ? [] : reading.rows('queues', queries.readQueues(answer)).map(queries.toQueue);
}

function rulesOf(read: LeadRulesRead, answer: QueryResult | undefined, reading: Reading): SalesforceFacts['leadRules'] {
  const names = answer === undefined ? null : queries.readRuleNames(answer);
  // Which rules exist needs no permission on metadata, and none is none.
  if (names !== null && 'rows' in names && names.rows.length === 0) return { none: true };
  if (read.reason !== null) reading.refuse('leadRules', read.reason);
  return read.leadRules;
}

function linkedRecord(
  { object, linkedId }: SalesforceQuestion,
  { matches, unreadable }: SalesforceGathered['facts'],
): SalesforceFacts['linkedRecord'] {
  if (linkedId === null || object === 'deal' || !isSalesforceId(linkedId)) return null;
  const asked: ReadableFact = object === 'company' ? 'accounts' : linkedId.startsWith('003') ? 'contacts' : 'leads';
  if (unreadable?.some(({ fact }) => fact === asked) === true) return null;
  return matches.some(({ id }) => sameSalesforceId(id, linkedId)) ? 'found' : 'not-found';
}

const WHAT: Readonly<Record<ReadableFact, string>> = {
  owner: 'The HubSpot owner',
  users: 'Salesforce users',
  frozen: 'Which Salesforce users are frozen',
  leads: 'Salesforce leads',
  contacts: 'Salesforce contacts',
  accounts: 'Salesforce accounts',
  queues: 'Salesforce queues',
  leadRules: 'The lead assignment rules',
};

function toUnknown({ fact, reason }: { fact: ReadableFact; reason: string }): Unknown {
  const fix =
    fact === 'leadRules'
      ? `An admin gives the run-as user "${RULES_PERMISSION}", or pastes Lead.assignmentRules-meta.xml into the app's settings.`
      : 'An admin gives the run-as user of the Salesforce connection the right to read them.';
  return { what: WHAT[fact], why: reason, fix };
}
