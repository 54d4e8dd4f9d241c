// States and tickets of OAuth flows: valid once, for a few minutes, in one browser.
import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../../application/ports.ts';
import type { Database } from './database.ts';

export type Purpose = 'hubspot-install' | 'salesforce-ticket' | 'salesforce-state';

export interface CodeFor {
  purpose: Purpose;
  accountId: number | null;
  /** HubSpot user ID. */
  userId: number | null;
  /** The caller encrypts it. */
  payload: Uint8Array | null;
}

/** Milliseconds that each kind of code is valid. */
export const GOOD_FOR: Readonly<Record<Purpose, number>> = {
  'hubspot-install': 600_000,
  'salesforce-ticket': 300_000,
  'salesforce-state': 600_000,
};

export class OneTimeCodes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns the code: 256 random bits, of which only a hash is stored */
  async issue({ purpose, accountId, userId, payload }: CodeFor): Promise<string> {
    const code = randomBytes(32).toString('base64url');
    await this.database.db
      .insertInto('one_time_codes')
      .values({
        code_hash: hashOf(code),
        purpose,
        account_id: accountId,
        user_id: userId,
        payload,
        expires_at: new Date(this.clock.now().getTime() + GOOD_FOR[purpose]),
      })
      .execute();
    return code;
  }

  /** Redeems a code. @returns what it was issued for; null if it is unknown, used or expired */
  async redeem(purpose: Purpose, code: string): Promise<Omit<CodeFor, 'purpose'> | null> {
    const row = await this.database.db
      .deleteFrom('one_time_codes')
      .where('code_hash', '=', hashOf(code))
      .where('purpose', '=', purpose)
      .returningAll()
      .executeTakeFirst();
    if (row === undefined || row.expires_at <= this.clock.now()) return null;
    return { accountId: row.account_id, userId: row.user_id, payload: row.payload };
  }

  async deleteOld(): Promise<void> {
    await this.database.db.deleteFrom('one_time_codes').where('expires_at', '<', this.clock.now()).execute();
  }
}

function hashOf(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}
