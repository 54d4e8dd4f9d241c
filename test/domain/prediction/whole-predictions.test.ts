// Everything the engine says about some 200 situations, code by code: a change of any of it shows in whole-predictions.txt.
import { describe, expect, it } from 'vitest';
import { FURTHER_CASES } from './further-situations.ts';
import { inCodes } from './in-codes.ts';
import { ROW_CASES } from './row-situations.ts';
import { decided, explained } from './situations.ts';

const further = Object.entries(FURTHER_CASES);

describe('a situation beside those of the rows', () => {
  it.each(further)('%s', (_says, { situation, decision, owners }) => {
    const prediction = decided(situation);
    expect([prediction.decision, prediction.owners.map(({ name }) => name)]).toEqual([decision, owners]);
  });
});

describe('all that is said', () => {
  it('of each situation stands in whole-predictions.txt', async () => {
    const all = [...Object.entries(ROW_CASES), ...further];
    const text = all
      .map(([says, { situation }]) => [`# ${says}`, ...inCodes(explained(situation))].join('\n'))
      .join('\n\n');
    await expect(`${text}\n`).toMatchFileSnapshot('whole-predictions.txt');
  });
});
