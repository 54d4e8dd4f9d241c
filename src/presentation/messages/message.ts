// What a message is, on both sides: the code that an area of the product says, and the template that turns it into words.
import type { Language } from './languages.ts';

/**
 * What a placeholder may hold: a text or number as it is, another message (rendered in the same language), or a list of
 * these. Dates are ISO 8601 texts.
 */
export type Param = string | number | AnyMessage | readonly (string | number | AnyMessage)[];

/** A code with its values, as the engine and the use cases say it. */
export interface AnyMessage {
  readonly id: string;
  readonly params: Readonly<Record<string, Param>>;
}

/** What an area can say: each message's id and the type of each of its values. */
export type MessageMap = Record<string, Readonly<Record<string, Param>>>;

/**
 * The messages of a map as one union.
 *
 * @example
 * type MatchMessages = { 'match.exact': { owner: string; user: string }; 'match.none': {} };
 * const said: MessageOf<MatchMessages> = { id: 'match.exact', params: { owner: 'Ann Lee', user: 'Ann Lee' } };
 */
export type MessageOf<Map extends object> = {
  [Id in keyof Map & string]: { readonly id: Id; readonly params: Map[Id] };
}[keyof Map & string];

/** The plural categories of each language, as Intl.PluralRules names them; a test holds this against Intl. */
export interface PluralCategories {
  en: 'one' | 'other';
  nl: 'one' | 'other';
  de: 'one' | 'other';
  fr: 'one' | 'many' | 'other';
  es: 'one' | 'many' | 'other';
  'pt-br': 'one' | 'many' | 'other';
  ja: 'other';
}

/** One form for each plural category; `{count}` chooses. */
export type Plural<Of extends Language> = Readonly<Record<PluralCategories[Of], string>>;

/** One text for each value that the placeholder named by `by` can have. */
export interface Choice {
  readonly by: string;
  readonly of: Readonly<Record<string, string>>;
}

/**
 * The words of one message.
 *
 * - `'{owner} is the active user {user}'`: a text or number, or a message in place. `{owner:cap}` begins a sentence.
 * - `'{names:or}'`, `'{names:and}'`: a list. `'{at:date}'`, `'{at:datetime}'`: a time. `'{share:percent}'`: 0.5 is 50 %.
 *   `'{n:plain}'`: a number without grouping.
 * - `{ one: '{count} owner', other: '{count} owners' }`: a plural, chosen by the value `count`.
 * - `{ by: 'object', of: { lead: '…', contact: '…' } }`: a text for each value.
 */
export type Template = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> | Choice;

export type Catalogue = Readonly<Record<string, Template>>;
