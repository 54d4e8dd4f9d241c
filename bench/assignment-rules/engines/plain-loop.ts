// What one writes by hand in ten minutes: the yardstick for everything else.
import type { BenchLead, Criterion } from '../table.ts';
import type { Engine } from './engine.ts';

export const plainLoop: Engine = {
  name: 'plain loop, hand-written',
  leads: 100_000,
  prepare: (table) => (lead) => {
    for (const [index, { criteria }] of table.entries()) {
      if (criteria.every((criterion) => holds(criterion, lead))) return index + 1;
    }
    return 0;
  },
};

function holds(criterion: Criterion, lead: BenchLead): boolean {
  const value = lead[criterion.field] ?? '';
  switch (criterion.operation) {
    case 'equals':
      return criterion.values.includes(String(value));
    case 'notEqual':
      return !criterion.values.includes(String(value));
    case 'contains':
      return String(value).includes(criterion.value);
    case 'startsWith':
      return String(value).startsWith(criterion.value);
    case 'greaterThan':
      return Number(value) > criterion.value;
    case 'lessThan':
      return Number(value) < criterion.value;
  }
}
