// Bodies by their content type: from text to what a schema can judge.
import { XmlElement, XmlText, parseXml } from '@rgrove/parse-xml';
import type * as z from 'zod';

interface Kind {
  /** Null for no body at all. */
  contentType: string | null;
  /** @throws for text that is none of this kind */
  decode: (text: string) => unknown;
}

// Children that may come once or several times are always a list.
const LISTS = ['records', 'fullNames', 'assignmentRule', 'ruleEntry', 'criteriaItems'];

/** An element as a value: its text where it holds nothing else, else its attributes ("@name") and children by name. */
function valueOf({ attributes, children }: XmlElement): unknown {
  const elements = children.filter((child) => child instanceof XmlElement);
  const text = children.map((child) => (child instanceof XmlText ? child.text : '')).join('');
  const fields = Object.entries(attributes).flatMap(([name, value]) =>
    name === 'xmlns' || name.startsWith('xmlns:') ? [] : [[`@${local(name)}`, value] as const],
  );
  if (elements.length === 0 && fields.length === 0) return text;
  const names = [...new Set(elements.map(({ name }) => local(name)))];
  const byName = names.map((name) => {
    const values = elements.filter((element) => local(element.name) === name).map(valueOf);
    return [name, values.length > 1 || LISTS.includes(name) ? values : values[0]] as const;
  });
  return Object.fromEntries([...fields, ...byName]);
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const KINDS = {
  none: { contentType: null, decode: (text) => (text === '' ? undefined : text) },
  json: { contentType: 'application/json', decode: (text) => JSON.parse(text) as unknown },
  form: { contentType: 'application/x-www-form-urlencoded', decode: (text) => fieldsOf(new URLSearchParams(text)) },
  xml: {
    contentType: 'text/xml',
    decode: (text) => {
      const { root } = parseXml(text);
      return root === null ? undefined : { [local(root.name)]: valueOf(root) };
    },
  },
  html: { contentType: 'text/html', decode: (text) => text },
  text: { contentType: 'text/plain', decode: (text) => text },
} as const satisfies Record<string, Kind>;

/** A body that may be sent or answered: its kind, and its shape. */
export interface Content<T> {
  kind: keyof typeof KINDS;
  schema: z.ZodType<T>;
}

/** The decoded body, or what is wrong with it. */
export function decode(
  { kind }: Content<unknown>,
  contentType: string | null,
  text: string,
): { value: unknown } | { what: string } {
  const declared: Kind = KINDS[kind];
  if (declared.contentType !== null && contentType?.split(';')[0]?.trim().toLowerCase() !== declared.contentType) {
    return { what: `expected the content type ${declared.contentType}, found ${contentType ?? 'none'}` };
  }
  try {
    return { value: declared.decode(text) };
  } catch {
    return { what: `expected ${declared.contentType ?? 'nothing'}, found something else` };
  }
}

/** Fields of a form or a query; one that comes several times is a list. */
export function fieldsOf(fields: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(fields.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const [only = '', ...more] = fields.getAll(name);
      return [name, more.length === 0 ? only : [only, ...more]];
    }),
  );
}
