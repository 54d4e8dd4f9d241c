import { LogicEngine } from 'json-logic-engine';
import type { BenchLead, Criterion } from '../table.ts';
import type { Engine } from './engine.ts';

export const jsonLogicEngine: Engine = {
  name: 'json-logic-engine, compiled',
  leads: 100_000,
  prepare(table) {
    const branches = table.flatMap(({ criteria }, index) => [{ and: criteria.map(toLogic) }, index + 1]);
    // The library declares what it builds as a bare Function.
    const decide = new LogicEngine().build({ if: [...branches, 0] }) as (lead: BenchLead) => unknown;
    return (lead) => Number(decide(lead));
  },
};

function toLogic(criterion: Criterion): object {
  const field = { var: criterion.field };
  switch (criterion.operation) {
    case 'equals':
      return { in: [field, criterion.values] };
    case 'notEqual':
      return { '!': [{ in: [field, criterion.values] }] };
    case 'contains':
      return { in: [criterion.value, field] };
    case 'startsWith':
      return { '===': [{ substr: [field, 0, criterion.value.length] }, criterion.value] };
    case 'greaterThan':
      return { '>': [field, criterion.value] };
    case 'lessThan':
      return { '<': [field, criterion.value] };
  }
}
