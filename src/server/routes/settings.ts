// `POST /settings`: reads and saves settings for the settings page, and makes the link that connects Salesforce. Super
// admins only.
import type { IncomingMessage } from 'node:http';
import * as z from 'zod/mini';
import { CONTRACT_VERSION } from '../../contract/index.ts';
import type { Deadline } from '../../application/deadline.ts';
import { settled } from '../../application/failures.ts';
import type { WriteRun } from '../../application/ports.ts';
import { adminWordsFor } from '../../presentation/admin-words.ts';
import type { PastKind } from '../../adapters/store/past-runs.ts';
import type { Jobs } from '../jobs.ts';
import { RefusedError, refusalBody } from '../refusals.ts';
import type { Services } from '../services.ts';
import { signInAddress } from '../salesforce-hosts.ts';
import { acceptedSettings, mergeSettings, withSaferDefaults } from '../settings-input.ts';
import { checkAccount } from '../settings-page/check.ts';
import { healthOf } from '../settings-page/health.ts';
import { pastOf, startPast } from '../settings-page/past.ts';
import { badSettings, readSettings } from '../settings-page/read.ts';
import { readSignedCall } from '../signed-call.ts';
import type { SignedCall } from '../signed-call.ts';
import { asSuperAdmin, ifSuperAdmin, inTime } from '../page-calls.ts';
import type { Answered } from '../page-calls.ts';
import { connectLink } from './salesforce-connect.ts';

const everyRequest = { contract: z.optional(z.number()), locale: z.optional(z.string().check(z.maxLength(100))) };
const settingsRequest = z.discriminatedUnion('action', [
  z.object({ ...everyRequest, action: z.literal('read') }),
  z.object({ ...everyRequest, action: z.literal('disconnect-salesforce') }),
  /** Tests the installation, with one line per check. */
  z.object({ ...everyRequest, action: z.literal('test') }),
  z.object({ ...everyRequest, action: z.literal('health') }),
  /** How far detection and backtest are. */
  z.object({ ...everyRequest, action: z.literal('past') }),
  /** Start them; what is under way goes on. A backtest follows each detection. */
  z.object({ ...everyRequest, action: z.enum(['detect', 'backtest']) }),
  /** Permission sets and teams to choose from. */
  z.object({ ...everyRequest, action: z.literal('people') }),
  /** Accepts proposals by their paths. */
  z.object({
    ...everyRequest,
    action: z.literal('accept'),
    paths: z.array(z.string().check(z.maxLength(200))).check(z.minLength(1), z.maxLength(100)),
  }),
  z.object({
    ...everyRequest,
    action: z.literal('save'),
    settings: z.record(z.string(), z.unknown()),
    /** A repeated save has the same ID. */
    requestId: z.optional(z.guid()),
  }),
]);
type SettingsRequest = z.infer<typeof settingsRequest>;
const linkRequest = z.object({
  ...everyRequest,
  environment: z._default(z.enum(['production', 'sandbox', 'my-domain']), 'production'),
  /** For "my-domain": the domain as it appears in the address of a page. */
  domain: z.optional(z.string().check(z.maxLength(300))),
});

export async function answerSettings(
  incoming: IncomingMessage,
  services: Services,
  jobs: Pick<Jobs, 'readPast'>,
): Promise<Answered> {
  const call = await readSignedCall(incoming, services, settingsRequest);
  const { request } = call;
  // Input is checked before HubSpot is asked about the person.
  if (request.action === 'save') checkFits(call, request.settings, services);
  if (request.action === 'save' && request.requestId !== undefined)
    return saveOnce(call, { ...request, requestId: request.requestId }, services);
  return asSuperAdmin(call, services, async (deadline) => {
    switch (request.action) {
      case 'read':
        return readSettings(call.installed, request.locale, services);
      case 'test':
        return answered({ lines: await checkAccount(call.installed, adminWordsFor(request.locale), services) });
      case 'health':
        return answered({ health: await healthOf(call.installed, adminWordsFor(request.locale), services) });
      case 'past':
        return answered({ past: await pastOf(call.installed, request.locale, services) });
      case 'detect':
        return start('detect-settings', call, { services, jobs });
      case 'backtest':
        return start('backtest', call, { services, jobs });
      case 'people':
        return people(call, services, deadline);
      case 'accept':
        return accept(call, request.paths, services, deadline);
      case 'save':
        return save(call, request.settings, services, deadline);
      case 'disconnect-salesforce':
        return disconnect(call, services, deadline);
    }
  });
}

/** Makes a link for connecting Salesforce in an admin's browser, valid once within five minutes. */
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

function answered(body: object): Answered {
  return { status: 200, body: { contract: CONTRACT_VERSION, ok: true, ...body } };
}

async function start(
  kind: PastKind,
  { installed, request: { locale } }: SignedCall<SettingsRequest>,
  parts: { services: Services; jobs: Pick<Jobs, 'readPast'> },
): Promise<Answered> {
  const refused = await startPast(kind, { installed, locale }, parts);
  if (refused !== null) return { status: 200, body: refused };
  return answered({ past: await pastOf(installed, locale, parts.services) });
}

/** What can be chosen for changes by the app; null where HubSpot does not let the app list it. */
async function people(
  { installed }: SignedCall<SettingsRequest>,
  { users }: Services,
  deadline: Deadline,
): Promise<Answered> {
  const [permissionSets, teams] = await Promise.all([
    settled(users.permissionSets(installed.account, deadline)),
    settled(users.teams(installed.account, deadline)),
  ]);
  return answered({
    permissionSets: permissionSets.ok ? permissionSets.value : null,
    teams: teams.ok ? teams.value : null,
  });
}

/** Saves accepted proposals like settings that the admin typed. */
async function accept(
  call: SignedCall<SettingsRequest>,
  paths: readonly string[],
  services: Services,
  deadline: Deadline,
): Promise<Answered> {
  const { account } = call.installed;
  const [stored, found] = await Promise.all([services.settings.read(account), services.proposals.list(account)]);
  const proposals = found.filter(({ path }) => paths.includes(path));
  const settings = acceptedSettings(proposals, stored.settings);
  if (proposals.length < paths.length) throw new RefusedError('bad-request', { path: '$.paths' });
  return save(call, settings, services, deadline);
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
  return readSettings(call.installed, call.request.locale, services);
}

/**
 * Saves once per request ID. A repeated save gets the stored answer, even if the person's rights have changed
 * meanwhile.
 */
async function saveOnce(
  call: SignedCall<SettingsRequest>,
  { settings, requestId }: { settings: Record<string, unknown>; requestId: string },
  services: Services,
): Promise<Answered> {
  const { installed, userId, body } = call;
  return inTime(call, services, async (deadline) => {
    const run = async (): Promise<WriteRun<string>> => {
      const { body: told } = await ifSuperAdmin(call, services, deadline, () =>
        save(call, settings, services, deadline),
      );
      return { value: JSON.stringify(told), keep: 'ok' in told && told.ok === true };
    };
    const store = services.writes.ofAccount(installed.account, null);
    const once = await store.once({ userId, requestId }, body.toString('utf8'), deadline, run);
    if (once.kind === 'request-id-reused') throw new RefusedError('request-id-reused', { path: '$.requestId' });
    return { status: 200, body: JSON.parse(once.value) as object };
  });
}

async function save(
  call: SignedCall<SettingsRequest>,
  typed: Record<string, unknown>,
  services: Services,
  deadline: Deadline,
): Promise<Answered> {
  const { installed, userId } = call;
  await services.locks.ofAccount(installed.account.id).run('settings', deadline, async () => {
    const stored = await services.settings.read(installed.account);
    const settings = withSaferDefaults(typed, stored.settings);
    const merged = mergeSettings(stored, settings, services.config);
    if (!merged.ok) throw badSettings(merged.problems, call.request.locale);
    await services.settings.save(installed.account, merged.settings, merged.secrets, userId);
  });
  services.directory.changed(installed.account.id);
  services.log.info({ account: installed.account.id }, 'settings saved');
  return readSettings(call.installed, call.request.locale, services);
}

function checkFits(
  { installed, request }: SignedCall<SettingsRequest>,
  given: Record<string, unknown>,
  services: Services,
): void {
  const merged = mergeSettings(installed.stored, given, services.config);
  if (!merged.ok) throw badSettings(merged.problems, request.locale);
}
