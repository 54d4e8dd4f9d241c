// Translates messages into a person's language.
import type { Message } from '../domain/message.ts';
import { intlLocaleOf, languageOf } from './messages/languages.ts';
import type { Language } from './messages/languages.ts';
import type { Catalogue, Choice, Label, Template } from './messages/template.ts';

export interface Translator<Said extends Message = Message> {
  readonly language: Language;
  /** Returns plain text; the caller must escape it for HTML. */
  text: (message: Said) => string;
}

export interface TranslatorOptions {
  /** BCP 47; unknown languages mean English. */
  locale: string | null | undefined;
  /** IANA time zone, e.g. "Europe/Amsterdam"; UTC by default and for unknown names. */
  timeZone?: string | undefined;
  /** Returns the catalogue of a language. */
  catalogueOf: (language: Language) => Catalogue;
}

/**
 * Makes a translator for one person. The catalogue is loaded with the first text.
 *
 * @example
 * const { text } = makeTranslator({ locale: 'de-AT', catalogueOf });
 * text({ id: 'headline.owner', params: { owner: 'Ann Lee' } });
 */
export function makeTranslator<Said extends Message>({
  locale,
  timeZone,
  catalogueOf,
}: TranslatorOptions): Translator<Said> {
  const language = languageOf(locale);
  const writer = new Writer(catalogueOf, language, intlLocaleOf(locale), timeZone);
  return { language, text: (message) => writer.text(message, false) };
}

class Writer {
  #catalogue: Catalogue | null = null;

  constructor(
    private readonly catalogueOf: (language: Language) => Catalogue,
    private readonly language: Language,
    private readonly locale: string,
    private readonly timeZone: string | undefined,
  ) {}

  /** @throws Error for an ID without text, which the types forbid, so it is a bug */
  text({ id, params }: Message, capital: boolean): string {
    this.#catalogue ??= this.catalogueOf(this.language);
    const template = this.#catalogue[id];
    if (template === undefined) throw new Error(`no words for the message "${id}" in "${this.language}"`);
    if (typeof template === 'object' && isLabel(template)) return template.label;
    const text = this.#chosen(template, params);
    // Only the catalogue's own words get a capital; names stay as they are.
    const begun =
      capital && !text.startsWith('{') ? text.charAt(0).toLocaleUpperCase(this.locale) + text.slice(1) : text;
    return begun.replace(/\{([^{}]+)\}/gu, (_, placeholder: string, at: number) =>
      this.#value(placeholder, params, capital && at === 0),
    );
  }

  #chosen(template: Exclude<Template, Label>, params: Message['params']): string {
    if (typeof template === 'string') return template;
    if (isChoice(template)) {
      const value = params[template.by];
      return (typeof value === 'string' ? template.of[value] : undefined) ?? '';
    }
    const category = pluralRules(this.locale).select(Number(params.count));
    return template[category] ?? template.other ?? '';
  }

  #value(placeholder: string, params: Message['params'], capital: boolean): string {
    const [name = '', format] = placeholder.split(':');
    const value = params[name];
    if (value === undefined) throw new Error(`no value for "{${placeholder}}"`);
    if (typeof value === 'object') {
      return isMessage(value) ? this.text(value, capital || format === 'cap') : this.#list(value, format);
    }
    if (typeof value === 'number') return this.#number(value, format);
    if (typeof value === 'boolean') throw new Error(`"{${placeholder}}" cannot be written: it is true or false`);
    return format === 'date' || format === 'datetime' ? this.#time(value, format) : value;
  }

  #list(values: readonly (string | number | Message)[], format: string | undefined): string {
    const type = format === 'or' ? 'disjunction' : 'conjunction';
    const texts = values.map((value) =>
      typeof value === 'object'
        ? this.text(value, false)
        : typeof value === 'number'
          ? this.#number(value, format)
          : value,
    );
    return listFormat(this.locale, type).format(texts);
  }

  #number(value: number, format: string | undefined): string {
    if (format === 'plain') return String(value);
    const style = format === 'percent' ? 'percent' : 'decimal';
    return numberFormat(this.locale, style).format(value);
  }

  /** A text that is not a time is shown as it is. */
  #time(value: string, format: 'date' | 'datetime'): string {
    const at = new Date(value);
    if (Number.isNaN(at.getTime())) return value;
    return dateFormat(this.locale, format, this.timeZone ?? 'UTC').format(at);
  }
}

// Maximum number of cached Intl formats. Making one costs more than using it a hundred times, but locale and time zone
// come from outside, so the cache needs a limit.
const MOST_KEPT = 200;

/** Caches the results of `make` by its arguments. */
function kept<Given extends string[], Made>(make: (...given: Given) => Made): (...given: Given) => Made {
  const made = new Map<string, Made>();
  return (...given) => {
    const key = given.join(' ');
    let one = made.get(key);
    if (one === undefined) {
      if (made.size >= MOST_KEPT) made.clear();
      one = make(...given);
      made.set(key, one);
    }
    return one;
  };
}

const pluralRules = kept((locale: string) => new Intl.PluralRules(locale));
const listFormat = kept((locale: string, type: 'disjunction' | 'conjunction') => new Intl.ListFormat(locale, { type }));
const numberFormat = kept((locale: string, style: 'percent' | 'decimal') => new Intl.NumberFormat(locale, { style }));
const dateFormat = kept((locale: string, format: 'date' | 'datetime', timeZone: string) => {
  const parts = format === 'date' ? ({ dateStyle: 'medium' } as const) : MOMENT;
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: knownTimeZone(timeZone) });
});

const MOMENT = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
} as const;

function isLabel(template: Exclude<Template, string>): template is Label {
  return 'label' in template;
}

function isChoice(template: Exclude<Template, string | Label>): template is Choice {
  return 'by' in template;
}

function isMessage(value: Message | readonly unknown[]): value is Message {
  return !Array.isArray(value);
}

function knownTimeZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
