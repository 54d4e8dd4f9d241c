import { Engine as RulesEngine, Rule } from 'json-rules-engine';
import type { ConditionProperties } from 'json-rules-engine';
import type { Criterion } from '../table.ts';
import type { Engine } from './engine.ts';

export const jsonRulesEngine: Engine = {
  name: 'json-rules-engine',
  leads: 300,
  prepare(table) {
    const engine = new RulesEngine();
    engine.addOperator<string, string>('startsWith', (fact, value) => fact.startsWith(value));
    engine.addOperator<string, string>('containsText', (fact, value) => fact.includes(value));
    table.forEach(({ criteria }, index) => {
      const event = { type: 'takes', params: { entry: index + 1 } };
      // Highest priority runs first; the first success ends the run.
      engine.addRule(
        new Rule({
          conditions: { all: criteria.map(toCondition) },
          event,
          priority: table.length - index,
          onSuccess: () => engine.stop(),
        }),
      );
    });
    return async (lead) => {
      const { events } = await engine.run(lead);
      const entries = events.map(({ params }) => Number(params?.entry));
      return entries.length === 0 ? 0 : Math.min(...entries);
    };
  },
};

function toCondition(criterion: Criterion): ConditionProperties {
  const fact = criterion.field;
  switch (criterion.operation) {
    case 'equals':
      return { fact, operator: 'in', value: criterion.values };
    case 'notEqual':
      return { fact, operator: 'notIn', value: criterion.values };
    case 'contains':
      return { fact, operator: 'containsText', value: criterion.value };
    case 'startsWith':
      return { fact, operator: 'startsWith', value: criterion.value };
    case 'greaterThan':
      return { fact, operator: 'greaterThan', value: criterion.value };
    case 'lessThan':
      return { fact, operator: 'lessThan', value: criterion.value };
  }
}
