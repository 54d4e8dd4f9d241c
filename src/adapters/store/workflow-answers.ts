// Answers to calls from HubSpot workflows, by callback ID, so that a repeated call gets the same answer.
import { createHash } from 'node:crypto';
import type { Clock } from '../../application/ports.ts';
import type { Account } from './accounts.ts';
import type { Database } from './database.ts';

/** Milliseconds to keep answers. HubSpot repeats failed calls for days, and v2 signatures have no timestamp. */
export const WORKFLOW_ANSWERS_KEPT = 7 * 86_400_000;
const COLUMN = 'workflow_answers.answer';

export interface WorkflowCall {
  account: Account;
  callbackId: string;
  /** As HubSpot sent it. */
  body: Buffer;
  /** Object and record ID, such as "contact/101". */
  record: string;
}

/** An answer to store. */
export interface WorkflowAnswer extends Omit<WorkflowCall, 'body'> {
  /** SHA-256 of the call's body. */
  fingerprint: Buffer;
}

export class WorkflowAnswers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Finds the stored answer as JSON text. `answer` is null if the ID was used with another body; the result is null if
   * there is no answer yet.
   */
  async read({ account, callbackId, body }: WorkflowCall): Promise<{ answer: string | null } | null> {
    const row = await this.database.db
      .selectFrom('workflow_answers')
      .select(['fingerprint', 'answer'])
      .where('account_id', '=', account.id)
      .where('callback_id', '=', callbackId)
      .executeTakeFirst();
    if (row === undefined) return null;
    return { answer: fingerprintOf(body).equals(row.fingerprint) ? account.cipher.open(COLUMN, row.answer) : null };
  }

  /** Stores the answer to a call, unless there is one already. */
  async keep({ account, callbackId, fingerprint, record }: WorkflowAnswer, answer: string): Promise<void> {
    await this.database.db
      .insertInto('workflow_answers')
      .values({
        account_id: account.id,
        callback_id: callbackId,
        fingerprint,
        record,
        answer: account.cipher.seal(COLUMN, answer),
        created_at: this.clock.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  /** The answers to several calls, as JSON text by callback ID. */
  async answersTo(account: Account, callbackIds: readonly string[]): Promise<Map<string, string>> {
    if (callbackIds.length === 0) return new Map();
    const rows = await this.database.db
      .selectFrom('workflow_answers')
      .select(['callback_id', 'answer'])
      .where('account_id', '=', account.id)
      .where('callback_id', 'in', callbackIds)
      .execute();
    return new Map(rows.map((row) => [row.callback_id, account.cipher.open(COLUMN, row.answer)]));
  }

  async deleteOf(accountId: number, record: string): Promise<void> {
    await this.database.db
      .deleteFrom('workflow_answers')
      .where('account_id', '=', accountId)
      .where('record', '=', record)
      .execute();
  }

  async deleteOld(): Promise<void> {
    const oldest = new Date(this.clock.now().getTime() - WORKFLOW_ANSWERS_KEPT);
    await this.database.db.deleteFrom('workflow_answers').where('created_at', '<', oldest).execute();
  }
}

/** SHA-256 of a call's body, to recognise a repeated call. */
export function fingerprintOf(body: Buffer): Buffer {
  return createHash('sha256').update(body).digest();
}
