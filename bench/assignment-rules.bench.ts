// First-match tables: how many leads a second each engine decides, and what ten times the entries cost.
import { compareEngines } from './assignment-rules/compare.ts';
import type { Timing } from './assignment-rules/compare.ts';
import { celJs } from './assignment-rules/engines/cel-js.ts';
import { formulon } from './assignment-rules/engines/formulon.ts';
import { jsonLogicEngine } from './assignment-rules/engines/json-logic-engine.ts';
import { jsonRulesEngine } from './assignment-rules/engines/json-rules-engine.ts';
import {
  ownerPreflight,
  ownerPreflightTraced,
  ownerPreflightUnindexed,
  readingOnly,
} from './assignment-rules/engines/owner-preflight.ts';
import { plainLoop } from './assignment-rules/engines/plain-loop.ts';
import { zenEngine } from './assignment-rules/engines/zen-engine.ts';
import { makeLeads, makeTable } from './assignment-rules/table.ts';
import type { Bench, Row } from './bench.ts';

const OURS = [ownerPreflight, ownerPreflightTraced, ownerPreflightUnindexed];
const RIVALS = [jsonLogicEngine, plainLoop, celJs, zenEngine, jsonRulesEngine, formulon];
const ROUNDS = 7;

export const bench: Bench = {
  name: 'assignment-rules',
  title: 'Lead assignment rules: 100 entries of 3 to 5 criteria, random leads',
  run: async () => {
    const leads = makeLeads(10_000);
    const timings = await compareEngines([...OURS, ...RIVALS], makeTable(100), leads, ROUNDS);
    const fastest = Math.max(...timings.slice(OURS.length).map(({ leadsPerSecond }) => leadsPerSecond));
    const [limit] = await compareEngines([readingOnly], makeTable(100), leads, ROUNDS);
    const large = await compareEngines([ownerPreflight, ownerPreflightUnindexed], makeTable(1000), leads, ROUNDS);
    const ofSmall = new Map(timings.map(({ engine, leadsPerSecond }) => [engine, leadsPerSecond]));
    return [
      ...timings.map((timing) => toRow(timing, `${over(timing.leadsPerSecond, fastest, 2)} × the fastest rival`)),
      ...(limit === undefined
        ? []
        : [toRow(limit, `${over(limit.leadsPerSecond, timings[0]?.leadsPerSecond, 1)} × Owner Preflight`)]),
      ...large.map((timing) =>
        toRow(
          { ...timing, engine: `${timing.engine}, 1,000 entries` },
          `${over(ofSmall.get(timing.engine), timing.leadsPerSecond, 1)} × the cost of 100`,
        ),
      ),
    ];
  },
};

function toRow({ engine, leadsPerSecond }: Timing, ratio: string): Row {
  return { what: engine, value: `${Math.round(leadsPerSecond).toLocaleString('en')} leads/s`, ratio };
}

function over(a: number | undefined, b: number | undefined, digits: number): string {
  return ((a ?? Number.NaN) / (b ?? Number.NaN)).toFixed(digits);
}
