// Presents the settings page's form: each setting with its value, its origin, and what it decides.
import { IS_OPEN, SETTING_FIELDS, isNeeded, settingOfProposal, sourceOf } from '../application/setting-fields.ts';
import type { SettingField, SettingSource } from '../application/setting-fields.ts';
import { AGE } from '../application/settings-limits.ts';
import type { SettingProblem, SettingsMessage } from '../application/settings-messages.ts';
import type { Settings } from '../application/settings.ts';
import { DEFAULT_FIELD_MAPPING } from '../domain/facts/lead-fields.ts';
import type { AdminMessage, AdminWords } from './admin-words.ts';

/** A detected value that was not accepted yet. */
export interface ProposalFacts {
  path: string;
  value: unknown;
  certainty: 'high' | 'medium' | 'low';
  counterExamples: readonly string[];
  evidence: readonly { id: string; params: object }[];
}

export interface SettingsFacts {
  /** The settings as saved. */
  given: Readonly<Record<string, unknown>>;
  /** The same settings, checked and with defaults. */
  settings: Settings;
  /** Which secrets are set. */
  secrets: { clientSecret: boolean; privateKey: boolean };
  proposals: readonly ProposalFacts[];
}

export interface ProposalShown {
  path: string;
  value: unknown;
  /** The value as text. */
  shown: string;
  certainty: ProposalFacts['certainty'];
  /** The certainty in words. */
  sure: string;
  evidence: string;
  against: string | null;
}

export interface FieldShown {
  path: string;
  section: SettingField['section'];
  kind: SettingField['kind'];
  label: string;
  /** What the setting decides or is for. */
  decides: string;
  expected: string | null;
  /** Where an admin finds the value. */
  where: string | null;
  /** What the card cannot say while the setting is missing; null if it is set. */
  open: string | null;
  /** For a secret: whether it is set. */
  value: unknown;
  source: SettingSource;
  sourceLabel: string;
  /** The evidence for a detected value. */
  evidence: string | null;
  choices: { value: string; label: string }[] | null;
  proposals: ProposalShown[];
}

/** Every field of the form, in its order. */
export function presentFields(facts: SettingsFacts, words: AdminWords): FieldShown[] {
  return SETTING_FIELDS.map((field) => presentField(field, facts, words));
}

function presentField(field: SettingField, facts: SettingsFacts, words: AdminWords): FieldShown {
  const { path, section, kind } = field;
  const { given, settings } = facts;
  const plain = (id: string): string => words.text({ id, params: {} } as AdminMessage);
  const source = path.startsWith('salesforce.') ? sourceOf('salesforce', given) : sourceOf(path, given);
  const own = facts.proposals.filter((proposal) => settingOfProposal(proposal.path) === path);
  const accepted = own.filter(({ value }) => sameValue(value, valueOf(field, facts)));
  const isOpen = isNeeded(path) && IS_OPEN[path](settings);
  return {
    path,
    section,
    kind,
    label: plain(`setting-name.${path}`),
    decides: plain(`setting-use.${path}`),
    expected: expectedOf(field, words),
    where: isNeeded(path) ? plain(`setting-where.${path}`) : null,
    open: isOpen ? words.text({ id: 'health.setting-open', params: { open: openOf(path) } }) : null,
    value: valueOf(field, facts),
    source,
    sourceLabel: plain(`setting-source.${source}`),
    evidence: accepted.length === 0 ? null : accepted.map((proposal) => evidenceOf(proposal, words)).join(' '),
    choices: field.values?.map((value) => ({ value, label: choiceLabel(path, value, words) })) ?? null,
    proposals: own
      .filter((proposal) => !isTaken(proposal, facts))
      .map((proposal) => presentProposal(proposal, field, words)),
  };
}

const openOf = (path: keyof typeof IS_OPEN): AdminMessage => ({ id: `setting-open.${path}`, params: {} });

function valueOf({ path }: SettingField, { settings, secrets }: SettingsFacts): unknown {
  if (path === 'salesforce.clientSecret') return secrets.clientSecret;
  if (path === 'salesforce.privateKey') return secrets.privateKey;
  const [name = '', key] = path.split('.');
  const value = (settings as Readonly<Record<string, unknown>>)[name];
  if (path === 'companySync' && value === 'on') return 'classic';
  if (key === undefined) return value;
  return value === null ? null : ((value as Readonly<Record<string, unknown>>)[key] ?? null);
}

function choiceLabel(path: string, value: string, words: AdminWords): string {
  const id = path === 'ownerChangesBy' && value === 'app' ? 'field.changes-by-app' : `setting-value.${path}.${value}`;
  return words.text({ id, params: {} } as AdminMessage);
}

/** True if the settings already have this value. */
function isTaken({ path, value }: ProposalFacts, { settings }: SettingsFacts): boolean {
  const [name = '', field] = path.split('.');
  const now = (settings as Readonly<Record<string, unknown>>)[name];
  if (field === undefined) return sameValue(value, now);
  // What HubSpot maps unless an admin says otherwise needs no setting.
  if (name === 'fieldMapping' && !Object.hasOwn(settings.fieldMapping, field))
    return sameValue(value, DEFAULT_FIELD_MAPPING[field] ?? null);
  return typeof now === 'object' && now !== null && sameValue(value, (now as Readonly<Record<string, unknown>>)[field]);
}

function sameValue(one: unknown, other: unknown): boolean {
  // "on" means the classic company sync.
  const plain = (value: unknown): string => JSON.stringify(value === 'classic' ? 'on' : value);
  return plain(one) === plain(other);
}

function presentProposal(proposal: ProposalFacts, { path, values }: SettingField, words: AdminWords): ProposalShown {
  const { value, certainty, counterExamples } = proposal;
  const [, leadField] = proposal.path.split('.');
  const word = value === 'on' && path === 'companySync' ? 'classic' : value;
  const shown =
    typeof word === 'string' && values?.includes(word) === true ? choiceLabel(path, word, words) : asText(word);
  const records = counterExamples.slice(0, MOST_AGAINST).map((record) => record.replace('/', ' '));
  return {
    path: proposal.path,
    value,
    shown: leadField === undefined ? shown : `${leadField} = ${shown}`,
    certainty,
    sure: words.text({ id: 'proposal.sure', params: { level: certainty } }),
    evidence: evidenceOf(proposal, words),
    against: records.length === 0 ? null : words.text({ id: 'proposal.against', params: { records } }),
  };
}

const MOST_AGAINST = 5;

function evidenceOf({ evidence }: ProposalFacts, words: AdminWords): string {
  // Detection stored these messages, so their IDs are in the catalogue.
  return evidence.map((message) => words.text(message as AdminMessage)).join(' ');
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'name' in value) return String(value.name);
  return JSON.stringify(value);
}

/** Which values a field accepts, as a sentence; null if it accepts all that can be entered. */
function expectedOf({ path, kind }: SettingField, words: AdminWords): string | null {
  if (kind === 'milliseconds')
    return problemText({ id: 'setting.expected-whole-number', params: { least: AGE[0], most: AGE[1] } }, words);
  const id = EXPECTED[path];
  return id === undefined ? null : problemText({ id, params: {} } as SettingsMessage, words);
}

const EXPECTED: Readonly<Partial<Record<SettingField['path'], SettingsMessage['id']>>> = {
  'salesforce.loginUrl': 'setting.expected-https',
  'salesforce.audience': 'setting.expected-https',
  'salesforce.apiVersion': 'setting.expected-api-version',
  'salesforce.username': 'setting.expected-username',
  inclusionSegmentId: 'setting.expected-segment',
  companyInclusionSegmentId: 'setting.expected-segment',
  integrationUser: 'setting.expected-salesforce-id',
  trailProperty: 'setting.expected-property',
  leadRulesXml: 'setting.expected-rules-xml',
  supportAddress: 'setting.expected-support-address',
};

/** Says next to a field what is wrong and what is expected. */
export function presentProblem(
  { path, problem }: SettingProblem,
  words: AdminWords,
): { path: string; message: string } {
  return { path, message: problemText(problem, words) };
}

function problemText(problem: SettingsMessage, words: AdminWords): string {
  const id = IN_A_FORM[problem.id];
  const said: AdminMessage = id === undefined ? problem : { id, params: {} };
  return words.text({ id: 'field.sentence', params: { problem: said } });
}

/** Messages for the form that replace those about JSON syntax. */
const IN_A_FORM: Readonly<Partial<Record<SettingsMessage['id'], AdminMessage['id'] & `field.expected-${string}`>>> = {
  'setting.expected-segment': 'field.expected-segment',
  'setting.expected-id': 'field.expected-id',
  'setting.expected-api-version': 'field.expected-api-version',
  'setting.expected-username': 'field.expected-username',
};
