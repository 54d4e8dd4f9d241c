// `POST /audits`: answers the home page. For super admins and those for whom the app may change owners.
import type { IncomingMessage } from 'node:http';
import type { AuditRun } from '../../adapters/store/audit-runs.ts';
import type { Deadline } from '../../application/deadline.ts';
import { auditRequestSchema } from '../../contract/audits.ts';
import type { AuditAnswer, AuditRequest } from '../../contract/audits.ts';
import { CONTRACT_VERSION } from '../../contract/index.ts';
import { adminWordsFor } from '../../presentation/admin-words.ts';
import { exportLink } from '../audit-export.ts';
import { findingsShown } from '../audit-findings.ts';
import { fallbackShare, figuresOf, ownersShown, rowsShown, runShown } from '../audit-shown.ts';
import { startAudit } from '../audit-start.ts';
import type { Jobs } from '../jobs.ts';
import { pastFigures } from '../past-figures.ts';
import { RefusedError } from '../refusals.ts';
import type { Services } from '../services.ts';
import { readSignedCall } from '../signed-call.ts';
import type { SignedCall } from '../signed-call.ts';
import { asAuditor } from '../page-calls.ts';
import type { Answered } from '../page-calls.ts';

const RUNS_LISTED = 20;
/** A smaller rise is treated as chance. */
const NOTED_RISE = 0.01;

type Call<Action extends AuditRequest['action'] = AuditRequest['action']> = SignedCall<
  Extract<AuditRequest, { action: Action }>
>;
type OfRun = Extract<AuditRequest, { runId: string }>['action'];

interface Parts {
  services: Services;
  jobs: Pick<Jobs, 'workAudit'>;
  deadline: Deadline;
}

export async function answerAudits(
  incoming: IncomingMessage,
  services: Services,
  jobs: Pick<Jobs, 'workAudit'>,
): Promise<Answered> {
  const call = await readSignedCall(incoming, services, auditRequestSchema);
  return asAuditor(call, services, (deadline) => answer(call, { services, jobs, deadline }));
}

const HEAD = { contract: CONTRACT_VERSION, ok: true } as const;

async function answer(call: Call, parts: Parts): Promise<AuditAnswer> {
  const { request } = call;
  switch (request.action) {
    case 'start':
      return start({ ...call, request }, parts);
    case 'runs':
      return runs({ ...call, request }, parts);
    case 'findings': {
      const tenant = parts.services.tenants.of(call.installed, null);
      return { ...HEAD, action: 'findings', ...(await findingsShown(tenant, request.locale, parts.deadline)) };
    }
    case 'past-figures': {
      const past = await pastFigures(call.installed.account.id, request.locale, parts.services);
      return { ...HEAD, action: 'past-figures', past };
    }
    case 'read-schedule':
    case 'save-schedule':
      return schedule({ ...call, request }, parts);
    default:
      return ofRun({ ...call, request }, await runOf({ ...call, request }, parts), parts);
  }
}

async function ofRun(call: Call<OfRun>, run: AuditRun, { services, jobs }: Parts): Promise<AuditAnswer> {
  const { request, installed } = call;
  const { locale } = request;
  const { audits, auditResults } = services;
  switch (request.action) {
    case 'pause':
      await audits.pause(run);
      break;
    case 'resume':
      await audits.resume(run);
      await jobs.workAudit(run.no);
      break;
    case 'cancel':
      await audits.cancel(run);
      break;
    case 'status':
      break;
    case 'figures': {
      const previous = await audits.previous(run);
      const [now, before] = await Promise.all(
        [run, previous].map(async (one) => (one === null ? null : figuresOf(await auditResults.tallies(one.no)))),
      );
      return {
        ...HEAD,
        action: 'figures',
        run: runShown(run, locale),
        figures: now ?? figuresOf([]),
        previous: previous === null || before == null ? null : { run: runShown(previous, locale), figures: before },
      };
    }
    case 'rows': {
      const { filter, sort, page, pageSize } = request;
      const owners = sort.by === 'owner' ? await auditResults.ownersByName(run.no, installed.account.cipher) : [];
      const slice = { offset: (page - 1) * pageSize, limit: pageSize, owners };
      const [total, rows] = await Promise.all([
        auditResults.count(run.no, filter),
        auditResults.page(run.no, filter, sort, slice),
      ]);
      return { ...HEAD, action: 'rows', rows: await rowsShown(services, installed, run, rows), total, page };
    }
    case 'owners':
      return { ...HEAD, action: 'owners', owners: await ownersShown(services, installed, run) };
    case 'export-link':
      return { ...HEAD, action: 'export-link', ...exportLink(services, installed.account, run, request.filter) };
  }
  return { ...HEAD, action: request.action, run: runShown(await runOf(call, { services }), locale) };
}

/** @throws RefusedError "not-found" for an unknown run or one of another account */
async function runOf(
  { installed, request }: Pick<Call<OfRun>, 'installed' | 'request'>,
  { services }: Pick<Parts, 'services'>,
): Promise<AuditRun> {
  const run = await services.audits.find(installed.account.id, request.runId);
  if (run === null) throw new RefusedError('not-found');
  return run;
}

/** Starts a run, or answers with the active one. */
async function start(call: Call<'start'>, { services, jobs, deadline }: Parts): Promise<AuditAnswer> {
  const { installed, userId, request, body } = call;
  const { scope, requestId } = request;
  const objects = [...new Set(request.objects)];
  if (scope.kind === 'segment' && objects.length > 1) throw new RefusedError('bad-request', { path: '$.objects' });
  const store = services.writes.ofAccount(installed.account, null);
  const once = await store.once({ userId, requestId }, body.toString('utf8'), deadline, async () => {
    const begun = await startAudit(services, installed, userId, { scope, objects });
    const run = begun ?? (await services.audits.current(installed.account.id));
    if (begun !== null) {
      services.log.info({ account: installed.account.id, run: begun.id }, 'audit started');
      await jobs.workAudit(begun.no);
    }
    return { value: run?.id ?? null, keep: run !== null };
  });
  if (once.kind === 'request-id-reused') throw new RefusedError('request-id-reused', { path: '$.requestId' });
  const run = once.value === null ? null : await services.audits.find(installed.account.id, once.value);
  if (run === null) throw new RefusedError('not-found');
  return { ...HEAD, action: 'start', run: runShown(run, request.locale) };
}

async function runs({ installed, request }: Call<'runs'>, { services }: Parts): Promise<AuditAnswer> {
  const { audits } = services;
  const before = request.before === undefined ? null : await audits.find(installed.account.id, request.before);
  const listed = await audits.list(installed.account.id, before?.no ?? null, RUNS_LISTED + 1);
  return {
    ...HEAD,
    action: 'runs',
    runs: listed.slice(0, RUNS_LISTED).map((run) => runShown(run, request.locale)),
    more: listed.length > RUNS_LISTED,
  };
}

async function schedule(
  { installed, userId, request }: Call<'read-schedule' | 'save-schedule'>,
  { services }: Parts,
): Promise<AuditAnswer> {
  const { auditSchedules } = services;
  const { id } = installed.account;
  if (request.action === 'save-schedule') await auditSchedules.save(id, request.weekly, userId);
  const { weekly, nextAt } = await auditSchedules.read(id);
  const note = weekly ? await riseOf(id, services, request.locale) : null;
  return {
    ...HEAD,
    action: request.action,
    schedule: { weekly, nextAt: nextAt?.toISOString() ?? null, note },
  };
}

/** Whether the share of records for the default lead owner or the integration user rose since the last run. */
async function riseOf(
  accountId: number,
  { audits, auditResults }: Services,
  locale: string | undefined,
): Promise<Extract<AuditAnswer, { action: 'read-schedule' | 'save-schedule' }>['schedule']['note']> {
  const last = (await audits.list(accountId, null, RUNS_LISTED)).find(
    ({ state, scope }) => state === 'done' && scope.kind === 'unsynced',
  );
  const previous = last === undefined ? null : await audits.previous(last);
  if (last === undefined || previous === null) return null;
  const shareOf = async ({ no }: AuditRun): Promise<number> => fallbackShare(figuresOf(await auditResults.tallies(no)));
  const [before, now] = [await shareOf(previous), await shareOf(last)];
  if (now - before < NOTED_RISE) return null;
  const percent = new Intl.NumberFormat(locale ?? 'en', { maximumFractionDigits: 1 });
  const params = { before: percent.format(before * 100), now: percent.format(now * 100) };
  return { runId: last.id, before, now, text: adminWordsFor(locale).text({ id: 'audit.share-rose', params }) };
}
