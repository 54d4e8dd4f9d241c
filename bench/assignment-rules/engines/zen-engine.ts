import { ZenEngine } from '@gorules/zen-engine';
import { z } from 'zod';
import type { Criterion } from '../table.ts';
import type { Engine } from './engine.ts';

const resultSchema = z.object({ entry: z.number().optional() }).nullable();

export const zenEngine: Engine = {
  name: '@gorules/zen-engine, decision table',
  leads: 500,
  prepare(table) {
    const fields = [...new Set(table.flatMap(({ criteria }) => criteria.map(({ field }) => field)))];
    const rules = table.map(({ criteria }, index) => ({
      _id: `r${index}`,
      ...Object.fromEntries(
        fields.map((field) => [
          `in-${field}`,
          criteria
            .filter((criterion) => criterion.field === field)
            .map(toCell)
            .join(' and '),
        ]),
      ),
      out: String(index + 1),
    }));
    const content = {
      hitPolicy: 'first',
      inputs: fields.map((field) => ({ id: `in-${field}`, name: field, field })),
      outputs: [{ id: 'out', name: 'entry', field: 'entry' }],
      rules,
    };
    const node = (id: string, type: string, more: object = {}): object => ({
      id,
      name: id,
      type,
      position: { x: 0, y: 0 },
      ...more,
    });
    const decision = new ZenEngine().createDecision(
      Buffer.from(
        JSON.stringify({
          nodes: [node('in', 'inputNode'), node('table', 'decisionTableNode', { content }), node('out', 'outputNode')],
          edges: [
            { id: 'e1', type: 'edge', sourceId: 'in', targetId: 'table' },
            { id: 'e2', type: 'edge', sourceId: 'table', targetId: 'out' },
          ],
        }),
      ),
    );
    return async (lead) => resultSchema.parse((await decision.evaluate(lead)).result)?.entry ?? 0;
  },
};

function toCell(criterion: Criterion): string {
  switch (criterion.operation) {
    case 'equals':
      return `$ in ${JSON.stringify(criterion.values)}`;
    case 'notEqual':
      return `$ not in ${JSON.stringify(criterion.values)}`;
    case 'contains':
      return `contains($, ${JSON.stringify(criterion.value)})`;
    case 'startsWith':
      return `startsWith($, ${JSON.stringify(criterion.value)})`;
    case 'greaterThan':
      return `$ > ${criterion.value}`;
    case 'lessThan':
      return `$ < ${criterion.value}`;
  }
}
