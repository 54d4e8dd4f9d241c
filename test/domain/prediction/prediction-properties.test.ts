// What holds for any situation at all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { situationSchema } from '../../../src/contract/situation.ts';
import type { Situation, SituationSalesforce } from '../../../src/contract/situation.ts';
import { ROWS, SOURCES } from '../../../src/domain/prediction/index.ts';
import type { Decision, OwnerAnswer, RowId } from '../../../src/domain/prediction/index.ts';
import { runs } from '../../property-runs.ts';
import { arbitrarySituation } from './arbitrary-situation.ts';
import { decided, explained, factsOf } from './situations.ts';

const RUNS = runs(1000);
const PASSES_ON =
  'ELIGIBLE CREATE EXISTING_LEAD EXISTING_CONTACT EXISTING_ACCOUNT EXISTING_ONE_OF AS_RULES CAVEAT'.split(' ');
const BASES = ['documented', 'derived', 'undocumented'];
const CONFIDENCES = ['high', 'medium', 'low'];

function holds(name: string, check: (situation: Situation) => void, situations = arbitrarySituation): void {
  it(name, () => {
    fc.assert(fc.property(situations, check), RUNS);
  });
}

const answersOf = (decision: Decision): OwnerAnswer[] =>
  decision.ifItSyncs === null ? [decision] : [decision, decision.ifItSyncs];

describe('any situation', () => {
  holds('gets a decision whose path, outcome and sources come from the table', (situation) => {
    const explanation = explained(situation);
    for (const { path, decision, outcome } of answersOf(explanation)) {
      expect(path.at(-1)).toBe(decision);
      expect(new Set(path).size).toBe(path.length);
      expect(PASSES_ON).not.toContain(outcome);
      expect(outcome).toBe(ROWS[decision].outcome);
      expect(path.every((id) => ['any', situation.record.object].includes(ROWS[id].objects))).toBe(true);
      const before = path.slice(0, -1).filter((id) => id !== 'W03');
      expect(before.filter((id) => !PASSES_ON.includes(ROWS[id].outcome))).toEqual([]);
    }
    expect(explanation.trace.flatMap(({ sources }) => sources).every((id) => id in SOURCES)).toBe(true);
    expect(explanation.remedies.length).toBeGreaterThan(0);
  });

  holds('is never surer than the weakest row of its kind on the path', (situation) => {
    const decision = decided(situation);
    for (const { path, basis, confidence, decision: row } of answersOf(decision)) {
      const rows = ROWS[row].step === 'gate' ? [row] : path.filter((id) => ROWS[id].step !== 'gate');
      expect(BASES.indexOf(basis)).toBe(Math.max(...rows.map((id) => BASES.indexOf(ROWS[id].basis))));
      expect(CONFIDENCES.indexOf(confidence)).toBeGreaterThanOrEqual(
        Math.max(...rows.map((id) => CONFIDENCES.indexOf(ROWS[id].confidence))),
      );
    }
    const { sync, path } = decision;
    if (sync.result !== 'yes' && sync.result !== 'unknown') return;
    const gates = path.filter((id) => ROWS[id].step === 'gate');
    expect(BASES.indexOf(sync.basis)).toBe(Math.max(0, ...gates.map((id) => BASES.indexOf(ROWS[id].basis))));
  });

  holds('is decided as it is explained', (situation) => {
    const { ifItSyncs, ...decision } = decided(situation);
    const explanation = explained(situation);
    expect(explanation).toMatchObject(decision);
    expect(explanation.ifItSyncs?.path).toEqual(ifItSyncs?.path);
  });

  holds('says of a setting that nobody gave that it is missing, and that the sync is open', (situation) => {
    const { path, sync } = decided(situation);
    const unknown: readonly RowId[] = ['G12', 'W03', 'W16', 'W17', 'W18'];
    const open = path.filter((id) => unknown.includes(id));
    expect(sync.missing).toHaveLength(open.length);
    if (open.length > 0) expect(['yes', 'already']).not.toContain(sync.result);
  });

  holds('never names a guest', (situation) => {
    const { salesforce } = factsOf(situation).org;
    const users = salesforce.state === 'readable' && salesforce.users.readable ? salesforce.users.value : null;
    for (const { owners, decision } of answersOf(decided(situation))) {
      // A record that exists has the owner it has; one whose row is found twice by its ID is not the engine's to judge.
      if (ROWS[decision].outcome === 'ALREADY_SYNCED' || ROWS[decision].outcome === 'KEEP_EXISTING_OWNER') continue;
      const named = owners.filter(({ id, type }) => type === 'User' && id !== null && id !== '005BOT');
      const guests = named.filter(({ id }) => users?.byId(id ?? '')?.userType === 'Guest');
      expect(guests.filter(({ id }) => !existsAs(situation, id))).toEqual([]);
    }
  });

  holds('names nobody for a record that will not sync, and somebody or an open end for one that does', (situation) => {
    const decision = decided(situation);
    const { outcome } = decision;
    if (outcome === 'WILL_NOT_SYNC' || outcome === 'SYNC_ERROR_LIKELY') {
      expect(decision.owners).toEqual([]);
      expect(decision.openEnded).toBe(false);
    } else expect(decision.owners.length > 0 || decision.openEnded).toBe(true);
  });

  holds('offers no choice of an owner where an active Salesforce owner stays', (situation) => {
    const explanation = explained(situation);
    const { decision } = explanation.ifItSyncs ?? explanation;
    if (!['E01', 'E02', 'E06', 'E08', 'E09', 'E12'].includes(decision)) return;
    expect(explanation.remedies.map(({ kind }) => kind)).not.toContain('choose-owner');
  });

  holds('fits the schema, and comes back unchanged from JSON', (situation) => {
    expect(situationSchema.parse(JSON.parse(JSON.stringify(situation)))).toEqual(situation);
  });
});

function existsAs({ salesforce }: Situation, id: string | null): boolean {
  return typeof salesforce === 'object' && (salesforce?.matches ?? []).some(({ owner }) => owner.id === id);
}

const withFacts = arbitrarySituation.filter(
  ({ salesforce }) => typeof salesforce === 'object' && salesforce?.users != null,
);
const factsIn = ({ salesforce }: Situation): SituationSalesforce => salesforce as SituationSalesforce;

describe('any situation with another user', () => {
  holds(
    'is unchanged by one who shares neither name nor e-mail with the owner',
    (situation) => {
      const facts = factsIn(situation);
      const stranger = {
        id: '005X',
        name: 'Xu Stranger',
        firstName: 'Xu',
        lastName: 'Stranger',
        email: 'xu@example.org',
      };
      const users = [
        ...(facts.users ?? []),
        { ...stranger, username: 'xu@example.org', isActive: true, userType: 'Standard' },
      ];
      expect(decided({ ...situation, salesforce: { ...facts, users } })).toEqual(decided(situation));
    },
    withFacts,
  );
});

describe('a fact that is not known', () => {
  const users = withFacts.filter((situation) => (factsIn(situation).users ?? []).length > 0);
  it.each(['isActive', 'userType', 'email'] as const)('never makes the owner surer: %s of a user', (key) => {
    fc.assert(
      fc.property(users, (situation) => {
        const facts = factsIn(situation);
        const [first, ...others] = facts.users ?? [];
        if (first?.[key] == null) return;
        const known = decided(situation);
        const blind = decided({
          ...situation,
          salesforce: { ...facts, users: [{ ...first, [key]: null }, ...others] },
        });
        if (blind.owners.length !== 1 || blind.openEnded || ROWS[blind.decision].step === 'gate') return;
        const less = CONFIDENCES.indexOf(blind.confidence) >= CONFIDENCES.indexOf(known.confidence);
        // With the fact known another owner may come out, but never by a surer word about the same one.
        const same = known.owners.length === 1 && known.owners[0]?.id === blind.owners[0]?.id;
        expect(!same || less || key === 'email').toBe(true);
      }),
      RUNS,
    );
  });
});
