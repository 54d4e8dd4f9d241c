// Messages on the front of the card: the headline, how sure it is, and what to do.
import type { Message, MessageOf, NoParams } from '../../../domain/message.ts';

/** An owner as part of a sentence. */
export interface WhoMessages {
  'who.user': { name: string };
  /** For two people with the same name. */
  'who.user-of-name': { name: string; username: string };
  'who.queue': { name: string };
  'who.integration-user': NoParams;
  'who.default-owner': NoParams;
  /** Somebody who is not named. */
  'who.somebody-else': NoParams;
}
export type Who = MessageOf<WhoMessages>;

type Owner = { owner: Who };
type Owners = { owners: readonly Who[] };

/** One line without a full stop. It begins in lower case: `headline.plain` puts the capital. */
export interface HeadlineMessages {
  'headline.plain': { headline: Headline };
  'headline.if-it-syncs': { headline: Headline };
  'headline.owner': Owner;
  'headline.owner-probably': Owner;
  'headline.rule-user': Owner;
  'headline.rule-user-probably': Owner;
  'headline.rule-queue': Owner;
  'headline.rule-queue-probably': Owner;
  'headline.default-owner': Owner;
  'headline.default-owner-probably': Owner;
  'headline.default-owner-unnamed': NoParams;
  'headline.integration-user': Owner;
  'headline.integration-user-probably': Owner;
  'headline.integration-user-unnamed': NoParams;
  'headline.stays': Owner;
  'headline.stays-probably': Owner;
  'headline.stays-queue': Owner;
  'headline.stays-unnamed': NoParams;
  'headline.synced': Owner;
  'headline.synced-unnamed': NoParams;
  'headline.one-of': Owners;
  'headline.in-turn': Owners;
  'headline.one-of-unnamed': NoParams;
  'headline.open': Owners;
  'headline.will-not-sync': NoParams;
  'headline.pending': NoParams;
  'headline.sync-error': NoParams;
  'headline.rules-decide': NoParams;
  'headline.rules-or-match': NoParams;
  'headline.not-connected': NoParams;
  'headline.salesforce-unavailable': NoParams;
  'headline.record-gone': NoParams;
  'headline.unread': NoParams;
  'headline.unknown': NoParams;
}
export type Headline = MessageOf<HeadlineMessages>;

export interface StandingMessages {
  'standing.matches': NoParams;
  'standing.someone-else': NoParams;
  'standing.no-owner': NoParams;
  'standing.not-certain': NoParams;
  'standing.already-synced': NoParams;
  'standing.will-not-sync': NoParams;
  'standing.error': NoParams;
}

export interface SurenessMessages {
  'sure.high': NoParams;
  'sure.medium': NoParams;
  'sure.low': NoParams;
  /** The owner is not certain, however certain the rule itself is. */
  'sure.open': NoParams;
  /** The owner was read from Salesforce. */
  'sure.read': NoParams;
  'basis.documented': NoParams;
  'basis.derived': NoParams;
  'basis.undocumented': NoParams;
  'basis.read': NoParams;
}

/** What the answer assumes, because a setting is missing. */
export interface ConditionMessages {
  'condition.missing': { settings: readonly MissingSetting[] };
  'condition.step': NoParams;
  'missing.integration': NoParams;
  'missing.contactsBecome': NoParams;
  'missing.companySync': NoParams;
  'missing.dealSync': NoParams;
  'missing.inclusion': NoParams;
  'missing.companyContacts': NoParams;
  'missing.companyInclusion': NoParams;
  'missing.integrationUser': NoParams;
  'missing.defaultLeadOwner': NoParams;
}
export type MissingSetting = MessageOf<Pick<ConditionMessages, Extract<keyof ConditionMessages, `missing.${string}`>>>;

/** "Read this first": the choice made in HubSpot will be lost. */
export interface WarningMessages {
  'warning.title': NoParams;
  'warning.existing-owner': NoParams;
  'warning.inactive': NoParams;
  'warning.names-differ': { hubspot: string; salesforce: string };
  'warning.emails-differ': { hubspot: string; salesforce: string };
  'warning.nobody': NoParams;
  'warning.queue': { object: SalesforceObjectName };
  'warning.guest': NoParams;
  'warning.unsupported-type': NoParams;
  'warning.archived': NoParams;
  'warning.other': NoParams;
}
export type SalesforceObjectName = 'Lead' | 'Contact' | 'Account' | 'Opportunity';

export interface ToDoMessages {
  /** After the first sync: HubSpot has another owner. */
  'synced.disagree': { owner: string };
  'keep.owner': NoParams;
  'keep.nothing': NoParams;
  'button.assign-to-me': NoParams;
  'button.choose-owner': NoParams;
  'button.check-again': NoParams;
  'nobody.synced': NoParams;
  'nobody.not-connected': NoParams;
  'nobody.salesforce-failed': NoParams;
  'nobody.existing-owner': NoParams;
  'nobody.no-email': NoParams;
  'nobody.settings': NoParams;
  /** `step` is a remedy of the engine, or the help for a failure. */
  'admin.step': { step: Message };
  /** A text to send. `record`: the link of the record. */
  'admin.copy': { object: 'contact' | 'company' | 'deal'; record: string; fact: string; step: string };
}

export interface AnswerMessages
  extends
    WhoMessages,
    HeadlineMessages,
    StandingMessages,
    SurenessMessages,
    ConditionMessages,
    WarningMessages,
    ToDoMessages {}
export type AnswerMessage = MessageOf<AnswerMessages>;
