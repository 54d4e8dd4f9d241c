// What became of each record of a bulk change, as a file for a spreadsheet.
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import * as z from 'zod/mini';
import type { StoredChange } from '../adapters/store/bulk-changes.ts';
import type { InstalledAccount } from './directory.ts';
import { RefusedError } from './refusals.ts';
import type { Services } from './services.ts';
import { readSignedLink } from './signed-links.ts';

export const BULK_CHANGE_FILE = '/bulk-changes/export';

const fileSchema = z.object({ change: z.guid() });

/** `GET /bulk-changes/export?link=`: what became of each record, as a file for a spreadsheet. @throws RefusedError */
export async function bulkChangeFile(query: URLSearchParams, services: Services): Promise<Response> {
  const { installed, what } = await readSignedLink(query, BULK_CHANGE_FILE, services);
  const wanted = fileSchema.safeParse(what);
  const change = wanted.success ? await services.bulkChanges.find(installed.account.id, wanted.data.change) : null;
  if (change === null) throw new RefusedError('not-found');
  const lines = Readable.from(linesOf(services, installed, change));
  // Excel takes UTF-8 for something else without the mark at its beginning; what begins like a formula is none.
  const csv = lines.pipe(stringify({ bom: true, escape_formulas: true }));
  return new Response(Readable.toWeb(csv) as ReadableStream, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="owner-changes-${change.startedAt.toISOString().slice(0, 10)}.csv"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

const COLUMNS = [
  'change_id',
  'object',
  'record_id',
  'state',
  'reason',
  'verdict',
  'because',
  'from_owner_id',
  'from_owner',
  'to_owner_id',
  'to_owner',
  'salesforce_owner',
] as const;

async function* linesOf(
  { bulkChangeRecords }: Services,
  { account }: InstalledAccount,
  { no, id: changeId }: StoredChange,
): AsyncGenerator<readonly (string | null)[]> {
  yield COLUMNS;
  for await (const records of bulkChangeRecords.all(no)) {
    const keys = records.flatMap(({ from, to, predicted }) => [`h${from ?? ''}`, `h${to ?? ''}`, predicted ?? '']);
    const people = await bulkChangeRecords.people(no, account.cipher, keys);
    const nameOf = (key: string | null): string | null => people.get(key ?? '')?.name ?? null;
    for (const { object, id, state, reason, verdict, because, from, to, predicted } of records)
      yield [
        changeId,
        object,
        id,
        state,
        reason,
        verdict,
        because,
        from,
        nameOf(`h${from ?? ''}`),
        to,
        nameOf(`h${to ?? ''}`),
        nameOf(predicted),
      ];
  }
}
