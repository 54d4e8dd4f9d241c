// Tells HubSpot's workflows what they wait for.
// https://developers.hubspot.com/docs/api-reference/latest/automation/workflow-actions/custom-action-guide
import * as z from 'zod/mini';
import type { Account } from '../adapters/store/accounts.ts';
import { API_VERSION, HubSpotClient } from '../adapters/hubspot/client.ts';
import { officialClientSender } from '../adapters/hubspot/official-client.ts';
import type { Deadline } from '../application/deadline.ts';
import { FailureError } from '../application/failures.ts';
import type { UserServices } from './hubspot-users.ts';
import { budgeted } from './tenants.ts';

/** The scope that completing a call needs; without it no call may be made to wait. */
export const CALLBACKS_SCOPE = 'automation';
/** Calls that are completed by one request. */
export const MOST_COMPLETED = 100;

/** An answer on its way to a workflow. */
export interface Completion {
  callbackId: string;
  outputFields: Readonly<Record<string, string>>;
}

export class WorkflowCallbacks {
  constructor(private readonly services: UserServices) {}

  /**
   * Completes calls, at most MOST_COMPLETED at once.
   *
   * @returns the callback ids that need no answer any more: completed now, or unknown to HubSpot, such as those that
   *   waited too long
   * @throws FailureError where HubSpot could not be told: trying again is safe
   */
  async complete(account: Account, completions: readonly Completion[], deadline: Deadline): Promise<string[]> {
    const { config, transport, tokens, budget, clock } = this.services;
    const send = budgeted(
      officialClientSender(transport, config.hubspot.apiBase),
      { budget, accountId: account.id },
      'audit',
    );
    const client = new HubSpotClient({ token: tokens.ofAccount(account), send, clock });
    const post = (inputs: readonly Completion[]): Promise<unknown> =>
      client.read(
        {
          question: 'write',
          method: 'POST',
          path: `/automation/actions/callbacks/${API_VERSION}/complete`,
          body: { inputs },
        },
        z.unknown(),
        deadline,
      );
    try {
      await post(completions);
    } catch (error) {
      if (!isOfOneCall(error)) throw error;
      // One id that HubSpot does not know must not keep the others waiting.
      if (completions.length > 1) {
        for (const completion of completions) await this.complete(account, [completion], deadline);
      }
    }
    return completions.map(({ callbackId }) => callbackId);
  }
}

/** HubSpot read the request and refused what is in it. */
function isOfOneCall(error: unknown): boolean {
  return error instanceof FailureError && ['refused', 'not-found'].includes(error.failure.kind);
}
