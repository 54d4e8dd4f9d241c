// Rules to decide by: a real one of 151 entries where the collected rule files are there, and one that is made.
import { existsSync, readFileSync } from 'node:fs';
import { parseAssignmentRules } from '../../src/adapters/salesforce/rules-xml/index.ts';
import { activeRule } from '../../src/domain/assignment-rules/index.ts';
import type { AssignmentRule, CriteriaItem, LeadFields } from '../../src/domain/assignment-rules/index.ts';

const REAL = new URL('../../../shared/corpus/001.xml', import.meta.url);

/** Null where the collected files are not kept beside the repository. */
export function realRule(): AssignmentRule | null {
  return existsSync(REAL) ? activeRule(parseAssignmentRules(readFileSync(REAL, 'utf8'))) : null;
}

/** Each entry with filter logic, as many real rules have it: no index rules such an entry out. */
export function madeRule(entries: number): AssignmentRule {
  return {
    name: 'Standard',
    active: true,
    entries: Array.from({ length: entries }, (_, index) => ({
      number: index + 1,
      assignee: { type: 'User', name: `person.${index}@example.com` },
      criteria: [
        equals('Country', `Land ${index % 60},Country ${index % 60}`),
        equals('Industry', `Industry ${index % 7}`),
        equals('LeadSource', `Source ${index % 5}`),
      ],
      booleanFilter: '1 AND (2 OR 3)',
      formula: null,
      template: null,
      overrideExistingTeams: null,
      notes: null,
    })),
  };
}

function equals(field: string, value: string): CriteriaItem {
  return { field: `Lead.${field}`, operation: 'equals', value, valueField: null };
}

/**
 * Leads for a rule, the same in every run: of each field that it asks for a value from its own criteria, a blank, or
 * another value. All fields are known.
 */
export function leadsFor({ entries }: AssignmentRule, many: number): LeadFields[] {
  const values = new Map<string, string[]>();
  for (const { field, value } of entries.flatMap(({ criteria }) => criteria)) {
    const name = field.replace(/^Lead\./u, '');
    const list = values.get(name) ?? [];
    values.set(name, list);
    list.push(...(value ?? '').split(',').map((one) => one.trim()));
  }
  const next = numbers(20_261);
  return Array.from({ length: many }, () => {
    const lead: Record<string, string | null> = { LastName: 'Roe', Company: 'Acme' };
    for (const [name, list] of values) {
      const kind = next(10);
      lead[name] = kind === 0 ? null : kind === 1 ? 'something else' : (list[next(list.length)] ?? null);
    }
    return lead;
  });
}

/** Whole numbers below a limit, one after the other, from a seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
