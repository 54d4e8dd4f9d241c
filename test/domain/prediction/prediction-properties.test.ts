import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROWS, SOURCES, predict, situationSchema } from '../../../src/domain/prediction/index.ts';
import { presentExplanation } from '../../../src/presentation/present-explanation.ts';
import { explanationSchema } from '../../../src/contract/index.ts';
import { runs } from '../../property-runs.ts';
import { arbitrarySituation } from './arbitrary-situation.ts';
import { NOW, asGathered } from './situations.ts';

const RUNS = runs(3000);
const PASSES_ON = [
  'ELIGIBLE',
  'CREATE',
  'EXISTING_LEAD',
  'EXISTING_CONTACT',
  'EXISTING_ACCOUNT',
  'EXISTING_ONE_OF',
  'AS_RULES',
  'CAVEAT',
];

describe('any situation', () => {
  it('gets a prediction whose path, outcome and sources come from the table', () => {
    fc.assert(
      fc.property(arbitrarySituation, (situation) => {
        const prediction = predict(situation, { now: NOW });
        expect(prediction.path.at(-1)).toBe(prediction.decision);
        expect(new Set(prediction.path).size).toBe(prediction.path.length);
        expect(PASSES_ON).not.toContain(prediction.outcome);
        expect(prediction.outcome).toBe(ROWS[prediction.decision].outcome);
        const rightObject = prediction.path.every((id) => ['any', situation.record.object].includes(ROWS[id].object));
        expect(rightObject).toBe(true);
        expect(prediction.trace.flatMap(({ sources }) => sources).every((id) => id in SOURCES)).toBe(true);
        expect(prediction.remedies.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  it('passes only rows that pass on, or W03 and L21, before the one that decides', () => {
    fc.assert(
      fc.property(arbitrarySituation, (situation) => {
        const before = predict(situation, { now: NOW }).path.slice(0, -1);
        expect(before.filter((id) => !PASSES_ON.includes(ROWS[id].outcome) && id !== 'W03' && id !== 'L21')).toEqual(
          [],
        );
      }),
      RUNS,
    );
  });

  it('is unchanged by users who share neither name nor e-mail with the owner', () => {
    fc.assert(
      fc.property(arbitrarySituation, (situation) => {
        fc.pre(situation.salesforce !== null && situation.salesforce !== 'unavailable');
        const stranger = {
          id: '005X',
          name: 'Xu Stranger',
          email: 'xu@example.org',
          username: 'xu@example.org',
          isActive: true,
          userType: 'Standard',
        };
        const more = {
          ...situation,
          salesforce: { ...situation.salesforce, users: [...situation.salesforce.users, stranger] },
        };
        expect(predict(more, { now: NOW })).toEqual(predict(situation, { now: NOW }));
      }),
      RUNS,
    );
  });

  it('names no owner for a record that will not sync', () => {
    fc.assert(
      fc.property(arbitrarySituation, (situation) => {
        const { outcome, owners } = predict(situation, { now: NOW });
        expect(outcome === 'WILL_NOT_SYNC' && owners.length > 0).toBe(false);
      }),
      RUNS,
    );
  });

  it('keeps the active owner of the one existing lead, whatever the HubSpot owner', () => {
    fc.assert(
      fc.property(arbitrarySituation, (situation) => {
        const { decision, owners } = predict(situation, { now: NOW });
        if (!['E01', 'E02', 'E06', 'E08', 'E09', 'E12'].includes(decision)) return;
        const { salesforce } = situation;
        if (salesforce === null || salesforce === 'unavailable')
          throw new Error('decided by an existing record without one');
        expect(salesforce.matches.map(({ owner }) => owner.id)).toContain(owners[0]?.id);
        expect(owners).toHaveLength(1);
      }),
      RUNS,
    );
  });

  it('is shown to the rep as an explanation the card accepts', () => {
    fc.assert(
      fc.property(arbitrarySituation, (situation) => {
        const explanation = presentExplanation(asGathered(situation), predict(situation, { now: NOW }), 'app');
        expect(explanationSchema.parse(explanation)).toEqual(explanation);
        expect(explanation.actions.length).toBeLessThanOrEqual(2);
        expect(explanation.headline).not.toMatch(/undefined|null/u);
      }),
      RUNS,
    );
  });

  it('fits the schema it was made by, and comes back unchanged from JSON', () => {
    fc.assert(
      fc.property(arbitrarySituation, (situation) => {
        expect(situationSchema.parse(JSON.parse(JSON.stringify(situation)))).toEqual(situation);
      }),
      runs(100),
    );
  });
});
