// The questions to Salesforce about one record: asked as soon as anything hints at them, and no question twice.
import { linkedSalesforceId } from '../../domain/prediction/index.ts';
import type { CrmObject, HubSpotOwner } from '../../domain/facts/record-facts.ts';
import type { Deadline } from '../deadline.ts';
import { settled } from '../failures.ts';
import type { Failure, Result } from '../failures.ts';
import type { HubSpotProperties, PersonToFind, Salesforce, SalesforceAnswers, SalesforceQuestions } from '../ports.ts';
import { textOf } from './record-properties.ts';

type Name = keyof SalesforceQuestions;
export type Answers = { [Asked in Name]?: Result<SalesforceAnswers[Asked]> };

/** What decides the questions. */
export interface AboutRecord {
  object: CrmObject;
  properties: HubSpotProperties;
  /** HubSpot owners to look for among the users: the record's, one that might be chosen, the person looking. */
  owners: readonly HubSpotOwner[];
  /** Salesforce accounts of a company's contacts. */
  accountIds: readonly string[];
}

/** What is known already, and need not be asked. */
export interface KnownAlready {
  users: boolean;
  queues: boolean;
  /**
   * Whom lead rules name: nobody where rules do not matter; not known yet where they are still to be read; else the
   * usernames that are not kept.
   */
  assignees: 'nobody' | 'not-known-yet' | readonly string[];
}

/** With more, only the one whose entry is chosen is looked up. */
const MOST_USERNAMES = 50;

/** In the order of their weight: the first five make one call. */
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

/** Asks each question once, whoever wants its answer. */
export class Asking {
  readonly #asked = new Map<string, Promise<Result<unknown>>>();
  #whole: Failure | null = null;

  constructor(
    private readonly org: Salesforce,
    private readonly deadline: Deadline,
  ) {}

  /** Questions that were asked before in the same words share that answer. Never rejects. */
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

  /** Why Salesforce as a whole could not be asked; null where it answered anything, or was not asked. */
  wholeFailure(answers: Answers): Failure | null {
    return Object.values(answers).some(({ ok }) => ok) ? null : this.#whole;
  }
}
