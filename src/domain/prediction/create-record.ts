// Step 5b and 6: a new record. The matching owner gets it; else the fallback of its object. (rows K, A, D, L01, L11–L28)
import { decideByLeadRules } from './lead-rules.ts';
import { matchEvidence, matchResult } from '../matching/match-evidence.ts';
import { activeCandidates } from '../matching/owner-match.ts';
import type { OwnerMatch } from '../matching/owner-match.ts';
import { allOrNobody, distinctOwners, integrationUser, userOwner } from './owners.ts';
import type { PredictedOwner } from './prediction.ts';
import { ROWS } from './rows.ts';
import type { RowId } from './rows.ts';
import type { SalesforceFacts, Situation } from '../facts/situation.ts';
import { fullName } from '../matching/text-comparison.ts';
import type { Ending, Walk } from './walk.ts';

/** What the sync makes in Salesforce. */
export type NewRecord = 'lead' | 'contact' | 'account' | 'opportunity';

type MatchKind = Exclude<OwnerMatch['kind'], 'archived'>;

/** The row a match leads to, by what is made. Null for a lead without an owner: the rules decide at once. */
const ROW_BY_MATCH: Readonly<Record<MatchKind, Readonly<Record<NewRecord, RowId | null>>>> = {
  unset: { lead: null, contact: 'K02', account: 'A02', opportunity: 'D02' },
  queue: { lead: 'L23', contact: 'K05', account: 'A07', opportunity: 'D07' },
  'no-email': { lead: 'L22', contact: 'K03', account: 'A03', opportunity: 'D03' },
  'no-email-name-equal': { lead: 'L22', contact: 'K03', account: 'A04', opportunity: 'D04' },
  none: { lead: 'L11', contact: 'K03', account: 'A03', opportunity: 'D03' },
  exact: { lead: 'L01', contact: 'K01', account: 'A01', opportunity: 'D01' },
  'case-or-space': { lead: 'L24', contact: 'K01', account: 'A01', opportunity: 'D01' },
  frozen: { lead: 'L17', contact: 'K01', account: 'A01', opportunity: 'D01' },
  partner: { lead: 'L18', contact: 'K01', account: 'A01', opportunity: 'D01' },
  'others-inactive': { lead: 'L16', contact: 'K01', account: 'A01', opportunity: 'D01' },
  'integration-user': { lead: 'L28', contact: 'K01', account: 'A01', opportunity: 'D01' },
  several: { lead: 'L15', contact: 'K01', account: 'A10', opportunity: 'D10' },
  guest: { lead: 'L20', contact: 'K01', account: 'A01', opportunity: 'D01' },
  'unsupported-type': { lead: 'L19', contact: 'K03', account: 'A03', opportunity: 'D03' },
  inactive: { lead: 'L14', contact: 'K04', account: 'A06', opportunity: 'D06' },
  'accents-or-nickname': { lead: 'L25', contact: 'K07', account: 'A05', opportunity: 'D05' },
  'email-only': { lead: 'L13', contact: 'K07', account: 'A05', opportunity: 'D05' },
  'sandbox-email': { lead: 'L27', contact: 'K03', account: 'A04', opportunity: 'D04' },
  'plus-address-or-alias': { lead: 'L26', contact: 'K03', account: 'A04', opportunity: 'D04' },
  'name-only': { lead: 'L12', contact: 'K03', account: 'A04', opportunity: 'D04' },
};

/** Said of a case that its row covers only in part. */
const BEYOND_THE_ROW = { basis: 'undocumented', confidence: 'low' } as const;

/**
 * Decides who owns a new Salesforce record.
 *
 * @param made what the sync makes; see `NewRecord`
 * @param now for the date literals of lead assignment rules
 */
export function ownerOfNewRecord(
  made: NewRecord,
  match: OwnerMatch,
  situation: Situation,
  facts: SalesforceFacts,
  walk: Walk,
  now: Date,
): Ending {
  const byRules = (): Ending => decideByLeadRules(situation, facts, walk, now);
  if (match.kind === 'archived') return archivedOwner(made, match, situation, facts, walk, now);
  const row = ROW_BY_MATCH[match.kind][made];
  if (row === null) {
    walk.note('owner-match', 'no', 'No owner is set in HubSpot.', ['HS25']);
    return byRules();
  }
  const outcome = ROWS[row].outcome;
  walk.noteRow('owner-match', matchResult(match), matchEvidence(match, situation.owner), row);
  if (outcome === 'AS_RULES') {
    walk.pass(row);
    const ending = byRules();
    return { ...ending, alternatives: [...(ending.alternatives ?? []), ...alternativesOf(row, match)] };
  }
  if (outcome === 'INTEGRATION_USER')
    return { ...leftToIntegrationUser(row, situation, walk), alternatives: alternativesOf(row, match) };
  if (row === 'L23') return queueOwner(situation, facts, byRules);
  return { row, ...ownersOfMatch(row, match) };
}

function ownersOfMatch(row: RowId, match: OwnerMatch): Omit<Ending, 'row'> {
  const owners = activeCandidates(match).map(userOwner);
  if (match.kind === 'guest') {
    const alternatives = match.users.map((user) => ({
      text: 'the guest user, if Salesforce lets one own it',
      owner: userOwner(user),
    }));
    return row === 'L20'
      ? { alternatives }
      : { owners: match.users.map(userOwner), alternatives, weaker: BEYOND_THE_ROW };
  }
  return row === 'K01' && match.kind === 'several' ? { owners, weaker: BEYOND_THE_ROW } : { owners };
}

function leftToIntegrationUser(row: RowId, { settings }: Situation, walk: Walk): Ending {
  const owners = integrationUser(settings);
  const [user] = owners;
  walk.noteRow(
    'fallback',
    'yes',
    user === undefined
      ? 'The integration user makes the record; the settings do not name that user.'
      : `The integration user, ${user.name}, makes the record.`,
    row,
  );
  return { row, owners };
}

function archivedOwner(
  made: NewRecord,
  match: OwnerMatch & { kind: 'archived' },
  situation: Situation,
  facts: SalesforceFacts,
  walk: Walk,
  now: Date,
): Ending {
  const candidates = activeCandidates(match).map(userOwner);
  const matched = candidates.map((owner) => ({ text: 'the user the deactivated owner matches', owner }));
  if (made === 'account') {
    walk.noteRow('owner-match', 'unknown', 'The HubSpot owner is deactivated.', 'A09');
    const fallback = integrationUser(situation.settings);
    const owners = candidates.length === 0 ? fallback : allOrNobody(candidates, fallback);
    return {
      row: 'A09',
      owners,
      alternatives: [...matched, ...fallback.map((owner) => ({ text: 'the integration user', owner }))],
    };
  }
  if (made !== 'lead') {
    const ending = ownerOfNewRecord(made, match.otherwise, situation, facts, walk, now);
    return { ...ending, weaker: BEYOND_THE_ROW };
  }
  if (candidates.length === 0) {
    walk.pass('L21');
    walk.noteRow(
      'owner-match',
      'no',
      'The HubSpot owner is deactivated, and no active Salesforce user matches.',
      'L21',
    );
    return decideByLeadRules(situation, facts, walk, now);
  }
  walk.noteRow(
    'owner-match',
    'unknown',
    'The HubSpot owner is deactivated, but an active Salesforce user matches.',
    'L21',
  );
  const rules = decideByLeadRules(situation, facts, walk.fork(), now);
  return {
    row: 'L21',
    owners: allOrNobody(candidates, rules.owners ?? []),
    alternatives: [...matched, { text: 'whoever the lead assignment rules choose', owner: only(rules.owners) }],
    leadRules: rules.leadRules ?? null,
  };
}

function queueOwner(situation: Situation, facts: SalesforceFacts, byRules: () => Ending): Ending {
  const name = situation.owner === null ? '' : fullName(situation.owner);
  const queue = facts.queues.find((candidate) => candidate.name === name || candidate.developerName === name);
  const queues: PredictedOwner[] =
    queue === undefined ? [] : [{ type: 'Queue', id: queue.id ?? null, name: queue.name }];
  const rules = byRules();
  return {
    row: 'L23',
    owners: allOrNobody(queues, rules.owners ?? []),
    alternatives: [
      { text: 'that queue', owner: only(queues) },
      { text: 'whoever the lead assignment rules choose', owner: only(rules.owners) },
    ],
    leadRules: rules.leadRules ?? null,
  };
}

function only(owners: readonly PredictedOwner[] | undefined): PredictedOwner | null {
  return owners?.length === 1 ? (owners[0] ?? null) : null;
}

function alternativesOf(row: RowId, match: OwnerMatch): NonNullable<Ending['alternatives']> {
  const users = 'users' in match ? match.users.map(userOwner) : [];
  return ROWS[row].alternates.map((text) => ({ text, owner: only(distinctOwners(users)) }));
}
