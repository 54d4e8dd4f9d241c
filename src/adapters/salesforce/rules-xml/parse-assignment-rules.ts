// Metadata XML to the model, from a retrieved file or from the answer of readMetadata.
import { AssignmentRulesError } from '../../../domain/assignment-rules/model.ts';
import type {
  AssignmentRule,
  AssignmentRuleSet,
  CriteriaItem,
  RuleEntry,
  UnknownElement,
} from '../../../domain/assignment-rules/model.ts';
import { parseXml } from './xml-elements.ts';
import type { XmlElement } from './xml-elements.ts';

/**
 * Parses `Lead.assignmentRules-meta.xml` as Salesforce retrieves it.
 *
 * @throws AssignmentRulesError for anything that is not such XML, with the line where one is known
 */
export function parseAssignmentRules(xml: string): AssignmentRuleSet {
  const root = parseXml(xml);
  if (root.name !== 'AssignmentRules') {
    throw new AssignmentRulesError(`expected <AssignmentRules> as the root element, found <${root.name}>`);
  }
  return readRules(root, 'AssignmentRules');
}

/**
 * Parses the SOAP answer of Metadata API `readMetadata('AssignmentRules', ['Lead'])` to the same model.
 *
 * @throws AssignmentRulesError for a SOAP fault, and for anything that is not such an answer
 */
export function parseReadMetadataResponse(soapXml: string): AssignmentRuleSet {
  const root = parseXml(soapXml);
  const fault = find(root, 'Fault');
  if (fault !== null)
    throw new AssignmentRulesError(`Salesforce refused: ${childText(fault, 'faultstring') ?? 'no reason given'}`);
  const result = find(root, 'result');
  if (result === null) throw new AssignmentRulesError('expected the answer of readMetadata');
  const records = result.children.filter(({ name }) => name === 'records');
  const sets = records.map((record, index) => readRules(record, `records[${index + 1}]`));
  return {
    rules: sets.flatMap(({ rules }) => rules),
    unknownElements: sets.flatMap(({ unknownElements }) => unknownElements),
  };
}

function readRules(root: XmlElement, path: string): AssignmentRuleSet {
  const unknownElements: UnknownElement[] = [];
  // readMetadata tells the object's name beside its rules.
  const children = each(root, path, ['assignmentRule', 'fullName'], unknownElements);
  const rules = children
    .filter(({ element }) => element.name === 'assignmentRule')
    .map(({ element, path: at }) => readRule(element, at, unknownElements));
  return { rules, unknownElements };
}

function readRule(element: XmlElement, path: string, unknown: UnknownElement[]): AssignmentRule {
  const children = each(element, path, ['fullName', 'active', 'ruleEntry'], unknown);
  const entries = children.filter(({ element: child }) => child.name === 'ruleEntry');
  return {
    name: decodeRuleName(childText(element, 'fullName') ?? ''),
    active: childText(element, 'active')?.trim().toLowerCase() === 'true',
    entries: entries.map(({ element: entry, path: at }, index) => readEntry(entry, at, index + 1, unknown)),
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

function readEntry(element: XmlElement, path: string, number: number, unknown: UnknownElement[]): RuleEntry {
  const children = each(element, path, ENTRY_ELEMENTS, unknown);
  const criteria = children.filter(({ element: child }) => child.name === 'criteriaItems');
  return {
    number,
    assignee: readAssignee(element),
    criteria: criteria.map(({ element: item, path: at }) => readCriteriaItem(item, at, unknown)),
    booleanFilter: filled(element, 'booleanFilter'),
    formula: filled(element, 'formula'),
    template: filled(element, 'template'),
    overrideExistingTeams: flag(element, 'overrideExistingTeams'),
    notes: filled(element, 'notes'),
  };
}

function readAssignee(element: XmlElement): RuleEntry['assignee'] {
  const name = filled(element, 'assignedTo')?.trim();
  if (name === undefined) return null;
  const type = filled(element, 'assignedToType')?.trim() ?? 'User';
  if (type !== 'User' && type !== 'Queue') {
    throw new AssignmentRulesError(`<assignedToType> is "${type}"; expected User or Queue (assigned to "${name}")`);
  }
  return { type, name };
}

function readCriteriaItem(element: XmlElement, path: string, unknown: UnknownElement[]): CriteriaItem {
  each(element, path, ['field', 'operation', 'value', 'valueField'], unknown);
  return {
    field: childText(element, 'field')?.trim() ?? '',
    operation: childText(element, 'operation')?.trim() ?? '',
    value: filled(element, 'value'),
    valueField: filled(element, 'valueField')?.trim() ?? null,
  };
}

const SEVERAL = ['assignmentRule', 'ruleEntry', 'criteriaItems'];

/** The children with their paths. Those of other names are reported, and those that stand twice where one is read. */
function each(
  element: XmlElement,
  path: string,
  known: readonly string[],
  unknown: UnknownElement[],
): { element: XmlElement; path: string }[] {
  const seen = new Map<string, number>();
  return element.children.flatMap((child) => {
    const count = (seen.get(child.name) ?? 0) + 1;
    seen.set(child.name, count);
    const at = `${path}/${child.name}[${count}]`;
    if (known.includes(child.name) && (count === 1 || SEVERAL.includes(child.name)))
      return [{ element: child, path: at }];
    unknown.push({ path: at, text: child.text.trim() });
    return [];
  });
}

function childText(element: XmlElement, name: string): string | null {
  return element.children.find((child) => child.name === name)?.text ?? null;
}

/** The child's text, null when it is absent or holds nothing but white space. */
function filled(element: XmlElement, name: string): string | null {
  const text = childText(element, name);
  return text === null || text.trim() === '' ? null : text;
}

function flag(element: XmlElement, name: string): boolean | null {
  const text = filled(element, name);
  return text === null ? null : text.trim().toLowerCase() === 'true';
}

function find(element: XmlElement, name: string): XmlElement | null {
  if (element.name === name) return element;
  for (const child of element.children) {
    const found = find(child, name);
    if (found !== null) return found;
  }
  return null;
}

/** Metadata names escape reserved characters as in a URL ("Web%2DLeads"); a stray % is left as it is. */
export function decodeRuleName(name: string): string {
  try {
    return decodeURIComponent(name.trim());
  } catch {
    return name.trim();
  }
}
