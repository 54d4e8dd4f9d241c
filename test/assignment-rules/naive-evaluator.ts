// A second reading of the semantics, as simple as it can be: no compiling, no index, no shared code. Text criteria only.
import type { AssignmentRule, CriteriaItem, LeadFields } from '../../src/assignment-rules/index.ts';

type Answer = true | false | null;

export function naivelyDecide(rule: AssignmentRule, lead: LeadFields): { outcome: string; entry: number | null; possible: number[] } {
  const maybe: number[] = [];
  for (const entry of rule.entries) {
    const answers = entry.criteria.map((criterion) => answer(criterion, lead));
    const takes: Answer = answers.includes(false) ? false : answers.includes(null) ? null : true;
    if (takes === true && maybe.length === 0) return { outcome: 'entry', entry: entry.number, possible: [] };
    if (takes !== false) maybe.push(entry.number);
    if (takes === true) return { outcome: 'undecided', entry: null, possible: maybe };
  }
  return maybe.length === 0 ? { outcome: 'none', entry: null, possible: [] } : { outcome: 'undecided', entry: null, possible: [...maybe, 0] };
}

function answer({ field, operation, value }: CriteriaItem, lead: LeadFields): Answer {
  const key = Object.keys(lead).find((name) => `lead.${name}`.toLowerCase() === field.toLowerCase());
  if (key === undefined) return null;
  const text = String(lead[key] ?? '').trim().toLowerCase();
  const items = (value ?? '').toLowerCase().split(',').map((part) => part.trim());
  switch (operation) {
    case 'equals':
      return items.includes(text);
    case 'notEqual':
      return !items.includes(text);
    case 'startsWith':
      return text !== '' && items.some((part) => part !== '' && text.startsWith(part));
    case 'contains':
      return text !== '' && items.some((part) => part !== '' && text.includes(part));
    case 'notContain':
      return !(text !== '' && items.some((part) => part !== '' && text.includes(part)));
    default:
      throw new Error(`not read naively: ${operation}`);
  }
}
