import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whyNotJson } from '../../src/application/settings-text.ts';
import { runs } from '../property-runs.ts';

describe('a text that is no JSON', () => {
  const texts: [says: string, text: string, why: string][] = [
    ['the first line of settings over several lines', '{', 'cut'],
    ['a text that stops after a comma', '{"contactsBecome": "lead",', 'cut'],
    ['a text that stops inside a value', '{"contactsBecome": "le', 'cut'],
    ['a text that stops in a nested object', '{"salesforce": {"loginUrl": "https://acme.my.salesforce.com"', 'cut'],
    ['a text with a bracket inside quotes', '{"a": "}"', 'cut'],
    ['a text with an escaped quote', '{"a": "\\"}', 'cut'],
    ['a key', '-----BEGIN PRIVATE KEY-----', 'key'],
    ['a certificate', ' -----BEGIN CERTIFICATE-----\nMIIB', 'key'],
    ['a comma too many', '{"a": 1,}', 'not-json'],
    ['single quotes', "{'a': 1}", 'not-json'],
    ['brackets that do not fit', '{"a": [1}', 'not-json'],
    ['the last lines of a paste', '"dealSync": "on" }', 'not-json'],
    ['plain words', 'lead', 'not-json'],
  ];
  it.each(texts)('is told apart: %s', (_says, text, why) => {
    expect(whyNotJson(text)).toBe(why);
  });

  it('is "cut" wherever settings are cut', () => {
    const object = fc
      .dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 })
      .map((value) => JSON.stringify(value, null, 2));
    fc.assert(
      fc.property(object, fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
        const cut = text.slice(0, Math.max(1, Math.floor((text.length - 1) * share)));
        expect(whyNotJson(cut)).toBe('cut');
      }),
      runs(300),
    );
  });
});
