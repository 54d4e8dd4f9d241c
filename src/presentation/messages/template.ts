// Templates of messages, and catalogues of templates. Messages are defined in src/domain/message.ts.
import type { Language } from './languages.ts';

/** The plural categories of each language, as in Intl.PluralRules; a test compares the two. */
export interface PluralCategories {
  en: 'one' | 'other';
  nl: 'one' | 'other';
  de: 'one' | 'other';
  fr: 'one' | 'many' | 'other';
  es: 'one' | 'many' | 'other';
  'pt-br': 'one' | 'many' | 'other';
  ja: 'other';
}

/** One text per plural category, chosen by `{count}`. */
export type Plural<Of extends Language> = Readonly<Record<PluralCategories[Of], string>>;

/** One text for each value of the parameter named by `by`. */
export interface Choice {
  readonly by: string;
  readonly of: Readonly<Record<string, string>>;
}

/** A text that is passed on unchanged; the card fills in its placeholders. */
export interface Label {
  readonly label: string;
}

/**
 * The text of one message.
 *
 * - `'{owner} is the active user {user}'`: a text or number, or a message in place. `{owner:cap}` begins a sentence.
 * - `'{names:or}'`, `'{names:and}'`: a list. `'{at:date}'`, `'{at:datetime}'`: a time. `'{share:percent}'`: 0.5 is
 *   "50 %". `'{n:plain}'`: a number without grouping.
 * - `{ one: '{count} owner', other: '{count} owners' }`: a plural, chosen by the value `count`.
 * - `{ by: 'object', of: { lead: '…', contact: '…' } }`: a text for each value.
 */
export type Template = string | Label | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> | Choice;

export type Catalogue = Readonly<Record<string, Template>>;
