// The engine's door: Situation in, Prediction out, in one pass over the decision table.
import { checkAlreadySynced } from './already-synced.ts';
import { checkConnection } from './connection.ts';
import { ownerOfNewRecord } from './create-record.ts';
import type { NewRecord } from './create-record.ts';
import { keepOrReplace } from './existing-owner.ts';
import { endIfUnreadable } from '../facts/facts.ts';
import { matchOwner } from '../matching/owner-match.ts';
import { distinctOwners } from './owners.ts';
import type { Prediction } from './prediction.ts';
import { remediesFor } from './remedies.ts';
import { ROWS } from './rows.ts';
import type { CrmObject, SalesforceFacts, Situation } from '../facts/situation.ts';
import { Walk } from './walk.ts';
import type { Ending } from './walk.ts';
import { checkWillSync } from './will-sync.ts';
import { whichRecord } from './which-record.ts';

export type * from './prediction.ts';
export { OUTCOMES, ROWS, SOURCES } from './rows.ts';
export type { Basis, Confidence, OutcomeWord, RemedyKind, Row, RowId, SourceId } from './rows.ts';
export { SALESFORCE_ID_PROPERTIES, linkedSalesforceId } from './already-synced.ts';
export { certainlyChosenOwner, isMatchedUser, whenItSyncs } from './chosen-owner.ts';
export { matchOwners } from '../matching/match-owners.ts';
export type { MatchedOwner } from '../matching/match-owners.ts';
export { isMatched } from '../matching/owner-match.ts';
export { sameSalesforceId } from '../facts/salesforce-id.ts';
export { salesforceFactsOf, situationSchema } from '../facts/situation.ts';
export type * from '../facts/situation.ts';
export { fullName, normalised, ownerName, withoutAccents } from '../matching/text-comparison.ts';

/**
 * Predicts who owns a HubSpot record in Salesforce after its first sync.
 *
 * Pure: the same situation and time give the same prediction, and nothing is read or written.
 *
 * @param situation the facts of both systems; a fact that could not be read is named in it, never guessed
 * @param options.now "today" for the date literals of lead assignment rules (UTC)
 * @example
 * predict(situation, { now: new Date('2026-11-24') }).decision // 'L01'
 */
export function predict(situation: Situation, options: { now: Date }): Prediction {
  const walk = new Walk();
  const ending = walkTheTable(situation, walk, options.now);
  return conclude(situation, walk, ending);
}

function walkTheTable(situation: Situation, walk: Walk, now: Date): Ending {
  const connection = checkConnection(situation.salesforce, walk);
  if ('ending' in connection) return connection.ending;
  const facts = connection.next;

  const synced = checkAlreadySynced(situation, facts, walk);
  if ('ending' in synced) return synced.ending;

  const willSync = checkWillSync(situation, facts, walk, (change) =>
    predict({ ...situation, settings: { ...situation.settings, ...change } }, { now }),
  );
  if ('ending' in willSync) return willSync.ending;

  const target = whichRecord(situation.record.object, facts, walk);
  if ('ending' in target) return target.ending;

  const { match, findings } = matchOwner(situation.owner, facts.users, situation.settings.integrationUser?.id ?? null);
  walk.findings.push(...findings);
  if (target.next !== null) return keepOrReplace(target.next, match, situation, facts, walk);
  return create(situation, facts, match, walk, now);
}

const MADE_FROM: Readonly<Record<Exclude<CrmObject, 'contact'>, NewRecord>> = {
  company: 'account',
  deal: 'opportunity',
};

function create(
  situation: Situation,
  facts: SalesforceFacts,
  match: Parameters<typeof ownerOfNewRecord>[1],
  walk: Walk,
  now: Date,
): Ending {
  const { record, owner, settings } = situation;
  if (owner?.type === 'PERSON') {
    const refused = endIfUnreadable(facts, ['owner', 'users'], 'owner-match', walk);
    if (refused !== null) return refused;
  }
  const made = (kind: NewRecord, on: Walk): Ending => ownerOfNewRecord(kind, match, situation, facts, on, now);
  if (record.object !== 'contact') return made(MADE_FROM[record.object], walk);
  if (settings.contactsBecome !== 'unknown') return made(settings.contactsBecome, walk);

  const asLead = conclude(situation, ...forked(walk, (fork) => made('lead', fork)));
  const asContact = conclude(situation, ...forked(walk, (fork) => made('contact', fork)));
  walk.noteRow(
    'create-setting',
    'unknown',
    'The settings do not say whether contacts become leads or contacts.',
    'K08',
  );
  const complete = asLead.owners.length > 0 && asContact.owners.length > 0;
  return {
    row: 'K08',
    owners: complete ? distinctOwners([...asLead.owners, ...asContact.owners]) : [],
    alternatives: [
      { text: 'as a lead', owner: asLead.owners.length === 1 ? (asLead.owners[0] ?? null) : null },
      { text: 'as a contact', owner: asContact.owners.length === 1 ? (asContact.owners[0] ?? null) : null },
    ],
    leadRules: asLead.leadRules,
  };
}

function forked(walk: Walk, decide: (fork: Walk) => Ending): [Walk, Ending] {
  const fork = walk.fork();
  return [fork, decide(fork)];
}

function conclude(situation: Situation, walk: Walk, ending: Ending): Prediction {
  const row = ROWS[ending.row];
  return {
    decision: ending.row,
    outcome: row.outcome,
    path: [...walk.path, ending.row],
    owners: ending.owners ?? [],
    basis: ending.weaker?.basis ?? row.basis,
    confidence: ending.weaker?.confidence ?? row.confidence,
    // Only the platform decides: a caveat of every prediction about a sync that is still to come (SFOOE).
    caveats: row.step === 'gate' ? [] : ['O03'],
    remedies: [...remediesFor(situation, walk.path, ending.row), ...(ending.remedies ?? [])],
    trace: walk.trace,
    alternatives: ending.alternatives ?? [],
    findings: walk.findings,
    leadRules: ending.leadRules ?? null,
    ifItSyncs: ending.ifItSyncs ?? null,
  };
}
