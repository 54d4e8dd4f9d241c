// `preflight simulate` on a file of leads: reading, deciding and writing, beside the rule evaluator alone.
import { Readable, Writable } from 'node:stream';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseAssignmentRules } from '../src/adapters/salesforce/rules-xml/index.ts';
import { readFileSync } from 'node:fs';
import { runPreflight } from '../src/cli/run.ts';
import { activeRule, compileRule } from '../src/domain/assignment-rules/index.ts';
import type { Bench, Row } from './bench.ts';
import { leadsFor } from './engine/rules.ts';
import { count, inTurns, perSecond, rateOf } from './measure.ts';

const LEADS = 20_000;
const ROUNDS = 5;
const NOW = new Date('2026-11-24T00:00:00Z');
const RULES = fileURLToPath(new URL('../examples/Lead.assignmentRules-meta.xml', import.meta.url));

export const bench: Bench = {
  name: 'simulate',
  title: `preflight simulate: ${count(LEADS)} leads, the rule of examples/`,
  run: async () => {
    const rule = activeRule(parseAssignmentRules(readFileSync(RULES, 'utf8')));
    if (rule === null) throw new Error('The example has no active rule.');
    const leads = leadsFor(rule, LEADS);
    const folder = await mkdtemp(path.join(tmpdir(), 'owner-preflight-bench-'));
    const file = path.join(folder, 'leads.jsonl');
    await writeFile(file, leads.map((lead) => JSON.stringify(lead)).join('\n'));
    const compiled = compileRule(rule);
    const command = ['simulate', '--rules', RULES, '--leads', file, '--now', NOW.toISOString()];
    try {
      const [alone = 0, traced = 0, lines = 0, summary = 0] = await inTurns(ROUNDS, [
        () => rateOf(leads, (lead) => compiled.decide(lead, { now: NOW, trace: 'none' })),
        () => rateOf(leads, (lead) => compiled.decide(lead, { now: NOW, trace: 'full' })),
        () => leadsPerSecond(command),
        () => leadsPerSecond([...command, '--summary']),
      ]);
      const row = (what: string, rate: number, ratio = ''): Row => ({ what, value: perSecond(rate, 'leads'), ratio });
      return [
        row('the rule evaluator alone', alone),
        row('– with the whole trace', traced),
        row('simulate, a line with the whole trace a lead', lines, `${(lines / traced).toFixed(2)} × the evaluator`),
        row('simulate --summary', summary, `${(summary / alone).toFixed(2)} × the evaluator`),
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function leadsPerSecond(command: readonly string[]): Promise<number> {
  const stdout = new Writable({ write: (_chunk, _encoding, done) => done() });
  const begun = process.cpuUsage();
  const status = await runPreflight(command, { stdin: Readable.from([]), stdout, stderr: process.stderr });
  const { user, system } = process.cpuUsage(begun);
  if (status !== 0) throw new Error(`simulate ended with ${status}.`);
  return (LEADS / (user + system)) * 1_000_000;
}
