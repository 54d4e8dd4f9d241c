// Defines catalogues. A missing or unknown message, or a placeholder without a parameter, does not compile.
import type { Message } from '../../domain/message.ts';
import type { Language } from './languages.ts';
import type { Plural, PluralCategories, Template } from './template.ts';

/** The placeholders in a template: `'{owner:cap} and {count}'` has `'owner:cap' | 'count'`. */
type PlaceholdersIn<Text extends string> = Text extends `${string}{${infer Placeholder}}${infer Rest}`
  ? Placeholder | PlaceholdersIn<Rest>
  : never;

/** The allowed forms of a placeholder, by the type of its value. */
type Written<Name extends string, Value> = Value extends readonly unknown[]
  ? `${Name}:or` | `${Name}:and`
  : Value extends number
    ? Name | `${Name}:plain` | `${Name}:percent`
    : Value extends string
      ? Name | `${Name}:date` | `${Name}:datetime`
      : Value extends Message
        ? Name | `${Name}:cap`
        : never;

type PlaceholdersFor<Params> = { [Name in keyof Params & string]: Written<Name, Params[Name]> }[keyof Params & string];

/** What the compiler shows for a template that does not fit. */
interface Wrong<Why extends string> {
  readonly wrong: Why;
}

type FitsText<Text, Params> = Text extends string
  ? [Exclude<PlaceholdersIn<Text>, PlaceholdersFor<Params>>] extends [never]
    ? Text
    : Wrong<`there is no value for {${Exclude<PlaceholdersIn<Text>, PlaceholdersFor<Params>>}}`>
  : never;

type FitsAll<Texts, Params> = { readonly [Key in keyof Texts]: FitsText<Texts[Key], Params> };

/** Names of parameters with a few fixed values, which can have one text each. */
type Choosers<Params> = {
  [Name in keyof Params & string]: Params[Name] extends string ? (string extends Params[Name] ? never : Name) : never;
}[keyof Params & string];

type FitsChoice<Given, Params> = Given extends { by: infer By; of: infer Of }
  ? By extends Choosers<Params>
    ? { readonly by: By; readonly of: FitsAll<Of, Params> & Readonly<Record<Params[By] & string, string>> }
    : { by: Choosers<Params> }
  : never;

type FitsPlural<Given, Params, Of extends Language> = 'count' extends keyof Params
  ? keyof Given extends PluralCategories[Of]
    ? FitsAll<Given, Params> & Plural<Of>
    : Wrong<'the language has no such plural form'>
  : Wrong<'a plural needs the value count'>;

type Fits<Given, Params, Of extends Language> = Given extends string
  ? FitsText<Given, Params>
  : Given extends { by: unknown }
    ? FitsChoice<Given, Params>
    : FitsPlural<Given, Params, Of>;

type FitsMap<Given, Map, Of extends Language> = {
  readonly [Id in keyof Given]: Id extends keyof Map ? Fits<Given[Id], Map[Id], Of> : Wrong<'there is no such message'>;
};

/**
 * Defines the texts of an area in one language.
 *
 * @example
 * export const matching = defineMessages<MatchMessages, 'nl'>()({
 *   'match.exact': '{owner} is de actieve Salesforce-gebruiker {user}.',
 * });
 */
export function defineMessages<Map extends object, Of extends Language>() {
  return <const Given extends Readonly<Record<keyof Map & string, Template>>>(
    templates: Given & FitsMap<Given, Map, Of>,
  ): Readonly<Record<keyof Map & string, Template>> => templates;
}
