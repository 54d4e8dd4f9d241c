// The facts of every sample record, gathered from the stand-ins once.
import { SAMPLE_RECORDS } from '../../preview/sample/index.ts';
import { seededAt, startStandIns } from '../../preview/stand-ins/index.ts';
import { Deadline } from '../../src/application/deadline.ts';
import { gatherRecord } from '../../src/application/gather/record.ts';
import type { Facts } from '../../src/application/outcomes.ts';
import { buildTenant } from '../../src/function/build-tenant.ts';
import { environmentFor } from '../function-call.ts';

export async function sampleSituations(): Promise<Facts[]> {
  const standIns = await startStandIns();
  const tenant = buildTenant(environmentFor(standIns));
  const situations: Facts[] = [];
  for (const { object, id } of SAMPLE_RECORDS) {
    const deadline = new Deadline(tenant.settings.timeBudget, tenant.clock);
    const opened = { object, id, createdAt: seededAt(object, id), modified: null, hints: {} };
    const gathered = await gatherRecord(tenant, { person: null, language: 'en', deadline }, opened);
    deadline.stop();
    if (gathered.kind !== 'answered') throw new Error(`The ${object} ${id} could not be read.`);
    const { org, record } = gathered.value;
    situations.push({ org, record });
  }
  await standIns.stop();
  return situations;
}
