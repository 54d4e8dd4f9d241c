// Writes a prediction as JSON for `preflight explain`: codes, each with its text.
import type { Explanation, OwnerAnswer } from '../domain/prediction/index.ts';
import type { Message } from '../domain/message.ts';

type Render = (message: Message) => string;

/** The result's JSON value; field names are those of the offline format. */
export function printed(explanation: Explanation, text: Render): unknown {
  const { sync, caveats, ifItSyncs } = explanation;
  return {
    ...answerOf(explanation),
    sync,
    caveats,
    remedies: explanation.remedies.map(({ kind, message, for: who }) => ({ kind, text: text(message), for: who })),
    trace: traceOf(explanation, text),
    alternatives: explanation.alternatives.map(({ message, owner }) => ({ text: text(message), owner })),
    ifItSyncs:
      ifItSyncs === null
        ? null
        : { ...answerOf(ifItSyncs), caveats: ifItSyncs.caveats, trace: traceOf(ifItSyncs, text) },
    counterfactuals: explanation.counterfactuals.map(({ change, message, owners, openEnded }) => ({
      change,
      text: text(message),
      owners,
      openEnded,
    })),
    match: explanation.match,
    chosenOwner: explanation.chosenOwner,
    caveatDetails: explanation.caveatDetails.map(({ row, message }) => ({ row, text: text(message) })),
    leadRules: leadRulesOf(explanation, text),
  };
}

function answerOf({ decision, outcome, path, owners, openEnded, basis, confidence }: OwnerAnswer): OwnerAnswer {
  return { decision, outcome, path, owners, openEnded, basis, confidence };
}

function traceOf({ trace }: Explanation, text: Render): unknown {
  return trace.map(({ check, result, evidence, sources, row }) => ({
    check,
    result,
    evidence: evidence.map(text).join(' '),
    sources,
    ...(row === null ? {} : { row }),
  }));
}

function leadRulesOf({ leadRules }: Explanation, text: Render): unknown {
  if (leadRules === null) return null;
  return {
    ...leadRules,
    entries: leadRules.entries.map(({ reasons, ...entry }) => ({
      ...entry,
      detail: reasons.map(({ why }) => text(why)),
    })),
  };
}
