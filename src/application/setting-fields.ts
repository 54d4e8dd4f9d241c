// The settings as a form shows them: the section and the kind of field of each.
import { DETECTABLE } from './settings.ts';
import type { SalesforceSettings, Settings } from './settings.ts';

export const SECTIONS = ['connection', 'sync', 'fields', 'owners', 'more'] as const;
export type Section = (typeof SECTIONS)[number];

type SalesforceKey = keyof SalesforceSettings | 'clientSecret' | 'privateKey';
/** Keys of the settings' JSON, with paths for those below `salesforce`. Without settings that only an operator sets. */
export type FieldPath =
  Exclude<keyof Settings, 'salesforce' | 'detected' | 'hubspotApiBase' | 'timeBudget'> | `salesforce.${SalesforceKey}`;

export type FieldKind =
  | 'choice'
  | 'switch'
  | 'text'
  | 'long-text'
  | 'milliseconds'
  /** Entered once and never shown. */
  | 'secret'
  /** A Salesforce user: id and name. */
  | 'user'
  /** A user or a queue, by name. */
  | 'lead-owner'
  /** Maps lead fields to properties, or lead fields to values. */
  | 'mapping'
  | 'values'
  /** Super admins, permission sets, teams. */
  | 'people';

export interface SettingField {
  path: FieldPath;
  section: Section;
  kind: FieldKind;
  /** Values of a choice, in the order shown. */
  values?: readonly string[];
}

export const SETTING_FIELDS: readonly SettingField[] = [
  { path: 'salesforce.loginUrl', section: 'connection', kind: 'text' },
  { path: 'salesforce.clientId', section: 'connection', kind: 'text' },
  { path: 'salesforce.auth', section: 'connection', kind: 'choice', values: ['client-credentials', 'jwt'] },
  { path: 'salesforce.clientSecret', section: 'connection', kind: 'secret' },
  { path: 'salesforce.username', section: 'connection', kind: 'text' },
  { path: 'salesforce.privateKey', section: 'connection', kind: 'secret' },
  { path: 'salesforce.audience', section: 'connection', kind: 'text' },
  { path: 'salesforce.apiVersion', section: 'connection', kind: 'text' },
  { path: 'integration', section: 'sync', kind: 'choice', values: ['on', 'paused', 'off', 'unknown'] },
  { path: 'contactsBecome', section: 'sync', kind: 'choice', values: ['lead', 'contact', 'unknown'] },
  { path: 'inclusionSegmentId', section: 'sync', kind: 'text' },
  { path: 'companySync', section: 'sync', kind: 'choice', values: ['classic', 'new', 'off', 'unknown'] },
  { path: 'companyInclusionSegmentId', section: 'sync', kind: 'text' },
  { path: 'dealSync', section: 'sync', kind: 'choice', values: ['on', 'off', 'unknown'] },
  { path: 'integrationUser', section: 'sync', kind: 'user' },
  { path: 'defaultLeadOwner', section: 'sync', kind: 'lead-owner' },
  { path: 'unmatchedOnPurpose', section: 'sync', kind: 'switch' },
  { path: 'fieldMapping', section: 'fields', kind: 'mapping' },
  { path: 'fixedLeadValues', section: 'fields', kind: 'values' },
  { path: 'leadRulesXml', section: 'fields', kind: 'long-text' },
  { path: 'ownerChangesBy', section: 'owners', kind: 'choice', values: ['user', 'app', 'nobody'] },
  { path: 'ownerChangesFor', section: 'owners', kind: 'people' },
  { path: 'trailProperty', section: 'owners', kind: 'text' },
  { path: 'supportAddress', section: 'more', kind: 'text' },
  { path: 'rulesMaxAge', section: 'more', kind: 'milliseconds' },
  { path: 'directoryMaxAge', section: 'more', kind: 'milliseconds' },
  { path: 'orgMaxAge', section: 'more', kind: 'milliseconds' },
];

/**
 * Settings that predictions depend on and that no API reveals. Each function returns true if the setting is missing.
 */
export const IS_OPEN = {
  integration: ({ integration }: Settings) => integration === 'unknown',
  contactsBecome: ({ contactsBecome }: Settings) => contactsBecome === 'unknown',
  inclusionSegmentId: ({ inclusionSegmentId }: Settings) => inclusionSegmentId === null,
  companySync: ({ companySync }: Settings) => companySync === 'unknown',
  dealSync: ({ dealSync }: Settings) => dealSync === 'unknown',
  integrationUser: ({ integrationUser }: Settings) => integrationUser === null,
  defaultLeadOwner: ({ defaultLeadOwner }: Settings) => defaultLeadOwner === null,
} as const;
export type NeededSetting = keyof typeof IS_OPEN;

export function isNeeded(path: string): path is NeededSetting {
  return Object.hasOwn(IS_OPEN, path);
}

/** Where the value of a setting comes from. */
export type SettingSource = 'set' | 'detected' | 'assumed';

/** @param given the settings as they were saved */
export function sourceOf(name: string, given: Readonly<Record<string, unknown>>): SettingSource {
  const detected: readonly unknown[] = Array.isArray(given.detected) ? given.detected : [];
  if (detected.includes(name)) return 'detected';
  return name in given ? 'set' : 'assumed';
}

/** The setting that a proposal concerns, e.g. "fieldMapping" for "fieldMapping.Region__c"; null if it is no setting. */
export function settingOfProposal(path: string): (typeof DETECTABLE)[number] | null {
  const name = path.split('.')[0];
  return DETECTABLE.find((one) => one === name) ?? null;
}
