// Salesforce's side of one call. Readings about the org start at once, questions about the record as soon as possible.
import type { SalesforceObject } from '../../domain/facts/org-snapshot.ts';
import type { HubSpotOwner } from '../../domain/facts/record-facts.ts';
import { linkedSalesforceId } from '../../domain/prediction/index.ts';
import type { Call } from '../call.ts';
import { Deadline } from '../deadline.ts';
import type { Failure, Result } from '../failures.ts';
import { atHand, awaited } from '../kept.ts';
import type { OpenedRecord } from '../opened-record.ts';
import { usersKept } from '../owner-directory.ts';
import type { HubSpotProperties, HubSpotRecord, Salesforce } from '../ports.ts';
import type { Tenant } from '../tenant.ts';
import { assigneesKept, rememberAssignees } from './assignees.ts';
import { keepAutomation, keepDescription, keepRules, queuesKept, rememberQueues, rulesKept } from './org.ts';
import { Asking, questionsAbout } from './salesforce-questions.ts';
import type { KnownAlready } from './salesforce-questions.ts';
import type { SalesforceSide } from './snapshot.ts';

/** Milliseconds to wait for flows, triggers and required fields, which never decide an owner by themselves. */
const SIDE_PATIENCE = 2500;

const OBJECTS: Readonly<Record<'company' | 'deal', readonly SalesforceObject[]>> = {
  company: ['Account'],
  deal: ['Opportunity'],
};

export interface ReadingOf {
  tenant: Tenant;
  org: Salesforce;
  opened: OpenedRecord;
  call: Call;
}

export class SalesforceReading {
  private readonly tenant: Tenant;
  private readonly org: Salesforce;
  private readonly opened: OpenedRecord;
  private readonly call: Call;
  readonly #asking: Asking;
  readonly #side: Deadline;
  readonly #known: Omit<KnownAlready, 'assignees'>;
  readonly #allUsers;
  readonly #queues;
  /** The rules in the cache when the call began. Rules that arrive later must not change the questions. */
  readonly #rulesAtHand;
  readonly #assignees;
  #rules: ReturnType<typeof keepRules> | null = null;

  constructor({ tenant, org, opened, call }: ReadingOf) {
    this.tenant = tenant;
    this.org = org;
    this.opened = opened;
    this.call = call;
    const { deadline } = call;
    org.warmUp();
    this.#asking = new Asking(org, deadline);
    this.#side = new Deadline(Math.min(SIDE_PATIENCE, deadline.remaining), tenant.clock);
    this.#allUsers = atHand(tenant, usersKept(tenant));
    this.#queues = atHand(tenant, queuesKept(tenant));
    this.#rulesAtHand = atHand(tenant, rulesKept(tenant));
    this.#assignees = assigneesKept(tenant);
    this.#known = { users: this.#allUsers !== null, queues: this.#queues !== null };
    if (this.#mayBecomeLead(opened.hints)) this.#rules = keepRules(tenant, org);
    keepAutomation(tenant, org);
    for (const object of this.#objects()) keepDescription(tenant, org, object);
  }

  get rulesReadAt(): string | null {
    const done = this.#rules?.done;
    return done?.ok === true && !done.value.pasted ? (this.#rules?.readAt ?? null) : null;
  }

  /**
   * Asks the questions that the hints suggest, before the record is read. The record then confirms them or leads to
   * others.
   *
   * @param accountIds accounts of a company's contacts, from an earlier call; null without one
   */
  askAhead(owners: readonly HubSpotOwner[] | null, accountIds: readonly string[] | null): void {
    const { object, hints } = this.opened;
    if (owners === null || !arePlain(object, hints, accountIds)) return;
    const about = { object, properties: hints, owners, accountIds: accountIds ?? [] };
    void this.#asking.ask(questionsAbout(about, this.#already(hints)));
  }

  /** Asks about a record whose accounts are likely, not yet read: the answers are there when `about` asks the same. */
  askEarly({ properties }: HubSpotRecord, owners: readonly HubSpotOwner[], accountIds: readonly string[]): void {
    const about = { object: this.opened.object, properties, owners, accountIds };
    void this.#asking.ask(questionsAbout(about, this.#already(properties)));
  }

  async about(
    { properties }: HubSpotRecord,
    owners: readonly HubSpotOwner[],
    accountIds: readonly string[],
  ): Promise<SalesforceSide> {
    const { tenant, org } = this;
    const { object } = this.opened;
    const needsRules = this.#mayBecomeLead(properties);
    if (needsRules) this.#rules ??= keepRules(tenant, org);
    const questions = questionsAbout({ object, properties, owners, accountIds }, this.#already(properties));
    const objects = this.#objects();
    const [answers, rules, automation, ...descriptions] = await Promise.all([
      this.#asking.ask(questions),
      needsRules && this.#rules !== null ? awaited(this.#rules, LEAD_RULES, this.call.deadline) : null,
      awaited(keepAutomation(tenant, org), AUTOMATION, this.#side),
      ...objects.map((one) => awaited(keepDescription(tenant, org, one), DESCRIBE, this.#side)),
    ]);
    if (answers.queues?.ok === true) rememberQueues(tenant, answers.queues.value.rows);
    for (const read of [answers.likelyAssignees, answers.users])
      if (read?.ok === true && rules?.ok === true) rememberAssignees(tenant, read.value.rows, rules.value.usernames);
    return {
      answers,
      whole: Object.keys(answers).length > 0 ? this.#asking.wholeFailure(answers) : signInFailure(rules, automation),
      allUsers: this.#allUsers?.users ?? null,
      assignees: this.#assignees,
      rules,
      queues: this.#queues,
      automation,
      descriptions: Object.fromEntries(objects.map((one, index) => [one, descriptions[index]])),
    };
  }

  /** Stops the timer of the readings that have only a short wait. */
  stop(): void {
    this.#side.stop();
  }

  #already(properties: HubSpotProperties): KnownAlready {
    if (!this.#mayBecomeLead(properties)) return { ...this.#known, assignees: 'nobody' };
    if (this.#rulesAtHand === null) return { ...this.#known, assignees: 'not-known-yet' };
    const kept = new Set(this.#assignees.map(({ username }) => username));
    return { ...this.#known, assignees: this.#rulesAtHand.usernames.filter((username) => !kept.has(username)) };
  }

  #objects(): readonly SalesforceObject[] {
    const { object } = this.opened;
    if (object !== 'contact') return OBJECTS[object];
    const { contactsBecome } = this.tenant.settings;
    if (contactsBecome === 'unknown') return ['Lead', 'Contact'];
    return contactsBecome === 'lead' ? ['Lead'] : ['Contact'];
  }

  /** Lead assignment rules matter only for an unsynced contact that may become a lead. */
  #mayBecomeLead(properties: HubSpotProperties): boolean {
    const { object } = this.opened;
    return (
      object === 'contact' &&
      this.tenant.settings.contactsBecome !== 'contact' &&
      linkedSalesforceId({ object, properties }) === null
    );
  }
}

const LEAD_RULES = { system: 'salesforce', question: 'lead-rules' } as const;
const AUTOMATION = { system: 'salesforce', question: 'automation' } as const;
const DESCRIBE = { system: 'salesforce', question: 'describe' } as const;

/** Finds a failed sign-in among the org's readings, for a record that led to no questions of its own. */
function signInFailure(...results: readonly (Result<unknown> | null)[]): Failure | null {
  const failed = results.flatMap((result) => (result?.ok === false ? [result.failure] : []));
  return failed.find(({ question }) => question === 'sign-in') ?? null;
}

/**
 * True if the hints hold everything that determines the questions. A company without a link also needs its contacts'
 * accounts.
 */
function arePlain(
  object: OpenedRecord['object'],
  hints: HubSpotProperties,
  accountIds: readonly string[] | null,
): boolean {
  if (object === 'contact') return hints.email !== undefined;
  return object === 'deal' || accountIds !== null || linkedSalesforceId({ object, properties: hints }) !== null;
}
