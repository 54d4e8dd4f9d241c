// First-match tables: how many leads a second each engine decides, and what ten times the entries cost.
import { compareEngines } from './assignment-rules/compare.ts';
import type { Timing } from './assignment-rules/compare.ts';
import { celJs } from './assignment-rules/engines/cel-js.ts';
import { formulon } from './assignment-rules/engines/formulon.ts';
import { jsonLogicEngine } from './assignment-rules/engines/json-logic-engine.ts';
import { jsonRulesEngine } from './assignment-rules/engines/json-rules-engine.ts';
import { ownerPreflight, ownerPreflightTraced } from './assignment-rules/engines/owner-preflight.ts';
import { plainLoop } from './assignment-rules/engines/plain-loop.ts';
import { zenEngine } from './assignment-rules/engines/zen-engine.ts';
import { makeLeads, makeTable } from './assignment-rules/table.ts';
import type { Bench, Row } from './bench.ts';

const RIVALS = [jsonLogicEngine, plainLoop, celJs, zenEngine, jsonRulesEngine, formulon];
const ROUNDS = 5;

export const bench: Bench = {
  name: 'assignment-rules',
  title: 'Lead assignment rules: 100 entries of 3 to 5 criteria, random leads',
  run: async () => {
    const leads = makeLeads(10_000);
    const timings = await compareEngines([ownerPreflight, ownerPreflightTraced, ...RIVALS], makeTable(100), leads, ROUNDS);
    const fastest = Math.max(...timings.slice(2).map(({ leadsPerSecond }) => leadsPerSecond));
    const [large] = await compareEngines([ownerPreflight], makeTable(1000), leads, ROUNDS);
    const small = timings[0]?.leadsPerSecond ?? 0;
    return [...timings.map((timing) => toRow(timing, fastest)), growth(small, large?.leadsPerSecond ?? 0)];
  },
};

function toRow({ engine, leadsPerSecond }: Timing, fastest: number): Row {
  return { what: engine, value: `${Math.round(leadsPerSecond).toLocaleString('en')} leads/s`, ratio: `${(leadsPerSecond / fastest).toFixed(2)} × the fastest rival` };
}

function growth(small: number, large: number): Row {
  return { what: 'Owner Preflight, 1,000 entries', value: `${Math.round(large).toLocaleString('en')} leads/s`, ratio: `${(small / large).toFixed(1)} × the cost of 100` };
}
