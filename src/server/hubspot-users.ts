// Reads what a person may do in HubSpot. https://developers.hubspot.com/docs/api-reference/latest/settings/users
import * as z from 'zod/mini';
import type { Account } from '../adapters/store/accounts.ts';
import type { HubSpotBudget } from '../adapters/store/hubspot-budget.ts';
import type { Transport } from '../adapters/http/transport.ts';
import { HubSpotClient } from '../adapters/hubspot/client.ts';
import { officialClientSender } from '../adapters/hubspot/official-client.ts';
import type { CrmObject } from '../domain/facts/record-facts.ts';
import { Deadline } from '../application/deadline.ts';
import type { Person } from '../application/call.ts';
import { FailureError } from '../application/failures.ts';
import { isOwnerChanger } from '../application/owner-changers.ts';
import type { AccountUser } from '../application/owner-changers.ts';
import type { OwnerChangers } from '../application/settings.ts';
import type { Clock } from '../application/ports.ts';
import type { ServerConfig } from './config.ts';
import type { HubSpotTokens } from './hubspot-tokens.ts';
import { WRITE_SCOPE, missingScopes } from './scopes.ts';
import { budgeted } from './tenants.ts';

/** Milliseconds to cache a person's roles. */
const KNOWN_FOR = 60_000;
const MOST_KEPT = 20_000;
/** Milliseconds for reading one person's roles. A card does not wait longer for them. */
const READ_BUDGET = 4000;

/** 2026-03 is the newest version of this API that is not a beta. */
const PATH = '/settings/users/2026-03';

const id = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((given) => String(given)),
);
const userSchema = z.object({
  superAdmin: z.optional(z.boolean()),
  roleIds: z.optional(z.array(id)),
  roleId: z.optional(z.nullable(id)),
  primaryTeamId: z.optional(z.nullable(id)),
  secondaryTeamIds: z.optional(z.array(id)),
});
const listSchema = z.object({ results: z.array(z.object({ id, name: z.string() })) });

/** A permission set or team that an admin can choose. */
export interface Choice {
  id: string;
  name: string;
}

export interface UserServices {
  config: ServerConfig;
  transport: Transport;
  tokens: HubSpotTokens;
  budget: HubSpotBudget;
  clock: Clock;
}

export class HubSpotUsers {
  readonly #kept = new Map<string, { user: Promise<AccountUser | null>; until: number }>();

  constructor(private readonly services: UserServices) {}

  /**
   * Asks HubSpot whether a person is a super admin now. False if they are not a user of the account.
   *
   * @throws FailureError
   */
  async isSuperAdmin(account: Account, userId: number, deadline: Deadline): Promise<boolean> {
    return (await this.#read(account, userId, deadline))?.superAdmin ?? false;
  }

  /**
   * Whether an admin lets the app change owners for a person and HubSpot lets the app write. A person's roles are
   * cached for at most a minute.
   *
   * @throws FailureError
   */
  async mayChangeOwner(
    account: Account,
    { person, object, allowed }: { person: Person | null; object: CrmObject; allowed: OwnerChangers | null },
    deadline: Deadline,
  ): Promise<boolean> {
    if (person?.certain !== true) return false;
    if (missingScopes(account.scopes)?.includes(WRITE_SCOPE[object]) === true) return false;
    if (allowed === null) return true;
    const user = await this.#known(account, person.userId, deadline);
    return user !== null && isOwnerChanger(user, allowed);
  }

  /**
   * Whether a person may see and run audits: super admins, and those for whom the app may change owners.
   *
   * @throws FailureError
   */
  async mayAudit(
    account: Account,
    userId: number,
    allowed: OwnerChangers | null,
    deadline: Deadline,
  ): Promise<boolean> {
    const user = await this.#known(account, userId, deadline);
    return user !== null && (user.superAdmin || (allowed !== null && isOwnerChanger(user, allowed)));
  }

  /** Every permission set of the account. @throws FailureError */
  permissionSets(account: Account, deadline: Deadline): Promise<Choice[]> {
    return this.#list(account, `${PATH}/roles`, deadline);
  }

  /** Every team of the account. This needs its own scope. @throws FailureError */
  teams(account: Account, deadline: Deadline): Promise<Choice[]> {
    return this.#list(account, `${PATH}/teams`, deadline);
  }

  async #list(account: Account, path: string, deadline: Deadline): Promise<Choice[]> {
    const question = { question: 'owners', method: 'GET', path } as const;
    const { results } = await this.#client(account).read(question, listSchema, deadline);
    return results.map((choice) => ({ id: choice.id, name: choice.name }));
  }

  #known(account: Account, userId: number, deadline: Deadline): Promise<AccountUser | null> {
    const now = this.services.clock.elapsed();
    const key = `${account.id}/${userId}`;
    const known = this.#kept.get(key);
    if (known !== undefined && known.until > now) return deadline.race('hubspot', 'owner', known.user);
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    const user = this.#shared(account, userId);
    this.#kept.set(key, { user, until: now + KNOWN_FOR });
    // Failures are not cached.
    user.catch(() => {
      if (this.#kept.get(key)?.user === user) this.#kept.delete(key);
    });
    return deadline.race('hubspot', 'owner', user);
  }

  /** Has its own time limit, because several calls may wait for it and the first one's deadline may be near. */
  async #shared(account: Account, userId: number): Promise<AccountUser | null> {
    const deadline = new Deadline(READ_BUDGET, this.services.clock);
    try {
      return await this.#read(account, userId, deadline);
    } finally {
      deadline.stop();
    }
  }

  async #read(account: Account, userId: number, deadline: Deadline): Promise<AccountUser | null> {
    try {
      const question = { question: 'owner', method: 'GET', path: `${PATH}/${userId}` } as const;
      const user = await this.#client(account).read(question, userSchema, deadline);
      const { superAdmin = false, roleIds = [], roleId, primaryTeamId, secondaryTeamIds = [] } = user;
      return {
        superAdmin,
        permissionSets: [...roleIds, ...(roleId == null ? [] : [roleId])],
        teams: [...(primaryTeamId == null ? [] : [primaryTeamId]), ...secondaryTeamIds],
      };
    } catch (error) {
      if (error instanceof FailureError && error.failure.kind === 'not-found') return null;
      throw error;
    }
  }

  #client(account: Account): HubSpotClient {
    const { config, transport, tokens, budget, clock } = this.services;
    const send = budgeted(
      officialClientSender(transport, config.hubspot.apiBase),
      { budget, accountId: account.id },
      'card',
    );
    return new HubSpotClient({ token: tokens.ofAccount(account), send, clock });
  }
}
