// Turns messages into the words of a person's language.
import type { Message } from '../domain/message.ts';
import { intlLocaleOf, languageOf } from './messages/languages.ts';
import type { Language } from './messages/languages.ts';
import type { Catalogue, Choice, Label, Template } from './messages/template.ts';

export interface Translator<Said extends Message = Message> {
  readonly language: Language;
  /** Plain text; what it is shown in escapes it. */
  text: (message: Said) => string;
}

export interface TranslatorOptions {
  /** BCP 47; unknown languages are answered in English. */
  locale: string | null | undefined;
  /** IANA, e.g. "Europe/Amsterdam"; UTC unless given, and for a name that is none. */
  timeZone?: string | undefined;
  /** The words of a language. */
  catalogueOf: (language: Language) => Catalogue;
}

/**
 * Makes a translator for one person. The catalogue is asked for at the first text.
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

  /** @throws Error for an id without words: the types forbid it, so this is a defect of ours */
  text({ id, params }: Message, capital: boolean): string {
    this.#catalogue ??= this.catalogueOf(this.language);
    const template = this.#catalogue[id];
    if (template === undefined) throw new Error(`no words for the message "${id}" in "${this.language}"`);
    if (typeof template === 'object' && isLabel(template)) return template.label;
    const text = this.#chosen(template, params);
    // A name stays as its owner writes it; only our own words get a capital.
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

  /** What is no time is shown as it is. */
  #time(value: string, format: 'date' | 'datetime'): string {
    const at = new Date(value);
    if (Number.isNaN(at.getTime())) return value;
    return dateFormat(this.locale, format, this.timeZone ?? 'UTC').format(at);
  }
}

// Making one of Intl's formats costs more than a hundred uses of it. A person names locale and time zone: however many
// come by, only so many formats are kept.
const MOST_KEPT = 200;

/** What `make` makes, kept by what it is made from. */
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
