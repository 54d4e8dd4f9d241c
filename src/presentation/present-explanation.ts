// Presents an explanation in the words and order of the card: answer, what to do, why, what would change it.
import type { Explanation as Wire, Outlook } from '../contract/index.ts';
import { LABEL_IDS } from '../contract/index.ts';
import type { Explained } from '../application/outcomes.ts';
import type { Explanation } from '../domain/prediction/decision.ts';
import { checksOf, sourcesOf } from './checks.ts';
import { headlineOf, ownerHeadline } from './headline.ts';
import { inSalesforce, ownersDisagree, ownersShown } from './in-salesforce.ts';
import { hubSpotOwnerOf } from './named.ts';
import { unreadLine } from './failures.ts';
import { standingOf, surenessOf } from './standing.ts';
import { warningOf } from './warning.ts';
import { whatToDo } from './what-to-do.ts';
import { whatWouldChangeIt } from './what-would-change-it.ts';
import type { Words } from './words.ts';

export function presentExplanation(explained: Explained, words: Words): Wire {
  const { explanation, record, choosing, shown, readAt, rulesReadAt } = explained;
  const condition = conditionOf(explanation, words);
  const readThisFirst = warningOf(explanation, record, words);
  const hubspotOwner = hubSpotOwnerOf(record.owner);
  return {
    object: record.object,
    recordId: record.id,
    outcome: explanation.outcome,
    ...outlookOf(explanation, explained.salesforceUrl, words),
    reason: ownersDisagree(explanation)
      ? words.text({ id: 'synced.disagree', params: { owner: hubspotOwner?.name ?? '' } })
      : reasonOf(explanation, readThisFirst !== null, words),
    condition,
    readThisFirst,
    hubspotOwner,
    ...whatToDo(explained, { condition: condition?.text ?? null, isWarned: readThisFirst !== null }, words),
    ownerChangesBy: choosing.by,
    checks: checksOf(explanation, words),
    sources: sourcesOf(explanation, words),
    checkedAgainst: checkedAgainst(explained, words),
    ...whatWouldChangeIt(explanation, words),
    ifItSyncs: ifItSyncsOf(explained, words),
    unknowns: explained.unread.map((failed) => unreadLine(failed, words)),
    ...inSalesforce(explained, words),
    shown,
    watch: Object.keys(record.properties).filter((name) => !CHANGES_BY_ITSELF.has(name)),
    readAt,
    rulesReadAt: explanation.leadRules === null ? null : rulesReadAt,
    labels: labelsOf(words),
  };
}

/** "Checked against 412 past syncs in your account: 97 % were right." */
function checkedAgainst({ checked }: Explained, { text }: Words): string | null {
  if (checked === null) return null;
  const count = checked.right + checked.wrong;
  // Never rounded up to 100 %.
  return count === 0
    ? null
    : text({ id: 'why.checked-against', params: { count, percent: Math.floor((100 * checked.right) / count) } });
}

/** A short form of a prediction, for the card's first lines and for comparing two predictions. */
export function outlookOf(explanation: Explanation, salesforceUrl: string | null, words: Words): Outlook {
  return {
    decision: explanation.decision,
    ...standingOf(explanation, words),
    headline: words.text(headlineOf(explanation)),
    owners: ownersShown(explanation.owners, salesforceUrl, explanation.sameName),
    sureness: surenessOf(explanation, words),
  };
}

/** Properties that are read but need no watching, because they change with every save or never. */
const CHANGES_BY_ITSELF: ReadonlySet<string> = new Set([
  'createdate',
  'hs_lastmodifieddate',
  'hs_object_id',
  'lastmodifieddate',
]);

/**
 * At most two sentences. It leaves out what the headline (G01, G02, an owner who was read) or the warning says already,
 * and reasons about the HubSpot owner if an existing record's owner decides.
 */
function reasonOf({ decision, outcome, owners, reasons }: Explanation, warned: boolean, { text }: Words): string {
  if (decision === 'G01' || decision === 'G02') return '';
  if (outcome === 'ALREADY_SYNCED' && owners.length > 0) return '';
  const stays = outcome === 'KEEP_EXISTING_OWNER' || outcome === 'KEEP_EXISTING_QUEUE';
  if (warned && stays) return '';
  const alone = warned || stays;
  return reasons
    .filter(({ id }, index) => (index === 0 || id !== 'match.unset') && !(warned && id.startsWith('match.')))
    .slice(0, alone ? 1 : 2)
    .map((reason) => text(reason))
    .join(' ');
}

/** The condition from missing settings that decide whether the record syncs. */
function conditionOf({ sync }: Explanation, { text }: Words): Wire['condition'] {
  if (sync.result !== 'unknown' || sync.missing.length === 0) return null;
  const settings = sync.missing.map((setting) => ({ id: `missing.${setting}`, params: {} }) as const);
  return {
    text: text({ id: 'condition.missing', params: { settings } }),
    step: text({ id: 'condition.step', params: {} }),
    for: 'admin',
  };
}

function ifItSyncsOf({ explanation, salesforceUrl }: Explained, words: Words): Wire['ifItSyncs'] {
  const { ifItSyncs } = explanation;
  if (ifItSyncs === null) return null;
  const headline = ownerHeadline(ifItSyncs);
  return {
    headline: words.text({ id: 'headline.if-it-syncs', params: { headline } }),
    reason: reasonOf(ifItSyncs, false, words),
    owners: ownersShown(ifItSyncs.owners, salesforceUrl, ifItSyncs.sameName),
    decision: ifItSyncs.decision,
    sureness: surenessOf(ifItSyncs, words),
    // Checks that are shown above already are left out.
    checks: checksOf(ifItSyncs, words).filter(({ check }) => !explanation.trace.some((made) => made.check === check)),
  };
}

function labelsOf({ label }: Words): Wire['labels'] {
  return Object.fromEntries(LABEL_IDS.map((id) => [id, label(id)])) as Wire['labels'];
}
