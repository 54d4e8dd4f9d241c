// A prediction as one reads it in codes, whole: nothing the engine says of a situation is left out.
import type { Message, MessageParam } from '../../../src/domain/message.ts';
import type { Explanation, PredictedOwner } from '../../../src/domain/prediction/index.ts';

/** One line a fact, in the order in which it was found; of what would happen if it did sync, only what is different. */
export function inCodes(explanation: Explanation): string[] {
  const lines = linesOf(explanation);
  if (explanation.ifItSyncs === null) return lines;
  return [
    ...lines,
    'if it syncs:',
    ...inCodes(explanation.ifItSyncs).flatMap((line) => (lines.includes(line) ? [] : [`  ${line}`])),
  ];
}

function linesOf(explanation: Explanation): string[] {
  const { decision, outcome, basis, confidence, path, sync, owners, openEnded, match, chosenOwner } = explanation;
  return [
    `${decision} ${outcome} (${basis}, ${confidence}), by ${path.join(' ')}; beside it ${list(explanation.caveats)}`,
    `sync: ${sync.result} (${sync.basis}, ${sync.confidence})${sync.missing.length === 0 ? '' : `, missing ${list(sync.missing)}`}`,
    `owners: ${list(owners.map(ownerInCodes))}${openEnded ? ' …' : ''}; match ${match ?? '-'}, ${chosenOwner}`,
    ...explanation.trace.map(
      ({ check, result, evidence, row }) =>
        `${check}? ${result}: ${evidence.map(said).join(' ')}${row === null ? '' : ` -> ${row}`}`,
    ),
    ...explanation.findings.map(
      ({ kind, user, compared }) =>
        `found ${kind}, ${ownerInCodes(user)}: ${compared.map(({ field, hubspot, salesforce, equal }) => `${field} "${hubspot}" ${equal ? '=' : '/'} "${salesforce ?? '?'}"`).join(', ')}`,
    ),
    ...explanation.alternatives.map(
      ({ message, owner }) => `or: ${said(message)}${owner === null ? '' : ` (${owner.name})`}`,
    ),
    ...explanation.remedies.map(({ kind, for: who, message }) => `do ${kind}, ${who}: ${said(message)}`),
    ...explanation.counterfactuals.map(
      ({ message, owners: then }) => `if ${said(message)}: ${list(then.map(ownerInCodes))}`,
    ),
    ...rulesInCodes(explanation.leadRules),
  ];
}

function rulesInCodes(rules: Explanation['leadRules']): string[] {
  if (rules === null) return [];
  return [
    `rule ${rules.rule}: ${rules.outcome}, entry ${rules.entry ?? '-'}, possible ${list(rules.possible)}`,
    ...rules.entries.map(
      ({ entry, result, assignee, reasons }) =>
        `  entry ${entry} ${result}, for ${assignee === null ? 'nobody' : ownerInCodes(assignee)}: ${reasons.map(({ why }) => said(why)).join('; ')}`,
    ),
  ];
}

function said({ id, params }: Message): string {
  const values = Object.entries(params).map(([name, value]) => `${name}=${inText(value)}`);
  return values.length === 0 ? id : `${id}(${values.join(', ')})`;
}

function inText(value: MessageParam): string {
  if (Array.isArray(value)) return `[${value.map((one: string | number | Message) => inText(one)).join(' ')}]`;
  return typeof value === 'object' ? said(value as Message) : String(value);
}

function ownerInCodes({ type, id, name }: PredictedOwner): string {
  return `${name} (${type} ${id ?? '-'})`;
}

function list(items: readonly (string | number)[]): string {
  return items.length === 0 ? '-' : items.join(', ');
}
