// Workflow calls that HubSpot was told to wait for, one queue per account. HubSpot gets the answers later.
import type { Clock } from '../../application/ports.ts';
import type { Database } from './database.ts';
import { fingerprintOf } from './workflow-answers.ts';
import type { WorkflowCall } from './workflow-answers.ts';

/** A waiting call. */
export interface WaitingCall {
  callbackId: string;
  fingerprint: Buffer;
  /** Object and record ID, such as "contact/101". */
  record: string;
  /** The record's createdate, if the call contained it. */
  recordCreated: string | null;
  receivedAt: Date;
  /** Number of attempts to find an answer. */
  tries: number;
}

export class WorkflowCalls {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Whether the call is waiting already. "other" if its callback ID is waiting with another body. */
  async find({ account, callbackId, body }: WorkflowCall): Promise<'waiting' | 'other' | null> {
    const row = await this.database.db
      .selectFrom('workflow_calls')
      .select('fingerprint')
      .where('account_id', '=', account.id)
      .where('callback_id', '=', callbackId)
      .executeTakeFirst();
    if (row === undefined) return null;
    return fingerprintOf(body).equals(row.fingerprint) ? 'waiting' : 'other';
  }

  /** Whether any call of the account is waiting. A new call then queues behind it. */
  async areWaiting(accountId: number): Promise<boolean> {
    const row = await this.database.db
      .selectFrom('workflow_calls')
      .select('callback_id')
      .where('account_id', '=', accountId)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }

  async add({ account, callbackId, body, record }: WorkflowCall, recordCreated: string | null): Promise<void> {
    const now = this.clock.now();
    await this.database.db
      .insertInto('workflow_calls')
      .values({
        account_id: account.id,
        callback_id: callbackId,
        fingerprint: fingerprintOf(body),
        record,
        record_created: recordCreated,
        received_at: now,
        due_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  /** Calls of an account that are due, oldest first. */
  async due(accountId: number, most: number): Promise<WaitingCall[]> {
    const rows = await this.database.db
      .selectFrom('workflow_calls')
      .selectAll()
      .where('account_id', '=', accountId)
      .where('due_at', '<=', this.clock.now())
      .orderBy('received_at')
      .orderBy('callback_id')
      .limit(most)
      .execute();
    return rows.map((row) => ({
      callbackId: row.callback_id,
      fingerprint: Buffer.from(row.fingerprint),
      record: row.record,
      recordCreated: row.record_created,
      receivedAt: row.received_at,
      tries: row.tries,
    }));
  }

  /** Accounts with calls that are due. */
  async accountsDue(): Promise<number[]> {
    const rows = await this.database.db
      .selectFrom('workflow_calls')
      .select('account_id')
      .distinct()
      .where('due_at', '<=', this.clock.now())
      .execute();
    return rows.map(({ account_id }) => account_id);
  }

  /** Postpones a call. @param wait milliseconds */
  async putOff(accountId: number, { callbackId, tries }: WaitingCall, wait: number): Promise<void> {
    await this.database.db
      .updateTable('workflow_calls')
      .set({ due_at: new Date(this.clock.now().getTime() + wait), tries: tries + 1 })
      .where('account_id', '=', accountId)
      .where('callback_id', '=', callbackId)
      .execute();
  }

  /** Removes calls whose answers HubSpot has received. */
  async remove(accountId: number, callbackIds: readonly string[]): Promise<void> {
    if (callbackIds.length === 0) return;
    await this.database.db
      .deleteFrom('workflow_calls')
      .where('account_id', '=', accountId)
      .where('callback_id', 'in', callbackIds)
      .execute();
  }

  async removeAll(accountId: number): Promise<void> {
    await this.database.db.deleteFrom('workflow_calls').where('account_id', '=', accountId).execute();
  }

  async deleteOf(accountId: number, record: string): Promise<void> {
    await this.database.db
      .deleteFrom('workflow_calls')
      .where('account_id', '=', accountId)
      .where('record', '=', record)
      .execute();
  }
}
