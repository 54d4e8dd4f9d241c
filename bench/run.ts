// `npm run bench`: every bench in one run, as one table. Ratios are within the run; seconds depend on the machine.
import { cpus } from 'node:os';
import process from 'node:process';
import type { Bench } from './bench.ts';
import { bench as assignmentRules } from './assignment-rules.bench.ts';
import { bench as appFunction } from './function.bench.ts';

const BENCHES: readonly Bench[] = [appFunction, assignmentRules];

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`);
for (const { title, run } of BENCHES) {
  console.log(`\n${title}`);
  for (const { what, value, ratio } of await run()) console.log(`  ${what.padEnd(54)} ${value.padStart(20)}   ${ratio}`);
}
