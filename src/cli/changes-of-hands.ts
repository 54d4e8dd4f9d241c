// Finds the leads in a file that get different owners from two versions of the rules.
import { compileRule, userFrom } from '../domain/assignment-rules/index.ts';
import type { AssignmentRule, LeadFields, RuleEntry } from '../domain/assignment-rules/index.ts';
import type { CliStreams } from './cli-streams.ts';
import { readLeads } from './leads.ts';
import type { LeadLine } from './leads.ts';
import type { LeadDecision } from './simulate-output.ts';

export interface Hands {
  outcome: LeadDecision['outcome'];
  entry: number | null;
  assignee: RuleEntry['assignee'];
  possible: number[];
}

export interface ChangeOfHands {
  lead: Pick<LeadLine, 'id' | 'line'>;
  before: Hands;
  after: Hands;
}

export interface Versions {
  /** Null if no rule is active. */
  before: AssignmentRule | null;
  after: AssignmentRule | null;
}

/** Returns the leads whose owner differs, in order. Another entry with the same assignee is not a change. */
export async function changesOfHands(
  { before, after }: Versions,
  { leads, createdBy, now }: { leads: string; createdBy: string | undefined; now: Date },
  streams: CliStreams,
): Promise<ChangeOfHands[]> {
  const creator = createdBy === undefined ? null : userFrom(createdBy);
  const [decideBefore, decideAfter] = [decider(before, creator, now), decider(after, creator, now)];
  const changes: ChangeOfHands[] = [];
  for await (const { id, line, fields } of readLeads({ file: leads }, streams)) {
    const change = { lead: { id, line }, before: decideBefore(fields), after: decideAfter(fields) };
    if (ownersOf(change.before, before) !== ownersOf(change.after, after)) changes.push(change);
  }
  return changes;
}

function decider(
  rule: AssignmentRule | null,
  createdBy: ReturnType<typeof userFrom> | null,
  now: Date,
): (lead: LeadFields) => Hands {
  if (rule === null) return () => ({ outcome: 'no-active-rule', entry: null, assignee: null, possible: [] });
  const compiled = compileRule(rule, { createdBy });
  return (lead) => {
    const decision = compiled.decide(lead, { now, trace: 'none' });
    const entry = decision.outcome === 'entry' ? decision.entry : null;
    return {
      outcome: decision.outcome,
      entry: entry?.number ?? null,
      assignee: entry?.assignee ?? null,
      possible: decision.possible,
    };
  };
}

/** All possible owners of the lead, as a text for comparison. */
function ownersOf({ outcome, assignee, possible }: Hands, rule: AssignmentRule | null): string {
  if (outcome !== 'undecided') return JSON.stringify([outcome, assignee]).toLowerCase();
  const owners = possible.map((number) => JSON.stringify(rule?.entries[number - 1]?.assignee ?? `none of ${number}`));
  return [...new Set(owners)].sort().join().toLowerCase();
}
