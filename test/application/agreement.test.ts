// Card, dialog, preview and write go through the same `decide`: for every sample record and every owner offered they
// agree on who wins, and how sure that is.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_RECORDS, sampleSettings } from '../../preview/sample/index.ts';
import { seededAt, startStandIns } from '../../preview/stand-ins/index.ts';
import type { StandIns } from '../../preview/stand-ins/index.ts';
import type { Call } from '../../src/application/call.ts';
import { resolveOwner } from '../../src/application/change-owner.ts';
import { Deadline } from '../../src/application/deadline.ts';
import { explainOwner } from '../../src/application/explain.ts';
import type { OpenedRecord } from '../../src/application/opened-record.ts';
import type { Outcome } from '../../src/application/outcomes.ts';
import { previewChoice } from '../../src/application/preview-choice.ts';
import { suggestOwners } from '../../src/application/suggest-owners.ts';
import type { Tenant } from '../../src/application/tenant.ts';
import { systemClock } from '../../src/adapters/clock.ts';
import type { OwnerAnswer } from '../../src/domain/prediction/index.ts';
import { buildTenant } from '../../src/function/build-tenant.ts';

let standIns: StandIns;
let newTenant: () => Tenant;

beforeAll(async () => {
  standIns = await startStandIns();
  const { hubspot, salesforce } = standIns;
  const settings = JSON.parse(
    sampleSettings({ hubspot: hubspot.url, salesforce: salesforce.url, clientId: salesforce.clientId }),
  ) as object;
  const secrets = {
    PRIVATE_APP_ACCESS_TOKEN: hubspot.token,
    SALESFORCE_CLIENT_SECRET: salesforce.clientSecret,
    OWNER_PREFLIGHT_SETTINGS: JSON.stringify({ ...settings, rulesMaxAge: 600_000, directoryMaxAge: 600_000 }),
  };
  // One a record: a tenant keeps below HubSpot's rate, and these tests would wait for it.
  newTenant = () => buildTenant(secrets);
});
afterAll(() => standIns.stop());

/** Asks the same question once: eighteen owners of one record differ in little, and only the answers matter here. */
function askingOnce(asked: Tenant): Tenant {
  const { hubspot, salesforce } = asked;
  if (salesforce === null) throw new Error('the sample is connected');
  const answers = new Map<string, Promise<never>>();
  const once =
    <Given extends [...unknown[], Deadline], T>(name: string, ask: (...given: Given) => Promise<T>) =>
    (...given: Given): Promise<T> => {
      const key = JSON.stringify([name, ...given.slice(0, -1)]);
      const answer = answers.get(key) ?? (ask(...given) as Promise<never>);
      answers.set(key, answer);
      return answer;
    };
  return {
    ...asked,
    hubspot: {
      ...hubspot,
      record: once('record', (...given: Parameters<typeof hubspot.record>) => hubspot.record(...given)),
      segmentsOf: once('segmentsOf', (...given: Parameters<typeof hubspot.segmentsOf>) => hubspot.segmentsOf(...given)),
      contacts: once('contacts', (...given: Parameters<typeof hubspot.contacts>) => hubspot.contacts(...given)),
    },
    salesforce: {
      ...salesforce,
      ask: once('ask', (...given: Parameters<typeof salesforce.ask>) => salesforce.ask(...given)),
    },
  };
}

async function within<T>(use: (call: Call) => Promise<Outcome<T>>): Promise<T> {
  const deadline = new Deadline(14_000, systemClock);
  try {
    const person = { userId: 1026, name: 'Riley Rep', certain: false };
    const outcome = await use({ person, language: 'en', deadline });
    if (outcome.kind !== 'answered') throw new Error(JSON.stringify(outcome));
    return outcome.value;
  } finally {
    deadline.stop();
  }
}

/** Who, and how sure; of a record that will not sync, when it does. */
function verdict(answer: OwnerAnswer & { ifItSyncs: OwnerAnswer | null; chosenOwner: string }): unknown {
  const { decision, owners, openEnded, basis, confidence } = answer.ifItSyncs ?? answer;
  return { decision, owners, openEnded, basis, confidence, chosenOwner: answer.chosenOwner };
}

describe.each(SAMPLE_RECORDS.map(({ object, id }) => [object, id] as const))('%s %s', (object, id) => {
  const opened: OpenedRecord = { object, id, createdAt: seededAt(object, id), modified: null, hints: {} };

  it('is told alike by card, dialog, preview and write, whoever is offered', async () => {
    const tenant = newTenant();
    const asking = askingOnce(tenant);
    const suggested = await within((call) => suggestOwners(asking, call, opened, ''));
    const offered = [...suggested.fits, ...suggested.misfits];
    const card = await within((call) => explainOwner(asking, call, opened));
    if (offered.length === 0) expect(suggested.limits).not.toBeNull();
    for (const one of offered) {
      const preview = await within((call) => previewChoice(asking, call, opened, one.owner.id));
      expect(verdict(preview.then.explanation)).toEqual(verdict(one.decision));
      expect(preview.predicted !== null).toBe(one.decision.chosenOwner === 'wins');
      expect(suggested.fits.includes(one)).toBe(preview.predicted !== null);
      if (one.owner.id === card.shown.ownerId) expect(verdict(card.explanation)).toEqual(verdict(one.decision));
    }
    // One of each kind is written, against the same facts.
    for (const one of [suggested.fits[0], suggested.misfits[0]]) {
      if (one === undefined) continue;
      const before = standIns.state().hubspot.records[object].get(id)?.history.get('hubspot_owner_id') ?? [];
      const { shown } = await within((call) => explainOwner(tenant, call, opened));
      const written = await within((call) =>
        resolveOwner(tenant, call, opened, { ownerId: one.owner.id, shown, trailText: () => 'a line' }),
      );
      const fits = one.decision.chosenOwner === 'wins';
      expect(written.result).toBe(fits ? (shown.ownerId === one.owner.id ? 'already' : 'done') : 'no-longer-matches');
      if (!fits)
        expect(standIns.state().hubspot.records[object].get(id)?.history.get('hubspot_owner_id') ?? []).toEqual(before);
    }
  });
});
