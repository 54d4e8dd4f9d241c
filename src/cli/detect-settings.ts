// `preflight detect-settings`: how the integration is set up, read off records that synced.
import { Command } from 'commander';
import { detectSettings } from '../domain/evidence/detect-settings.ts';
import type { DetectedSettings } from '../domain/evidence/detect-settings.ts';
import type { EvidenceMessage } from '../domain/evidence/messages.ts';
import type { Proposal } from '../domain/evidence/proposal.ts';
import { adminWordsFor } from '../presentation/admin-words.ts';
import { LANGUAGES } from '../presentation/messages/languages.ts';
import type { CliStreams } from './cli-streams.ts';
import { columns } from './columns.ts';
import { readSample } from './past-files.ts';

/** The `detect-settings` command; `streams` are where results and messages go. */
export function detectSettingsCommand(streams: CliStreams): Command {
  return new Command('detect-settings')
    .description('Propose the settings that no API tells, from records that synced.')
    .requiredOption('--sample <file>', 'records, owners and org as JSON; "-" reads standard input')
    .option('--json', 'the proposals as JSON, and the settings to paste')
    .option('--language <tag>', `language of the texts: ${LANGUAGES.join(', ')} (another is answered in English)`, 'en')
    .addHelpText('after', HELP)
    .action(async ({ sample, json, language }: { sample: string; json?: true; language: string }) => {
      const detected = detectSettings(await readSample(sample, streams));
      const { text } = adminWordsFor(language);
      streams.stdout.write(
        `${json === true ? JSON.stringify(asJson(detected, text), null, 2) : asTable(detected, text)}\n`,
      );
    });
}

const HELP = `
Nothing is set: the proposals are for an admin to accept. The certainty is the lower end of the 95 % Wilson interval of
the records that agree: high from 0.9, medium from 0.75, low from 0.4; below that, and for fewer than 3 records, nothing
is proposed. With --json, "settings" holds the values of high and medium certainty, in the form of docs/reference/settings.md.

Exit status: 0 when the sample was read, 2 when it does not fit; the message names the JSON path.

Examples:
  $ npm run -s preflight -- detect-settings --sample examples/sample.json
  $ npm run -s preflight -- detect-settings --sample - --json < examples/sample.json > proposals.json
  $ npm run -s preflight -- backtest --sample examples/sample.json --settings proposals.json`;

type Text = (message: EvidenceMessage) => string;
type Proposals = DetectedSettings['proposals'];

function asJson({ proposals, leadRulesRan }: DetectedSettings, text: Text): object {
  const { fieldMapping, fixedLeadValues, ...single } = proposals;
  const shown = (of: Record<string, Proposal<unknown>>): object =>
    Object.fromEntries(Object.entries(of).map(([name, proposal]) => [name, inWords(proposal, text)]));
  return {
    proposals: {
      ...shown(single),
      fieldMapping: shown(fieldMapping),
      fixedLeadValues: shown(fixedLeadValues),
    },
    leadRulesRan: inWords(leadRulesRan, text),
    settings: settingsToPaste(proposals),
  };
}

function inWords({ evidence, ...proposal }: Proposal<unknown>, text: Text): object {
  return { ...proposal, evidence: evidence.map(text).join(' ') };
}

function settingsToPaste({ fieldMapping, fixedLeadValues, ...single }: Proposals): object {
  const byField = { fieldMapping: sureValues(fieldMapping), fixedLeadValues: sureValues(fixedLeadValues) };
  return {
    ...sureValues(single),
    ...Object.fromEntries(Object.entries(byField).filter(([, values]) => Object.keys(values).length > 0)),
  };
}

function sureValues(proposals: Record<string, Proposal<unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(proposals).flatMap(([name, { value, certainty }]) =>
      certainty === 'high' || certainty === 'medium' ? [[name, value]] : [],
    ),
  );
}

function asTable({ proposals, leadRulesRan }: DetectedSettings, text: Text): string {
  const { fieldMapping, fixedLeadValues, ...single } = proposals;
  const named: [string, Proposal<unknown>][] = [
    ...Object.entries(single),
    ...Object.entries(fieldMapping).map(([field, proposal]) => nested('fieldMapping', field, proposal)),
    ...Object.entries(fixedLeadValues).map(([field, proposal]) => nested('fixedLeadValues', field, proposal)),
    ['(lead rules ran)', leadRulesRan],
  ];
  const head = ['setting', 'proposed', 'certainty', 'agree', 'of'];
  const rows = named.map(([name, { value, certainty, support, of }]) => [
    name,
    valueInWords(value),
    certainty,
    String(support),
    String(of),
  ]);
  return [
    ...columns([head, ...rows]),
    '',
    ...named.flatMap(([name, proposal]) => [`${name}: ${proposal.evidence.map(text).join(' ')}`, ...look(proposal)]),
  ].join('\n');
}

function nested(setting: string, field: string, proposal: Proposal<unknown>): [string, Proposal<unknown>] {
  return [`${setting}.${field}`, proposal];
}

function valueInWords(value: unknown): string {
  if (value === null) return '-';
  if (typeof value === 'object' && 'name' in value && typeof value.name === 'string') return value.name;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** More than a few nobody opens. */
const SHOWN_COUNTER_EXAMPLES = 5;

function look({ counterExamples }: Proposal<unknown>): string[] {
  if (counterExamples.length === 0) return [];
  const more = counterExamples.length - SHOWN_COUNTER_EXAMPLES;
  const names = counterExamples.slice(0, SHOWN_COUNTER_EXAMPLES).join(', ');
  return [`  against it: ${names}${more > 0 ? ` and ${more} more (--json lists all)` : ''}`];
}
