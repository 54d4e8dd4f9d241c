// All messages of the engine, as IDs and values. The texts are in `presentation/messages/<language>/prediction.ts`.
import type { RulesMessage } from '../assignment-rules/index.ts';
import type { MatchingMessages } from '../matching/messages.ts';
import type { MessageOf, NoParams } from '../message.ts';

type Person = { readonly owner: string };
type Linked = { readonly recordId: string };
type Rule = { readonly rule: string };
type Count = { readonly count: number };

/** Evidence: what each check found, in the order of the checks. */
export interface EvidenceMessages {
  'connection.answered': NoParams;
  'connection.partly': { readonly questions: readonly NameMessage[] };
  'connection.not-connected': NoParams;
  'connection.unavailable': NoParams;
  'synced.no-id': NoParams;
  'synced.deleted': NoParams;
  'synced.not-found': Linked;
  'synced.owner': Person & Linked;
  'synced.owner-not-read': Linked;
  'integration.on': NoParams;
  'integration.off': NoParams;
  'integration.paused': NoParams;
  'integration.unknown': NoParams;
  'sync.no-email': NoParams;
  'sync.no-segment': NoParams;
  'sync.member': NoParams;
  'sync.not-member': NoParams;
  'sync.not-member-but-exists': NoParams;
  'sync.segment-unknown': NoParams;
  'sync.company-off': NoParams;
  'sync.company-unknown': NoParams;
  'sync.company-new': NoParams;
  'sync.company-not-member': NoParams;
  'sync.company-qualifies': NoParams;
  'sync.company-no-contacts': NoParams;
  'sync.company-all-leads': NoParams;
  'sync.company-none-in-segment': NoParams;
  'sync.company-contacts-unknown': NoParams;
  'sync.deal-off': NoParams;
  'sync.deal-on': NoParams;
  'sync.deal-unknown': NoParams;
  'sync.fields-missing': { readonly fields: readonly RulesMessage[] };
  'sync.value-not-listed': { readonly field: RulesMessage; readonly value: string };
  'record.unreadable': NoParams;
  'record.none': NoParams;
  'record.one-lead': Person;
  'record.one-contact': Person;
  'record.several-same-owner': Person & Count;
  'record.several-owners': { readonly owners: readonly string[] } & Count;
  'record.only-converted': NoParams;
  'record.conversion-unknown': Person;
  'record.account': Person;
  'record.accounts-several-owners': { readonly owners: readonly string[] } & Count;
  'record.no-account': NoParams;
  'record.deal': NoParams;
  'existing.active': Person;
  'existing.queue': Person;
  'existing.inactive': Person;
  'existing.activity-unknown': Person;
  'create.setting-unknown': NoParams;
  'fallback.integration-user': Person;
  'fallback.integration-user-unnamed': NoParams;
  'rules.unreadable': NoParams;
  'rules.none': NoParams;
  'rules.none-active': NoParams;
  'rules.entry': Rule & Person & { readonly entry: number };
  'rules.entry-inactive': Rule & Person & { readonly entry: number };
  'rules.entry-not-read': Rule & Person & { readonly entry: number };
  'rules.entry-keeps-owner': Rule & { readonly entry: number };
  'rules.shipped': Person;
  'rules.no-entry': Rule;
  'rules.undecided': Rule & { readonly entries: readonly string[] };
  'rules.undecided-or-none': Rule & { readonly entries: readonly string[] };
  'rules.one-left': Rule & Person & { readonly entries: readonly string[] };
  'rules.round-robin': Rule & { readonly owners: readonly string[] };
  'rules.left-out': { readonly elements: readonly string[] };
}

/** Other possible owners or outcomes. */
export interface AlternativeMessages {
  'or.email-user': Person;
  'or.matched-user': Person;
  'or.matched-user-unknown': NoParams;
  'or.maybe-user': Person;
  'or.by-rules': Person;
  'or.by-rules-unknown': NoParams;
  'or.integration-user': Person;
  'or.integration-user-unnamed': NoParams;
  'or.default-owner': Person;
  'or.default-owner-unnamed': NoParams;
  'or.inactive-stays': Person;
  'or.existing-stays': Person;
  'or.queue': Person;
  'or.as-lead': Person;
  'or.as-contact': Person;
  'or.as-lead-unknown': NoParams;
  'or.as-contact-unknown': NoParams;
  'or.new-record': Person;
  'or.new-record-unknown': NoParams;
  'or.entry': Person & { readonly entry: number };
  'or.inactive-assignee': Person;
  'or.rules-on-update': NoParams;
  'or.sync-error': NoParams;
}

/** Steps that change the outcome. `owner` is the owner afterwards, if known. */
export interface RemedyMessages {
  'do.assign-to-me': Person;
  'do.choose-matching-owner': NoParams;
  'do.choose-active-owner': NoParams;
  'do.choose-owner-with-email': NoParams;
  'do.choose-person': NoParams;
  'do.choose-who-can-log-in': NoParams;
  'do.choose-rep': NoParams;
  'do.choose-before-joining': NoParams;
  'do.change-in-salesforce': Person;
  'do.change-in-salesforce-any': NoParams;
  'do.check-converted': NoParams;
  'do.merge-duplicates': NoParams;
  'do.keep-one-account': NoParams;
  'do.fix-email': { readonly hubspot: string; readonly salesforce: string } & Person;
  'do.fix-email-unless': { readonly hubspot: string; readonly salesforce: string } & Person;
  'do.fix-name': { readonly hubspot: string; readonly salesforce: string } & Person;
  'do.fix-name-unless': { readonly hubspot: string; readonly salesforce: string } & Person;
  'do.make-identical': { readonly hubspot: string; readonly salesforce: string } & Person;
  'do.make-identical-unless': { readonly hubspot: string; readonly salesforce: string } & Person;
  'do.add-email': NoParams;
  'do.fill-fields': { readonly fields: readonly RulesMessage[] };
  'do.correct-value': { readonly field: RulesMessage; readonly value: string };
  'do.retry': NoParams;
  'do.set-setting': { readonly setting: SettingName };
  'do.turn-on': { readonly setting: 'integration' | 'companySync' | 'dealSync' };
  'do.resume-integration': NoParams;
  'do.connect-salesforce': NoParams;
  /** For when Salesforce refuses the app's sign-in. */
  'do.sign-in-salesforce': NoParams;
  'do.grant-read': { readonly question: QuestionName };
  'do.grant-owner-read': NoParams;
  'do.paste-rules': NoParams;
  'do.join-segment': NoParams;
  'do.associate-contact': NoParams;
  'do.deduplicate-user': { readonly users: readonly string[] };
  'do.reactivate-assignee': Person;
  'do.change-after-sync': NoParams;
  'do.check-salesforce-card': NoParams;
  'do.nothing': NoParams;
}
/** Settings that only an admin can enter. */
export type SettingName =
  | 'integration'
  | 'contactsBecome'
  | 'companySync'
  | 'dealSync'
  | 'inclusion'
  | 'companyContacts'
  | 'companyInclusion'
  | 'integrationUser'
  | 'defaultLeadOwner';

/** Questions to HubSpot or Salesforce. */
export type QuestionName =
  | 'owner'
  | 'users'
  | 'user-types'
  | 'user-names'
  | 'assignees'
  | 'matches'
  | 'conversion'
  | 'linkedRecord'
  | 'queues'
  | 'leadRules';

/** Names of settings and questions, for lists in other messages. */
export interface NameMessages {
  'setting.name': { readonly setting: SettingName };
  'question.name': { readonly question: QuestionName };
}
export type NameMessage = MessageOf<NameMessages>;

/** Caveats: what could still change the outcome. */
export interface CaveatMessages {
  'caveat.before-save': { readonly names: readonly string[] };
  'caveat.after-save': { readonly names: readonly string[] };
  'caveat.automation-unread': NoParams;
  'caveat.no-automation': NoParams;
  'caveat.unmatched-on-purpose': NoParams;
  'caveat.segment-race': NoParams;
  'caveat.rules-left-out': { readonly elements: readonly string[] };
  'caveat.detected': { readonly settings: readonly NameMessage[] };
}

/** Changes that lead to another owner, e.g. "If Country were Spain". */
export interface ChangeMessages {
  'if.lead-field': { readonly field: RulesMessage; readonly value: string };
  'if.lead-field-blank': { readonly field: RulesMessage };
  'if.matching-owner': Person;
  'if.no-owner': NoParams;
  'if.name-equal': Person & { readonly name: string };
  'if.email-equal': Person & { readonly email: string };
  'if.owner-active': Person;
  'if.contacts-become': { readonly value: 'lead' | 'contact' };
}

export interface PredictionMessages
  extends
    MatchingMessages,
    EvidenceMessages,
    AlternativeMessages,
    RemedyMessages,
    CaveatMessages,
    ChangeMessages,
    NameMessages {}

export type EvidenceMessage = MessageOf<EvidenceMessages> | MessageOf<MatchingMessages>;
export type AlternativeMessage = MessageOf<AlternativeMessages>;
export type RemedyMessage = MessageOf<RemedyMessages>;
export type CaveatMessage = MessageOf<CaveatMessages>;
export type ChangeMessage = MessageOf<ChangeMessages>;
/** Any message of the engine. */
export type PredictionMessage = MessageOf<PredictionMessages>;
