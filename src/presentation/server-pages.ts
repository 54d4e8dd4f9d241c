// The pages that a browser sees at the end of an OAuth flow: plain, without scripts or anything of the request.
import { adminWordsFor } from './admin-words.ts';

type Page = 'installed' | 'connected' | 'refused';

export const installedPage = (locale: string | null = null): string => page('installed', locale);
export const connectedPage = (locale: string | null): string => page('connected', locale);
/** Salesforce, or the admin there, did not let the app in. */
export const notConnectedPage = (locale: string | null): string => page('refused', locale);

function page(what: Page, locale: string | null): string {
  const { text, language } = adminWordsFor(locale);
  const plain = (id: `page.${Page}` | `page.${Page}-next`): string => text({ id, params: {} });
  const title = plain(`page.${what}`);
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><p>${plain(`page.${what}-next`)}</p></body></html>`;
}
