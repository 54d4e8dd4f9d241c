// The XML library wrapped once: an ordered tree of elements with their text, nothing else.
import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import { AssignmentRulesError } from './model.ts';

export interface XmlElement {
  /** Without its namespace prefix. */
  name: string;
  children: XmlElement[];
  /** Text and CDATA directly inside, entities decoded, white space kept. */
  text: string;
}

// Values stay text, as written: " 007 " is neither a number nor trimmed.
const parser = new XMLParser({
  preserveOrder: true,
  parseTagValue: false,
  trimValues: false,
  removeNSPrefix: true,
  // Numeric entities are decoded only together with HTML's named ones.
  htmlEntities: true,
});

/** @throws AssignmentRulesError for anything that is not one well-formed element */
export function parseXml(xml: string): XmlElement {
  const text = xml.replace(/^\uFEFF/u, '');
  const doctype = text.indexOf('<!DOCTYPE');
  if (doctype >= 0) throw new AssignmentRulesError('a document type declaration is not expected here', lineAt(text, doctype));
  checkWellFormed(text);
  const [root, ...more] = toElements(parser.parse(text));
  if (root === undefined || more.length > 0) throw new AssignmentRulesError('not well-formed XML: one root element expected');
  return root;
}

/** The parser itself takes what it can get; the validator says where a text stops being XML. */
function checkWellFormed(text: string): void {
  try {
    SyntaxValidator.validate(text);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const line = 'line' in error && typeof error.line === 'number' ? error.line : null;
    throw new AssignmentRulesError(`not well-formed XML: ${error.message}`, line);
  }
}

function toElements(nodes: unknown): XmlElement[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: unknown): XmlElement[] => {
    const [name, content] = Object.entries(Object(node) as object).find(([key]) => key !== ':@') ?? [];
    if (name === undefined || name === '#text' || name.startsWith('?')) return [];
    return [{ name, children: toElements(content), text: textOf(content) }];
  });
}

function textOf(nodes: unknown): string {
  if (!Array.isArray(nodes)) return '';
  return nodes.map((node: unknown) => (typeof node === 'object' && node !== null && '#text' in node ? String(node['#text']) : '')).join('');
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
