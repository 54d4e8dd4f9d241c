// What the card shows of a record, as lines of text: everything a person can read, and nothing else.
import type { Check, Explanation } from '../../src/contract/index.ts';

export function inWords(shown: Explanation): string[] {
  const { condition, readThisFirst, primaryAction, secondaryAction, adminStep, ifItSyncs, after } = shown;
  return [
    `[${shown.standingLabel}] ${shown.headline}`,
    `reason: ${shown.reason}`,
    `sure: ${shown.sureness.label}. ${shown.sureness.basis}`,
    ...(condition === null ? [] : [`condition: ${condition.text} ${condition.step}`]),
    ...(readThisFirst === null ? [] : [`${readThisFirst.title}: ${readThisFirst.text}`]),
    ...[primaryAction, secondaryAction].flatMap((action) =>
      action === null ? [] : [`do: ${action.button === null ? '' : `[${action.button}] `}${action.text}`],
    ),
    ...said('keep', shown.keep),
    ...said('nobody', shown.nobodyCanBeChosen),
    ...(adminStep === null
      ? []
      : [`admin: ${adminStep.text}`, ...adminStep.copyText.split('\n').map((line) => `  | ${line}`)]),
    ...shown.checks.flatMap(checkInWords),
    `sources: ${shown.sources.map(({ title }) => title).join('; ')}`,
    ...shown.counterfactuals.map(({ change, result }) => `${change}: ${result}`),
    ...shown.alternatives.map((text) => `or ${text}`),
    ...shown.caveats.map(({ text }) => `caveat: ${text}`),
    ...shown.unknowns.map(({ what, why, fix }) => `unread: ${what}. ${why} ${fix}`),
    ...shown.existingRecords.map(({ label, owner }) => `existing: ${label}, ${owner}`),
    ...said('linked', shown.salesforceRecord?.label ?? null),
    ...said('after', after?.text ?? null),
    ...(ifItSyncs === null
      ? []
      : [
          ifItSyncs.headline,
          `  reason: ${ifItSyncs.reason}`,
          `  sure: ${ifItSyncs.sureness.label}. ${ifItSyncs.sureness.basis}`,
          ...ifItSyncs.checks.flatMap(checkInWords).map((line) => `  ${line}`),
        ]),
  ];
}

function checkInWords({ deciding, title, result, evidence, compared, entries, details }: Check): string[] {
  return [
    `${deciding ? '>' : '-'} ${title} ${result}: ${evidence}`,
    ...compared.map(
      ({ label, hubspot, salesforce, equal }) => `    ${label}: ${hubspot} ${equal ? '=' : '/'} ${salesforce}`,
    ),
    ...entries.map(
      (entry) => `    ${entry.deciding ? '>' : ' '} ${entry.entry} ${entry.who}, ${entry.result}: ${entry.why}`,
    ),
    ...details.map((line) => `    ${line}`),
  ];
}

function said(label: string, text: string | null): string[] {
  return text === null ? [] : [`${label}: ${text}`];
}
