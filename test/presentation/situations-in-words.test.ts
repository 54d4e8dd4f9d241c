// The card's English of some 200 situations, whole: a change of any text shows in situations-in-words.txt.
import { describe, expect, it } from 'vitest';
import { inWords } from './in-words.ts';
import { SITUATIONS, present } from './presented.ts';

describe('what the card says', () => {
  it('of each situation stands in situations-in-words.txt', async () => {
    const text = SITUATIONS.map(([says, situation]) => [`# ${says}`, ...inWords(present(situation))].join('\n')).join(
      '\n\n',
    );
    await expect(`${text}\n`).toMatchFileSnapshot('situations-in-words.txt');
  });
});
