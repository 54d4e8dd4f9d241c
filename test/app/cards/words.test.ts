// The card's own words: the same keys in every language (the types see to that), and nothing left in English.
import { describe, expect, it } from 'vitest';
import type { CardWords } from '../../../app/cards/words/card-words.ts';
import { de } from '../../../app/cards/words/de.ts';
import { en } from '../../../app/cards/words/en.ts';
import { es } from '../../../app/cards/words/es.ts';
import { fr } from '../../../app/cards/words/fr.ts';
import { ja } from '../../../app/cards/words/ja.ts';
import { nl } from '../../../app/cards/words/nl.ts';
import { ptBr } from '../../../app/cards/words/pt-br.ts';
import { wordsFor } from '../../../app/cards/words/words-for.ts';
import { LANGUAGES, languageOf } from '../../../src/presentation/messages/languages.ts';

const OTHERS = Object.entries({ de, es, fr, ja, nl, 'pt-br': ptBr });

function textsOf(words: object): string[] {
  return Object.values(words).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : textsOf(value as object),
  );
}

describe.each(OTHERS)('%s', (_language, words: CardWords) => {
  it('has no text of the English left, and none blank', () => {
    const english = new Set(textsOf(en));
    expect(textsOf(words).filter((text) => english.has(text) || text.trim() === '')).toEqual([]);
  });

  it('has no English function word in it', () => {
    const found = textsOf(words).filter((text) => /\b(?:the|your|this|again|and|try|check|wait)\b/iu.test(text));
    expect(found).toEqual([]);
  });
});

describe('the words for a locale', () => {
  it.each([
    ['de-AT', de],
    ['pt', ptBr],
    ['pt-PT', ptBr],
    ['ja', ja],
    ['en-GB', en],
    ['sv', en],
    ['', en],
  ])('%s', (locale, words) => {
    expect(wordsFor(locale)).toBe(words);
  });

  it("are of the language in which the answers' words are", () => {
    const own: Record<string, CardWords> = { en, ...Object.fromEntries(OTHERS) };
    expect(Object.keys(own).sort()).toEqual([...LANGUAGES].sort());
    for (const locale of ['de', 'de-CH', 'en', 'pt', 'pt-BR', 'nl-BE', 'xx', 'fr-CA', 'es-MX', 'ja-JP'])
      expect(wordsFor(locale)).toBe(own[languageOf(locale)]);
  });
});
