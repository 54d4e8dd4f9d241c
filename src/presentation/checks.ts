// The checks for "Why", with the deciding one first.
import type { Check, EntryShown } from '../contract/index.ts';
import { SOURCES } from '../domain/prediction/sources.ts';
import type { Check as Made, Explanation, LeadRuleEvidence, MatchFinding } from '../domain/prediction/decision.ts';
import { comparedLines } from './compared.ts';
import type { Words } from './words.ts';

export function checksOf(explanation: Explanation, words: Words): Check[] {
  const deciding = decidingCheck(explanation);
  const shown = askedOnce(explanation.trace, deciding).map((made) =>
    checkOf(made, explanation, words, made === deciding),
  );
  return [...shown.filter((check) => check.deciding), ...shown.filter((check) => !check.deciding)];
}

/** Merges several answers to one question into one: the deciding answer, or else the least certain. */
function askedOnce(trace: readonly Made[], deciding: Made | undefined): Made[] {
  const byCheck = new Map<Made['check'], Made>();
  for (const made of trace) {
    const before = byCheck.get(made.check);
    if (before === undefined || made === deciding) byCheck.set(made.check, made);
    else if (before !== deciding) byCheck.set(made.check, both(before, made));
  }
  return [...byCheck.values()];
}

function both(first: Made, second: Made): Made {
  const result = [first.result, second.result].find((one) => one !== 'yes') ?? 'yes';
  return { ...second, result, evidence: [...first.evidence, ...second.evidence] };
}

/** The check that led to the deciding row, or else the last one. */
function decidingCheck({ trace, decision }: Explanation): Made | undefined {
  return trace.findLast(({ row }) => row === decision) ?? trace.at(-1);
}

function checkOf(made: Made, explanation: Explanation, words: Words, deciding: boolean): Check {
  const { text } = words;
  const findings = made.check === comparingCheck(explanation) ? explanation.findings : [];
  return {
    check: made.check,
    deciding,
    title: text({ id: `check.${made.check}`, params: {} }),
    result: made.result,
    evidence: made.evidence.map((message) => text(message)).join(' '),
    compared: findings.slice(0, 1).flatMap((finding) => comparedLines(finding, words)),
    entries: made.check === 'lead-rules' ? entriesOf(explanation.leadRules, words) : [],
    details: findings.slice(1).map((finding) => userLine(finding, words)),
  };
}

/** The check that compares people: the owner match, or for a synced record the check of its owner. */
function comparingCheck({ outcome }: Explanation): Made['check'] {
  return outcome === 'ALREADY_SYNCED' ? 'already-synced' : 'owner-match';
}

/** A line about another similar user: who it is, and what differs. */
function userLine({ user, username, compared }: MatchFinding, { text, label }: Words): string {
  const who = username === null ? user.name : text({ id: 'finding.user', params: { name: user.name, username } });
  const different = compared.filter(({ equal }) => !equal);
  const values = different.map(({ field, hubspot, salesforce }) =>
    text({
      id: field === 'name' ? 'misfit.names-differ' : 'misfit.emails-differ',
      params: { hubspot, salesforce: salesforce ?? label('unknown') },
    }),
  );
  return [who, ...values].join(': ');
}

/** Entries that take or may take the lead come first, then the others, each in the rule's order. */
function entriesOf(rules: LeadRuleEvidence | null, words: Words): EntryShown[] {
  if (rules === null) return [];
  const shown = rules.entries.map((entry) => entryOf(entry, rules, words));
  return [...shown.filter(({ deciding }) => deciding), ...shown.filter(({ deciding }) => !deciding)];
}

type Entry = LeadRuleEvidence['entries'][number];

function entryOf(entry: Entry, rules: LeadRuleEvidence, { text }: Words): EntryShown {
  const after = rules.entry !== null && entry.entry > rules.entry;
  const telling = entry.reasons.filter(({ result }) => result === entry.result);
  const reasons = (telling.length > 0 ? telling : entry.reasons).slice(0, entry.result === 'yes' ? 3 : 1);
  const why = reasons.map((reason) => text(reason.why)).join(' ');
  return {
    entry: entry.entry,
    who: entry.assignee?.name ?? text({ id: 'entry.keeps-owner', params: {} }),
    result: after ? 'after' : entry.result,
    why: after ? text({ id: 'entry.comes-after', params: {} }) : why,
    deciding: rules.entry === null ? rules.possible.includes(entry.entry) : entry.entry === rules.entry,
  };
}

/** The sources of the checks, e.g. "HubSpot Knowledge Base, 2025", each once. */
export function sourcesOf({ trace }: Explanation, { text }: Words): { title: string; url: string }[] {
  const ids = [...new Set(trace.flatMap(({ sources }) => sources))];
  const titled = ids.map((id) => {
    const { publisher, year, url } = SOURCES[id];
    const title =
      year === null
        ? text({ id: 'source.undated', params: { publisher } })
        : text({ id: 'source.dated', params: { publisher, year } });
    return { title, url };
  });
  return titled.filter(({ title }, index) => titled.findIndex((other) => other.title === title) === index);
}
