// The function that HubSpot runs for the card. It reads the call, keeps one tenant for warm starts, and returns errors
// as data.
import * as z from 'zod/mini';
import { systemClock } from '../adapters/clock.ts';
import type { Call } from '../application/call.ts';
import { Deadline } from '../application/deadline.ts';
import { failure, failureOf } from '../application/failures.ts';
import type { OpenedRecord } from '../application/opened-record.ts';
import type { Clock } from '../application/ports.ts';
import { SettingsError } from '../application/settings.ts';
import type { Tenant } from '../application/tenant.ts';
import { CONTRACT_VERSION, OBJECT_BY_TYPE_ID, OTHER_VERSION, refusal, requestSchema } from '../contract/index.ts';
import type { Answer, Refusal, Request } from '../contract/index.ts';
import { answerCard } from '../hosts/answer-card.ts';
import { presentFailure, presentRefusal } from '../presentation/failures.ts';
import { wordsFor } from '../presentation/words.ts';
import { buildTenant } from './build-tenant.ts';
import { secretsOf } from './secrets.ts';
import type { Environment } from './secrets.ts';

/** The part of HubSpot's context that the function reads. None of it is trusted. */
const contextSchema = z.object({
  parameters: z.unknown(),
  propertiesToSend: z.record(z.string(), z.unknown()),
});
const openedSchema = z.object({
  hs_object_id: z.union([z.string().check(z.regex(/^\d+$/u)), z.int().check(z.nonnegative())]),
  createdate: z.union([z.string().check(z.minLength(1)), z.number()]),
});
const versionSchema = z.object({ contract: z.number() });
const localeSchema = z.object({ locale: z.string().check(z.maxLength(100)) });

/**
 * Makes the handler. It keeps the tenant built from the secrets as long as they stay the same.
 *
 * @param environment environment variables with the secrets that the context lacks; HubSpot uses both places
 * @returns a function from HubSpot's context to an answer. It never throws or rejects
 */
export function createHandler(
  environment: Environment,
  clock: Clock = systemClock,
): (context: unknown) => Promise<Answer> {
  let warm: { key: string; tenant: Tenant } | null = null;

  const tenantFor = (context: unknown): Tenant => {
    const secrets = secretsOf(context, environment);
    const key = JSON.stringify(secrets);
    if (warm?.key !== key) warm = { key, tenant: buildTenant(secrets, clock) };
    return warm.tenant;
  };

  return async (context) => {
    try {
      const read = readCall(context);
      return 'ok' in read ? read : await answer(tenantFor(context), read);
    } catch (error) {
      return refuse(error, context);
    }
  };
}

interface ReadCall {
  opened: OpenedRecord;
  request: Request;
}

function readCall(context: unknown): ReadCall | Refusal {
  const outer = contextSchema.safeParse(context);
  const parameters: unknown = outer.success ? outer.data.parameters : undefined;
  const words = wordsFor(localeOf(parameters));
  const version = versionSchema.safeParse(parameters);
  if (version.success && version.data.contract !== CONTRACT_VERSION) return refusal(OTHER_VERSION);
  const request = requestSchema.safeParse(parameters);
  const sent = outer.success ? outer.data.propertiesToSend : {};
  const opened = openedSchema.safeParse(sent);
  if (!opened.success || !request.success) {
    const [issue] = request.error?.issues ?? [];
    const path = issue === undefined ? undefined : `$${issue.path.map((key) => `.${String(key)}`).join('')}`;
    return refusal(presentRefusal('bad-request', words, path));
  }
  return {
    request: request.data,
    opened: {
      object: OBJECT_BY_TYPE_ID[request.data.record.objectTypeId],
      id: String(opened.data.hs_object_id),
      createdAt: String(opened.data.createdate),
      // HubSpot itself says which record is open, so its last change need not be compared.
      modified: null,
      hints: hintsOf(sent),
    },
  };
}

/** HubSpot leaves out properties that the record does not have, or passes them empty. */
function hintsOf(sent: Readonly<Record<string, unknown>>): OpenedRecord['hints'] {
  return Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]) =>
      typeof value === 'string' || value === null ? [[name, value] as const] : [],
    ),
  );
}

/**
 * Maximum milliseconds until a write starts, whatever the settings allow. Finding out what it did takes up to 5.5 s
 * more, and HubSpot ends the function after 15 s.
 */
const WRITE_BUDGET = 8500;

async function answer(tenant: Tenant, { opened, request }: ReadCall): Promise<Answer> {
  const { timeBudget } = tenant.settings;
  const writes = request.action === 'resolve' || request.action === 'undo';
  const deadline = new Deadline(writes ? Math.min(timeBudget, WRITE_BUDGET) : timeBudget, tenant.clock);
  const call: Call = {
    // The page names the person, and nobody vouches for it.
    person: { ...request.viewer, certain: false },
    language: request.locale ?? 'en',
    deadline,
  };
  try {
    return (await answerCard(tenant, call, opened, request)).answer;
  } finally {
    deadline.stop();
  }
}

function refuse(error: unknown, context: unknown): Refusal {
  const outer = contextSchema.safeParse(context);
  const words = wordsFor(outer.success ? localeOf(outer.data.parameters) : null);
  if (!(error instanceof SettingsError)) return refusal(presentFailure(failureOf(error), words));
  const path = error.problems[0]?.path;
  const failed = presentFailure(failure('app', 'settings', { kind: 'refused' }), words);
  return refusal({ ...failed, ...(path === undefined ? {} : { path }) });
}

function localeOf(parameters: unknown): string | null {
  const read = localeSchema.safeParse(parameters);
  return read.success ? read.data.locale : null;
}
