// Wraps the XML library: an ordered tree of elements with their text.
import { XmlElement as ParsedElement, XmlError, XmlText, parseXml as parseDocument } from '@rgrove/parse-xml';
import { AssignmentRulesError } from './assignment-rules-error.ts';

export interface XmlElement {
  /** Name without the namespace prefix. */
  name: string;
  children: XmlElement[];
  /** Text and CDATA directly inside the element, with entities decoded and white space kept. */
  text: string;
  /** Offset of its start in the document's text. */
  start: number;
}

export interface XmlDocument {
  root: XmlElement;
  /** The line on which an element starts, counted from 1. */
  lineOf(element: XmlElement): number;
}

/** @throws AssignmentRulesError for anything that is not one well-formed element */
export function parseXml(xml: string): XmlDocument {
  // Normalised like the library does, so that the library's offsets fit this text.
  const text = xml.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const doctype = doctypeAt(text);
  if (doctype !== null) throw new AssignmentRulesError({ id: 'rules-file.doctype', params: {} }, lineAt(text, doctype));
  try {
    const { root } = parseDocument(text, { includeOffsets: true });
    if (root !== null) return { root: toElement(root), lineOf: ({ start }) => lineAt(text, start) };
  } catch (error) {
    throw refusal(error);
  }
  throw new AssignmentRulesError({ id: 'rules-file.one-root', params: {} });
}

function toElement({ name, children, start }: ParsedElement): XmlElement {
  return {
    name: name.slice(name.indexOf(':') + 1),
    children: children.flatMap((child) => (child instanceof ParsedElement ? [toElement(child)] : [])),
    text: children.map((child) => (child instanceof XmlText ? child.text : '')).join(''),
    start,
  };
}

function refusal(error: unknown): unknown {
  // The parser is recursive. Rules are five levels deep, so a stack overflow means a wrong file.
  if (error instanceof RangeError) return new AssignmentRulesError({ id: 'rules-file.too-deep', params: {} });
  if (!(error instanceof XmlError)) return error;
  // The rest of the message is the position and an excerpt of the file.
  const [says = ''] = error.message.split(' (line ');
  if (says.startsWith('Extra content'))
    return new AssignmentRulesError({ id: 'rules-file.one-root', params: {} }, error.line);
  const detail = says.replace('end tag', 'closing tag');
  return new AssignmentRulesError({ id: 'rules-file.not-xml', params: { detail } }, error.line);
}

/**
 * Offset of a document type; null if there is none. The parser accepts document types, but rule files never have one.
 */
function doctypeAt(xml: string): number | null {
  const skipped = /\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->/uy;
  let at = 0;
  while (skipped.test(xml)) at = skipped.lastIndex;
  return xml.startsWith('<!DOCTYPE', at) ? at : null;
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
