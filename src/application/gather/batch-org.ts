// The org as batches need it: read once and completely, however many records follow. A permanent failure becomes an
// unreadable fact, as for a single record. A temporary failure is thrown, and the caller tries again.
import type { OrgSnapshot, SalesforceObject } from '../../domain/facts/org-snapshot.ts';
import type { CrmObject, HubSpotOwner } from '../../domain/facts/record-facts.ts';
import { indexUsers } from '../../domain/facts/user-index.ts';
import type { UserIndex } from '../../domain/facts/user-index.ts';
import type { Deadline } from '../deadline.ts';
import { FailureError, isPassing, settled } from '../failures.ts';
import type { Result } from '../failures.ts';
import type { AutomationList, ObjectDescription, Salesforce, SalesforceQueue } from '../ports.ts';
import type { Settings } from '../settings.ts';
import type { Tenant } from '../tenant.ts';
import { keepAutomation, keepDescription, keepRules } from './org.ts';
import type { OrgRules } from './org.ts';
import { orgSnapshot } from './snapshot.ts';
import type { SalesforceSide } from './snapshot.ts';

export interface BatchOrg {
  settings: Settings;
  snapshots: Readonly<Record<CrmObject, OrgSnapshot>>;
  /** Null if Salesforce is not connected or its users cannot be read. */
  users: UserIndex | null;
  rules: Result<OrgRules> | null;
  queues: Result<readonly SalesforceQueue[]> | null;
  owners: Owners;
}

/** Returns the value or a permanent failure. @throws FailureError for a temporary one, and if sign-in fails */
export function lasting<T>(result: Result<T>): Result<T> {
  if (!result.ok && (isPassing(result.failure) || result.failure.question === 'sign-in'))
    throw new FailureError(result.failure);
  return result;
}

/** @throws FailureError if trying again may help, or if sign-in fails */
export async function readOrg(tenant: Tenant, deadline: Deadline): Promise<BatchOrg> {
  const { settings, salesforce } = tenant;
  const [owners, read] = await Promise.all([
    Owners.read(tenant, deadline),
    salesforce === null ? null : readSalesforce(tenant, salesforce, deadline),
  ]);
  const snapshotOf = (object: CrmObject): OrgSnapshot =>
    orgSnapshot(tenant, read === null ? null : sideOf(read, object, settings));
  return {
    settings,
    owners,
    snapshots: { contact: snapshotOf('contact'), company: snapshotOf('company'), deal: snapshotOf('deal') },
    users: read?.users.ok === true ? read.users.value : null,
    rules: read?.rules ?? null,
    queues: read?.queues ?? null,
  };
}

interface OrgRead {
  users: Result<UserIndex>;
  queues: Result<SalesforceQueue[]>;
  rules: Result<OrgRules> | null;
  automation: Result<AutomationList>;
  descriptions: Readonly<Partial<Record<SalesforceObject, Result<ObjectDescription>>>>;
}

async function readSalesforce(tenant: Tenant, org: Salesforce, deadline: Deadline): Promise<OrgRead> {
  const objects: readonly SalesforceObject[] = [...objectsOf('contact', tenant.settings), 'Account', 'Opportunity'];
  const { contactsBecome } = tenant.settings;
  const [users, answers, rules, automation, ...descriptions] = await Promise.all([
    settled(org.allUsers(deadline)),
    settled(org.ask({ queues: true }, deadline)),
    contactsBecome === 'contact' ? null : keepRules(tenant, org).result,
    keepAutomation(tenant, org).result,
    ...objects.map((object) => keepDescription(tenant, org, object).result),
  ]);
  const queues = answers.ok ? answers.value.queues : answers;
  return {
    users: usersFrom(lasting(users)),
    queues: lasting(queues.ok ? { ok: true, value: queues.value.rows } : queues),
    rules: rules === null ? null : lasting(rules),
    automation: lasting(automation),
    descriptions: Object.fromEntries(
      objects.map((object, index) => [object, lasting(descriptions[index] ?? unread())] as const),
    ),
  };
}

function usersFrom(
  read: Awaited<ReturnType<typeof settled<Awaited<ReturnType<Salesforce['allUsers']>>>>>,
): Result<UserIndex> {
  return read.ok ? { ok: true, value: indexUsers(read.value.rows) } : read;
}

function unread(): never {
  throw new Error('an object was not described');
}

function objectsOf(object: CrmObject, { contactsBecome }: Settings): readonly SalesforceObject[] {
  if (object === 'company') return ['Account'];
  if (object === 'deal') return ['Opportunity'];
  if (contactsBecome === 'unknown') return ['Lead', 'Contact'];
  return contactsBecome === 'lead' ? ['Lead'] : ['Contact'];
}

/**
 * What a single record's call would have read: rules only for contacts, descriptions only of objects that may be
 * created.
 */
function sideOf(read: OrgRead, object: CrmObject, settings: Settings): SalesforceSide {
  const { users, queues, rules, automation, descriptions } = read;
  return {
    answers: {
      ...(users.ok ? {} : { users }),
      ...(queues.ok ? {} : { queues }),
    },
    whole: null,
    allUsers: users.ok ? users.value : null,
    assignees: [],
    rules: object === 'contact' ? rules : null,
    queues: queues.ok ? queues.value : null,
    automation,
    descriptions: Object.fromEntries(objectsOf(object, settings).map((one) => [one, descriptions[one]] as const)),
  };
}

/** HubSpot owners by ID. Active owners are read together, the others one at a time and only once. */
export class Owners {
  readonly #others = new Map<string, Promise<Result<HubSpotOwner | null>>>();

  readonly #active: ReadonlyMap<string, HubSpotOwner>;

  private constructor(
    private readonly tenant: Tenant,
    active: ReadonlyMap<string, HubSpotOwner>,
  ) {
    this.#active = active;
  }

  /** @throws FailureError */
  static async read(tenant: Tenant, deadline: Deadline): Promise<Owners> {
    const listed = await tenant.hubspot.owners({ owners: [], after: null }, deadline);
    // Teams and users are dropped to save memory: there may be tens of thousands of owners.
    const active = listed.map(({ id, type, firstName, lastName, email, archived }): [string, HubSpotOwner] => [
      id,
      { id, type, firstName, lastName, email, archived },
    ]);
    return new Owners(tenant, new Map(active));
  }

  /** Every owner who has not left. */
  active(): Iterable<HubSpotOwner> {
    return this.#active.values();
  }

  /** An owner who has not left; null for anybody else. */
  activeOf(id: string): HubSpotOwner | null {
    return this.#active.get(id) ?? null;
  }

  /** @throws FailureError where trying again may help */
  async of(ids: Iterable<string>, deadline: Deadline): Promise<ReadonlyMap<string, Result<HubSpotOwner | null>>> {
    const each = [...new Set(ids)];
    const read = await Promise.all(each.map((id) => this.#one(id, deadline)));
    return new Map(each.map((id, index) => [id, read[index] ?? { ok: true, value: null }]));
  }

  async #one(id: string, deadline: Deadline): Promise<Result<HubSpotOwner | null>> {
    const active = this.#active.get(id);
    if (active !== undefined) return { ok: true, value: active };
    const reading = this.#others.get(id) ?? settled(this.tenant.hubspot.owner(id, deadline));
    this.#others.set(id, reading);
    const result = await reading;
    if (!result.ok && isPassing(result.failure)) this.#others.delete(id);
    return lasting(result);
  }
}
