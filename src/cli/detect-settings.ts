// `preflight detect-settings`: detects from synced records how the integration is set up.
import { Command } from 'commander';
import { detectTenantSettings } from '../application/detect-settings.ts';
import { detectSettings } from '../domain/evidence/detect-settings.ts';
import type { DetectedSettings } from '../domain/evidence/detect-settings.ts';
import type { EvidenceMessage } from '../domain/evidence/messages.ts';
import type { Proposal } from '../domain/evidence/proposal.ts';
import type { AdminWords } from '../presentation/admin-words.ts';
import { CliError } from './cli-error.ts';
import type { CliStreams } from './cli-streams.ts';
import { columns } from './columns.ts';
import { LANGUAGE_LIST, LANGUAGE_OPTION } from './language.ts';
import { withLivePast } from './live-past.ts';
import { readSample } from './past-files.ts';
import { said, saidOfPast } from './said.ts';

/** The `detect-settings` command; `streams` are where results and messages go. */
export function detectSettingsCommand(streams: CliStreams, words: AdminWords): Command {
  const { text } = words;
  return new Command('detect-settings')
    .description(text(said('help.detect-settings', {})))
    .option('--sample <file>', text(said('help.option-sample', {})))
    .option('--env <file>', text(said('help.option-env', {})))
    .option('--resume <file>', text(said('help.option-resume', {})), RESUME)
    .option('--json', text(said('help.detect-settings-json', {})))
    .option(LANGUAGE_OPTION, text(said('help.option-language', { languages: LANGUAGE_LIST })))
    .addHelpText('after', text(said('help.detect-settings-more', {})))
    .action(async (options: Options) => {
      const { json } = options;
      const detected = await detectFrom(options, { streams, words });
      streams.stdout.write(
        `${json === true ? JSON.stringify(asJson(detected, text), null, 2) : asTable(detected, words)}\n`,
      );
    });
}

interface Options {
  sample?: string;
  env?: string;
  resume: string;
  json?: true;
}

const RESUME = 'detect-settings.partial.jsonl';

async function detectFrom(
  { sample, env, resume }: Options,
  host: { streams: CliStreams; words: AdminWords },
): Promise<DetectedSettings> {
  if ((sample === undefined) === (env === undefined)) throw new CliError(saidOfPast('past.sample-or-env', {}));
  if (env === undefined) return detectSettings(await readSample(sample ?? '', host.streams));
  return withLivePast({ env, resume }, host, detectTenantSettings);
}

const COLUMNS = ['setting', 'proposed', 'certainty', 'agree', 'of'] as const;
type PlainId = 'past.lead-rules-ran' | `past.column.${(typeof COLUMNS)[number]}`;

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

function asTable({ proposals, leadRulesRan }: DetectedSettings, words: AdminWords): string {
  const { text } = words;
  const plain = (id: PlainId): string => text(saidOfPast(id, {}));
  const { fieldMapping, fixedLeadValues, ...single } = proposals;
  const named: [string, Proposal<unknown>][] = [
    ...Object.entries(single),
    ...Object.entries(fieldMapping).map(([field, proposal]) => nested('fieldMapping', field, proposal)),
    ...Object.entries(fixedLeadValues).map(([field, proposal]) => nested('fixedLeadValues', field, proposal)),
    [plain('past.lead-rules-ran'), leadRulesRan],
  ];
  const head = COLUMNS.map((column) => plain(`past.column.${column}`));
  const rows = named.map(([name, { value, certainty, support, of }]) => [
    name,
    valueInWords(value),
    text(saidOfPast('past.certainty', { level: certainty })),
    String(support),
    String(of),
  ]);
  return [
    ...columns([head, ...rows]),
    '',
    ...named.flatMap(([name, proposal]) => [
      `${name}: ${proposal.evidence.map(text).join(' ')}`,
      ...look(proposal, words),
    ]),
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

/** Nobody opens more than a few examples. */
const SHOWN_COUNTER_EXAMPLES = 5;

function look({ counterExamples }: Proposal<unknown>, { text }: AdminWords): string[] {
  if (counterExamples.length === 0) return [];
  const count = counterExamples.length - SHOWN_COUNTER_EXAMPLES;
  const records = counterExamples.slice(0, SHOWN_COUNTER_EXAMPLES);
  const against =
    count > 0 ? saidOfPast('past.against-more', { records, count }) : saidOfPast('past.against', { records });
  return [`  ${text(against)}`];
}
