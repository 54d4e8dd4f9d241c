// Turns HubSpot's refusals into failures. https://developers.hubspot.com/docs/api-reference/error-handling
import * as z from 'zod/mini';
import { FailureError, failure } from '../../application/failures.ts';
import type { FailureKind, Question } from '../../application/failures.ts';
import type { Refusal } from '../../application/ports.ts';
import { TRANSIENT_STATUSES } from '../http/retry.ts';

const errorBodySchema = z.object({
  category: z.optional(z.string()),
  correlationId: z.optional(z.string()),
  policyName: z.optional(z.string()),
  errors: z.optional(
    z.array(
      z.object({
        code: z.optional(z.string()),
        context: z.optional(
          z.object({
            requiredGranularScopes: z.optional(z.array(z.string())),
            propertyName: z.optional(z.array(z.string())),
          }),
        ),
      }),
    ),
  ),
});

/** HubSpot answered the request but refused it. */
export class HubSpotRefusal extends FailureError {
  constructor(
    question: Question,
    readonly status: number,
    body: unknown,
    retryAfter: number | null,
  ) {
    const parsed = errorBodySchema.safeParse(body);
    const said = parsed.success ? parsed.data : {};
    const errors = said.errors ?? [];
    const kind = kindOf(status, { ...said, errors }, retryAfter);
    // A rejected token is a sign-in failure, whatever the question was.
    const about = status === 401 ? 'sign-in' : question;
    const detail = { code: said.category ?? String(status), reference: said.correlationId ?? null };
    super(failure('hubspot', about, kind, detail), { transient: TRANSIENT_STATUSES.includes(status) });
    this.refusals = errors.flatMap(({ code, context }) =>
      code === undefined ? [] : [{ code, property: context?.propertyName?.[0] ?? null }],
    );
  }

  /** Which values HubSpot rejected, and why. */
  readonly refusals: Refusal[];
}

type Said = z.infer<typeof errorBodySchema> & { errors: NonNullable<z.infer<typeof errorBodySchema>['errors']> };

function kindOf(status: number, { policyName, errors }: Said, retryAfter: number | null): FailureKind {
  switch (status) {
    case 403: {
      const scopes = errors.flatMap(({ context }) => context?.requiredGranularScopes ?? []);
      return { kind: 'not-allowed', permission: scopes.length === 0 ? null : [...new Set(scopes)].join(', ') };
    }
    case 404:
      return { kind: 'not-found' };
    case 429:
      return { kind: 'limited', limit: policyName === 'DAILY' ? 'daily' : 'burst', retryAfter };
    default:
      if (status >= 500) return { kind: 'unavailable' };
      return status >= 400 ? { kind: 'refused' } : { kind: 'broken-answer' };
  }
}
