// Step 5a: a record exists. An active owner stays; little is documented about inactive ones. (rows E01–E14)
import { valueOf } from '../facts/known.ts';
import type { ExistingRecord } from '../facts/record-facts.ts';
import { sameSalesforceId } from '../facts/salesforce-id.ts';
import { isMatchUnknown, isMatched } from '../matching/owner-match.ts';
import { activityOf, isGuest, typeOf } from './activity.ts';
import type { Case } from './case.ts';
import { tellMatch } from './match-evidence.ts';
import { ANYBODY, NOT_KNOWN, recordOwner, these, union, userOwner } from './possible-owners.ts';
import { userName } from '../matching/match-message.ts';
import type { PossibleOwners } from './possible-owners.ts';
import type { RowId } from './rows.ts';
import type { Target } from './which-record.ts';
import type { Ending, Walk } from './walk.ts';

/** Decides who owns an existing Salesforce record after the first sync. */
export function keepOrReplace({ record, among }: Target & { kind: 'existing' }, about: Case, walk: Walk): Ending {
  for (const { object } of among) walk.saved(object, 'update');
  tellMatch(about, walk, null);
  const { owner } = record;
  if (record.object === 'Lead' && owner.type === 'Queue') return keepQueue(record, about, walk);
  const active = activityOf(owner, about);
  if (active === null) return notKnown(record, 'existing.activity-unknown', about, walk);
  if (!active) return replaceInactiveOwner(record, among, about, walk);
  const row = activeOwnerRow(record, about);
  walk.story?.row('existing-owner', 'yes', row, { id: 'existing.active', params: { owner: owner.name } });
  const ending: Ending = { row, owners: these([recordOwner(owner)]) };
  // A user whose type was not read may be a partner (E12).
  const mayBePartner = (row === 'E01' || row === 'E02') && typeOf(owner, about) === null;
  return mayBePartner ? { ...ending, atMost: 'medium' } : ending;
}

function keepQueue({ owner }: ExistingRecord, about: Case, walk: Walk): Ending {
  const { story } = walk;
  if (story !== null) {
    story.row('existing-owner', 'yes', 'E05', { id: 'existing.queue', params: { owner: owner.name } });
    for (const user of about.mayBeWritten.owners)
      story.or({ id: 'or.matched-user', params: { owner: user.name } }, user);
  }
  return { row: 'E05', owners: these([recordOwner(owner)]) };
}

function activeOwnerRow({ object, owner }: ExistingRecord, about: Case): RowId {
  if (object === 'Account') return 'E09';
  if (object === 'Contact') return 'E06';
  const bot = valueOf(about.org.settings.integrationUser);
  if (bot !== null && (bot.id === null ? bot.name === owner.name : sameSalesforceId(bot.id, owner.id))) return 'E08';
  if (typeOf(owner, about) === 'PowerPartner') return 'E12';
  const { match } = about;
  if (match === 'users-unreadable' || !isMatched(match)) return 'E01';
  return match.users.some(({ id }) => sameSalesforceId(id, owner.id)) ? 'E01' : 'E02';
}

function replaceInactiveOwner(
  record: ExistingRecord,
  among: readonly ExistingRecord[],
  about: Case,
  walk: Walk,
): Ending {
  const { match } = about;
  if (match === 'users-unreadable') {
    walk.story?.row('existing-owner', 'unknown', 'G03', {
      id: 'existing.inactive',
      params: { owner: record.owner.name },
    });
    return { row: 'G03', owners: NOT_KNOWN };
  }
  // If a contact is among the records, the sync may use that one, and this case is not documented.
  const contact = record.object === 'Contact' || among.some(({ object }) => object === 'Contact');
  if (contact || isMatchUnknown(match) || isGuest(record.owner, about))
    return notKnown(contact ? { ...record, object: 'Contact' } : record, 'existing.inactive', about, walk);
  const matched = about.candidates.length > 0;
  const account = record.object === 'Account';
  const row = matched ? (account ? 'E10' : 'E03') : account ? 'E11' : 'E04';
  const present = recordOwner(record.owner);
  const { story } = walk;
  if (story !== null) {
    story.row('existing-owner', 'no', row, { id: 'existing.inactive', params: { owner: present.name } });
    if (matched) story.or({ id: 'or.inactive-stays', params: { owner: present.name } }, present);
    // If a user matches exactly and another differs e.g. in case, the other is an alternative, as for a new record.
    for (const user of match.beside)
      story.or({ id: 'or.matched-user', params: { owner: userName(user) } }, userOwner(user));
    if (row === 'E04') story.or({ id: 'or.rules-on-update', params: {} });
    story.or({ id: 'or.sync-error', params: {} });
  }
  return { row, owners: these(matched ? about.candidates.map(userOwner) : [present]) };
}

/**
 * Rows E07, E13, E14: the present owner stays, or the HubSpot owner's possible matches take over, or the sync fails.
 */
function notKnown(
  { object, owner }: ExistingRecord,
  id: 'existing.inactive' | 'existing.activity-unknown',
  about: Case,
  walk: Walk,
): Ending {
  const row = object === 'Account' ? 'E14' : object === 'Contact' && id === 'existing.inactive' ? 'E07' : 'E13';
  const guest = isGuest(owner, about);
  const present: PossibleOwners = guest ? { owners: [], unnamed: ANYBODY } : these([recordOwner(owner)]);
  const { story } = walk;
  if (story !== null) {
    story.row('existing-owner', 'unknown', row, { id, params: { owner: owner.name } });
    if (!guest) story.or({ id: 'or.existing-stays', params: { owner: owner.name } }, recordOwner(owner));
    for (const user of about.mayBeWritten.owners) story.or({ id: 'or.maybe-user', params: { owner: user.name } }, user);
    if ((about.mayBeWritten.unnamed & ANYBODY) !== 0) story.or({ id: 'or.matched-user-unknown', params: {} });
    story.or({ id: 'or.sync-error', params: {} });
  }
  return { row, owners: union(present, about.mayBeWritten) };
}
