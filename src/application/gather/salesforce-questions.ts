// The questions to Salesforce about one record. Each is asked as early as possible, and only once.
import { linkedSalesforceId } from '../../domain/prediction/index.ts';
import type { CrmObject, HubSpotOwner } from '../../domain/facts/record-facts.ts';
import type { Deadline } from '../deadline.ts';
import { settled } from '../failures.ts';
import type { Failure, Result } from '../failures.ts';
import type { HubSpotProperties, PersonToFind, Salesforce, SalesforceAnswers, SalesforceQuestions } from '../ports.ts';
import { textOf } from './record-properties.ts';

type Name = keyof SalesforceQuestions;
export type Answers = { [Asked in Name]?: Result<SalesforceAnswers[Asked]> };

/** What determines the questions. */
export interface AboutRecord {
  object: CrmObject;
  properties: HubSpotProperties;
  /** HubSpot owners to look up among the users: the record's, one who might be chosen, and the person who asks. */
  owners: readonly HubSpotOwner[];
  /** IDs of the Salesforce accounts of a company's contacts. */
  accountIds: readonly string[];
}

/** What is known already and need not be asked. */
export interface KnownAlready {
  users: boolean;
  queues: boolean;
  /**
   * Whom lead assignment rules name: "nobody" if rules do not matter, "not-known-yet" until they are read, otherwise
   * the usernames that are not in the cache.
   */
  assignees: 'nobody' | 'not-known-yet' | readonly string[];
}

/** Above this number, only the assignee of the entry that applies is looked up. */
const MOST_USERNAMES = 50;

/** The most important questions come first: the first five share one API call. */
export function questionsAbout(about: AboutRecord, { users, queues, assignees }: KnownAlready): SalesforceQuestions {
  const { object, properties, accountIds } = about;
  const email = textOf(properties.email) ?? '';
  const linkedId = linkedSalesforceId({ object, properties });
  const people = about.owners.flatMap(personOf);
  const usernames = typeof assignees === 'string' || assignees.length > MOST_USERNAMES ? [] : assignees;
  const questions: SalesforceQuestions = {};
  if (!users && people.length + usernames.length > 0) questions.users = { people, usernames };
  if (object === 'contact' && (email !== '' || linkedId !== null)) {
    questions.leads = { email, id: linkedId };
    questions.contacts = { email, id: linkedId };
  }
  if (object === 'company') {
    const ids = linkedId === null ? accountIds : [linkedId];
    if (ids.length > 0) questions.accounts = { ids };
  }
  if (object === 'deal' && linkedId !== null) questions.opportunity = { id: linkedId };
  if (assignees !== 'nobody' && !queues) questions.queues = true;
  if (!users && people.length > 0) questions.frozen = { people };
  if (!users && assignees === 'not-known-yet') questions.likelyAssignees = true;
  return questions;
}

function personOf(owner: HubSpotOwner): PersonToFind[] {
  if (owner.type === 'QUEUE') return [];
  const person = {
    firstName: textOf(owner.firstName) ?? '',
    lastName: textOf(owner.lastName) ?? '',
    email: textOf(owner.email) ?? '',
  };
  return Object.values(person).every((text) => text === '') ? [] : [person];
}

/** Asks each question once and shares the answer. */
export class Asking {
  readonly #asked = new Map<string, Promise<Result<unknown>>>();
  #whole: Failure | null = null;

  constructor(
    private readonly org: Salesforce,
    private readonly deadline: Deadline,
  ) {}

  /** Asks the questions; a question that was asked before shares that answer. Never rejects. */
  async ask(questions: SalesforceQuestions): Promise<Answers> {
    const entries = (Object.keys(questions) as Name[])
      .filter((name) => questions[name] !== undefined)
      .map((name) => ({ name, key: `${name} ${JSON.stringify(questions[name])}` }));
    const open = entries.filter(({ key }) => !this.#asked.has(key));
    if (open.length > 0) {
      const picked = Object.fromEntries(open.map(({ name }) => [name, questions[name]])) as SalesforceQuestions;
      const call = settled(this.org.ask(picked, this.deadline));
      void call.then((answers) => {
        if (!answers.ok) this.#whole = answers.failure;
      });
      for (const { name, key } of open)
        this.#asked.set(
          key,
          call.then((answers) => (answers.ok ? answers.value[name] : answers)),
        );
    }
    const answers = await Promise.all(
      entries.map(async ({ name, key }) => [name, await this.#asked.get(key)] as const),
    );
    return Object.fromEntries(answers);
  }

  /** Why Salesforce as a whole could not be asked; null if it answered anything or was not asked. */
  wholeFailure(answers: Answers): Failure | null {
    return Object.values(answers).some(({ ok }) => ok) ? null : this.#whole;
  }
}
