// Step 5a: a record exists. Its active owner stays; an inactive one is hardly documented. (rows E01–E12)
import { endIfUnreadable, isOwnerActive } from '../facts/facts.ts';
import { matchEvidence, matchResult } from '../matching/match-evidence.ts';
import { activeCandidates, isMatched } from '../matching/owner-match.ts';
import type { OwnerMatch } from '../matching/owner-match.ts';
import { distinctOwners, toOwner, userOwner } from './owners.ts';
import type { PredictedOwner } from './prediction.ts';
import type { RowId } from './rows.ts';
import { sameSalesforceId } from '../facts/salesforce-id.ts';
import type { ExistingRecord, SalesforceFacts, Situation } from '../facts/situation.ts';
import type { Ending, Walk } from './walk.ts';
import type { Target } from './which-record.ts';

/**
 * Decides who owns a record that exists in Salesforce after the first sync.
 *
 * @param target the record the sync meets; where several share one owner, any of them
 * @param match how the HubSpot owner compares with Salesforce's users
 */
export function keepOrReplace(
  target: NonNullable<Target>,
  match: OwnerMatch,
  situation: Situation,
  facts: SalesforceFacts,
  walk: Walk,
): Ending {
  const { existing } = target;
  const present = toOwner(existing.owner);
  walk.note('owner-match', matchResult(match), matchEvidence(match, situation.owner), ['HS25']);
  if (existing.object === 'Lead' && existing.owner.type === 'Queue') {
    walk.noteRow('existing-owner', 'yes', `The lead is in the queue ${present.name}.`, 'E05');
    return {
      row: 'E05',
      owners: [present],
      alternatives: ifMatched(match, 'HubSpot writes the matching owner instead'),
    };
  }
  const active = isOwnerActive(existing, facts);
  if (active === null) {
    walk.noteRow('existing-owner', 'unknown', `It is not known whether ${present.name} is an active user.`, 'G03');
    return { row: 'G03', alternatives: [{ text: `${present.name} owns it now`, owner: present }] };
  }
  return active
    ? keepActiveOwner(existing, present, match, situation, walk)
    : replaceInactiveOwner(target, present, match, facts, walk);
}

function keepActiveOwner(
  existing: ExistingRecord,
  present: PredictedOwner,
  match: OwnerMatch,
  situation: Situation,
  walk: Walk,
): Ending {
  const row = activeOwnerRow(existing, match, situation);
  walk.noteRow('existing-owner', 'yes', `${present.name} owns the ${noun(existing)} and is active.`, row);
  return { row, owners: [present] };
}

function activeOwnerRow(existing: ExistingRecord, match: OwnerMatch, { settings }: Situation): RowId {
  if (existing.object === 'Account') return 'E09';
  if (existing.object === 'Contact') return 'E06';
  if (settings.integrationUser?.id != null && sameSalesforceId(settings.integrationUser.id, existing.owner.id))
    return 'E08';
  if (existing.owner.userType === 'PowerPartner') return 'E12';
  return isMatched(match) && !sameSalesforceId(match.users[0].id, existing.owner.id) ? 'E02' : 'E01';
}

function replaceInactiveOwner(
  target: NonNullable<Target>,
  present: PredictedOwner,
  match: OwnerMatch,
  facts: SalesforceFacts,
  walk: Walk,
): Ending {
  const { existing } = target;
  const refused = endIfUnreadable(facts, ['owner', 'users'], 'owner-match', walk);
  if (refused !== null) return refused;
  const row = inactiveOwnerRow(target, match);
  const candidates = activeCandidates(match).map(userOwner);
  walk.noteRow(
    'existing-owner',
    row === 'E07' ? 'unknown' : 'no',
    `${present.name} owns the ${noun(existing)} and is inactive.`,
    row,
  );
  const stays = { text: `${present.name}, who is inactive, stays the owner`, owner: present };
  switch (row) {
    case 'E03':
    case 'E10':
      return { row, owners: candidates, alternatives: [stays] };
    case 'E07':
      // One name alone would pass for a certain one, and neither possibility is described.
      return {
        row,
        owners: candidates.length > 0 ? distinctOwners([present, ...candidates]) : [],
        alternatives: [stays],
      };
    default:
      return { row, owners: [present] };
  }
}

function inactiveOwnerRow(
  { existing, among }: NonNullable<Target>,
  match: OwnerMatch,
): 'E03' | 'E04' | 'E07' | 'E10' | 'E11' {
  const matched = activeCandidates(match).length > 0;
  if (existing.object === 'Account') return matched ? 'E10' : 'E11';
  // With a contact among the records it may be the one that syncs, and then nothing is described.
  if (among.some(({ object }) => object === 'Contact')) return 'E07';
  return matched ? 'E03' : 'E04';
}

function ifMatched(match: OwnerMatch, text: string): NonNullable<Ending['alternatives']> {
  return activeCandidates(match).map((user) => ({ text, owner: userOwner(user) }));
}

function noun(record: ExistingRecord): string {
  return record.object.toLowerCase();
}
