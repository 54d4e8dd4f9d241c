// The XML library wrapped once: an ordered tree of elements with their text, nothing else.
import { XmlElement as ParsedElement, XmlError, XmlText, parseXml as parseDocument } from '@rgrove/parse-xml';
import { AssignmentRulesError } from '../../../domain/assignment-rules/model.ts';

export interface XmlElement {
  /** Without its namespace prefix. */
  name: string;
  children: XmlElement[];
  /** Text and CDATA directly inside, entities decoded, white space kept. */
  text: string;
}

/** @throws AssignmentRulesError for anything that is not one well-formed element */
export function parseXml(xml: string): XmlElement {
  const doctype = doctypeAt(xml);
  if (doctype !== null)
    throw new AssignmentRulesError('a document type declaration is not expected here', lineAt(xml, doctype));
  try {
    const { root } = parseDocument(xml);
    if (root !== null) return toElement(root);
  } catch (error) {
    throw refusal(error);
  }
  throw new AssignmentRulesError('not well-formed XML: one root element expected');
}

function toElement({ name, children }: ParsedElement): XmlElement {
  return {
    name: name.slice(name.indexOf(':') + 1),
    children: children.flatMap((child) => (child instanceof ParsedElement ? [toElement(child)] : [])),
    text: children.map((child) => (child instanceof XmlText ? child.text : '')).join(''),
  };
}

function refusal(error: unknown): unknown {
  // Elements are read by recursion, and rules are five deep.
  if (error instanceof RangeError)
    return new AssignmentRulesError('not well-formed XML: elements are nested too deeply');
  if (!(error instanceof XmlError)) return error;
  // What follows is the place, and an excerpt of the file.
  const [says = ''] = error.message.split(' (line ');
  if (says.startsWith('Extra content'))
    return new AssignmentRulesError('not well-formed XML: one root element expected');
  return new AssignmentRulesError(`not well-formed XML: ${says.replace('end tag', 'closing tag')}`, error.line);
}

/** The parser takes document types; they stand between the declaration, comments and instructions, or nowhere. */
function doctypeAt(xml: string): number | null {
  // White space includes the byte-order mark.
  const skipped = /\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->/uy;
  let at = 0;
  while (skipped.test(xml)) at = skipped.lastIndex;
  return xml.startsWith('<!DOCTYPE', at) ? at : null;
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
