// A prediction as the card shows it. All wording a rep reads about a prediction is chosen here or in the rows.
import type { Action, Check, Explanation, Outlook, Shown, Source, Standing } from '../contract/index.ts';
import { headlineOf } from './headline.ts';
import type { PropertyChange } from '../adapters/hubspot/owner-history.ts';
import { ROWS, SOURCES, ownerName, salesforceFactsOf } from '../domain/prediction/index.ts';
import type {
  LeadRuleEvidence,
  MatchFinding,
  Prediction,
  RowId,
  Situation,
  SourceId,
  TraceItem,
} from '../domain/prediction/index.ts';
import type { Settings } from '../application/settings.ts';
import { standingOf, warningOf } from './standing.ts';

/** What was gathered for a prediction, and what could not be. Times are ISO 8601. */
export interface GatheredFacts {
  situation: Situation;
  shown: Shown;
  /** Newest first. */
  ownerChanges: PropertyChange[];
  unknowns: Explanation['unknowns'];
  readAt: string;
  rulesReadAt: string | null;
}

/** Puts a prediction into the words and order of the card: answer, what to do, why, what could change it. */
export function presentExplanation(
  gathered: GatheredFacts,
  prediction: Prediction,
  ownerChangesBy: Settings['ownerChangesBy'],
): Explanation {
  const { situation } = gathered;
  const { owner, record } = situation;
  const name = owner === null ? '' : ownerName(owner);
  return {
    object: record.object,
    recordId: record.id,
    outcome: prediction.outcome,
    ...outlookOf(prediction, situation),
    summary: summaryOf(prediction),
    hubspotOwner: owner === null ? null : { id: owner.id, name, email: owner.email ?? null },
    basis: prediction.basis,
    basisLabel: BASIS_LABELS[prediction.basis],
    confidence: prediction.confidence,
    warning: warningOf(prediction, name),
    actions: actionsOf(prediction),
    alternatives: prediction.alternatives.map(({ text, owner: other }) =>
      other === null ? text : `${text} (${other.name})`,
    ),
    checks: prediction.trace.map((item) => checkOf(item, prediction)),
    caveats: caveatsOf(prediction),
    unknowns: gathered.unknowns,
    ifItSyncs:
      prediction.ifItSyncs === null
        ? null
        : {
            headline: headlineOf(prediction.ifItSyncs),
            owners: prediction.ifItSyncs.owners,
            decision: prediction.ifItSyncs.decision,
          },
    ownerChangesBy: ownerChangesBy !== 'nobody' && canBeChosen(gathered) ? ownerChangesBy : null,
    shown: gathered.shown,
    readAt: gathered.readAt,
    rulesReadAt: prediction.leadRules === null ? null : gathered.rulesReadAt,
  };
}

/** What a prediction comes to, in short: for the card's first lines, and to set two of them side by side. */
export function outlookOf(prediction: Prediction, situation: Situation): Outlook {
  const standing = standingOf(prediction, situation);
  return {
    decision: prediction.decision,
    ...standing,
    headline: headlineOf(prediction),
    owners: prediction.owners,
    confidenceLabel: confidenceLabel(prediction, standing.standing),
  };
}

/** That nobody can tell the owner may itself be well known: the tag says "Not certain" of the owner. */
function confidenceLabel({ confidence }: Prediction, standing: Standing): string {
  return standing === 'not-certain' && confidence !== 'low'
    ? `${confidence} confidence in the rule`
    : `${confidence} confidence`;
}

/** Once it is synced, or with no users to match, choosing another owner sets nothing right. */
function canBeChosen({ shown, situation }: GatheredFacts): boolean {
  return shown.salesforceId === null && salesforceFactsOf(situation) !== null;
}

const BASIS_LABELS = {
  documented: 'Documented by HubSpot or Salesforce',
  derived: 'Derived from their documents',
  undocumented: 'Not documented',
} as const;

const TITLES: Readonly<Record<TraceItem['check'], string>> = {
  connection: 'Can Salesforce be asked?',
  'already-synced': 'Is this record in Salesforce already?',
  integration: 'Is the Salesforce integration on?',
  'will-sync': 'Will this record sync?',
  'which-record': 'Does the sync meet a record that exists?',
  'existing-owner': 'Does its owner stay?',
  'owner-match': 'Is the HubSpot owner an active Salesforce user?',
  'create-setting': 'Is it known what contacts become?',
  'lead-rules': 'Does a lead assignment rule take it?',
  fallback: 'Does the integration user take it?',
};

/** The rule that decided, after what was seen of it; one paragraph. */
function summaryOf(prediction: Prediction): string {
  const decided = prediction.trace.findLast(({ row }) => row === prediction.decision);
  const row = ROWS[prediction.decision];
  return [decided?.evidence, isNote(prediction.decision) ? '' : sentence(row.rule)]
    .filter((text) => text !== undefined && text !== '')
    .join(' ');
}

/**
 * Rows whose rule speaks to the table's reader, of articles, versions and editions: no sentence for a rep. The evidence
 * before it says what happened, and the sources stand under "Why".
 */
const NOTES: ReadonlySet<RowId> = new Set(
  'G01 G02 G03 G04 G05 G07 G09 W03 W12 R01 R07 R09 R12 R13 E02 E03 E04 E05 E06 L02 L04 L05 L06 L07 L09 L11 L13 L17 L19 L20 L21 L22 L24 L27 L29 K01 K02 K08 A05 A08 D09'.split(
    ' ',
  ) as RowId[],
);

function isNote(id: RowId): boolean {
  const { rule } = ROWS[id];
  return NOTES.has(id) || rule.length < 30 || /^(?:As |')|\b[A-Z]\d\d\b/u.test(rule);
}

function actionsOf({ remedies, findings }: Prediction): Action[] {
  const useful = remedies.filter(({ kind }) => kind !== 'none');
  const compared = findings.flatMap((finding) => finding.compared);
  return (useful.length > 0 ? useful : remedies)
    .slice(0, 2)
    .map(({ kind, text }) => ({ kind, text: [text, ...valuesFor(kind, compared)].join(' ') }));
}

const FIELD_TO_FIX: Partial<Record<Action['kind'], MatchFinding['compared'][number]['field']>> = {
  'fix-name': 'name',
  'fix-email': 'email',
};

/** What stands in the two systems, for a remedy that is to make it the same. */
function valuesFor(kind: Action['kind'], compared: MatchFinding['compared']): string[] {
  const different = compared.find(
    ({ field, hubspot, salesforce }) => field === FIELD_TO_FIX[kind] && hubspot !== salesforce,
  );
  return different === undefined ? [] : [`HubSpot has "${different.hubspot}", Salesforce "${different.salesforce}".`];
}

function checkOf(item: TraceItem, prediction: Prediction): Check {
  const findings = item.check === findingsStandWith(prediction) ? prediction.findings : [];
  const rules = item.check === 'lead-rules' ? ruleLines(prediction.leadRules) : [];
  return {
    check: item.check,
    title: TITLES[item.check],
    result: item.result,
    evidence: item.evidence,
    compared: findings[0]?.compared ?? [],
    details: [...findings.map(({ text, user }) => (user === null ? text : `${user.name}: ${text}`)), ...rules],
    sources: item.sources.map(sourceOf),
  };
}

/** The check that compares people: the owner match, or for a synced record the look at its owner. */
function findingsStandWith(prediction: Prediction): TraceItem['check'] {
  return prediction.trace.some(({ check }) => check === 'owner-match') ? 'owner-match' : 'already-synced';
}

const TAKES_IT = { yes: 'takes it', no: 'does not take it', unknown: 'might take it' } as const;
const IF_NONE_BEFORE = 'takes it if none before it does';

/** One line an entry, the deciding or possible ones first, so that a long rule stays readable. */
function ruleLines(rules: LeadRuleEvidence | null): string[] {
  if (rules === null) return [];
  const first = rules.entries.filter(({ result }) => result !== 'no');
  const rest = rules.entries.filter(({ result }) => result === 'no');
  return [...first, ...rest].map(({ entry, result, assignee, detail }) => {
    const who = assignee === null ? 'no new owner' : assignee.name;
    const verdict = result === 'yes' && rules.outcome === 'undecided' ? IF_NONE_BEFORE : TAKES_IT[result];
    return `Entry ${entry} (${who}) ${verdict}. ${detail.join(' ')}`.trim();
  });
}

/** Rows about what happens around a sync that is still to come; told with every prediction of one. */
const AROUND_THE_SYNC: readonly RowId[] = ['W15', 'O01'];

function caveatsOf(prediction: Prediction): Explanation['caveats'] {
  const { caveat, sources } = ROWS[prediction.decision];
  const own = caveat === null ? [] : [{ id: prediction.decision, text: caveat, sources: sources.map(sourceOf) }];
  const toCome = prediction.caveats.length > 0;
  const isLead = prediction.path.some((row) => row.startsWith('L'));
  const rows: RowId[] = toCome
    ? [...AROUND_THE_SYNC, ...(isLead ? (['O02'] as const) : []), ...prediction.caveats]
    : [];
  return [...own, ...rows.map((id) => ({ id, text: caveatText(id), sources: ROWS[id].sources.map(sourceOf) }))];
}

function caveatText(id: RowId): string {
  const { when, predicted, rule } = ROWS[id];
  if (id === 'W15') return predicted;
  return id === 'O03' ? `${predicted} ${sentence(rule)}` : `${sentence(when)} ${predicted}`;
}

function sourceOf(id: SourceId): Source {
  return { id, ...SOURCES[id] };
}

function sentence(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}
