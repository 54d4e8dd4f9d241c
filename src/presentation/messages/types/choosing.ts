// Messages about choosing another owner: what a choice would do, and what the change did.
import type { Message, MessageOf, NoParams } from '../../../domain/message.ts';
import type { Headline, Who } from './answer.ts';

/** Notes about owners who fit, and reasons why others do not. */
export interface OwnerNoteMessages {
  'note.frozen': NoParams;
  'note.partner': NoParams;
  'note.integration-user': NoParams;
  'note.case-or-space': NoParams;
  'note.name-order': NoParams;
  'misfit.queue': NoParams;
  'misfit.unreadable': NoParams;
  'misfit.no-email': NoParams;
  'misfit.several': { users: readonly string[] };
  'misfit.not-known': { users: readonly string[] };
  'misfit.archived': NoParams;
  'misfit.guest': NoParams;
  'misfit.unsupported-type': NoParams;
  'misfit.inactive': NoParams;
  'misfit.names-differ': { hubspot: string; salesforce: string };
  'misfit.emails-differ': { hubspot: string; salesforce: string };
  'misfit.sandbox-email': { salesforce: string };
  'misfit.nobody': NoParams;
  /** The owner matches, but something else decides. */
  'misfit.headline': { headline: Headline };
}

export interface VerdictMessages {
  'verdict.unknown-owner': NoParams;
  'verdict.synced': NoParams;
  'verdict.fits': NoParams;
  'verdict.fits-if-it-syncs': NoParams;
  'verdict.existing-owner': { keepers: readonly Who[] };
  'verdict.existing-owner-unnamed': NoParams;
  /** Shown before HubSpot's own field, where saving makes the change. */
  'verdict.choose-in-field': { owner: string };
  'verdict.sync-warning': NoParams;
  'limit.existing-owner': { keepers: readonly Who[] };
  'limit.existing-owner-unnamed': NoParams;
  'limit.users-unread': { why: Message };
  'limit.salesforce-failed': { why: Message };
  'limit.not-connected': NoParams;
  'limit.no-email': NoParams;
  'limit.settings': NoParams;
  'limit.left-out': { count: number };
}

type By = { by: string };

export interface ChangeMessages {
  'change.left-to-person': NoParams;
  'change.left-to-person.title': NoParams;
  'change.left-to-nobody': NoParams;
  'change.already': NoParams;
  'change.already.title': NoParams;
  'change.done.title': { owner: string };
  'change.done-syncs': NoParams;
  'change.done-syncs-later': NoParams;
  'change.undone.title': NoParams;
  'change.undone': { owner: string };
  'change.undone-nobody': NoParams;
  'change.owner-changed.title': NoParams;
  'change.by-set': By & { owner: string };
  'change.by-removed': By;
  'change.by-unknown': NoParams;
  'change.theirs': { what: Message };
  'change.theirs-after-ours': { what: Message };
  'change.both-at-once': { what: Message };
  'change.synced.title': NoParams;
  'change.synced': { owners: readonly Who[] };
  'change.synced-unread': NoParams;
  'change.synced-written-unread': NoParams;
  'change.synced-written': { owners: readonly Who[] };
  'change.no-longer-matches.title': NoParams;
  'change.no-longer-matches': { owner: string };
  'change.not-checked.title': NoParams;
  'change.not-checked': { why: Message };
  'change.not-connected': NoParams;
  'change.not-allowed.title': NoParams;
  'change.not-allowed': NoParams;
  'change.refused.title': NoParams;
  /** `why`: whole sentences. */
  'change.refused': { why: string };
  'change.not-confirmed.title': NoParams;
  'change.not-confirmed': NoParams;
  'refused.invalid-owner': NoParams;
  'refused.no-property': { property: string };
  'refused.validation': NoParams;
  'refused.code': { code: string };
  'undo.to': { owner: string };
  'undo.to-nobody': NoParams;
  'by.app': NoParams;
  'by.salesforce': NoParams;
  'by.workflow': NoParams;
  'by.import': NoParams;
  'by.unknown': NoParams;
  /** One line in a property of the record; its history keeps all of them. */
  'trail.changed': { at: string; viewer: string; user: string; from: Message; to: Message; predicted: string };
  'trail.taken-back': { at: string; viewer: string; user: string; from: Message; to: Message };
  'trail.as-the-page-said': { name: string };
  'trail.named': { name: string };
  'trail.nobody': NoParams;
  'trail.somebody': NoParams;
}

export interface ChoosingMessages extends OwnerNoteMessages, VerdictMessages, ChangeMessages {}
export type ChoosingMessage = MessageOf<ChoosingMessages>;
