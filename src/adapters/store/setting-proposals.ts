// Settings that were detected from synced records, until an admin accepts them.
import type { Json } from '../../application/ports.ts';
import type { Message } from '../../domain/message.ts';
import type { Account } from './accounts.ts';
import type { Database } from './database.ts';

/** A detected value of one setting. */
export interface SettingProposal {
  /** The setting, with the lead field of a mapping: "contactsBecome", "fieldMapping.Region__c". */
  path: string;
  value: Json;
  /** How many records agree with the value, among those that reveal it. */
  support: number;
  of: number;
  certainty: 'high' | 'medium' | 'low';
  /** Records that contradict it, newest first, e.g. "contact/101". */
  counterExamples: readonly string[];
  /** The evidence as messages of the admin catalogue. */
  evidence: readonly Message[];
}

export type StoredProposal = SettingProposal & { foundAt: Date };

const COLUMN = 'setting_proposals.proposal';

export class SettingProposals {
  constructor(private readonly database: Database) {}

  /** Lists proposals sorted by path. */
  async list({ id, cipher }: Account): Promise<StoredProposal[]> {
    const rows = await this.database.db
      .selectFrom('setting_proposals')
      .selectAll()
      .where('account_id', '=', id)
      .orderBy('path')
      .execute();
    return rows.map(({ path, proposal, found_at: foundAt }) => ({
      ...(JSON.parse(cipher.open(COLUMN, proposal)) as Omit<SettingProposal, 'path'>),
      path,
      foundAt,
    }));
  }

  /** Replaces the proposals of the previous detection. */
  async replace({ id, cipher }: Account, proposals: readonly SettingProposal[], foundAt: Date): Promise<void> {
    await this.database.db.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('setting_proposals').where('account_id', '=', id).execute();
      if (proposals.length === 0) return;
      const rows = proposals.map(({ path, ...proposal }) => ({
        account_id: id,
        path,
        proposal: cipher.seal(COLUMN, JSON.stringify(proposal)),
        found_at: foundAt,
      }));
      await transaction.insertInto('setting_proposals').values(rows).execute();
    });
  }
}
