// Parses metadata XML, from a retrieved file or from an answer of readMetadata, into the domain's rule model.
import type {
  AssignmentRule,
  AssignmentRuleSet,
  CriteriaItem,
  RuleEntry,
  UnknownElement,
} from '../../../domain/assignment-rules/index.ts';
import { AssignmentRulesError } from './assignment-rules-error.ts';
import { parseXml } from './xml-elements.ts';
import type { XmlDocument, XmlElement } from './xml-elements.ts';

/**
 * Parses `Lead.assignmentRules-meta.xml` as Salesforce retrieves it.
 *
 * @throws AssignmentRulesError for any other text, with the line if it is known, and for case assignment rules
 */
export function parseAssignmentRules(xml: string): AssignmentRuleSet {
  const document = parseXml(xml);
  const { root } = document;
  if (root.name !== 'AssignmentRules')
    throw new AssignmentRulesError({ id: 'rules-file.root', params: { found: root.name } }, document.lineOf(root));
  return new RulesReader(document).read(root, 'AssignmentRules');
}

/**
 * Parses the SOAP answer of Metadata API `readMetadata('AssignmentRules', ['Lead'])` to the same model.
 *
 * @throws AssignmentRulesError for a SOAP fault or any other text
 */
export function parseReadMetadataResponse(soapXml: string): AssignmentRuleSet {
  const document = parseXml(soapXml);
  const fault = find(document.root, 'Fault');
  if (fault !== null) {
    const detail = childText(fault, 'faultstring')?.trim() ?? '';
    throw new AssignmentRulesError({ id: 'rules-file.fault', params: { detail } });
  }
  const result = find(document.root, 'result');
  if (result === null) throw new AssignmentRulesError({ id: 'rules-file.not-an-answer', params: {} });
  const records = result.children.filter(({ name }) => name === 'records');
  const sets = records.map((record, index) => new RulesReader(document).read(record, `records[${index + 1}]`));
  return {
    rules: sets.flatMap(({ rules }) => rules),
    unknownElements: sets.flatMap(({ unknownElements }) => unknownElements),
  };
}

const ENTRY_ELEMENTS = [
  'assignedTo',
  'assignedToType',
  'booleanFilter',
  'criteriaItems',
  'formula',
  'notes',
  'overrideExistingTeams',
  'template',
];
const SEVERAL = ['assignmentRule', 'ruleEntry', 'criteriaItems'];

/** As XML Schema writes a boolean, and in capitals. */
const TRUE = /^(?:true|1)$/iu;
const FALSE = /^(?:false|0)$/iu;

interface Found {
  element: XmlElement;
  path: string;
}

/** Reads one set of rules and notes every element that it ignores. */
class RulesReader {
  readonly #document: XmlDocument;
  readonly #leftOut: UnknownElement[] = [];

  constructor(document: XmlDocument) {
    this.#document = document;
  }

  read(root: XmlElement, path: string): AssignmentRuleSet {
    // readMetadata lists the object's name next to its rules.
    const rules = this.#children({ element: root, path }, ['assignmentRule', 'fullName'])
      .filter(({ element }) => element.name === 'assignmentRule')
      .map((found) => this.#rule(found));
    return { rules, unknownElements: this.#leftOut };
  }

  #rule(found: Found): AssignmentRule {
    const { element } = found;
    const name = decodeRuleName(childText(element, 'fullName') ?? '');
    return {
      name,
      active: this.#isActive(element, name),
      entries: this.#children(found, ['fullName', 'active', 'ruleEntry'])
        .filter(({ element: child }) => child.name === 'ruleEntry')
        .map((entry, index) => this.#entry(entry, index + 1, name)),
    };
  }

  /** A misspelt word must not make an active rule an inactive one. */
  #isActive(element: XmlElement, rule: string): boolean {
    const found = filled(element, 'active')?.trim() ?? 'false';
    if (TRUE.test(found)) return true;
    if (FALSE.test(found)) return false;
    throw new AssignmentRulesError(
      { id: 'rules-file.active', params: { found, rule } },
      this.#document.lineOf(element),
    );
  }

  #entry(found: Found, number: number, rule: string): RuleEntry {
    const { element } = found;
    const criteria = this.#children(found, ENTRY_ELEMENTS).filter(({ element: { name } }) => name === 'criteriaItems');
    return {
      number,
      assignee: this.#assignee(element),
      criteria: criteria.map((item) => this.#criteriaItem(item, rule)),
      booleanFilter: filled(element, 'booleanFilter'),
      formula: filled(element, 'formula'),
      template: filled(element, 'template'),
      overrideExistingTeams: flag(element, 'overrideExistingTeams'),
      notes: filled(element, 'notes'),
    };
  }

  #assignee(element: XmlElement): RuleEntry['assignee'] {
    const name = filled(element, 'assignedTo')?.trim();
    if (name === undefined) return null;
    const type = filled(element, 'assignedToType')?.trim() ?? 'User';
    if (type === 'User' || type === 'Queue') return { type, name };
    throw new AssignmentRulesError(
      { id: 'rules-file.assignee-type', params: { type, assignee: name } },
      this.#document.lineOf(element),
    );
  }

  #criteriaItem(found: Found, rule: string): CriteriaItem {
    this.#children(found, ['field', 'operation', 'value', 'valueField']);
    const { element } = found;
    const field = childText(element, 'field')?.trim() ?? '';
    // Case rules have the same format; only the field names in a file show the difference.
    if (/^Case\./iu.test(field))
      throw new AssignmentRulesError(
        { id: 'rules-file.case-rules', params: { rule, field } },
        this.#document.lineOf(element),
      );
    return {
      field,
      operation: childText(element, 'operation')?.trim() ?? '',
      value: filled(element, 'value'),
      valueField: filled(element, 'valueField')?.trim() ?? null,
    };
  }

  /** Returns the known children with their paths, and notes unknown children and elements inside texts. */
  #children({ element, path }: Found, known: readonly string[]): Found[] {
    const seen = new Map<string, number>();
    return element.children.flatMap((child) => {
      const count = (seen.get(child.name) ?? 0) + 1;
      seen.set(child.name, count);
      const found = { element: child, path: `${path}/${child.name}[${count}]` };
      const several = SEVERAL.includes(child.name);
      if (!known.includes(child.name)) return this.#leaveOut('unknown', found);
      if (count > 1 && !several) return this.#leaveOut('repeated', found);
      if (!several) this.#noteInside(found);
      return [found];
    });
  }

  #noteInside({ element, path }: Found): void {
    const seen = new Map<string, number>();
    for (const child of element.children) {
      const count = (seen.get(child.name) ?? 0) + 1;
      seen.set(child.name, count);
      this.#leaveOut('inside-text', { element: child, path: `${path}/${child.name}[${count}]` });
    }
  }

  #leaveOut(problem: UnknownElement['problem'], { element, path }: Found): [] {
    this.#leftOut.push({ problem, path, line: this.#document.lineOf(element), text: element.text.trim() });
    return [];
  }
}

function childText(element: XmlElement, name: string): string | null {
  return element.children.find((child) => child.name === name)?.text ?? null;
}

/** The child's text; null if it is absent or only white space. */
function filled(element: XmlElement, name: string): string | null {
  const text = childText(element, name);
  return text === null || text.trim() === '' ? null : text;
}

function flag(element: XmlElement, name: string): boolean | null {
  const text = filled(element, name);
  return text === null ? null : TRUE.test(text.trim());
}

function find(element: XmlElement, name: string): XmlElement | null {
  if (element.name === name) return element;
  for (const child of element.children) {
    const found = find(child, name);
    if (found !== null) return found;
  }
  return null;
}

/** Decodes metadata names, which escape reserved characters as in a URL ("Web%2DLeads"). A stray % stays as it is. */
export function decodeRuleName(name: string): string {
  try {
    return decodeURIComponent(name.trim());
  } catch {
    return name.trim();
  }
}
