// Every message in every language, of the card and of the admin areas, with values of every kind; and the card's own
// texts of some 200 situations.
import { describe, expect, it } from 'vitest';
import { LABEL_IDS } from '../../../src/contract/index.ts';
import { SOURCES } from '../../../src/domain/prediction/sources.ts';
import type { Message, MessageParam } from '../../../src/domain/message.ts';
import { adminAreasOf, adminCatalogueOf as catalogueOf } from '../../../src/presentation/messages/admin/index.ts';
import { LANGUAGES, catalogueOf as cardCatalogueOf } from '../../../src/presentation/messages/catalogues.ts';
import type { Language } from '../../../src/presentation/messages/languages.ts';
import type { Catalogue, Template } from '../../../src/presentation/messages/template.ts';
import { makeTranslator } from '../../../src/presentation/translator.ts';
import { wordsFor } from '../../../src/presentation/words.ts';
import { inWords } from '../in-words.ts';
import { SITUATIONS, present } from '../presented.ts';
import { ENGLISH_WORDS, SAME_IN } from './word-lists.ts';

const OTHERS = LANGUAGES.filter((language) => language !== 'en');
const EN = catalogueOf('en');

/** The texts of a template: a plural and a choice have several. */
function textsOf(template: Template): string[] {
  if (typeof template === 'string') return [template];
  if ('label' in template) return [template.label];
  return 'by' in template ? Object.values(template.of) : Object.values(template);
}

function placesOf(template: Template): string[] {
  const places = textsOf(template).flatMap((text) =>
    [...text.matchAll(/\{([^{}]+)\}/gu)].map(([, place]) => place ?? ''),
  );
  return [...new Set(places.map((place) => place.split(':')[0] ?? ''))].sort();
}

const NAME = { id: 'who.user', params: { name: 'Ann Lee' } };
const COUNTS = [0, 1, 2, 7, 1_000_000];

/** Values for a template's places, by how they are written there; `count` chooses among plurals. */
function valuesFor(template: Template, count: number): Record<string, MessageParam> {
  const texts = textsOf(template).join(' ');
  const values = [...texts.matchAll(/\{([^{}]+)\}/gu)].map(([, place]): [string, MessageParam] => {
    const [name = '', format] = (place ?? '').split(':');
    if (name === 'count') return [name, count];
    if (format === 'or' || format === 'and') return [name, ['Ann Lee', NAME]];
    if (format === 'cap') return [name, NAME];
    if (format === 'plain' || format === 'percent') return [name, 3];
    return [name, format === undefined ? `«${name}»` : '2026-11-24T09:00:00.000Z'];
  });
  return Object.fromEntries(values);
}

/** Every way to write a message: each plural, each choice. */
function writtenIn(language: Language, id: string): string[] {
  const template = catalogueOf(language)[id] ?? '';
  const { text } = makeTranslator<Message>({ locale: language, catalogueOf });
  const choices =
    typeof template === 'object' && 'by' in template
      ? Object.keys(template.of).map((value) => ({ [template.by]: value }))
      : [{}];
  return choices.flatMap((choice) =>
    COUNTS.map((count) => text({ id, params: { ...valuesFor(template, count), ...choice } })),
  );
}

/** What is nobody's language: product names, names of people and places in the samples, placeholders, code. */
function wordsOf(text: string): string[] {
  const plain = text
    .replace(CODE, ' ')
    .replace(/«[^«»]*»|\{[^{}]*\}|<[^<>]*>/gu, ' ')
    .replace(/Owner Preflight|trailProperty|readMetadata|AssignmentRules|User|Queue|JWT/gu, ' ');
  return plain.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** What is typed, not said: commands, options, keys, codes in a column of their own, and what Salesforce and HubSpot call their places. */
const CODE =
  /\$ npm .*|npm run [\w-]+(?: -s)?(?: -- --\w+ FILE)?|npx hs secret \w+|hs secret add|openssl .*?\.pem -out plain\.pem|--[\w-]+(?: FILE)?|https?:\S+|[A-Z]+_[A-Z_]+|\w+(?:\.\w+)*\.\w+(?=[\s.,:;]|$)|"[^"]*"|^ {2}[\w-]+ {2,}|(?:Development|Setup|External Client App Manager) > .*?(?=[.);]|$)|View (?:All Users|All|Setup and Configuration)|Modify Metadata Through Metadata API Functions|External Client App|(?:client|Client) [Cc]redentials|[Cc]onsumer [Kk]ey|[Cc]onsumer [Ss]ecret/gmu;

describe('the catalogues', () => {
  it.each(OTHERS)('of %s has the messages of English, no more and no less', (language) => {
    expect(Object.keys(catalogueOf(language)).sort()).toEqual(Object.keys(EN).sort());
  });

  it.each(LANGUAGES)('of %s say a message in one area only', (language) => {
    const ids = [cardCatalogueOf(language), ...adminAreasOf(language)].flatMap((area) => Object.keys(area));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('has a label for each that the card asks for', () => {
    expect(LABEL_IDS.filter((id) => !(`label.${id}` in EN))).toEqual([]);
  });

  it.each(LANGUAGES)('of %s has every plural form that Intl tells apart, and no other', (language) => {
    const expected = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();
    const plurals = Object.entries(catalogueOf(language)).filter(
      ([, template]) => typeof template === 'object' && !('by' in template) && !('label' in template),
    );
    expect(plurals.length).toBeGreaterThan(3);
    for (const [id, template] of plurals) expect([id, Object.keys(template).sort()]).toEqual([id, expected]);
  });

  it.each(OTHERS)('of %s leaves out no label’s place', (language) => {
    for (const id of LABEL_IDS) {
      const places = placesOf(EN[`label.${id}`] ?? '');
      expect([id, placesOf(catalogueOf(language)[`label.${id}`] ?? '')]).toEqual([id, places]);
    }
  });

  it.each(LANGUAGES)('of %s is written without a place left, a space too many, or a stray full stop', (language) => {
    for (const id of Object.keys(EN).filter((one) => !one.startsWith('label.'))) {
      for (const text of writtenIn(language, id)) {
        const stray = IS_HELP.test(id) ? /[{}]|undefined|\[object|\s$/u : /[{}]|undefined|\[object| {2}|^\s|\s$|\.\.$/u;
        expect([id, text]).toEqual([id, expect.not.stringMatching(stray)]);
        expect([id, text.trim()]).not.toEqual([id, '']);
      }
    }
  });
});

/** Pages of help: an empty line comes first, and there are columns. */
const IS_HELP = /(?:-more|\.help)$/u;
/** Keys of a command's result, which its help explains. */
const KEYS = new Set(['rule', 'entry', 'changes']);

describe('a translation', () => {
  it.each(OTHERS)('into %s is not the English text, but for names', (language) => {
    const same = Object.keys(EN).filter((id) => {
      const english = textsOf(EN[id] ?? '');
      const texts = textsOf(catalogueOf(language)[id] ?? '');
      return texts.some((text, index) => text === english[index] && wordsOf(text).length > 0);
    });
    const allowed = new Set(SAME_IN[language]);
    expect(same.filter((id) => !/^system\.|^by\.salesforce$/u.test(id) && !allowed.has(id))).toEqual([]);
    // A word that is on the list and no longer the same is no exception any more.
    expect([...allowed].filter((id) => !same.includes(id))).toEqual([]);
  });

  it.each(OTHERS)('into %s has no English word', (language) => {
    const foreign = Object.entries(catalogueOf(language)).flatMap(([id, template]) =>
      textsOf(template)
        .filter((text) =>
          wordsOf(text).some((word) => ENGLISH_WORDS(language).has(word) && !(IS_HELP.test(id) && KEYS.has(word))),
        )
        .map((text) => `${id}: ${text}`),
    );
    expect(foreign).toEqual([]);
  });
});

describe('the card', () => {
  /** Every letter of ours is replaced; what is left of the alphabet came with the situation. */
  const pseudo = (template: Template): Template => {
    const marked = (text: string): string =>
      text
        .split(/(\{[^{}]+\})/u)
        .map((part) => (part.startsWith('{') ? part : part.replace(/\p{L}/gu, 'ж')))
        .join('');
    if (typeof template === 'string') return marked(template);
    if ('label' in template) return { label: marked(template.label) };
    if ('by' in template)
      return {
        by: template.by,
        of: Object.fromEntries(Object.entries(template.of).map(([key, text]) => [key, marked(text)])),
      };
    return Object.fromEntries(Object.entries(template).map(([key, text]) => [key, marked(text)]));
  };
  const PSEUDO: Catalogue = Object.fromEntries(Object.entries(EN).map(([id, template]) => [id, pseudo(template)]));

  it('says nothing of its own that is not in a catalogue', () => {
    const translator = makeTranslator({ locale: 'en', catalogueOf: () => PSEUDO });
    const words = { ...translator, label: (id: string) => translator.text({ id: `label.${id}`, params: {} }) };
    const foreign = SITUATIONS.flatMap(([says, situation]) => {
      const given = new Set(
        JSON.stringify(situation)
          .toLowerCase()
          .match(/\p{L}+/gu),
      );
      const lines = inWords(present(situation, {}, words));
      return lines.flatMap((line) =>
        wordsOf(line)
          .filter((word) => !given.has(word) && !/^ж+$/u.test(word) && !FRAME.has(word))
          .map((word) => `${says}: ${word} in ${line}`),
      );
    });
    expect(foreign).toEqual([]);
  });

  // What in-words.ts writes around the texts, what Intl writes, and who published the sources.
  const FRAME = new Set([
    ...'reason sure condition do keep nobody admin sources or caveat unread existing linked after yes no unknown and'.split(
      ' ',
    ),
    ...Object.values(SOURCES).flatMap(({ publisher }) => wordsOf(publisher)),
  ]);

  it.each(LANGUAGES)('speaks %s in every situation', (language) => {
    const words = wordsFor(language);
    for (const [says, situation] of SITUATIONS) {
      const lines = inWords(present(situation, {}, words));
      expect([says, lines.filter((line) => /\{(?!recordLink)|undefined|\[object/u.test(line))]).toEqual([says, []]);
    }
  });
});
