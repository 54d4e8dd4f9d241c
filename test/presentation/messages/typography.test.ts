// One convention for quotes and spaces in each language, through the card's words and the admin areas.
import { describe, expect, it } from 'vitest';
import { adminCatalogueOf } from '../../../src/presentation/messages/admin/index.ts';
import { LANGUAGES } from '../../../src/presentation/messages/languages.ts';
import type { Language } from '../../../src/presentation/messages/languages.ts';
import type { Template } from '../../../src/presentation/messages/template.ts';

/** Quotes that are not the language's own. “’” is an apostrophe in most. */
const FOREIGN: Readonly<Record<Language, RegExp>> = {
  en: /[„«»‹›「」]/u,
  nl: /[“”„«»‹›「」]/u,
  de: /[”«»‹›「」]/u,
  fr: /[“”„‘‹›「」]/u,
  es: /[“”„‘‹›「」]/u,
  'pt-br': /[„«»‹›「」]/u,
  ja: /[“”„‘’«»‹›]/u,
};

function textsOf(template: Template): string[] {
  if (typeof template === 'string') return [template];
  if ('label' in template) return [template.label];
  return 'by' in template ? Object.values(template.of) : Object.values(template);
}

/** JSON and CSV are quoted as they are typed. */
const TYPED = /"[\w$]+": "[\w$]+"|"[\w$]+"|""/gu;

function faultyIn(language: Language, isFaulty: (text: string) => boolean): string[] {
  return Object.entries(adminCatalogueOf(language)).flatMap(([id, template]) =>
    textsOf(template)
      .filter((text) => isFaulty(text.replace(TYPED, '')))
      .map((text) => `${id}: ${text}`),
  );
}

describe('the typography', () => {
  it.each(LANGUAGES)('of %s has no straight quote or apostrophe', (language) => {
    expect(faultyIn(language, (text) => /["']/u.test(text))).toEqual([]);
  });

  it.each(LANGUAGES)('of %s has no quotes of another language', (language) => {
    expect(faultyIn(language, (text) => FOREIGN[language].test(text))).toEqual([]);
  });

  it('of French has a narrow no-break space inside quotes and before : ; ? and !', () => {
    const faulty = (text: string): boolean =>
      /«(?!\u202F)|(?<!\u202F)»|[ \u00A0][:;?!](?=\s|$)|[\p{L}})][;?!](?=\s|$)/u.test(text);
    expect(faultyIn('fr', faulty)).toEqual([]);
  });
});
