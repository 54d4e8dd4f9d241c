// The engine: decides from the facts of an org and a record, in one walk through the decision table.
import type { OrgSnapshot } from '../facts/org-snapshot.ts';
import type { RecordFacts } from '../facts/record-facts.ts';
import { checkAlreadySynced } from './already-synced.ts';
import { NO_CAVEATS, caveatsOf } from './caveats.ts';
import { Case } from './case.ts';
import { weakerConfidence, weakestOf } from './certainty.ts';
import { chosenOwner } from './chosen-owner.ts';
import type { Decision, OwnerAnswer, SyncAnswer } from './decision.ts';
import { keepOrReplace } from './existing-owner.ts';
import { checkGates } from './gates.ts';
import { checkInsert } from './look-ahead.ts';
import { ownerOfNewRecord } from './new-record.ts';
import type { NewRecord } from './new-record.ts';
import { sameOwners, union } from './possible-owners.ts';
import { ROWS } from './rows.ts';
import type { OutcomeWord, RowId } from './rows.ts';
import { Walk } from './walk.ts';
import type { Ending, Story } from './walk.ts';
import { whichRecord } from './which-record.ts';

/**
 * Predicts who owns a HubSpot record in Salesforce after its first sync.
 *
 * Pure: the same facts and time give the same decision, and nothing is read or written.
 *
 * @param now "today" for the date literals of lead assignment rules, in UTC
 * @example
 * decide(org, record, new Date('2026-11-24')).decision // 'L01'
 */
export function decide(org: OrgSnapshot, record: RecordFacts, now: Date): Decision {
  return decideCase(new Case(org, record, now), null).decision;
}

/** The result of a walk: the decision, and the walk itself, which `explain` uses. */
export interface Walked {
  readonly decision: Decision;
  readonly walk: Walk;
  /** For a record that will not sync: the walk as if it did; otherwise null. */
  readonly ifItSyncs: Walked | null;
}

/** @param story makes the story that records what each check found; null if only the decision is needed */
export function decideCase(about: Case, story: (() => Story) | null, asIfItSyncs = false): Walked {
  const walk = new Walk(about, story?.() ?? null, asIfItSyncs);
  const ending = walkTheTable(about, walk);
  const shut = !asIfItSyncs && mayYetSync(ending.row, ROWS[ending.row].outcome);
  const ifItSyncs = shut ? decideCase(about, story, true) : null;
  return { decision: conclude(about, walk, ending, ifItSyncs?.decision ?? null), walk, ifItSyncs };
}

/** Not for W01: without an e-mail address, nobody can tell which record the sync would match. */
function mayYetSync(row: RowId, outcome: OutcomeWord): boolean {
  return (outcome === 'WILL_NOT_SYNC' && row !== 'W01') || outcome === 'SYNC_ERROR_LIKELY';
}

function walkTheTable(about: Case, walk: Walk): Ending {
  const ended = checkAlreadySynced(about, walk) ?? checkGates(about, walk);
  if (ended !== null) return ended;
  const target = whichRecord(about, walk);
  switch (target.kind) {
    case 'end':
      return target.ending;
    case 'existing':
      return keepOrReplace(target, about, walk);
    case 'new':
      return checkInsert(newRecords(about), about, walk) ?? create(about, walk);
    case 'perhaps-new': {
      const fork = walk.fork();
      const asNew = create(about, fork);
      for (const { object, kind } of fork.saves) walk.saved(object, kind);
      if (target.row === 'R18') walk.saved('Lead', 'update');
      tellPerhapsNew(walk, target.owners, asNew.owners);
      return { row: target.row, owners: union(target.owners, asNew.owners) };
    }
  }
}

function tellPerhapsNew({ story }: Walk, existing: Ending['owners'], asNew: Ending['owners']): void {
  if (story === null) return;
  for (const owner of existing.owners) story.or({ id: 'or.existing-stays', params: { owner: owner.name } }, owner);
  for (const owner of asNew.owners) story.or({ id: 'or.new-record', params: { owner: owner.name } }, owner);
  if (asNew.unnamed !== 0) story.or({ id: 'or.new-record-unknown', params: {} });
  story.or({ id: 'or.sync-error', params: {} });
}

const NEW_RECORDS: Readonly<Record<NewRecord, readonly NewRecord[]>> = {
  lead: ['lead'],
  contact: ['contact'],
  account: ['account'],
  opportunity: ['opportunity'],
};
const LEAD_OR_CONTACT: readonly NewRecord[] = ['lead', 'contact'];

/** Objects that the sync may create: two if the setting is unknown. */
function newRecords({ org, record }: Case): readonly NewRecord[] {
  const { contactsBecome } = org.settings;
  if (record.object === 'company') return NEW_RECORDS.account;
  if (record.object === 'deal') return NEW_RECORDS.opportunity;
  return contactsBecome.known ? NEW_RECORDS[contactsBecome.value] : LEAD_OR_CONTACT;
}

function create(about: Case, walk: Walk): Ending {
  if (about.record.object === 'contact') walk.restsOn('contactsBecome', about.org.settings.contactsBecome, 'owner');
  const [made = 'lead', other] = newRecords(about);
  return other === undefined ? ownerOfNewRecord(made, about, walk) : eitherRecord(about, walk);
}

/** Row K08: it is unknown whether contacts become leads or contacts, and the two lead to different owners. */
function eitherRecord(about: Case, walk: Walk): Ending {
  const asContact = walk.fork();
  const contact = ownerOfNewRecord('contact', about, asContact);
  const asLead = walk.fork();
  const lead = ownerOfNewRecord('lead', about, asLead);
  walk.saved('Lead', 'create');
  walk.saved('Contact', 'create');
  walk.ownerAtMost = weakerConfidence(asLead.ownerAtMost, asContact.ownerAtMost);
  if (lead.row === contact.row || sameOwners(lead.owners, contact.owners)) return ownerOfNewRecord('lead', about, walk);
  const { story } = walk;
  if (story !== null) {
    story.leadRules = asLead.story?.leadRules ?? null;
    story.trace.push(...(asLead.story?.trace.slice(story.trace.length) ?? []));
    story.row('create-setting', 'unknown', 'K08', { id: 'create.setting-unknown', params: {} });
    for (const owner of lead.owners.owners) story.or({ id: 'or.as-lead', params: { owner: owner.name } }, owner);
    if (lead.owners.unnamed !== 0) story.or({ id: 'or.as-lead-unknown', params: {} });
    for (const owner of contact.owners.owners) story.or({ id: 'or.as-contact', params: { owner: owner.name } }, owner);
    if (contact.owners.unnamed !== 0) story.or({ id: 'or.as-contact-unknown', params: {} });
  }
  return { row: 'K08', owners: union(lead.owners, contact.owners) };
}

function conclude(about: Case, walk: Walk, ending: Ending, ifItSyncs: OwnerAnswer | null): Decision {
  const { row } = ending;
  walk.path.push(row);
  const { outcome, step } = ROWS[row];
  const gate = step === 'gate';
  // If a gate row ends the walk, only this row counts.
  const own = gate ? ROWS[row] : weakestOf(walk.path, false);
  const found = gate ? NO_CAVEATS : caveatsOf(about, walk);
  const limit = weakerConfidence(weakerConfidence(walk.ownerAtMost, ending.atMost ?? 'high'), found.limit);
  const answer = {
    decision: row,
    outcome,
    path: walk.path,
    owners: ending.owners.owners,
    openEnded: ending.owners.unnamed !== 0,
    basis: own.basis,
    confidence: gate ? own.confidence : weakerConfidence(own.confidence, limit),
    sync: syncAnswer(walk, row, outcome),
    match: matchKind(about, gate),
    chosenOwner: 'none' as Decision['chosenOwner'],
    caveats: found.rows,
    ifItSyncs,
  };
  answer.chosenOwner = chosenOwner(about, ifItSyncs ?? answer);
  return answer;
}

function matchKind(about: Case, gate: boolean): Decision['match'] {
  // The walk has already worked this out, unless it ended before that question.
  if (gate) return null;
  return about.match === 'users-unreadable' ? null : about.match.kind;
}

const ENDED_BY: Readonly<Partial<Record<OutcomeWord, SyncAnswer['result']>>> = {
  WILL_NOT_SYNC: 'no',
  SYNC_ERROR_LIKELY: 'error-likely',
  ALREADY_SYNCED: 'already',
};

function syncAnswer({ path, missing, syncAtMost }: Walk, row: RowId, outcome: OutcomeWord): SyncAnswer {
  const ended = ENDED_BY[outcome];
  const result = ended ?? (row === 'G09' || missing !== null ? 'unknown' : 'yes');
  const { basis, confidence } = ended === undefined ? weakestOf(path, true) : ROWS[row];
  return { result, basis, confidence: weakerConfidence(confidence, syncAtMost), missing: missing ?? NOTHING };
}

const NOTHING: SyncAnswer['missing'] = [];
