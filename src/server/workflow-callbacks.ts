// Sends the answers that HubSpot workflows wait for.
// https://developers.hubspot.com/docs/api-reference/latest/automation/workflow-actions/custom-action-guide
import * as z from 'zod/mini';
import type { Account } from '../adapters/store/accounts.ts';
import { API_VERSION, HubSpotClient } from '../adapters/hubspot/client.ts';
import { officialClientSender } from '../adapters/hubspot/official-client.ts';
import type { Deadline } from '../application/deadline.ts';
import { FailureError } from '../application/failures.ts';
import type { UserServices } from './hubspot-users.ts';
import { budgeted } from './tenants.ts';

/** The scope needed to complete a call. Without it, no call may be told to wait. */
export const CALLBACKS_SCOPE = 'automation';
/** Maximum number of calls that one request completes. */
export const MOST_COMPLETED = 100;

/** The answer to one waiting call. */
export interface Completion {
  callbackId: string;
  outputFields: Readonly<Record<string, string>>;
}

export class WorkflowCallbacks {
  constructor(private readonly services: UserServices) {}

  /**
   * Completes calls, at most MOST_COMPLETED at once.
   *
   * @returns the callback IDs that need no answer any more, because they are completed or HubSpot no longer knows them
   * @throws FailureError if HubSpot could not be reached. Trying again is safe
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
      // One unknown ID must not block the others.
      if (completions.length > 1) {
        for (const completion of completions) await this.complete(account, [completion], deadline);
      }
    }
    return completions.map(({ callbackId }) => callbackId);
  }
}

/** True if HubSpot refused the content of the request. */
function isOfOneCall(error: unknown): boolean {
  return error instanceof FailureError && ['refused', 'not-found'].includes(error.failure.kind);
}
