// `POST /bulk-changes`: owners set right for many records of an audit. Whoever may see audits sees these; proposing,
// writing and taking back is for those for whom the settings let the app change owners.
import type { IncomingMessage } from 'node:http';
import type { StoredChange } from '../../adapters/store/bulk-changes.ts';
import type { Deadline } from '../../application/deadline.ts';
import { FailureError } from '../../application/failures.ts';
import { listOwners } from '../../application/list-owners.ts';
import { savesOwner } from '../../application/owner-changers.ts';
import { AUDIT_OBJECTS } from '../../contract/audits.ts';
import type { AuditObject } from '../../contract/audits.ts';
import { bulkChangeRequestSchema } from '../../contract/bulk-changes.ts';
import type { BulkChangeAnswer, BulkChangeRequest } from '../../contract/bulk-changes.ts';
import { CONTRACT_VERSION } from '../../contract/index.ts';
import { ownerName } from '../../domain/prediction/index.ts';
import { BULK_CHANGE_FILE } from '../bulk-change-export.ts';
import { changeShown, previewShown, rowsOfChange } from '../bulk-change-shown.ts';
import type { Jobs } from '../jobs.ts';
import { RefusedError } from '../refusals.ts';
import type { Services } from '../services.ts';
import { signedLink } from '../signed-links.ts';
import { readSignedCall } from '../signed-call.ts';
import type { SignedCall } from '../signed-call.ts';
import { asAuditor } from '../page-calls.ts';
import type { Answered } from '../page-calls.ts';

const LISTED = 20;
const OWNERS_LISTED = 25;

type Call<Action extends BulkChangeRequest['action'] = BulkChangeRequest['action']> = SignedCall<
  Extract<BulkChangeRequest, { action: Action }>
>;
type OfChange = Extract<BulkChangeRequest, { changeId: string }>['action'];

interface Parts {
  services: Services;
  jobs: Pick<Jobs, 'workBulkChange'>;
  deadline: Deadline;
}

export async function answerBulkChanges(
  incoming: IncomingMessage,
  services: Services,
  jobs: Pick<Jobs, 'workBulkChange'>,
): Promise<Answered> {
  const call = await readSignedCall(incoming, services, bulkChangeRequestSchema);
  return asAuditor(call, services, (deadline) => answer(call, { services, jobs, deadline }));
}

const HEAD = { contract: CONTRACT_VERSION, ok: true } as const;

async function answer(call: Call, parts: Parts): Promise<BulkChangeAnswer | 'not-allowed'> {
  const { request } = call;
  switch (request.action) {
    case 'propose':
      return propose({ ...call, request }, parts);
    case 'list':
      return list({ ...call, request }, parts);
    case 'owners':
      return owners({ ...call, request }, parts);
    default:
      return ofChange({ ...call, request }, await changeOf({ ...call, request }, parts), parts);
  }
}

async function ofChange(
  call: Call<OfChange>,
  change: StoredChange,
  parts: Parts,
): Promise<BulkChangeAnswer | 'not-allowed'> {
  const { request, installed, userId } = call;
  const { services } = parts;
  const { bulkChanges, bulkChangeRecords } = services;
  switch (request.action) {
    case 'status':
      break;
    case 'preview':
      return { ...HEAD, action: 'preview', ...(await previewShown(services, installed, change, request.locale)) };
    case 'rows': {
      const { state = null, page, pageSize } = request;
      const counts = await bulkChangeRecords.counts(change.no);
      const total = counts.reduce((sum, one) => sum + (state === null || one.state === state ? one.count : 0), 0);
      const slice = { offset: (page - 1) * pageSize, limit: pageSize };
      const records = await bulkChangeRecords.page(change.no, state, slice);
      return { ...HEAD, action: 'rows', rows: await rowsOfChange(services, installed, change, records), total, page };
    }
    case 'export-link':
      return {
        ...HEAD,
        action: 'export-link',
        ...signedLink(installed, { path: BULK_CHANGE_FILE, what: { change: change.id } }, services),
      };
    case 'apply': {
      if ((await objectsFor(call, parts)).length === 0) return 'not-allowed';
      const begun = await bulkChanges.apply(change, userId, request.count);
      // Sent again, it is under way; another number than was shown changes nothing.
      if (!begun && change.state === 'previewed') throw new RefusedError('bad-request', { path: '$.count' });
      if (begun) await go(change, 'written', parts);
      break;
    }
    case 'undo':
      if ((await objectsFor(call, parts)).length === 0) return 'not-allowed';
      if (await bulkChanges.undo(change, userId)) await go(change, 'taken back', parts);
      break;
    case 'cancel':
      if ((await objectsFor(call, parts)).length === 0) return 'not-allowed';
      await bulkChanges.cancel(change);
      break;
  }
  const now = await changeOf(call, { services });
  return { ...HEAD, action: request.action, change: await changeShown(services, now, request.locale) };
}

async function go({ accountId, id, no }: StoredChange, what: string, { services, jobs }: Parts): Promise<void> {
  services.log.info({ account: accountId, change: id }, `a bulk change is ${what}`);
  await jobs.workBulkChange(no);
}

/** @throws RefusedError "not-found" for a change of nobody, or of another account */
async function changeOf(
  { installed, request }: Pick<Call<OfChange>, 'installed' | 'request'>,
  { services }: Pick<Parts, 'services'>,
): Promise<StoredChange> {
  const change = await services.bulkChanges.find(installed.account.id, request.changeId);
  if (change === null) throw new RefusedError('not-found');
  return change;
}

/** Objects whose owners the app changes for this person. */
async function objectsFor(
  { installed, userId, request }: Pick<Call, 'installed' | 'userId' | 'request'>,
  { services, deadline }: Pick<Parts, 'services' | 'deadline'>,
): Promise<AuditObject[]> {
  const tenant = services.tenants.of(installed, null);
  const call = { person: { userId, certain: true }, language: request.locale ?? 'en', deadline };
  const saves = await Promise.all(AUDIT_OBJECTS.map((object) => savesOwner(tenant, call, object)));
  return AUDIT_OBJECTS.filter((_, index) => saves[index] === 'app');
}

/** Chooses the records, and has each looked at. */
async function propose(call: Call<'propose'>, parts: Parts): Promise<BulkChangeAnswer | 'not-allowed'> {
  const { installed, userId, request, body } = call;
  const { services, jobs, deadline } = parts;
  const { bulkChanges, audits } = services;
  if ((await objectsFor(call, parts)).length === 0) return 'not-allowed';
  const audit = await audits.find(installed.account.id, request.auditId);
  if (audit === null) throw new RefusedError('not-found');
  if (audit.state !== 'done') throw new RefusedError('bad-request', { path: '$.auditId' });
  const store = services.writes.ofAccount(installed.account, null);
  const key = { userId, requestId: request.requestId };
  const once = await store.once(key, body.toString('utf8'), deadline, async () => {
    const id = await bulkChanges.propose(audit, userId, request);
    const begun = await bulkChanges.find(installed.account.id, id);
    if (begun !== null) await jobs.workBulkChange(begun.no);
    return { value: id, keep: true };
  });
  if (once.kind === 'request-id-reused') throw new RefusedError('request-id-reused', { path: '$.requestId' });
  const change = await bulkChanges.find(installed.account.id, once.value);
  if (change === null) throw new RefusedError('not-found');
  return { ...HEAD, action: 'propose', change: await changeShown(services, change, request.locale) };
}

async function list(call: Call<'list'>, parts: Parts): Promise<BulkChangeAnswer> {
  const { installed, request } = call;
  const { services } = parts;
  const { bulkChanges } = services;
  const accountId = installed.account.id;
  const before = request.before === undefined ? null : await bulkChanges.find(accountId, request.before);
  const [found, mayChange] = await Promise.all([
    bulkChanges.list(accountId, before?.no ?? null, LISTED + 1),
    objectsFor(call, parts),
  ]);
  const changes = await Promise.all(
    found.slice(0, LISTED).map((change) => changeShown(services, change, request.locale)),
  );
  return { ...HEAD, action: 'list', changes, more: found.length > LISTED, mayChange };
}

async function owners(
  { installed, request }: Call<'owners'>,
  { services, deadline }: Parts,
): Promise<BulkChangeAnswer> {
  const tenant = services.tenants.of(installed, null);
  const query = { search: request.search, verdict: 'matched', page: 1, pageSize: OWNERS_LISTED } as const;
  const listed = await listOwners(tenant, query, deadline);
  if (!listed.ok) throw new FailureError(listed.failure);
  return {
    ...HEAD,
    action: 'owners',
    owners: listed.value.owners.map(({ owner }) => ({
      id: owner.id,
      name: ownerName(owner),
      email: owner.email ?? null,
    })),
    more: listed.value.total > OWNERS_LISTED,
  };
}
