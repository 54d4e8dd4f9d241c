// The engine on large rules and many users: deciding beside the rule evaluator alone on the same leads, explaining, and
// what would change the answer.
import { compileRule } from '../src/domain/assignment-rules/index.ts';
import type { AssignmentRule } from '../src/domain/assignment-rules/index.ts';
import { Case } from '../src/domain/prediction/case.ts';
import { counterfactualsOf } from '../src/domain/prediction/counterfactuals.ts';
import { decide, explain } from '../src/domain/prediction/index.ts';
import type { UserIndex } from '../src/domain/prediction/index.ts';
import { atLeast, atMost } from './bench.ts';
import type { Bench, Row } from './bench.ts';
import { USERS, manyUsers, orgOf, recordOf, rulesOf } from './engine/facts.ts';
import { RulesOutOfDatabase } from './engine/out-of-database.ts';
import { leadsFor, madeRule, realRule } from './engine/rules.ts';
import { count, inTurns, milliseconds, perSecond, rateOf } from './measure.ts';

const NOW = new Date('2026-11-24T00:00:00Z');
const LEADS = 5000;
const EXPLAINED = 40;
const COMPILED_ANEW = 20;
const ROUNDS = 9;
const COUNTERFACTUALS = { entries: 200, leads: 30, most: 50 };

export const bench: Bench = {
  name: 'engine',
  title: `The engine, on large lead rules and ${count(USERS)} users; leads by the processor's time`,
  run: async () => {
    const users = manyUsers();
    const real = realRule();
    return [
      ...(real === null ? [] : await ratesOn('a real rule', real, users)),
      ...(await ratesOn('a made rule, each entry with filter logic', madeRule(151), users)),
      ...whatWouldChange(users),
    ];
  },
};

async function ratesOn(what: string, rule: AssignmentRule, users: UserIndex): Promise<Row[]> {
  const org = orgOf(users, rulesOf(rule));
  const records = leadsFor(rule, LEADS).map(recordOf);
  const compiled = compileRule(rule);
  const stored = new RulesOutOfDatabase(rule, users);
  for (let index = 0; index < 3; index++)
    for (const record of records.slice(0, 1000)) {
      compiled.decide(record.lead, { now: NOW, trace: 'none' });
      decide(org, record, NOW);
    }
  const [alone = 0, decided = 0, outOfDatabase = 0, anew = 0, explained = 0] = await inTurns(ROUNDS, [
    () => rateOf(records, ({ lead }) => compiled.decide(lead, { now: NOW, trace: 'none' })),
    () => rateOf(records, (record) => decide(org, record, NOW)),
    async () => {
      const snapshot = await stored.snapshot();
      return rateOf(records, (record) => decide(snapshot, record, NOW));
    },
    () => rateOf(records.slice(0, COMPILED_ANEW), (record) => decide(orgOf(users, rulesOf(rule)), record, NOW)),
    () => rateOf(records.slice(0, EXPLAINED), (record) => explain(org, record, NOW)),
  ]);
  return [
    { what: `${what}, ${rule.entries.length} entries: the rule evaluator alone`, value: perSecond(alone), ratio: '' },
    {
      what: '– decide',
      value: perSecond(decided),
      ratio: `${(decided / alone).toFixed(2)} × the evaluator alone`,
      target: atLeast(0.5, '× the evaluator', decided / alone, 'the rest is the walk over the decision table'),
    },
    {
      what: "– decide, the org's facts as out of a database",
      value: perSecond(outOfDatabase),
      ratio: `${(outOfDatabase / decided).toFixed(2)} × decide`,
      target: atLeast(0.9, '× decide', outOfDatabase / decided),
    },
    {
      what: '– decide, the rule compiled anew for each lead',
      value: perSecond(anew),
      ratio: `${(decided / anew).toFixed(0)} × slower than compiled once`,
    },
    {
      what: '– explain, with remedies and counterfactuals',
      value: perSecond(explained),
      ratio: `decide is ${(decided / explained).toFixed(0)} × as fast`,
      target: { says: 'decide at least 5 × explain', met: decided >= 5 * explained },
    },
  ];
}

/** The processor's time of the counterfactuals alone, one by one: the slowest counts. */
function whatWouldChange(users: UserIndex): Row[] {
  const { entries, leads, most } = COUNTERFACTUALS;
  const rule = madeRule(entries);
  const org = orgOf(users, rulesOf(rule));
  const records = leadsFor(rule, leads).map(recordOf);
  const took = records.map((record) => {
    const decision = decide(org, record, NOW);
    const begun = process.cpuUsage();
    counterfactualsOf(new Case(org, record, NOW), decision);
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  });
  const sorted = took.toSorted((a, b) => a - b);
  const [middle = 0, slowest = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return [
    {
      what: `what would change it, a rule of ${entries} entries: the middle of ${leads} leads`,
      value: milliseconds(middle),
      ratio: '',
      target: atMost(most, 'ms', middle),
    },
    { what: '– the slowest of them', value: milliseconds(slowest), ratio: '' },
  ];
}
