// The part of `@rgrove/parse-xml` that reading lead rules needs, in a fifth of its bytes. The build puts this file in the
// library's place in the function's bundle, which is weighed. It reads and refuses the same documents, held against the
// library by a test. It has no document types, which rule files never have, no attributes in the tree, and one message
// for most refusals, since the function says only that the rules cannot be read.

export class XmlText {
  constructor(readonly text: string) {}
}

export class XmlElement {
  readonly children: (XmlElement | XmlText)[] = [];

  constructor(
    readonly name: string,
    /** Offset in the document's text. */
    readonly start: number,
  ) {}
}

export class XmlError extends Error {
  readonly line: number;

  constructor(message: string, text: string, at: number) {
    super(message);
    this.line = text.slice(0, at).split('\n').length;
  }
}

/* eslint-disable no-misleading-character-class -- names may hold combining characters, which the class lists one by one */
// https://www.w3.org/TR/xml/#NT-Name
const START =
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const NAME = `[${START}][${START}\\-.\\d\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*`;
const SPACE = '[ \\t\\n\\r]';
const EQUALS = `${SPACE}*=${SPACE}*`;
const ATTRIBUTE = `${SPACE}+(?:${NAME})${EQUALS}(?:"[^<"]*"|'[^<']*')`;

const DECLARATION = new RegExp(
  `<\\?xml${SPACE}+version${EQUALS}(["'])1\\.\\d+\\1(?:${SPACE}+(?:encoding${EQUALS}(["'])[A-Za-z][\\w.-]*\\2${SPACE}*)?(?:standalone${EQUALS}(["'])(?:yes|no)\\3${SPACE}*)?)?\\?>`,
  'uy',
);
/** Everything that a document is made of after its declaration, one piece after the other. */
const PIECE = new RegExp(
  [
    `<(?<opened>${NAME})(?<attributes>(?:${ATTRIBUTE})*)${SPACE}*(?<empty>/?)>`,
    `</(?<closed>${NAME})${SPACE}*>`,
    '<!\\[CDATA\\[(?<cdata>[^]*?)\\]\\]>',
    '<!--(?:(?!--)[^])*-->',
    `<\\?(?<instruction>${NAME})(?:${SPACE}[^]*?)?\\?>`,
    '(?<text>[^<&]+)',
    '(?<reference>&[^;]*;)',
  ].join('|'),
  'uy',
);
const ATTRIBUTES = new RegExp(`(${NAME})${EQUALS}("[^"]*"|'[^']*')`, 'gu');
/* eslint-enable no-misleading-character-class */
const NO_CHARACTER = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** @throws XmlError for a text that is not a document */
export function parseXml(text: string): { root: XmlElement } {
  const bad = NO_CHARACTER.exec(text);
  if (bad !== null) throw new XmlError('Invalid character', text, bad.index);
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  DECLARATION.lastIndex = 0;
  let at = DECLARATION.test(text) ? DECLARATION.lastIndex : 0;
  while (at < text.length) {
    const refuse = (message = 'Invalid XML'): XmlError => new XmlError(message, text, at);
    PIECE.lastIndex = at;
    const piece = PIECE.exec(text)?.groups;
    if (piece === undefined) throw refuse();
    const { opened, attributes = '', empty, closed, cdata, instruction, text: plain, reference } = piece;
    const parent = open.at(-1);
    if (opened !== undefined) {
      if (parent === undefined && root !== null) throw refuse('Extra content at the end of the document');
      if (!areAttributes(attributes)) throw refuse();
      const element = new XmlElement(opened, at);
      parent?.children.push(element);
      root ??= element;
      if (empty === '') open.push(element);
    } else if (closed !== undefined) {
      if (closed !== open.pop()?.name) throw refuse(`Missing end tag for element ${parent?.name ?? ''}`);
    } else if (instruction?.toLowerCase() === 'xml') throw refuse();
    else {
      const said = cdata ?? plain ?? (reference === undefined ? undefined : characterOf(reference));
      if (said === null || plain?.includes(']]>') === true) throw refuse();
      // Only white space stands outside the root.
      if (parent === undefined && said !== undefined && (plain ?? '-').trim() !== '') throw refuse();
      if (said !== undefined) parent?.children.push(new XmlText(said));
    }
    at = PIECE.lastIndex;
  }
  if (root === null || open.length > 0) throw new XmlError('Invalid XML', text, at);
  return { root };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };

/** @param reference e.g. "&amp;" or "&#65;"; null for one that stands for no character */
function characterOf(reference: string): string | null {
  const name = reference.slice(1, -1);
  if (Object.hasOwn(ENTITIES, name)) return ENTITIES[name] ?? null;
  if (!/^#(?:\d+|x[\dA-Fa-f]+)$/u.test(name)) return null;
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const character = code > 0x10ffff ? '\0' : String.fromCodePoint(code);
  return NO_CHARACTER.test(character) ? null : character;
}

/** Each name once, no bare "&" in a value, and no unknown kind of white space. */
function areAttributes(attributes: string): boolean {
  const names = new Set<string>();
  for (const [, name = '', quoted = ''] of attributes.matchAll(ATTRIBUTES)) {
    const value = quoted.slice(1, -1);
    const isReferences = (value.match(/&[^;]*;?/gu) ?? []).every((one) => characterOf(one) !== null);
    if (names.has(name) || !isReferences) return false;
    if (name === 'xml:space' && value !== 'default' && value !== 'preserve') return false;
    names.add(name);
  }
  return true;
}
