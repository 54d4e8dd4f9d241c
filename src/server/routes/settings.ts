// `POST /settings`: what the settings page reads and saves, and the link that connects Salesforce. Super admins only.
import type { IncomingMessage } from 'node:http';
import * as z from 'zod/mini';
import { CONTRACT_VERSION } from '../../contract/index.ts';
import { Deadline } from '../../application/deadline.ts';
import type { WriteRun } from '../../application/ports.ts';
import { RefusedError, refusalBody } from '../refusals.ts';
import type { Services } from '../services.ts';
import { signInAddress } from '../salesforce-hosts.ts';
import { mergeSettings, shownSettings } from '../settings-input.ts';
import { readSignedCall } from '../signed-call.ts';
import type { SignedCall } from '../signed-call.ts';
import { asSuperAdmin } from '../super-admin.ts';
import type { Answered } from '../super-admin.ts';
import { connectLink } from './salesforce-connect.ts';

const everyRequest = { contract: z.optional(z.number()), locale: z.optional(z.string().check(z.maxLength(100))) };
const settingsRequest = z.discriminatedUnion('action', [
  z.object({ ...everyRequest, action: z.literal('read') }),
  z.object({ ...everyRequest, action: z.literal('disconnect-salesforce') }),
  z.object({
    ...everyRequest,
    action: z.literal('save'),
    settings: z.record(z.string(), z.unknown()),
    /** The same save sent again has the same id. */
    requestId: z.optional(z.guid()),
  }),
]);
type SettingsRequest = z.infer<typeof settingsRequest>;
const linkRequest = z.object({
  ...everyRequest,
  environment: z._default(z.enum(['production', 'sandbox', 'my-domain']), 'production'),
  /** Of "my-domain": as people see it in the address of a page. */
  domain: z.optional(z.string().check(z.maxLength(300))),
});

export async function answerSettings(incoming: IncomingMessage, services: Services): Promise<Answered> {
  const call = await readSignedCall(incoming, services, settingsRequest);
  const { request } = call;
  // Before anybody is asked: what does not fit is said first, to whoever sent it.
  if (request.action === 'save') checkFits(call, request.settings, services);
  return asSuperAdmin(call, services, async (deadline) => {
    switch (request.action) {
      case 'read':
        return read(call, services);
      case 'save':
        return saveOnce(call, request, services, deadline);
      case 'disconnect-salesforce':
        return disconnect(call, services, deadline);
    }
  });
}

/** A link for an admin's browser to connect Salesforce by; good once, for five minutes. */
export async function answerSalesforceLink(incoming: IncomingMessage, services: Services): Promise<Answered> {
  const call = await readSignedCall(incoming, services, linkRequest);
  return asSuperAdmin(call, services, async () => {
    const { environment, domain = '', locale = null } = call.request;
    if (services.salesforceOAuth === null) return { status: 200, body: refusalBody('not-configured', { locale }) };
    const at = environment === 'my-domain' ? { environment, domain } : { environment };
    const loginUrl = signInAddress(at, services.salesforceOAuth.usualLoginUrl, services.config.isLocal);
    if (loginUrl === null) throw new RefusedError('bad-request', { path: '$.domain' });
    const url = await connectLink(call.installed, call.userId, { loginUrl, locale }, services);
    return { status: 200, body: { contract: CONTRACT_VERSION, ok: true, url } };
  });
}

async function read({ installed }: SignedCall<SettingsRequest>, services: Services): Promise<Answered> {
  // Not what is kept in memory: another process may have saved just now.
  const stored = await services.settings.read(installed.account);
  const connection = await services.connections.find(installed.account);
  const settings = shownSettings(stored, connection !== null);
  return { status: 200, body: { contract: CONTRACT_VERSION, ok: true, settings, version: stored.version } };
}

async function disconnect(
  call: SignedCall<SettingsRequest>,
  services: Services,
  deadline: Deadline,
): Promise<Answered> {
  const { account } = call.installed;
  await services.salesforceTokens.disconnect(account, deadline);
  services.tenants.forget(account.id);
  services.directory.changed(account.id);
  services.log.info({ account: account.id }, 'Salesforce disconnected');
  return read(call, services);
}

async function saveOnce(
  call: SignedCall<SettingsRequest>,
  { settings, requestId }: Extract<SettingsRequest, { action: 'save' }>,
  services: Services,
  deadline: Deadline,
): Promise<Answered> {
  const { installed, userId } = call;
  const run = async (): Promise<WriteRun<null>> => {
    await services.locks.ofAccount(installed.account.id).run('settings', deadline, async () => {
      const stored = await services.settings.read(installed.account);
      const merged = mergeSettings(stored, settings, services.config);
      if (!merged.ok) throw badSetting(merged.problems[0]?.path);
      await services.settings.save(installed.account, merged.settings, merged.secrets, userId);
    });
    services.directory.changed(installed.account.id);
    services.log.info({ account: installed.account.id }, 'settings saved');
    return { value: null, keep: true };
  };
  if (requestId === undefined) await run();
  else {
    const store = services.writes.ofAccount(installed.account, null);
    const once = await store.once({ userId, requestId }, call.body.toString('utf8'), deadline, run);
    if (once.kind === 'request-id-reused') throw new RefusedError('request-id-reused', { path: '$.requestId' });
  }
  return read(call, services);
}

function checkFits(
  { installed }: SignedCall<SettingsRequest>,
  given: Record<string, unknown>,
  services: Services,
): void {
  const merged = mergeSettings(installed.stored, given, services.config);
  if (!merged.ok) throw badSetting(merged.problems[0]?.path);
}

function badSetting(path = '$'): RefusedError {
  return new RefusedError('bad-request', { path: path.replace(/^\$/u, '$.settings') });
}
