// Reads the two files of `detect-settings` and `backtest` into domain types.
import { AssignmentRulesError, parseAssignmentRules } from '../adapters/salesforce/rules-xml/index.ts';
import { sampleFileSchema, settingsFileSchema } from '../contract/sample.ts';
import type { SampleFile, SettingsFile } from '../contract/sample.ts';
import type { BacktestSettings } from '../domain/evidence/backtest/past-facts.ts';
import type { Sample } from '../domain/evidence/sample.ts';
import { known, unknown } from '../domain/facts/known.ts';
import type { FactSource, Known } from '../domain/facts/known.ts';
import { adminWordsFor } from '../presentation/admin-words.ts';
import { refusedAt } from './cli-error.ts';
import type { CliStreams } from './cli-streams.ts';
import { checked, readJson } from './json-input.ts';
import { warner } from './rules-file.ts';
import { said } from './said.ts';
import { rulesProblem } from './settings-words.ts';

/** @throws CliError with the JSON path if the sample is invalid */
export async function readSample(file: string, streams: CliStreams): Promise<Sample> {
  return toSample(await readJson(file, streams), file);
}

/**
 * Reads a sample from a JSON document.
 *
 * @param file the file's name, for messages
 * @throws CliError with the JSON path if the sample is invalid
 */
export function toSample(document: unknown, file: string): Sample {
  const { records, owners, org } = checked(sampleFileSchema, document, file);
  return {
    records: records.map(({ object, hubspot, salesforce }) => ({
      object,
      hubspot,
      salesforce: salesforce === null ? null : { ...salesforce, createdAt: salesforce.createdDate },
    })),
    owners,
    org: {
      users: org.users ?? [],
      queues: org.queues ?? [],
      unread: (['users', 'queues'] as const).filter((list) => org[list] === null),
      automation: automationOf(org.automation),
      leadRules: leadRulesOf(org.leadRules, file),
    },
  };
}

type FileOrg = SampleFile['org'];

function leadRulesOf(rules: FileOrg['leadRules'], file: string): Sample['org']['leadRules'] {
  if (rules === null) return null;
  if ('none' in rules) return { set: { rules: [], unknownElements: [] }, changedAt: null };
  try {
    return { set: parseAssignmentRules(rules.xml), changedAt: rules.lastModifiedDate };
  } catch (error) {
    if (!(error instanceof AssignmentRulesError)) throw error;
    throw refusedAt(`${file}: $.org.leadRules.xml`, said('refused.rules-xml', { problem: rulesProblem(error) }));
  }
}

/** An absent object was not read. */
function automationOf(automation: FileOrg['automation']): Sample['org']['automation'] {
  const { Lead, Contact, Account, Opportunity } = automation;
  return {
    ...(Lead === undefined ? {} : { Lead }),
    ...(Contact === undefined ? {} : { Contact }),
    ...(Account === undefined ? {} : { Account }),
    ...(Opportunity === undefined ? {} : { Opportunity }),
  };
}

/**
 * Reads settings as an admin writes them, or the result of `detect-settings --json`. Values from the latter are marked
 * as detected.
 *
 * @throws CliError with the JSON path if the settings are invalid
 */
export async function readSettings(
  file: string,
  streams: CliStreams,
  words = adminWordsFor('en'),
): Promise<BacktestSettings> {
  const document = await readJson(file, streams);
  const names = unknownKeys(proposedValues(document) ?? document);
  if (names.length > 0) warner(streams, words)(file, said('warned.unknown-settings', { names }));
  return toSettings(document, file);
}

/** The same from a JSON document. */
export function toSettings(document: unknown, file: string): BacktestSettings {
  const proposed = proposedValues(document);
  return settingsOf(checked(settingsFileSchema, proposed ?? document, file), proposed === null ? 'set' : 'detected');
}

function settingsOf(file: SettingsFile, source: FactSource): BacktestSettings {
  const fact = <T>(value: T | 'unknown' | null): Known<T> =>
    value === null || value === 'unknown' ? unknown('setting') : known(value as T, source);
  const { integrationUser: user, companySync } = file;
  return {
    org: {
      integration: unknown('setting'),
      contactsBecome: fact(file.contactsBecome),
      companySync: fact(companySync === 'on' ? 'classic' : companySync),
      dealSync: fact(file.dealSync),
      integrationUser:
        user === null || user === 'unknown' || (user.id === null && user.name === null)
          ? unknown('setting')
          : known({ id: user.id, name: user.name ?? user.id ?? '' }, source),
      defaultLeadOwner: fact(file.defaultLeadOwner),
      unmatchedOnPurpose: known(file.unmatchedOnPurpose ?? false, source),
    },
    fieldMapping: file.fieldMapping === 'unknown' ? {} : (file.fieldMapping ?? {}),
    fixedLeadValues: file.fixedLeadValues === 'unknown' ? {} : (file.fixedLeadValues ?? {}),
  };
}

/** Null if the document is not a result of `detect-settings`. */
function proposedValues(document: unknown): Record<string, unknown> | null {
  if (!isObject(document) || !isObject(document.proposals)) return null;
  const valueOf = (proposal: unknown): unknown => {
    if (!isObject(proposal)) return proposal;
    if ('certainty' in proposal) return proposal.value;
    // Field by field, so that a field without a detected mapping keeps its default.
    return Object.fromEntries(
      Object.entries(proposal).flatMap(([field, of]) => (valueOf(of) == null ? [] : [[field, valueOf(of)]])),
    );
  };
  return Object.fromEntries(Object.entries(document.proposals).map(([name, proposal]) => [name, valueOf(proposal)]));
}

/** Settings that do not affect predictions of past syncs. */
const OTHER_SETTINGS = [
  'integration',
  'companyInclusionSegmentId',
  'ownerChangesBy',
  'trailProperty',
  'leadRulesXml',
  'salesforce',
  'hubspotApiBase',
  'timeBudget',
  'rulesMaxAge',
  'directoryMaxAge',
  'supportAddress',
];

/** Finds unknown keys, because a misspelt key would silently change predictions. */
function unknownKeys(document: unknown): string[] {
  const names: readonly string[] = [...Object.keys(settingsFileSchema.shape), ...OTHER_SETTINGS];
  return isObject(document) ? Object.keys(document).filter((key) => !names.includes(key)) : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
