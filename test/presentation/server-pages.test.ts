// The pages at the end of an OAuth flow, in the language that the browser prefers.
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/presentation/messages/languages.ts';
import {
  connectedPage,
  installedPage,
  notConnectedPage,
  preferredLanguage,
} from '../../src/presentation/server-pages.ts';

describe('the language of a page', () => {
  it.each([
    ['de-AT,de;q=0.9,en;q=0.5', 'de'],
    ['sv, de-AT;q=0.8, en;q=0.9', 'en'],
    ['pt-PT', 'pt-br'],
    ['fr;q=0, ja;q=0.1', 'ja'],
    ['*', 'en'],
    ['sv', 'en'],
    ['', 'en'],
    [null, 'en'],
  ])('for "Accept-Language: %s" is %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });

  it.each(LANGUAGES)('%s has words of its own on every page', (language) => {
    for (const page of [installedPage, connectedPage, notConnectedPage]) {
      expect(page(language)).toContain(`<html lang="${language}">`);
      if (language !== 'en')
        expect(page(language).replace(/lang="[^"]*"/u, '')).not.toBe(page('en').replace(/lang="[^"]*"/u, ''));
    }
  });
});
