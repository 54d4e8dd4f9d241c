// `POST /owners`: every HubSpot owner with the matching Salesforce user, or why there is none. Super admins only.
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import * as z from 'zod/mini';
import { CONTRACT_VERSION, refusal } from '../../contract/index.ts';
import { OWNER_VERDICTS, ownersRequestSchema } from '../../contract/owners.ts';
import type { OwnerShown } from '../../contract/owners.ts';
import { Deadline } from '../../application/deadline.ts';
import { everyOwner, listOwners } from '../../application/list-owners.ts';
import type { ComparedOwner } from '../../application/list-owners.ts';
import { adminWordsFor } from '../../presentation/admin-words.ts';
import type { AdminWords } from '../../presentation/admin-words.ts';
import { presentFailure } from '../../presentation/failures.ts';
import { presentOwner, presentOwners } from '../../presentation/present-owners.ts';
import type { AuditedRecords } from '../../presentation/present-owners.ts';
import { wordsFor } from '../../presentation/words.ts';
import type { InstalledAccount } from '../directory.ts';
import { RefusedError } from '../refusals.ts';
import type { Services } from '../services.ts';
import { readSignedLink, signedLink } from '../signed-links.ts';
import { readSignedCall } from '../signed-call.ts';
import { asSuperAdmin } from '../page-calls.ts';
import type { Answered } from '../page-calls.ts';

export const OWNERS_FILE = '/owners/export';
/** Milliseconds for reading both lists before the file starts. */
const FILE_BUDGET = 30_000;

const fileSchema = z.object({
  search: z.string(),
  verdict: z.nullable(z.enum(OWNER_VERDICTS)),
  locale: z.nullable(z.string()),
});

export async function answerOwners(incoming: IncomingMessage, services: Services): Promise<Answered> {
  const call = await readSignedCall(incoming, services, ownersRequestSchema);
  const { request, installed } = call;
  return asSuperAdmin(call, services, async (deadline) => {
    const { search, verdict, locale = null } = request;
    if (request.action === 'export-link') {
      const link = signedLink(installed, { path: OWNERS_FILE, what: { search, verdict, locale } }, services);
      return ok({ action: 'export-link', ...link });
    }
    const { page, pageSize } = request;
    const tenant = services.tenants.of(installed, null);
    const [listed, audited] = await Promise.all([
      listOwners(tenant, { search, verdict, page, pageSize }, deadline),
      lastAudited(installed, services),
    ]);
    if (!listed.ok) return { status: 200, body: refusal(presentFailure(listed.failure, wordsFor(locale))) };
    return ok({ action: 'list', ...presentOwners(listed.value, audited, adminWordsFor(locale)) });
  });
}

/** `GET /owners/export?link=`: the same as a CSV file, streamed line by line. @throws RefusedError */
export async function ownersFile(query: URLSearchParams, services: Services): Promise<Response> {
  const { installed, what } = await readSignedLink(query, OWNERS_FILE, services);
  const wanted = fileSchema.safeParse(what);
  if (!wanted.success) throw new RefusedError('not-found');
  const deadline = new Deadline(FILE_BUDGET, services.clock);
  try {
    const { locale, ...filter } = wanted.data;
    const found = await everyOwner(services.tenants.of(installed, null), filter, deadline);
    if (!found.ok) return Response.json(refusal(presentFailure(found.failure, wordsFor(locale))), { status: 503 });
    const audited = await lastAudited(installed, services);
    const lines = linesOf(found.value, audited, adminWordsFor(locale));
    // Excel needs the byte order mark to recognise UTF-8. Cells that look like formulas are escaped.
    const csv = Readable.from(lines).pipe(stringify({ bom: true, escape_formulas: true }));
    return new Response(Readable.toWeb(csv) as ReadableStream, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="owners.csv"',
        'Cache-Control': 'no-store',
      },
    });
  } finally {
    deadline.stop();
  }
}

/** What the last finished audit of all records counted; null where there is none. */
async function lastAudited({ account }: InstalledAccount, services: Services): Promise<AuditedRecords | null> {
  const run = await services.audits.lastOfAll(account.id);
  if (run === null) return null;
  return { at: run.startedAt.toISOString(), byOwner: await services.auditResults.recordsByOwner(run.no) };
}

const COLUMNS = [
  'id',
  'name',
  'email',
  'archived',
  'verdict',
  'reason',
  'user-name',
  'user-email',
  'username',
  'user-active',
  'user-frozen',
  'records',
] as const;

function* linesOf(
  owners: Iterable<ComparedOwner>,
  audited: AuditedRecords | null,
  words: AdminWords,
): Generator<string[]> {
  yield COLUMNS.map((column) => words.text({ id: `owners.column.${column}`, params: {} }));
  for (const owner of owners) yield lineOf(presentOwner(owner, audited, words), words);
}

function lineOf(owner: OwnerShown, { text }: AdminWords): string[] {
  const yesOrNo = (value: boolean | null): string =>
    text({ id: value === null ? 'owners.unknown' : value ? 'owners.yes' : 'owners.no', params: {} });
  const [user] = owner.users;
  const ofUser =
    user === undefined
      ? ['', '', '', '', '']
      : [user.name, user.email ?? '', user.username ?? '', yesOrNo(user.isActive), yesOrNo(user.isFrozen)];
  return [
    owner.id,
    owner.name ?? '',
    owner.email ?? '',
    yesOrNo(owner.isArchived),
    text({ id: `owners.verdict.${owner.verdict}`, params: {} }),
    owner.reason,
    ...ofUser,
    owner.records === null ? '' : String(owner.records),
  ];
}

function ok(body: object): Answered {
  return { status: 200, body: { contract: CONTRACT_VERSION, ok: true, ...body } };
}
