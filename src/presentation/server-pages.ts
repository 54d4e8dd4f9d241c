// The pages at the end of an OAuth flow: plain HTML without scripts and without any data from the request.
import { adminWordsFor } from './admin-words.ts';
import { LANGUAGES, languageOf } from './messages/languages.ts';
import type { Language } from './messages/languages.ts';

/** @param wanted the person's locale, or the browser's `Accept-Language` */
export function installedPage(wanted: string | null): string {
  const { language, text } = adminWordsFor(preferredLanguage(wanted));
  const title = text({ id: 'page.installed', params: {} });
  return page(language, title, text({ id: 'page.installed-next', params: {} }));
}

/** @param wanted the person's locale, or the browser's `Accept-Language` */
export function connectedPage(wanted: string | null): string {
  const { language, text } = adminWordsFor(preferredLanguage(wanted));
  const title = text({ id: 'page.connected', params: {} });
  return page(language, title, text({ id: 'page.connected-next', params: {} }));
}

/** @param wanted the person's locale, or the browser's `Accept-Language` */
export function notConnectedPage(wanted: string | null): string {
  const { language, text } = adminWordsFor(preferredLanguage(wanted));
  const title = text({ id: 'page.refused', params: {} });
  return page(language, title, text({ id: 'page.refused-next', params: {} }));
}

/**
 * Returns the supported language that a browser prefers.
 *
 * @returns English if the browser names no supported language
 * @example preferredLanguage('sv, de-AT;q=0.8, en;q=0.5') // 'de'
 */
export function preferredLanguage(acceptLanguage: string | null): Language {
  const ranges = (acceptLanguage ?? '').split(',').map((range) => {
    const [tag = '', ...params] = range.split(';').map((part) => part.trim());
    const quality = params.find((param) => param.startsWith('q='));
    return { tag, quality: quality === undefined ? 1 : Number(quality.slice(2)) };
  });
  const wanted = ranges.filter(({ tag, quality }) => quality > 0 && isOurs(tag)).sort((a, b) => b.quality - a.quality);
  return languageOf(wanted[0]?.tag);
}

/** True if a tag names a supported language; `languageOf` returns English for all others. */
function isOurs(tag: string): boolean {
  const base = tag.split('-')[0]?.toLowerCase();
  return base === 'pt' || (LANGUAGES as readonly string[]).includes(base ?? '');
}

function page(language: Language, title: string, text: string): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`;
}
