// Holds the table in code against the published one: the repository's own copy, and the source beside it where it is there.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { OUTCOMES, ROWS, SOURCES } from '../../src/domain/prediction/index.ts';
import type { RowId } from '../../src/domain/prediction/index.ts';
import { RECOGNISED_USER_TYPES } from '../../src/domain/matching/compare.ts';

const rowShape = { id: z.string(), outcome: z.string(), basis: z.string(), confidence: z.string() };
const copySchema = z.array(
  z.object({ ...rowShape, step: z.string(), objects: z.string(), sources: z.array(z.string()) }),
);
const sourceSchema = z.object({
  matchDefinition: z.object({ recognisedUserTypes: z.array(z.string()) }),
  outcomes: z.record(z.string(), z.string()),
  sources: z.record(z.string(), z.object({ url: z.string() })),
  cases: z.array(z.object({ ...rowShape, object: z.string(), path: z.string(), sources: z.array(z.string()) })),
});

const copyFile = new URL('../domain/prediction/decision-table.json', import.meta.url);
const sourceFile = new URL('../../../shared/domain/owner-decisions.json', import.meta.url);
const copy = copySchema.parse(JSON.parse(readFileSync(copyFile, 'utf8')));

describe('the decision table in code', () => {
  it('has the 173 rows of the copy, in its order, and no other', () => {
    expect(Object.keys(ROWS)).toEqual(copy.map(({ id }) => id));
    expect(copy).toHaveLength(173);
  });

  it.each(copy.map((row) => [row.id, row] as const))('%s says what the copy says', (id, row) => {
    const { step, objects, outcome, basis, confidence, sources } = ROWS[id as RowId];
    expect({ id, step, objects, outcome, basis, confidence, sources }).toEqual(row);
  });
});

describe.skipIf(!existsSync(sourceFile))('the published table', () => {
  const source = existsSync(sourceFile) ? sourceSchema.parse(JSON.parse(readFileSync(sourceFile, 'utf8'))) : null;

  it('says what the copy says', () => {
    const rows = source?.cases.map(({ path, object, id, outcome, basis, confidence, sources }) => ({
      id,
      step: path,
      objects: object,
      outcome,
      basis,
      confidence,
      sources,
    }));
    expect(rows).toEqual(copy);
  });

  it('has the outcome words, the links of the sources and the recognised user types of the code', () => {
    expect(OUTCOMES).toEqual(Object.keys(source?.outcomes ?? {}));
    const links = Object.entries(source?.sources ?? {}).map(([id, { url }]) => [id, url]);
    expect(Object.entries(SOURCES).map(([id, { url }]) => [id, url])).toEqual(links);
    expect(RECOGNISED_USER_TYPES).toEqual(source?.matchDefinition.recognisedUserTypes);
  });
});
