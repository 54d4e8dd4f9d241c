import { compileRule } from '../../../src/assignment-rules/index.ts';
import type { AssignmentRule, CriteriaItem } from '../../../src/assignment-rules/index.ts';
import type { Criterion, TableEntry } from '../table.ts';
import type { Engine } from './engine.ts';

const now = new Date('2026-11-24T00:00:00Z');

function engine(name: string, trace: 'none' | 'deciding' | 'full'): Engine {
  return {
    name,
    leads: 100_000,
    prepare(table) {
      const rule = compileRule(toRule(table));
      const options = { now, trace } as const;
      return (lead) => {
        const decision = rule.decide(lead, options);
        return decision.outcome === 'entry' ? decision.entry.number : 0;
      };
    },
  };
}

export const ownerPreflight = engine('Owner Preflight', 'none');
export const ownerPreflightTraced = engine('Owner Preflight, deciding entry traced', 'deciding');

/** The table as Salesforce metadata has it. */
export function toRule(table: readonly TableEntry[]): AssignmentRule {
  return {
    name: 'Bench',
    active: true,
    entries: table.map(({ criteria }, index) => ({
      number: index + 1,
      assignee: { type: 'Queue', name: `Queue_${index + 1}` },
      criteria: criteria.map(toItem),
      booleanFilter: null,
      formula: null,
      template: null,
      overrideExistingTeams: null,
      notes: null,
    })),
  };
}

function toItem(criterion: Criterion): CriteriaItem {
  const value = 'values' in criterion ? criterion.values.join(',') : String(criterion.value);
  return { field: `Lead.${criterion.field}`, operation: criterion.operation, value, valueField: null };
}
