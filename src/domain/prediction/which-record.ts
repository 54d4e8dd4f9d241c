// Step 4: which Salesforce record will the sync match or create? (rows R01–R09, R14–R20)
import type { ExistingRecord } from '../facts/record-facts.ts';
import { activityOf, isGuest } from './activity.ts';
import type { Case } from './case.ts';
import type { EvidenceMessage } from './messages.ts';
import { NOT_KNOWN, recordOwner, these, union } from './possible-owners.ts';
import type { PossibleOwners } from './possible-owners.ts';
import type { RowId } from './rows.ts';
import type { Ending, Walk } from './walk.ts';

/**
 * - "new": the sync creates a record.
 * - "existing": the sync matches this record, or any of `among` if they all have the same owner.
 * - "perhaps-new" (row R09 or R18): a new record, one of `owners`, or an error.
 */
export type Target =
  | { readonly kind: 'new' }
  | { readonly kind: 'existing'; readonly record: ExistingRecord; readonly among: readonly ExistingRecord[] }
  | { readonly kind: 'perhaps-new'; readonly row: 'R09' | 'R18'; readonly owners: PossibleOwners }
  | { readonly kind: 'end'; readonly ending: Ending };

const NEW: Target = { kind: 'new' };

export function whichRecord(about: Case, walk: Walk): Target {
  const { object, matches } = about.record;
  if (object === 'deal') return creates('R17', { id: 'record.deal', params: {} }, walk);
  if (!matches.readable) {
    walk.story?.row('which-record', 'unknown', 'G03', { id: 'record.unreadable', params: {} });
    return { kind: 'end', ending: { row: 'G03', owners: NOT_KNOWN } };
  }
  return object === 'contact' ? whichPerson(about, matches.value, walk) : whichAccount(about, matches.value, walk);
}

function whichPerson(about: Case, matches: readonly ExistingRecord[], walk: Walk): Target {
  if (matches.length === 0) return creates('R01', { id: 'record.none', params: {} }, walk);
  const contacts = matches.filter(({ object }) => object === 'Contact');
  const leads = matches.filter(({ object }) => object === 'Lead');
  const open = leads.filter(({ isConverted }) => isConverted === false);
  const unclear = leads.filter(({ isConverted }) => isConverted == null);
  const converted = leads.length - open.length - unclear.length;
  // If other records exist, it is unknown whether a possibly converted lead counts. Counting it gives more possible
  // owners.
  const living = [...open, ...unclear, ...contacts];
  tell(walk, matches);
  const [only, second] = living;
  if (only === undefined) {
    if (converted === 0) return creates('R01', { id: 'record.none', params: {} }, walk);
    walk.story?.row('which-record', 'unknown', 'R09', { id: 'record.only-converted', params: {} });
    return { kind: 'perhaps-new', row: 'R09', owners: these([]) };
  }
  if (unclear.length === living.length) return conversionUnknown(about, living, walk);
  if (second !== undefined) return severalPeople(about, living, contacts.length, walk);
  const owner = only.owner.name;
  if (only.object === 'Lead') return meets('R02', living, { id: 'record.one-lead', params: { owner } }, walk);
  const row = converted > 0 ? 'R08' : 'R03';
  return meets(row, living, { id: 'record.one-contact', params: { owner } }, walk);
}

function conversionUnknown(about: Case, leads: readonly ExistingRecord[], walk: Walk): Target {
  const owners = union(
    ...withoutGuests(about, leads).map(({ owner }) => these([recordOwner(owner)])),
    // In the place of an inactive owner (E03, E13).
    allActive(about, leads) ? these([]) : about.mayBeWritten,
  );
  walk.story?.row('which-record', 'unknown', 'R18', {
    id: 'record.conversion-unknown',
    params: { owner: owners.owners[0]?.name ?? '' },
  });
  return { kind: 'perhaps-new', row: 'R18', owners };
}

function severalPeople(about: Case, living: readonly ExistingRecord[], contacts: number, walk: Walk): Target {
  const pair = living.length === 2 && contacts === 1;
  const owners = ownersOf(living);
  const [owner] = owners.owners;
  if (owners.owners.length === 1 && owner !== undefined) {
    const evidence: EvidenceMessage = {
      id: 'record.several-same-owner',
      params: { owner: owner.name, count: living.length },
    };
    return meets(pair ? 'R04' : 'R06', living, evidence, walk);
  }
  const row = allActive(about, living) ? (pair ? 'R05' : 'R07') : 'R19';
  return { kind: 'end', ending: oneOf(about, row, living, walk) };
}

function whichAccount(about: Case, matches: readonly ExistingRecord[], walk: Walk): Target {
  const accounts = matches.filter(({ object }) => object === 'Account');
  const [first] = accounts;
  if (first === undefined) return creates('R15', { id: 'record.no-account', params: {} }, walk);
  tell(walk, accounts);
  if (ownersOf(accounts).owners.length === 1)
    return meets('R14', accounts, { id: 'record.account', params: { owner: first.owner.name } }, walk);
  return { kind: 'end', ending: oneOf(about, allActive(about, accounts) ? 'R16' : 'R20', accounts, walk) };
}

/** Several records with different owners. If one of them is inactive, the HubSpot owner's match is possible too. */
function oneOf(
  about: Case,
  row: 'R05' | 'R07' | 'R16' | 'R19' | 'R20',
  records: readonly ExistingRecord[],
  walk: Walk,
): Ending {
  const existing = ownersOf(withoutGuests(about, records));
  const matched = row === 'R19' || row === 'R20' ? about.mayBeWritten : these([]);
  const { story } = walk;
  if (story !== null) {
    const owners = existing.owners.map(({ name }) => name);
    const id = row === 'R16' || row === 'R20' ? 'record.accounts-several-owners' : 'record.several-owners';
    story.row('which-record', 'unknown', row, { id, params: { owners, count: records.length } });
    for (const owner of matched.owners) story.or({ id: 'or.matched-user', params: { owner: owner.name } }, owner);
    if (row === 'R19' || row === 'R20') story.or({ id: 'or.sync-error', params: {} });
  }
  for (const { object } of records) walk.saved(object, 'update');
  return { row, owners: union(existing, matched) };
}

function ownersOf(records: readonly ExistingRecord[]): PossibleOwners {
  return union(...oldestFirst(records).map(({ owner }) => these([recordOwner(owner)])));
}

function withoutGuests(about: Case, records: readonly ExistingRecord[]): readonly ExistingRecord[] {
  return records.filter(({ owner }) => !isGuest(owner, about));
}

/** True if every owner is certainly active. */
function allActive(about: Case, records: readonly ExistingRecord[]): boolean {
  return records.every(({ owner }) => activityOf(owner, about) === true);
}

function creates(row: RowId, evidence: EvidenceMessage, walk: Walk): Target {
  walk.pass(row);
  walk.story?.row('which-record', 'no', row, evidence);
  return NEW;
}

function meets(row: RowId, among: readonly ExistingRecord[], evidence: EvidenceMessage, walk: Walk): Target {
  const [record] = among;
  walk.pass(row);
  walk.story?.row('which-record', 'yes', row, evidence);
  return record === undefined ? NEW : { kind: 'existing', record, among };
}

function tell({ story }: Walk, records: readonly ExistingRecord[]): void {
  if (story !== null) story.records = oldestFirst(records);
}

/**
 * Sorts records, likeliest first. HubSpot uses the first one that Salesforce returns, "generally the oldest" (HSDUP16).
 */
function oldestFirst(records: readonly ExistingRecord[]): readonly ExistingRecord[] {
  if (records.length < 2) return records;
  const created = ({ createdDate }: ExistingRecord): number => Date.parse(createdDate ?? '') || Number.MAX_SAFE_INTEGER;
  return [...records].sort((a, b) => created(a) - created(b));
}
