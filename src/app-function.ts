// What HubSpot runs for the card: reads the call, keeps the clients for warm starts, and answers errors as data.
import * as z from 'zod/mini';
import { CONTRACT_VERSION, OBJECT_BY_TYPE_ID, requestSchema } from './contract.ts';
import type { Answer, AnswerError } from './contract.ts';
import { Deadline } from './deadline.ts';
import { answerError, badRequest } from './answer-error.ts';
import { explainOwner } from './explain-owner.ts';
import type { Systems } from './explain-owner.ts';
import { HubSpotApi } from './hubspot/api.ts';
import { SalesforceApi } from './salesforce/api.ts';
import { LeadRulesReader } from './salesforce/lead-rules.ts';
import { SettingsError, parseSettings } from './settings.ts';

/** The part of HubSpot's context the function reads; everything in it comes from outside. */
const contextSchema = z.object({
  parameters: z.unknown(),
  propertiesToSend: z.object({
    hs_object_id: z.union([z.string().check(z.regex(/^\d+$/u)), z.int().check(z.nonnegative())]),
    hubspot_owner_id: z.nullish(z.string()),
  }),
});

const NEEDED_SECRETS = ['PRIVATE_APP_ACCESS_TOKEN', 'OWNER_PREFLIGHT_SETTINGS', 'SALESFORCE_CLIENT_SECRET', 'SALESFORCE_PRIVATE_KEY'] as const;
export type Secrets = Partial<Record<(typeof NEEDED_SECRETS)[number], string>>;

/**
 * Makes the handler. What it builds from the secrets is kept as long as they stay the same.
 *
 * @param environment where secrets are that the context does not carry: HubSpot puts them in both
 * @returns a function from HubSpot's context to an answer; it never throws and never rejects
 */
export function createHandler(environment: Readonly<Record<string, string | undefined>>, now: () => Date = () => new Date()): (context: unknown) => Promise<Answer> {
  let warm: { key: string; systems: Systems } | null = null;

  const systemsFor = (secrets: Secrets): Systems => {
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

async function answer(context: unknown, systems: Systems, now: Date): Promise<Answer> {
  const parsed = contextSchema.safeParse(context);
  if (!parsed.success) return refusal(badRequest('HubSpot did not say which record is open.'));
  const request = requestSchema.safeParse(parsed.data.parameters);
  const version = z.object({ contract: z.number() }).safeParse(parsed.data.parameters);
  if (version.success && version.data.contract !== CONTRACT_VERSION) return refusal(OTHER_VERSION);
  if (!request.success) return refusal(badRequest('The card sent a request this function does not know.'));
  const { hs_object_id: id, hubspot_owner_id: ownerHint } = parsed.data.propertiesToSend;
  const deadline = new Deadline(systems.settings.timeBudget);
  try {
    const input = { object: OBJECT_BY_TYPE_ID[request.data.objectTypeId], id: String(id), ownerHint: ownerHint === '' ? null : ownerHint };
    return { contract: CONTRACT_VERSION, ok: true, explanation: await explainOwner(systems, input, deadline, now) };
  } finally {
    deadline.stop();
  }
}

const OTHER_VERSION: AnswerError = {
  code: 'contract-mismatch',
  message: 'The card and its app function are of different versions.',
  help: 'Reload the page. If this stays, ask your HubSpot admin to deploy the latest build of Owner Preflight.',
  retryable: true,
};

function refusal(error: AnswerError): Answer {
  return { contract: CONTRACT_VERSION, ok: false, error };
}

function buildSystems(secrets: Secrets): Systems {
  const settings = parseSettings(secrets.OWNER_PREFLIGHT_SETTINGS);
  const accessToken = secrets.PRIVATE_APP_ACCESS_TOKEN;
  if (accessToken === undefined || accessToken === '') throw new SettingsError("The app's access token (PRIVATE_APP_ACCESS_TOKEN) is missing.");
  const hubspot = new HubSpotApi({ accessToken, apiBase: settings.hubspotApiBase });
  if (settings.salesforce === null) return { settings, hubspot, salesforce: null };
  const api = new SalesforceApi(settings.salesforce, { clientSecret: secrets.SALESFORCE_CLIENT_SECRET ?? null, privateKey: secrets.SALESFORCE_PRIVATE_KEY ?? null });
  return { settings, hubspot, salesforce: { api, rules: new LeadRulesReader(api, settings) } };
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
