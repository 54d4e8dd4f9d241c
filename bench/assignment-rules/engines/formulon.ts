import { parse } from 'formulon';
import type { BenchLead, Criterion } from '../table.ts';
import type { Engine } from './engine.ts';

export const formulon: Engine = {
  name: 'formulon, a Salesforce formula an entry',
  leads: 20,
  prepare(table) {
    // It has no compile step: every call parses the formula anew.
    const formulas = table.map(({ criteria }) => `AND(${criteria.map(toFormula).join(', ')})`);
    return (lead) => {
      const values = substitutions(lead);
      return formulas.findIndex((formula) => parse(formula, values).value === true) + 1;
    };
  },
};

function substitutions(lead: BenchLead): Parameters<typeof parse>[1] {
  return Object.fromEntries(
    Object.entries(lead).map(([field, value]) => [
      field,
      typeof value === 'number'
        ? { type: 'literal', dataType: 'number', value, options: { length: 12, scale: 0 } }
        : { type: 'literal', dataType: 'text', value, options: { length: value.length } },
    ]),
  );
}

function toFormula(criterion: Criterion): string {
  const { field } = criterion;
  const isOneOf = (values: readonly string[]): string =>
    `OR(${values.map((value) => `${field} = ${JSON.stringify(value)}`).join(', ')})`;
  switch (criterion.operation) {
    case 'equals':
      return isOneOf(criterion.values);
    case 'notEqual':
      return `NOT(${isOneOf(criterion.values)})`;
    case 'contains':
      return `CONTAINS(${field}, ${JSON.stringify(criterion.value)})`;
    case 'startsWith':
      return `BEGINS(${field}, ${JSON.stringify(criterion.value)})`;
    case 'greaterThan':
      return `${field} > ${criterion.value}`;
    case 'lessThan':
      return `${field} < ${criterion.value}`;
  }
}
