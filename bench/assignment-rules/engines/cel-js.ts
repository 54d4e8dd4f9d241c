import { parse } from '@marcbachmann/cel-js';
import type { Criterion } from '../table.ts';
import type { Engine } from './engine.ts';

export const celJs: Engine = {
  name: '@marcbachmann/cel-js, parsed once',
  leads: 10_000,
  prepare(table) {
    const entries = table.map(({ criteria }) => parse(criteria.map(toCel).join(' && ')));
    // CEL knows integers as BigInt; a lead's numbers are doubles to it.
    return (lead) => entries.findIndex((entry) => entry(lead) === true) + 1;
  },
};

function toCel(criterion: Criterion): string {
  const { field } = criterion;
  switch (criterion.operation) {
    case 'equals':
      return `${field} in ${JSON.stringify(criterion.values)}`;
    case 'notEqual':
      return `!(${field} in ${JSON.stringify(criterion.values)})`;
    case 'contains':
      return `${field}.contains(${JSON.stringify(criterion.value)})`;
    case 'startsWith':
      return `${field}.startsWith(${JSON.stringify(criterion.value)})`;
    case 'greaterThan':
      return `${field} > ${criterion.value}.0`;
    case 'lessThan':
      return `${field} < ${criterion.value}.0`;
  }
}
