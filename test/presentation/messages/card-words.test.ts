// The card's own few words, beside those that come with an answer.
import { describe, expect, it } from 'vitest';
import { wordsFor as cardWordsFor } from '../../../app/cards/words/words-for.ts';
import { LANGUAGES } from '../../../src/presentation/messages/languages.ts';
import { wordsFor } from '../../../src/presentation/words.ts';
import { ENGLISH_WORDS } from './word-lists.ts';

function textsIn(words: object): string[] {
  return Object.values(words).flatMap((value: unknown) =>
    typeof value === 'object' && value !== null ? textsIn(value) : [String(value)],
  );
}

describe('the card’s own words', () => {
  it.each(LANGUAGES)('in %s are called as in the answer that follows, so that nothing changes its name', (language) => {
    const own = cardWordsFor(language);
    const { label } = wordsFor(language);
    expect([own.whatToDo, own.why, own.whatWouldChangeIt, own.checkAgain, own.checkingAgain, own.tryAgain]).toEqual([
      label('whatToDo'),
      label('why'),
      label('whatWouldChangeIt'),
      label('checkAgain'),
      label('checking'),
      label('tryAgain'),
    ]);
  });

  it.each(LANGUAGES.filter((language) => language !== 'en'))('in %s hold no English', (language) => {
    const english = ENGLISH_WORDS(language);
    const foreign = textsIn(cardWordsFor(language)).filter((text) =>
      (
        text
          .replaceAll('Owner Preflight', '')
          .toLowerCase()
          .match(/\p{L}+/gu) ?? []
      ).some((word) => english.has(word)),
    );
    expect(foreign).toEqual([]);
    expect(cardWordsFor(language)).not.toBe(cardWordsFor('en'));
  });
});
