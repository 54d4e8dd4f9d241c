import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/domain/message.ts';
import { languageOf } from '../../src/presentation/messages/languages.ts';
import type { Catalogue } from '../../src/presentation/messages/template.ts';
import { makeTranslator } from '../../src/presentation/translator.ts';
import { hostileText } from '../hostile-text.ts';

const AT = '2026-11-24T09:05:00.000Z';

function written(template: Catalogue[string], params: Message['params'], locale = 'en', timeZone?: string): string {
  const inner = { 'who.queue': 'the queue {name}', 'who.user': '{name}' };
  const { text } = makeTranslator({ locale, timeZone, catalogueOf: () => ({ ...inner, it: template }) });
  return text({ id: 'it', params });
}

const queue = { id: 'who.queue', params: { name: 'EMEA Leads' } };
const user = { id: 'who.user', params: { name: 'ann lee' } };

describe('a message in words', () => {
  it.each([
    ['a value in its place', '{owner} owns it', { owner: 'Ann Lee' }, 'Ann Lee owns it'],
    ['a grouped number', '{count} leads', { count: 12345 }, '12,345 leads'],
    ['a plain number', 'KB, {year:plain}', { year: 2025 }, 'KB, 2025'],
    ['a share', '{share:percent}', { share: 0.5 }, '50%'],
    ['one of a list', '{names:or}', { names: ['A', 'B', 'C'] }, 'A, B, or C'],
    ['all of a list', '{names:and}', { names: ['A', 'B'] }, 'A and B'],
    ['numbers of a list', '{entries:or}', { entries: [1, 2] }, '1 or 2'],
    ['a message in its place', 'it goes to {owner}', { owner: queue }, 'it goes to the queue EMEA Leads'],
    ['messages of a list', '{owners:or}', { owners: [queue, user] }, 'the queue EMEA Leads or ann lee'],
    ['a capital for our own words', '{owner:cap} has it', { owner: queue }, 'The queue EMEA Leads has it'],
    ['no capital for a name', '{owner:cap} has it', { owner: user }, 'ann lee has it'],
    ['a date', '{at:date}', { at: AT }, 'Nov 24, 2026'],
    ['a time that is none, as it is', '{at:date}', { at: 'soon' }, 'soon'],
    ['one', { one: '{count} owner', other: '{count} owners' }, { count: 1 }, '1 owner'],
    ['many', { one: '{count} owner', other: '{count} owners' }, { count: 2 }, '2 owners'],
    ['a text for a value', { by: 'object', of: { lead: 'a lead', deal: 'a deal' } }, { object: 'deal' }, 'a deal'],
  ] as const)('has %s', (_what, template, params, text) => {
    expect(written(template, params)).toBe(text);
  });

  it('has the time of the time zone asked for, and of UTC where it is none', () => {
    const at = { at: AT };
    expect(written('{at:datetime}', at, 'en', 'Europe/Amsterdam')).toBe('Nov 24, 2026, 10:05 AM GMT+1');
    expect(written('{at:datetime}', at, 'en', 'Atlantis')).toBe('Nov 24, 2026, 9:05 AM UTC');
  });

  it('follows the region of the locale in numbers and dates', () => {
    expect(written('{at:date} {n}', { at: AT, n: 1234.5 }, 'en-GB')).toBe('24 Nov 2026 1,234.5');
    expect(written('{at:date} {n}', { at: AT, n: 1234.5 }, 'de-AT')).toBe('24.11.2026 1\u00A0234,5');
    expect(written('{names:or}', { names: ['A', 'B'] }, 'de_CH')).toBe('A oder B');
  });

  it('puts values in as they are, whatever is written in them', () => {
    fc.assert(
      fc.property(hostileText, (name) => {
        expect(written('<{a}|{b}>', { a: name, b: '{a}' })).toBe(`<${name}|{a}>`);
      }),
    );
  });

  it('is a defect without words or without a value', () => {
    expect(() => written('{owner}', {})).toThrow('no value for "{owner}"');
    const { text } = makeTranslator({ locale: 'nl', catalogueOf: () => ({}) });
    expect(() => text({ id: 'x.y', params: {} })).toThrow('no words for the message "x.y" in "nl"');
  });

  it('passes a label on with its places', () => {
    expect(written({ label: '{first}–{last}' }, {})).toBe('{first}–{last}');
  });
});

describe('the language of a locale', () => {
  it.each([
    ['en', 'en'],
    ['EN-us', 'en'],
    ['nl-BE', 'nl'],
    ['de-AT', 'de'],
    ['fr-ca', 'fr'],
    ['es-419', 'es'],
    ['pt', 'pt-br'],
    ['pt-PT', 'pt-br'],
    ['pt_BR', 'pt-br'],
    ['ja', 'ja'],
    ['it', 'en'],
    ['zh-Hant-TW', 'en'],
    ['', 'en'],
    ['constructor', 'en'],
    [null, 'en'],
    [undefined, 'en'],
  ] as const)('%s is %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });

  it('is found for any text, and never fails', () => {
    fc.assert(
      fc.property(fc.string(), (locale) => {
        expect(written('{n}', { n: 1 }, locale)).not.toBe('');
      }),
    );
  });
});
