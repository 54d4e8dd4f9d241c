// What a person may do in their HubSpot account. https://developers.hubspot.com/docs/api-reference/latest/settings/users
import * as z from 'zod/mini';
import type { Account } from '../adapters/store/accounts.ts';
import type { HubSpotBudget } from '../adapters/store/hubspot-budget.ts';
import type { Transport } from '../adapters/http/transport.ts';
import { HubSpotClient } from '../adapters/hubspot/client.ts';
import { directSender } from '../adapters/hubspot/index.ts';
import type { Deadline } from '../application/deadline.ts';
import { FailureError } from '../application/failures.ts';
import type { Clock } from '../application/ports.ts';
import type { ServerConfig } from './config.ts';
import type { HubSpotTokens } from './hubspot-tokens.ts';
import { budgeted } from './tenants.ts';

const userSchema = z.object({ superAdmin: z.optional(z.boolean()) });

export interface UserServices {
  config: ServerConfig;
  transport: Transport;
  tokens: HubSpotTokens;
  budget: HubSpotBudget;
  clock: Clock;
}

export class HubSpotUsers {
  constructor(private readonly services: UserServices) {}

  /** Whether somebody is a super admin now. False for who is no user of the account. @throws FailureError */
  async isSuperAdmin(account: Account, userId: number, deadline: Deadline): Promise<boolean> {
    const { config, transport, tokens, budget, clock } = this.services;
    const send = budgeted(directSender(transport, config.hubspot.apiBase), { budget, accountId: account.id }, 'card');
    const client = new HubSpotClient({ token: tokens.ofAccount(account), send, clock });
    try {
      // 2026-03 is the newest version of this API that is not a beta.
      const path = `/settings/users/2026-03/${userId}`;
      const user = await client.read({ question: 'owner', method: 'GET', path }, userSchema, deadline);
      return user.superAdmin === true;
    } catch (error) {
      if (error instanceof FailureError && error.failure.kind === 'not-found') return false;
      throw error;
    }
  }
}
