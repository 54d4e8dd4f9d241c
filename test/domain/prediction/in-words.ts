// A prediction as one reads it, whole: nothing the engine says of a situation is left out.
import type { PredictedOwner, Prediction } from '../../../src/domain/prediction/index.ts';

/** One line a fact, in the order in which it was found; of what would happen if it did sync, only what is different. */
export function inWords(prediction: Prediction): string[] {
  const lines = linesOf(prediction);
  if (prediction.ifItSyncs === null) return lines;
  return [
    ...lines,
    'if it syncs:',
    ...inWords(prediction.ifItSyncs).flatMap((line) => (lines.includes(line) ? [] : [`  ${line}`])),
  ];
}

function linesOf(prediction: Prediction): string[] {
  return [
    `${prediction.decision} ${prediction.outcome} (${prediction.basis}, ${prediction.confidence}), by ${prediction.path.join(' ')}; beside it ${list(prediction.caveats)}`,
    `owners: ${list(prediction.owners.map(ownerInWords))}`,
    ...prediction.trace.map(
      ({ check, result, evidence, sources, row }) =>
        `${check}? ${result}: ${evidence} [${sources.join(' ')}]${row === undefined ? '' : ` -> ${row}`}`,
    ),
    ...prediction.findings.map(({ kind, text, user, compared }) =>
      `found ${kind}${user === null ? '' : ` of ${ownerInWords(user)}`}: ${text} ${compared.map(({ field, hubspot, salesforce, equal }) => `${field} "${hubspot}" ${equal ? '=' : '/'} "${salesforce}"`).join(', ')}`.trimEnd(),
    ),
    ...prediction.alternatives.map(
      ({ text, owner }) => `or: ${text}${owner === null ? '' : `: ${ownerInWords(owner)}`}`,
    ),
    ...prediction.remedies.map(({ kind, text }) => `do ${kind}: ${text}`),
    ...rulesInWords(prediction.leadRules),
  ];
}

function rulesInWords(rules: Prediction['leadRules']): string[] {
  if (rules === null) return [];
  const { rule, outcome, entry, possible, entries } = rules;
  return [
    `rule ${rule ?? '-'}: ${outcome}, entry ${entry ?? '-'}, possible ${list(possible)}`,
    ...entries.map(
      (one) =>
        `  entry ${one.entry} ${one.result}, for ${one.assignee === null ? 'nobody' : ownerInWords(one.assignee)}: ${one.detail.join(' ')}`,
    ),
  ];
}

function ownerInWords({ type, id, name }: PredictedOwner): string {
  return `${name} (${type} ${id ?? '-'})`;
}

function list(items: readonly (string | number)[]): string {
  return items.length === 0 ? '-' : items.join(', ');
}
