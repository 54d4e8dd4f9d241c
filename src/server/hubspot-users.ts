// What a person may do in their HubSpot account. https://developers.hubspot.com/docs/api-reference/latest/settings/users
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

/** Milliseconds that a person's roles are known without asking again. */
const KNOWN_FOR = 60_000;
const MOST_KEPT = 20_000;
/** Milliseconds for one person's roles: what a card shows does not wait longer for them. */
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

/** Something an admin can choose: a permission set or a team. */
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

  /** Whether somebody is a super admin now, asked anew. False for who is no user of the account. @throws FailureError */
  async isSuperAdmin(account: Account, userId: number, deadline: Deadline): Promise<boolean> {
    return (await this.#read(account, userId, deadline))?.superAdmin ?? false;
  }

  /**
   * Whether an admin lets the app change owners for somebody, and HubSpot lets the app write. What HubSpot says of a
   * person is kept for a minute at most.
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

  /** Whether somebody may see and run audits: super admins, and whom an admin named to change owners. @throws FailureError */
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

  /** Every team of the account; needs a scope of its own. @throws FailureError */
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
    // A failure is not kept.
    user.catch(() => {
      if (this.#kept.get(key)?.user === user) this.#kept.delete(key);
    });
    return deadline.race('hubspot', 'owner', user);
  }

  /** In a time of its own: several calls may wait for it, and the first one's may be short. */
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
