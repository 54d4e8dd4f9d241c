// Reads what a user may do with records (SFURA). Salesforce's answer ignores restriction rules.
import * as z from 'zod/mini';
import type { Deadline } from '../../application/deadline.ts';
import type { SalesforceApi } from './api.ts';
import { soqlList, soqlString } from './soql.ts';

const accessSchema = z.object({ RecordId: z.string(), HasReadAccess: z.boolean(), HasTransferAccess: z.boolean() });

/** "up to 200 records" */
const MOST_RECORDS = 200;

export function visibilityQuery({ userId, recordIds }: { userId: string; recordIds: readonly string[] }): string {
  const of = recordIds.length === 0 ? 'RecordId = null' : `RecordId IN ${soqlList(recordIds)}`;
  return `SELECT RecordId, HasReadAccess, HasTransferAccess FROM UserRecordAccess WHERE UserId = ${soqlString(userId)} AND ${of}`;
}

/** @throws FailureError */
export async function readVisibility(
  api: SalesforceApi,
  { userId, recordIds }: { userId: string; recordIds: readonly string[] },
  deadline: Deadline,
): Promise<ReadonlyMap<string, { canRead: boolean; canTransfer: boolean }>> {
  if (recordIds.length === 0) return new Map();
  const soql = visibilityQuery({ userId, recordIds: recordIds.slice(0, MOST_RECORDS) });
  const records = await api.queryAll({ question: 'visibility', soql }, deadline);
  return new Map(
    records.flatMap((record) => {
      const read = accessSchema.safeParse(record);
      if (!read.success) return [];
      const { RecordId, HasReadAccess, HasTransferAccess } = read.data;
      return [[RecordId, { canRead: HasReadAccess, canTransfer: HasTransferAccess }] as const];
    }),
  );
}
