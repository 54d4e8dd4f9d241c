// Explains a decision: every check, other possible owners, and what would change the result.
import type { OrgSnapshot } from '../facts/org-snapshot.ts';
import type { HubSpotOwner, RecordFacts } from '../facts/record-facts.ts';
import { Case } from './case.ts';
import { caveatDetails } from './caveats.ts';
import { counterfactualsOf } from './counterfactuals.ts';
import { decideCase } from './decide.ts';
import type { Walked } from './decide.ts';
import type { Check, Explanation } from './decision.ts';
import { findingsOf } from './match-evidence.ts';
import { distinctAlternatives } from './alternatives.ts';
import type { EvidenceMessage } from './messages.ts';
import { remediesOf } from './remedies.ts';
import { toldApart } from './told-apart.ts';
import { Story } from './walk.ts';

export interface ExplainOptions {
  /** The person asking, as HubSpot owner. "Assign to me" is offered if they would own the record. */
  readonly me?: HubSpotOwner | null;
}

/**
 * Predicts as `decide` does and explains the result: checks with evidence, alternatives, remedies that were verified by
 * deciding again, and the smallest changes that lead to another owner.
 *
 * @param now "today" for the date literals of lead assignment rules, in UTC
 */
export function explain(
  org: OrgSnapshot,
  record: RecordFacts,
  now: Date,
  { me = null }: ExplainOptions = {},
): Explanation {
  const about = new Case(org, record, now);
  const walked = decideCase(about, () => new Story());
  const remedies = remediesOf(about, walked, me);
  return { ...tell(about, walked), remedies, counterfactuals: counterfactualsOf(about, walked.decision) };
}

function tell(about: Case, { decision, walk, ifItSyncs }: Walked): Explanation {
  const story = walk.story ?? new Story();
  const others = story.alternatives.flatMap(({ owner }) => owner ?? []);
  return {
    ...decision,
    sameName: toldApart([...decision.owners, ...others], about),
    reasons: reasonsOf(decision, story.trace),
    trace: story.trace,
    findings: findingsOf(about),
    records: story.records,
    leadRules: story.leadRules,
    alternatives: distinctAlternatives(story.alternatives, decision.owners),
    remedies: [],
    counterfactuals: [],
    caveatDetails: caveatDetails(about, walk, decision.caveats),
    ifItSyncs: ifItSyncs === null ? null : tell(about, ifItSyncs),
  };
}

/** At most two reasons: what decided, and why the HubSpot owner does not win if that is so. */
function reasonsOf({ decision, chosenOwner }: Walked['decision'], trace: readonly Check[]): EvidenceMessage[] {
  const deciding = trace.findLast(({ row }) => row === decision)?.evidence.slice(0, 1) ?? [];
  const match = chosenOwner === 'wins' ? undefined : trace.find(({ check }) => check === 'owner-match');
  const why = match === undefined || match.row === decision ? [] : match.evidence.slice(0, 1);
  return [...deciding, ...why].slice(0, 2);
}
