// What the function's bundle reads rules with reads and refuses the same documents as the XML library.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as library from '@rgrove/parse-xml';
import * as small from '../../scripts/small-xml.ts';
import { runs } from '../property-runs.ts';

type Tree = string | { name: string; start: number; children: Tree[] };

interface Parsed {
  name: string;
  start: number;
  children: readonly object[];
}

function treeOf({ name, start, children }: Parsed): Tree {
  const trees = children.flatMap((child): Tree[] => {
    // An element of the library has a text of its own, too: that of all it holds.
    if ('children' in child) return [treeOf(child as Parsed)];
    return 'text' in child ? [String(child.text)] : [];
  });
  // Text may come in pieces; its reader joins it.
  const text = trees.filter((one) => typeof one === 'string').join('');
  return { name, start, children: [text, ...trees.filter((one) => typeof one !== 'string')] };
}

/** Null for a text that is refused. */
function read(parse: () => { root: object | null }): Tree | null {
  try {
    const { root } = parse();
    return root === null ? null : treeOf(root as Parsed);
  } catch (error) {
    if (error instanceof library.XmlError || error instanceof small.XmlError) return null;
    throw error;
  }
}

function expectSame(xml: string): void {
  const expected = read(() => library.parseXml(xml, { includeOffsets: true }));
  expect(read(() => small.parseXml(xml))).toEqual(expected);
}

describe('the small XML reader', () => {
  it('reads the example’s rules as the library does', () => {
    const xml = readFileSync(new URL('../../examples/Lead.assignmentRules-meta.xml', import.meta.url), 'utf8');
    expect(read(() => small.parseXml(xml))).not.toBeNull();
    expectSame(xml);
  });

  it.each([
    '<?xml version="1.0" encoding="UTF-8"?>\n<!-- a --><?pi b?>\n<a/>\n<!-- c -->\n',
    "<?xml version='1.1' standalone='yes' ?><a/>",
    '<?xml version="2.0"?><a/>',
    '<?xml encoding="UTF-8"?><a/>',
    '<?xml version="1.0" encoding="é"?><a/>',
    '<?xml-stylesheet href="a"?><a/>',
    ' <?xml version="1.0"?><a/>',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a/>b',
    'a<a/>',
    '<a/>&#32;',
    '<![CDATA[]]><a/>',
    '',
    '<a>]]></a>',
    '<a>&#0;</a>',
    '<a>&#x110000;</a>',
    '<a>&#55357;</a>',
    '<a>&constructor;</a>',
    '<a b="&lt;&#x41;" c=\'"\'/>',
    '<a b="<"/>',
    '<a b="&"/>',
    '<a b="1"c="2"/>',
    '<a b="1" b="1"/>',
    '<a xml:space="keep"/>',
    '<soapenv:a xmlns:soapenv="x" />',
    '<Ä·1/>',
    '<1a/>',
    '<a\u00A0b="1"/>',
    '<a><!-- -- --></a>',
    '<a><!-- ---></a>',
    '<a><?XML?></a>',
    '<a><?p?></a>',
    '<a><??></a>',
    '<a>\u0001</a>',
    '<a>😀</a>',
  ])('agrees with the library on %j', expectSame);

  it('agrees with the library on whatever is put together of parts of documents', () => {
    const part = fc.constantFrom(
      '<a>', '</a>', '<b>', '</b>', '</b >', '<b/>', '<a x="1">', "<b x='&lt;' y=\"2\"/>", '<b x="1" x="2"/>', '<b x/>', '<b', '>', '/',
      'text', ' ', '\n', '&amp;', '&#65;', '&#xD800;', '&nbsp;', '&', ';', '<![CDATA[x]]>', '<![CDATA[', ']]>', '<!-- c -->', '<!--', '-->',
      '<?pi?>', '<?pi x?>', '<?xml version="1.0"?>', '"', 'é', '<é/>', '\uD800', '\uFFFE',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.boolean(), (parts, inRoot) => {
        expectSame(inRoot ? `<r>${parts.join('')}</r>` : parts.join(''));
      }),
      runs(2000),
    );
  });
});
