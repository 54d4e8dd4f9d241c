// "Unknown is not no": whatever is not known, the answer says no more than the facts that are left.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Situation, SituationSalesforce } from '../../../src/contract/situation.ts';
import { ROWS } from '../../../src/domain/prediction/index.ts';
import type { Decision, OwnerAnswer, PredictedOwner, RowId } from '../../../src/domain/prediction/index.ts';
import { runs } from '../../property-runs.ts';
import { anySituation } from './naive/arbitrary.ts';
import { REMOVALS } from './removed-facts.ts';
import { ANN_LEE, BOT, CARL, decided, existing, situation, user } from './situations.ts';

const CONFIDENCES = ['high', 'medium', 'low'];
const removals = Object.keys(REMOVALS);
const less = (about: Situation, name: string): Situation => REMOVALS[name]?.(about) ?? about;

/** The answer about the owner: for a record that does not sync yet, the one for when it does. */
const answerOf = (decision: Decision): OwnerAnswer => decision.ifItSyncs ?? decision;
const isShut = ({ outcome }: OwnerAnswer): boolean => outcome === 'WILL_NOT_SYNC' || outcome === 'SYNC_ERROR_LIKELY';

/**
 * "The active state of a rule's assignee is not known, or it could not be read: the assignee is named as probable": the
 * documents drop what L09 says of an inactive one.
 */
const hasInactiveAssignee = (about: Situation): boolean =>
  JSON.stringify(about.salesforce ?? null).includes('inactive@example.com</assignedTo>');

describe('a situation of which less is known', () => {
  it.each(removals)('keeps every possible owner, and is no surer of owner or sync: %s', (name) => {
    fc.assert(
      fc.property(anySituation, (about) => {
        const [full, left] = [decided(about), decided(less(about, name))];
        keepsEveryOwner(answerOf(full), answerOf(left), about);
        isNoSurer(answerOf(full), answerOf(left), name);
        leavesTheSyncOpen(full.sync, left.sync, name);
      }),
      runs(150),
    );
  });
});

function keepsEveryOwner(full: OwnerAnswer, left: OwnerAnswer, about: Situation): void {
  if (isShut(full) || isShut(left) || left.openEnded || hasInactiveAssignee(about)) return;
  expect(full.openEnded).toBe(false);
  expect(full.owners.filter((owner) => !left.owners.some((other) => isSame(owner, other, about)))).toEqual([]);
}

function isNoSurer(full: OwnerAnswer, left: OwnerAnswer, name: string): void {
  if (left.owners.length !== 1 || left.openEnded || isShut(full) || isDocumented(full, left, name)) return;
  expect(CONFIDENCES.indexOf(left.confidence)).toBeGreaterThanOrEqual(CONFIDENCES.indexOf(full.confidence));
}

function leavesTheSyncOpen(full: Decision['sync'], left: Decision['sync'], name: string): void {
  // An open setting is named; required fields and picklists count once they are known (W05, W21); a linked record that
  // was not looked for is there (G06).
  const open = left.missing.length > 0 || full.result === 'error-likely' || left.result === 'already';
  if (left.result === 'unknown' || open || name === "the new lead's fields") return;
  expect(left.result).toBe(full.result);
}

/** Where the documents themselves are surer of less. */
function isDocumented(full: OwnerAnswer, left: OwnerAnswer, removed: string): boolean {
  // G06 is high, and a queue that HubSpot shows as owner (G11) medium: the owner was read either way.
  if (ROWS[left.decision].outcome === 'ALREADY_SYNCED') return true;
  // "A gate that is not known leaves the owner's certainty as it is", and the new company sync (W19) is a guess.
  return removed === 'whether companies sync' && full.path.includes('W19');
}

/** One user or queue; an assignee who was not found has the name that the rule gives. */
function isSame(a: PredictedOwner, b: PredictedOwner, about: Situation): boolean {
  if (a.type !== b.type) return false;
  if (a.id !== null && b.id !== null) return a.id === b.id;
  const names = namesOf(a, about);
  return namesOf(b, about).some((name) => names.includes(name));
}

function namesOf({ id, name }: PredictedOwner, { salesforce }: Situation): string[] {
  const facts: SituationSalesforce = typeof salesforce === 'object' && salesforce !== null ? salesforce : {};
  const users = (facts.users ?? []).filter((one) => one.id === id);
  const queues = (facts.queues ?? []).filter((one) => one.id === id || one.name === name);
  return [
    name,
    ...users.flatMap((one) => [one.username ?? [], one.name ?? []].flat()),
    ...queues.flatMap((one) => [one.developerName, one.name]),
  ];
}

const NOTHING_KNOWN = user({ id: '005WHO', name: null, firstName: null, lastName: null, email: null });
const STRANGER_WITHOUT_EMAIL = user({ ...CARL, id: '005DAN', name: 'Dan Roe', firstName: 'Dan', email: null });
const NAMELESS = { ...ANN_LEE, firstName: '', lastName: '', archived: true };

describe('kinds that these properties found', () => {
  it.each<[string, Situation, RowId, Partial<OwnerAnswer>]>([
    [
      'a user of whom neither name nor e-mail was read may be the owner',
      situation({ salesforce: { users: [NOTHING_KNOWN, CARL] } }),
      'L32',
      { confidence: 'low', openEnded: false },
    ],
    [
      "a user whose e-mail was not read may have an archived owner's",
      situation({ object: 'deal', owner: NAMELESS, salesforce: { users: [STRANGER_WITHOUT_EMAIL] } }),
      'D19',
      { confidence: 'low', owners: [owned(STRANGER_WITHOUT_EMAIL.id, 'Dan Roe'), owned(BOT.id, BOT.name)] },
    ],
    [
      'beside a user who has the e-mail, both are possible',
      situation({ object: 'deal', owner: NAMELESS, salesforce: { users: [user(), STRANGER_WITHOUT_EMAIL] } }),
      'D11',
      { owners: [owned('005ANN', 'Ann Lee'), owned(STRANGER_WITHOUT_EMAIL.id, 'Dan Roe'), owned(BOT.id, BOT.name)] },
    ],
    [
      'a guest whose name was not read may be the owner, and is never named',
      situation({
        object: 'deal',
        salesforce: { users: [user({ name: null, firstName: null, lastName: null, userType: 'Guest' })] },
      }),
      'D13',
      { confidence: 'low', owners: [owned(BOT.id, BOT.name)] },
    ],
    [
      'so may a user of an unsupported type whose e-mail was not read',
      situation({ object: 'deal', salesforce: { users: [user({ email: null, userType: 'CsnOnly' })] } }),
      'D18',
      { confidence: 'low' },
    ],
    [
      "where a user's e-mail was not read, that nobody has the owner's is not certain",
      situation({ object: 'deal', salesforce: { users: [STRANGER_WITHOUT_EMAIL] } }),
      'D03',
      { confidence: 'medium' },
    ],
    [
      'an active owner whose user type was not read may be a partner',
      situation({
        salesforce: {
          matches: [
            existing('Lead', { owner: { id: '005P', name: 'Pat', type: 'User', isActive: true, userType: null } }),
          ],
        },
      }),
      'E02',
      { confidence: 'medium' },
    ],
  ])('%s', (_says, about, decision, answer) => {
    expect(decided(about)).toMatchObject({ decision, ...answer });
  });
});

function owned(id: string, name: string): PredictedOwner {
  return { type: 'User', id, name };
}
