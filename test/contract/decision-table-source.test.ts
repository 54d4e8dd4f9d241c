// Holds the table in code against the published one beside the repository, row by row.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { OUTCOMES, ROWS, SOURCES } from '../../src/domain/prediction/index.ts';
import type { RowId } from '../../src/domain/prediction/index.ts';
import { RECOGNISED_USER_TYPES } from '../../src/domain/matching/owner-match.ts';

const file = new URL('../../../shared/domain/owner-decisions.json', import.meta.url);

const documentSchema = z.object({
  matchDefinition: z.object({ recognisedUserTypes: z.array(z.string()) }),
  outcomes: z.record(z.string(), z.string()),
  sources: z.record(z.string(), z.object({ title: z.string(), url: z.string() })),
  cases: z.array(
    z.object({
      id: z.string(),
      object: z.string(),
      path: z.string(),
      when: z.string(),
      outcome: z.string(),
      prediction: z.string(),
      basis: z.string(),
      confidence: z.string(),
      rule: z.string(),
      sources: z.array(z.string()),
      repAction: z.string(),
      caveat: z.string().nullable(),
      alternates: z.array(z.string()),
    }),
  ),
});

describe.skipIf(!existsSync(file))('the decision table in code', () => {
  const document = existsSync(file) ? documentSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
  const cases = document?.cases ?? [];

  it('has the rows of the document, in its order, and no other', () => {
    expect(Object.keys(ROWS)).toEqual(cases.map(({ id }) => id));
    expect(cases).toHaveLength(117);
  });

  it.each(cases.map((row) => [row.id, row] as const))('%s says what the document says', (id, row) => {
    expect(ROWS[id as RowId]).toEqual({
      object: row.object,
      step: row.path,
      outcome: row.outcome,
      basis: row.basis,
      confidence: row.confidence,
      sources: row.sources,
      when: row.when,
      predicted: row.prediction,
      rule: row.rule,
      repCan: row.repAction,
      caveat: row.caveat === '' ? null : row.caveat,
      alternates: row.alternates,
      remedy: expect.any(String) as string,
    });
  });

  it('has the outcome words, sources and recognised user types of the document', () => {
    expect(OUTCOMES).toEqual(document?.outcomes);
    expect(SOURCES).toEqual(document?.sources);
    expect(RECOGNISED_USER_TYPES).toEqual(document?.matchDefinition.recognisedUserTypes);
  });
});
