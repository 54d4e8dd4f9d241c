// Writes a prediction for a terminal, in the order and words of the card.
import type { Check } from '../contract/index.ts';
import type { CrmObject } from '../domain/facts/record-facts.ts';
import type { Explanation } from '../domain/prediction/index.ts';
import type { AdminWords } from '../presentation/admin-words.ts';
import { checksOf, sourcesOf } from '../presentation/checks.ts';
import { ownerHeadline } from '../presentation/headline.ts';
import { outlookOf } from '../presentation/present-explanation.ts';
import { whatWouldChangeIt } from '../presentation/what-would-change-it.ts';
import type { Words } from '../presentation/words.ts';
import { columns } from './columns.ts';
import { said } from './said.ts';

interface Spoken {
  admin: AdminWords;
  card: Words;
}

export function explanationTable(
  { object, id }: { object: CrmObject; id: string },
  explanation: Explanation,
  { admin, card }: Spoken,
): string {
  const { standingLabel, headline, sureness } = outlookOf(explanation, null, card);
  const { counterfactuals, alternatives, caveats } = whatWouldChangeIt(explanation, card);
  const { ifItSyncs } = explanation;
  const advice = explanation.remedies.map(({ message }) => card.text(message));
  return [
    admin.text(said('explained.title', { object, id })),
    `[${standingLabel}] ${headline}`,
    ...explanation.reasons.slice(0, 2).map((reason) => card.text(reason)),
    `${card.label('howSure')}: ${sureness.label}. ${sureness.basis}`,
    ...(ifItSyncs === null
      ? []
      : [card.text({ id: 'headline.if-it-syncs', params: { headline: ownerHeadline(ifItSyncs) } })]),
    ...section(card.label('whatToDo'), advice),
    ...section(card.label('why'), checkLines(checksOf(explanation, card), card)),
    ...section(
      card.label('whatWouldChangeIt'),
      counterfactuals.map(({ change, result }) => `${change}: ${result}`),
    ),
    ...section(card.label('couldAlsoBe'), alternatives),
    ...section(
      card.label('whatCouldStillChange'),
      caveats.map(({ text }) => text),
    ),
    ...section(
      card.label('sources'),
      sourcesOf(explanation, card).map(({ title, url }) => `${title} ${url}`),
    ),
    '',
    admin.text(said('explained.decided-by', { row: explanation.decision, path: explanation.path.join(' > ') })),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

/** The deciding check comes first. Rule entries follow their check, with the deciding entry first. */
function checkLines(checks: readonly Check[], { label }: Words): string[] {
  return checks.flatMap((check) => [
    `${check.title} ${label(check.result)}. ${check.evidence}`,
    ...check.compared.map(
      ({ label: field, hubspot, salesforce, equal }) =>
        `  ${field}: ${hubspot} ${equal ? '=' : '≠'} ${salesforce} (${label(equal ? 'same' : 'different')})`,
    ),
    ...check.details.map((line) => `  ${line}`),
    ...entryLines(check.entries, label),
  ]);
}

function entryLines(entries: Check['entries'], label: Words['label']): string[] {
  if (entries.length === 0) return [];
  const heading = [label('entry'), label('who'), label('result'), label('whyNot')];
  const rows = entries.map(({ entry, who, result, why }) => [
    String(entry),
    who,
    result === 'after' ? '–' : label(result),
    why,
  ]);
  return columns([heading, ...rows]).map((line) => `  ${line}`);
}
