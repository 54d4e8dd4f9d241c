import type { Language } from '../../../src/presentation/messages/languages.ts';

// Words that no other of the languages has, and that an English sentence of any length holds one of.
const ENGLISH = `the this that these those which whether who whose with without will would does did cannot could should
  your you they them their there its our been being were owner owners nobody nothing somebody something sync syncs
  changed change record records entry entries rule rules takes unknown because only first once`.split(/\s+/u);

/** English words that are words of the language too. */
const ALSO: Readonly<Partial<Record<Language, readonly string[]>>> = {
  de: ['will', 'rule'],
  nl: ['records', 'record'],
  fr: ['change'],
};

export function ENGLISH_WORDS(language: Language): ReadonlySet<string> {
  return new Set(ENGLISH.filter((word) => !(ALSO[language] ?? []).includes(word)));
}

/** Messages that are the same in English, since both languages have the word. */
export const SAME_IN: Readonly<Record<Language, readonly string[]>> = {
  en: [],
  nl: [
    'object.Lead',
    'object.Account',
    'object.Opportunity',
    'formula.seen',
    'label.details',
    'setting-value.contactsBecome.lead',
  ],
  de: [
    'object.Lead',
    'object.Account',
    'object.Opportunity',
    'field.Name',
    'label.name',
    'setting-value.contactsBecome.lead',
  ],
  fr: ['object.Lead', 'object.Contact'],
  es: ['object.Lead', 'label.no', 'setting-value.contactsBecome.lead', 'owners.no', 'owners.verdict.never'],
  'pt-br': ['object.Lead', 'setting-value.contactsBecome.lead'],
  ja: [],
};
