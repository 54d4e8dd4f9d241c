// What HubSpot runs for the card: reads the call, keeps the clients for warm starts, and answers errors as data.
import * as z from 'zod/mini';
import { CONTRACT_VERSION, OBJECT_BY_TYPE_ID, OTHER_VERSION, refusal, requestSchema } from '../contract/index.ts';
import type { Answer, Request, Resolution } from '../contract/index.ts';
import { Deadline } from '../application/deadline.ts';
import { answerError, badRequest } from '../presentation/answer-error.ts';
import { explainOwner } from '../application/explain-owner.ts';
import type { Systems } from '../application/explain-owner.ts';
import { HubSpotApi } from '../adapters/hubspot/api.ts';
import { SalesforceApi } from '../adapters/salesforce/api.ts';
import { LeadRulesReader } from '../adapters/salesforce/lead-rules.ts';
import type { OpenedRecord } from '../application/opened-record.ts';
import { OwnerDirectory } from '../application/owner-directory.ts';
import { resolveOwner, undoOwner } from '../application/change-owner.ts';
import { withNothingChanged } from '../presentation/change-words.ts';
import { SettingsError, parseSettings } from '../application/settings.ts';
import { suggestOwners } from '../application/suggest-owners.ts';
import { Turns } from '../application/turns.ts';
import { signWith } from '../application/undo-receipt.ts';
import type { Sign } from '../application/undo-receipt.ts';
import { whatIfOwner } from '../application/preview-choice.ts';

/** The part of HubSpot's context the function reads; everything in it comes from outside. */
const contextSchema = z.object({
  parameters: z.unknown(),
  propertiesToSend: z.object({
    hs_object_id: z.union([z.string().check(z.regex(/^\d+$/u)), z.int().check(z.nonnegative())]),
    createdate: z.union([z.string().check(z.minLength(1)), z.number()]),
    hubspot_owner_id: z.nullish(z.string()),
  }),
});

const NEEDED_SECRETS = [
  'PRIVATE_APP_ACCESS_TOKEN',
  'OWNER_PREFLIGHT_SETTINGS',
  'SALESFORCE_CLIENT_SECRET',
  'SALESFORCE_PRIVATE_KEY',
] as const;
export type Secrets = Partial<Record<(typeof NEEDED_SECRETS)[number], string>>;

/**
 * Makes the handler. What it builds from the secrets is kept as long as they stay the same.
 *
 * @param environment where secrets are that the context does not carry: HubSpot puts them in both
 * @returns a function from HubSpot's context to an answer; it never throws and never rejects
 */
export function createHandler(
  environment: Readonly<Record<string, string | undefined>>,
  now: () => Date = () => new Date(),
): (context: unknown) => Promise<Answer> {
  let warm: { key: string; systems: WarmSystems } | null = null;

  const systemsFor = (secrets: Secrets): WarmSystems => {
    const key = JSON.stringify(secrets);
    if (warm?.key !== key) warm = { key, systems: buildSystems(secrets) };
    return warm.systems;
  };

  return async (context) => {
    try {
      return await answer(context, systemsFor(secretsOf(context, environment)), now());
    } catch (error) {
      return refusal(answerError(error));
    }
  };
}

/**
 * Milliseconds up to a write at most, whatever the settings allow: telling what became of it takes up to 5.5 s more, and
 * HubSpot ends the function at 15.
 */
const WRITE_BUDGET = 8500;

async function answer(context: unknown, systems: WarmSystems, now: Date): Promise<Answer> {
  const parsed = contextSchema.safeParse(context);
  if (!parsed.success) return refusal(badRequest('HubSpot did not say which record is open.'));
  const request = requestSchema.safeParse(parsed.data.parameters);
  const version = z.object({ contract: z.number() }).safeParse(parsed.data.parameters);
  if (version.success && version.data.contract !== CONTRACT_VERSION) return refusal(OTHER_VERSION);
  if (!request.success) return refusal(badRequest('The card sent a request this function does not know.'));
  const { hs_object_id: id, createdate, hubspot_owner_id: ownerHint } = parsed.data.propertiesToSend;
  const opened: OpenedRecord = {
    object: OBJECT_BY_TYPE_ID[request.data.objectTypeId],
    id: String(id),
    createdAt: String(createdate),
    ownerHint: ownerHint === '' ? null : ownerHint,
  };
  const { timeBudget } = systems.settings;
  const writes = request.data.action === 'resolve' || request.data.action === 'undo';
  const deadline = new Deadline(writes ? Math.min(timeBudget, WRITE_BUDGET) : timeBudget);
  try {
    return await act(systems, opened, request.data, deadline, now);
  } finally {
    deadline.stop();
  }
}

/** What is kept between calls beside the systems themselves. */
interface WarmSystems extends Systems {
  directory: OwnerDirectory;
  /** Changes of one record wait for each other. */
  turns: Turns;
  sign: Sign;
}

async function act(
  systems: WarmSystems,
  opened: OpenedRecord,
  request: Request,
  deadline: Deadline,
  now: Date,
): Promise<Answer> {
  const head = { contract: CONTRACT_VERSION, ok: true } as const;
  switch (request.action) {
    case 'explain':
      return { ...head, action: 'explain', explanation: await explainOwner(systems, opened, deadline, now) };
    case 'suggest':
      return {
        ...head,
        action: 'suggest',
        suggestions: await suggestOwners(systems, systems.directory, opened, request, deadline, now),
      };
    case 'what-if':
      return { ...head, action: 'what-if', whatIf: await whatIfOwner(systems, opened, request.ownerId, deadline, now) };
    case 'resolve':
    case 'undo':
      return resolve(systems, opened, request, deadline, now);
  }
}

async function resolve(
  systems: WarmSystems,
  opened: OpenedRecord,
  request: Extract<Request, { action: 'resolve' | 'undo' }>,
  deadline: Deadline,
  now: Date,
): Promise<Answer> {
  const work = (): Promise<Resolution> =>
    request.action === 'undo'
      ? undoOwner(systems, systems.sign, opened, request, deadline, now)
      : resolveOwner(systems, systems.sign, opened, request, deadline, now);
  try {
    const resolution = await systems.turns.take(`${opened.object}/${opened.id}`, work);
    return { contract: CONTRACT_VERSION, ok: true, action: request.action, resolution };
  } catch (error) {
    // Once something may have been written, everything is a resolution.
    return refusal(withNothingChanged(answerError(error)));
  }
}

function buildSystems(secrets: Secrets): WarmSystems {
  const settings = parseSettings(secrets.OWNER_PREFLIGHT_SETTINGS);
  const accessToken = secrets.PRIVATE_APP_ACCESS_TOKEN;
  if (accessToken === undefined || accessToken === '')
    throw new SettingsError("The app's access token (PRIVATE_APP_ACCESS_TOKEN) is missing.");
  const hubspot = new HubSpotApi({ accessToken, apiBase: settings.hubspotApiBase });
  const kept = { turns: new Turns(), sign: signWith(accessToken) };
  if (settings.salesforce === null)
    return { settings, hubspot, salesforce: null, directory: new OwnerDirectory(hubspot, null, settings), ...kept };
  const api = new SalesforceApi(settings.salesforce, {
    clientSecret: secrets.SALESFORCE_CLIENT_SECRET ?? null,
    privateKey: secrets.SALESFORCE_PRIVATE_KEY ?? null,
  });
  return {
    settings,
    hubspot,
    salesforce: { api, rules: new LeadRulesReader(api, settings) },
    directory: new OwnerDirectory(hubspot, api, settings),
    ...kept,
  };
}

function secretsOf(context: unknown, environment: Readonly<Record<string, string | undefined>>): Secrets {
  const inContext = z.object({ secrets: z.record(z.string(), z.unknown()) }).safeParse(context);
  const given = inContext.success ? inContext.data.secrets : {};
  const pairs = NEEDED_SECRETS.flatMap((name) => {
    const value = typeof given[name] === 'string' ? given[name] : environment[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(pairs);
}
