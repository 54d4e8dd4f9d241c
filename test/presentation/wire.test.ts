// The card reads answers without the schema library: what it takes is what the schema takes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CONTRACT_VERSION,
  answerSchema,
  fill,
  parseAnswer,
  refusal,
  requestSchema,
  signedRequestSchema,
} from '../../src/contract/index.ts';
import { ANSWER_SHAPE } from '../../src/contract/answer-shape.ts';
import { hasShape } from '../../src/contract/shape.ts';
import { situation } from '../domain/prediction/situations.ts';
import { SITUATIONS, present } from './presented.ts';

const answer = { contract: CONTRACT_VERSION, ok: true, action: 'explain', explanation: present(situation()) } as const;

/** Every place of a value, as the keys that lead to it. */
function placesOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...path, key]))];
}

function withAt(value: unknown, path: readonly (string | number)[], put: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return put;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
    ? [...(value as unknown[])]
    : { ...(value as object) };
  (copy as Record<string, unknown>)[key] = withAt((copy as Record<string, unknown>)[key], rest, put);
  return copy;
}

describe('an answer', () => {
  it('of each situation is taken', () => {
    for (const [says, about] of SITUATIONS) {
      const parsed = parseAnswer('explain', { ...answer, explanation: present(about) });
      expect([says, parsed.ok]).toEqual([says, true]);
    }
  });

  it('broken in one place is taken or refused as by the schema', () => {
    const places = placesOf(answer).filter((path) => path.length > 0);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.anything(), (path, put) => {
        const broken = withAt(answer, path, put);
        expect(hasShape(broken, ANSWER_SHAPE)).toBe(answerSchema.safeParse(broken).success);
      }),
      { numRuns: 500 },
    );
  });

  it('of another version, to another question, or no answer at all asks for a reload, and never throws', () => {
    const mismatch = { ok: false, error: { code: 'contract-mismatch', retryable: true } };
    expect(parseAnswer('explain', { ...answer, contract: 2 })).toMatchObject(mismatch);
    expect(parseAnswer('suggest', answer)).toMatchObject(mismatch);
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseAnswer('explain', value)).toMatchObject(mismatch);
      }),
    );
  });

  it('that refuses is passed on', () => {
    const error = { code: 'hubspot-rate-limited', message: 'm', help: 'h', retryable: true } as const;
    expect(parseAnswer('resolve', refusal(error))).toEqual({ contract: CONTRACT_VERSION, ok: false, error });
  });
});

describe('a request', () => {
  const requestId = '6f9619ff-8b86-d011-b42d-00cf4fc964ff';
  const shown = { ownerId: null, ownerSince: null, salesforceId: null };
  const viewer = { userId: 1, name: 'Riley Rep' };
  const seen = { createdate: '1700000000000', modified: '1700000000001' };

  it('to the function is taken with keys that nobody knows', () => {
    const request = { contract: 3, action: 'explain', record: { objectTypeId: '0-1' }, viewer, locale: 'x', extra: 1 };
    expect(requestSchema.safeParse(request).success).toBe(true);
  });

  it('to the backend needs the record as a claim, and no viewer', () => {
    const record = { objectTypeId: '0-1', objectId: '101', seen };
    expect(signedRequestSchema.safeParse({ contract: 3, action: 'explain', record }).success).toBe(true);
    expect(
      signedRequestSchema.safeParse({ contract: 3, action: 'explain', record: { ...record, objectId: '1a' } }).error
        ?.issues[0]?.path,
    ).toEqual(['record', 'objectId']);
  });

  it('that writes needs its UUID', () => {
    const write = { contract: 3, action: 'resolve', record: { objectTypeId: '0-1' }, viewer, ownerId: '11', shown };
    expect(requestSchema.safeParse(write).success).toBe(false);
    expect(requestSchema.safeParse({ ...write, requestId }).success).toBe(true);
    expect(requestSchema.safeParse({ ...write, requestId: 'again' }).success).toBe(false);
  });
});

it('a label’s places are filled, and those without a value stay', () => {
  expect(fill('{first}–{last} of {count}', { first: 1, last: 25 })).toBe('1–25 of {count}');
});
