// Settings that were detected from records that synced, until an admin accepts them.
import type { Json } from '../../application/ports.ts';
import type { Message } from '../../domain/message.ts';
import type { Account } from './accounts.ts';
import type { Database } from './database.ts';

/** What was detected of one setting. */
export interface SettingProposal {
  /** The setting, and of a mapping the lead field: "contactsBecome", "fieldMapping.Region__c". */
  path: string;
  value: Json;
  /** Records that agree with the value, of those that could tell. */
  support: number;
  of: number;
  certainty: 'high' | 'medium' | 'low';
  /** Records that disagree, newest first: "contact/101". */
  counterExamples: readonly string[];
  /** The evidence in codes of the admin catalogue. */
  evidence: readonly Message[];
}

export type StoredProposal = SettingProposal & { foundAt: Date };

const COLUMN = 'setting_proposals.proposal';

export class SettingProposals {
  constructor(private readonly database: Database) {}

  /** In the order of their paths. */
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

  /** Puts what a detection found in place of what the one before found. */
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
