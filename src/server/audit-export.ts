// The results of a run as a file: a link that is valid for five minutes, and lines streamed from the database.
import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import { parseJson } from '../adapters/http/json.ts';
import type { Account } from '../adapters/store/accounts.ts';
import type { AuditRun } from '../adapters/store/audit-runs.ts';
import type { AuditFilter } from '../contract/audits.ts';
import { auditFilterSchema } from '../contract/audits.ts';
import { csvHead, csvLines } from '../hosts/audit-csv.ts';
import { RefusedError } from './refusals.ts';
import type { Services } from './services.ts';

const GOOD_FOR = 300_000;
const linkSchema = z.object({
  account: z.int(),
  run: z.guid(),
  filter: auditFilterSchema,
  until: z.number(),
});

export function exportLink(
  { config, clock }: Services,
  account: Account,
  { id }: Pick<AuditRun, 'id'>,
  filter: AuditFilter,
): { url: string; expiresAt: string } {
  const until = clock.now().getTime() + GOOD_FOR;
  const text = Buffer.from(JSON.stringify({ account: account.id, run: id, filter, until })).toString('base64url');
  return {
    url: `${config.publicUrl}/audits/export?of=${text}&signature=${signatureOf(account, text)}`,
    expiresAt: new Date(until).toISOString(),
  };
}

function signatureOf({ cipher }: Account, text: string): string {
  return createHmac('sha256', cipher.derivedKey('audit-export')).update(text).digest('base64url');
}

/** Streams the file of a link. @throws RefusedError if the link is forged or expired */
export async function exportAudit(query: URLSearchParams, services: Services): Promise<Response> {
  const text = query.get('of') ?? '';
  const link = linkSchema.safeParse(parseJson(Buffer.from(text, 'base64url').toString('utf8')));
  const installed = link.success ? await services.directory.find(link.data.account) : null;
  if (!link.success || installed === null) throw refused('signature-invalid');
  const given = Buffer.from(query.get('signature') ?? '');
  const wanted = Buffer.from(signatureOf(installed.account, text));
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw refused('signature-invalid');
  if (link.data.until < services.clock.now().getTime()) throw refused('signature-expired');
  const run = await services.audits.find(link.data.account, link.data.run);
  if (run === null) throw new RefusedError('not-found');
  const lines = linesOf(services, installed.account, run, link.data.filter);
  return new Response(streamOf(lines), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="audit-${run.startedAt.toISOString().slice(0, 10)}.csv"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

function refused(code: 'signature-invalid' | 'signature-expired'): RefusedError {
  return new RefusedError(code);
}

async function* linesOf(
  { auditResults }: Services,
  account: Account,
  run: AuditRun,
  filter: AuditFilter,
): AsyncGenerator<string> {
  // Without this byte order mark, Excel assumes another encoding.
  yield `\uFEFF${csvHead()}`;
  for await (const rows of auditResults.all(run.no, filter)) {
    const keys = rows.flatMap(({ ownerId, predicted }) => [`h${ownerId ?? ''}`, predicted ?? '']);
    const people = await auditResults.people(run.no, account.cipher, keys);
    yield csvLines(
      rows.map(({ predicted, ...row }) => ({
        ...row,
        ownerName: people.get(`h${row.ownerId ?? ''}`)?.name ?? null,
        predictedId: people.get(predicted ?? '')?.id ?? null,
        predictedName: people.get(predicted ?? '')?.name ?? null,
      })),
    );
  }
}

/** Reads the next lines only when the client has taken the previous ones. */
function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const next = await lines.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    cancel: async () => {
      await lines.return(undefined);
    },
  });
}
