// Prints by how many bytes the heap has grown over a number of decisions. Run with --expose-gc.
import process from 'node:process';
import { decide } from '../../src/domain/prediction/index.ts';
import { sampleSituations } from './sample-situations.ts';

const WARM_UP = 20_000;
const now = new Date('2026-11-24T00:00:00Z');
const situations = await sampleSituations();

function decideMany(count: number): void {
  for (let index = 0; index < count; index++) {
    const facts = situations[index % situations.length];
    if (facts !== undefined) decide(facts.org, facts.record, now);
  }
}

function heapUsed(): number {
  if (globalThis.gc === undefined) throw new Error('Run with --expose-gc.');
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

decideMany(WARM_UP);
const before = heapUsed();
decideMany(Number(process.argv[2]));
console.log(heapUsed() - before);
process.exit(0);
