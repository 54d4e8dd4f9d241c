import { compileRule } from '../../../src/domain/assignment-rules/index.ts';
import type { AssignmentRule, CriteriaItem } from '../../../src/domain/assignment-rules/index.ts';
import { LeadReader } from '../../../src/domain/assignment-rules/lead-reader.ts';
import type { SlotValues } from '../../../src/domain/assignment-rules/lead-reader.ts';
import type { Criterion, TableEntry } from '../table.ts';
import type { Engine } from './engine.ts';

const now = new Date('2026-11-24T00:00:00Z');

function engine(
  name: string,
  trace: 'none' | 'deciding' | 'full',
  adapt = (rule: AssignmentRule): AssignmentRule => rule,
): Engine {
  return {
    name,
    leads: 100_000,
    prepare(table) {
      const rule = compileRule(adapt(toRule(table)));
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

/** The same rule with its criteria joined by filter logic, which the index over field values leaves alone. */
export const ownerPreflightUnindexed = engine('Owner Preflight without its index', 'none', (rule) => ({
  ...rule,
  entries: rule.entries.map((entry) => ({
    ...entry,
    booleanFilter: entry.criteria.map((_, index) => index + 1).join(' AND '),
  })),
}));

/** What no evaluator of named fields can be faster than: the lead's fields looked up, and nothing decided. */
export const readingOnly: Engine = {
  name: 'the limit: fields looked up, nothing decided',
  leads: 100_000,
  prepare(table) {
    const reader = new LeadReader();
    for (const { criteria } of table) for (const { field } of criteria) reader.slot(field);
    const values: SlotValues = [];
    return (lead) => {
      reader.read(lead, values);
      return values.length;
    };
  },
};

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
