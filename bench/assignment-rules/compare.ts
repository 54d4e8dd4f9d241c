// Times engines on the same table and leads, in turns, after showing that they give the same answers.
import { median } from '../measure.ts';
import type { Engine } from './engines/engine.ts';
import type { BenchLead, TableEntry } from './table.ts';

export interface Timing {
  engine: string;
  /** Median over the rounds. */
  leadsPerSecond: number;
}

type Decide = ReturnType<Engine['prepare']>;

/**
 * @param rounds each engine is timed once a round, in turn, so that a busy moment of the machine hits all alike
 * @throws when an engine's answers differ from the first engine's: a rival that computes something else is no peer
 */
export async function compareEngines(
  engines: readonly Engine[],
  table: readonly TableEntry[],
  leads: readonly BenchLead[],
  rounds: number,
): Promise<Timing[]> {
  const prepared = engines.map((engine) => ({ engine, decide: engine.prepare(table), speeds: [] as number[] }));
  await checkSameAnswers(prepared, leads.slice(0, 200));
  for (let round = 0; round < rounds; round++) {
    for (const { engine, decide, speeds } of prepared) speeds.push(await leadsPerSecond(decide, leads, engine.leads));
  }
  return prepared.map(({ engine, speeds }) => ({ engine: engine.name, leadsPerSecond: median(speeds) }));
}

async function checkSameAnswers(
  prepared: readonly { engine: Engine; decide: Decide }[],
  leads: readonly BenchLead[],
): Promise<void> {
  const [first, ...others] = prepared;
  if (first === undefined) return;
  for (const { engine, decide } of others) {
    for (const lead of leads.slice(0, engine.leads)) {
      const [expected, found] = [await first.decide(lead), await decide(lead)];
      if (expected !== found)
        throw new Error(
          `${engine.name} says entry ${found}, ${first.engine.name} says ${expected}, for ${JSON.stringify(lead)}`,
        );
    }
  }
}

async function leadsPerSecond(decide: Decide, leads: readonly BenchLead[], count: number): Promise<number> {
  const start = performance.now();
  let sum = 0;
  for (let index = 0; index < count; index++) {
    const lead = leads[index % leads.length];
    if (lead === undefined) break;
    const entry = decide(lead);
    // Awaiting a plain number would charge the synchronous engines for a promise each.
    sum += typeof entry === 'number' ? entry : await entry;
  }
  const seconds = (performance.now() - start) / 1000;
  if (Number.isNaN(sum)) throw new Error('an engine gave no number');
  return count / seconds;
}
