// Prints by how many bytes the heap has grown over a number of predictions. Run with --expose-gc.
import process from 'node:process';
import { predict } from '../../src/domain/prediction/index.ts';
import { sampleSituations } from './sample-situations.ts';

const WARM_UP = 5000;
const now = new Date('2026-11-24T00:00:00Z');
const situations = await sampleSituations();

function predictMany(count: number): void {
  for (let index = 0; index < count; index++) {
    const situation = situations[index % situations.length];
    if (situation !== undefined) predict(situation, { now });
  }
}

function heapUsed(): number {
  if (globalThis.gc === undefined) throw new Error('Run with --expose-gc.');
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

predictMany(WARM_UP);
const before = heapUsed();
predictMany(Number(process.argv[2]));
console.log(heapUsed() - before);
process.exit(0);
