// The supported languages, and which of them a person's locale means.

export const LANGUAGES = ['en', 'nl', 'de', 'fr', 'es', 'pt-br', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One language serves all its regions: "pt-PT" is closer to Brazilian Portuguese than to English. */
const BY_BASE: Readonly<Record<string, Language>> = {
  en: 'en',
  nl: 'nl',
  de: 'de',
  fr: 'fr',
  es: 'es',
  pt: 'pt-br',
  ja: 'ja',
};

/**
 * The language for a locale.
 *
 * @param locale BCP 47 ("de-AT", "pt"), or as HubSpot writes it ("pt-br", "en_GB")
 * @returns English for unsupported languages and invalid locales
 *
 * @example languageOf('de-AT') // 'de'
 */
export function languageOf(locale: string | null | undefined): Language {
  const base = locale?.trim().split(/[-_]/u)[0]?.toLowerCase() ?? '';
  return (Object.hasOwn(BY_BASE, base) ? BY_BASE[base] : undefined) ?? 'en';
}

/** The locale in which Intl writes dates, numbers and lists: the person's own, if it has the same language. */
export function intlLocaleOf(locale: string | null | undefined): string {
  const language = languageOf(locale);
  const own = locale?.trim().replaceAll('_', '-') ?? '';
  try {
    const [canonical] = Intl.getCanonicalLocales(own);
    return canonical !== undefined && languageOf(canonical) === language && isSpoken(own) ? canonical : language;
  } catch {
    // Intl throws for an invalid locale.
    return language;
  }
}

function isSpoken(locale: string): boolean {
  return Object.hasOwn(BY_BASE, locale.split('-')[0]?.toLowerCase() ?? '');
}
