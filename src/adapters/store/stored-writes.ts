// Implements the port `Store` for one account with a table. It keeps answers to writes for a day.
import { createHash } from 'node:crypto';
import type { Deadline } from '../../application/deadline.ts';
import type { Clock, Json, Store, WriteKey, WriteOnce, WriteRun } from '../../application/ports.ts';
import type { Account } from './accounts.ts';
import type { Database } from './database.ts';
import type { Locks } from './locks.ts';

/** Milliseconds to keep an answer. */
export const WRITES_KEPT = 24 * 3_600_000;

const COLUMN = 'stored_requests.answer';
/** Replaces the user ID if the host does not know the person. Such a host serves only one account. */
const NOBODY = 0;

export class StoredWrites {
  constructor(
    private readonly database: Database,
    private readonly locks: Locks,
    private readonly clock: Clock,
    /** Called when an answer could not be stored. */
    private readonly onLost: (error: unknown) => void,
  ) {}

  /** @param record the record of the call, such as "contact/101" */
  ofAccount(account: Account, record: string | null): Store {
    return {
      once: (key, body, deadline, run) => this.#once({ account, record, key, body, deadline }, run),
    };
  }

  /** Deletes the stored answers about a record. */
  async deleteOf(accountId: number, record: string): Promise<void> {
    await this.database.db
      .deleteFrom('stored_requests')
      .where('account_id', '=', accountId)
      .where('record', '=', record)
      .execute();
  }

  /** Deletes answers older than a day. @returns how many */
  async deleteOld(): Promise<number> {
    const { numDeletedRows } = await this.database.db
      .deleteFrom('stored_requests')
      .where('created_at', '<', this.#oldest())
      .executeTakeFirst();
    return Number(numDeletedRows);
  }

  async #once<T extends Json>(request: Request, run: () => Promise<WriteRun<T>>): Promise<WriteOnce<T>> {
    const { account, key, deadline } = request;
    return this.locks
      .ofAccount(account.id)
      .run(`write/${key.userId ?? NOBODY}/${key.requestId.toLowerCase()}`, deadline, async () => {
        const before = await this.#read<T>(request);
        if (before !== null) return before;
        const { value, keep } = await run();
        if (keep) await this.#write(request, value);
        return { kind: 'first', value };
      });
  }

  async #read<T>({ account, key, body }: Request): Promise<WriteOnce<T> | null> {
    const row = await this.database.db
      .selectFrom('stored_requests')
      .select(['fingerprint', 'answer'])
      .where('account_id', '=', account.id)
      .where('user_id', '=', key.userId ?? NOBODY)
      .where('request_id', '=', key.requestId)
      .where('created_at', '>=', this.#oldest())
      .executeTakeFirst();
    if (row === undefined) return null;
    if (!fingerprintOf(body).equals(row.fingerprint)) return { kind: 'request-id-reused' };
    return { kind: 'again', value: JSON.parse(account.cipher.open(COLUMN, row.answer)) as T };
  }

  async #write({ account, record, key, body }: Request, value: Json): Promise<void> {
    const row = {
      fingerprint: fingerprintOf(body),
      record,
      answer: account.cipher.seal(COLUMN, JSON.stringify(value)),
      created_at: this.clock.now(),
    };
    try {
      await this.database.db
        .insertInto('stored_requests')
        .values({ account_id: account.id, user_id: key.userId ?? NOBODY, request_id: key.requestId, ...row })
        // A conflict is only possible with an expired row.
        .onConflict((conflict) => conflict.columns(['account_id', 'user_id', 'request_id']).doUpdateSet(row))
        .execute();
    } catch (error) {
      // HubSpot has saved the change, so the person must be told. If the request is repeated, it detects its own
      // change.
      this.onLost(error);
    }
  }

  #oldest(): Date {
    return new Date(this.clock.now().getTime() - WRITES_KEPT);
  }
}

interface Request {
  account: Account;
  record: string | null;
  key: WriteKey;
  body: string;
  deadline: Deadline;
}

function fingerprintOf(body: string): Buffer {
  return createHash('sha256').update(body).digest();
}
