// Messages about settings on the settings page, in `npm run settings` and in `npm run check-install`.
import type { Settings, SalesforceSettings } from '../../../application/settings.ts';
import type { SettingsMessages } from '../../../application/settings-messages.ts';
import type { Message, MessageOf, NoParams } from '../../../domain/message.ts';

/** Keys of the settings, with paths for those below `salesforce`. */
export type SettingKey = Exclude<keyof Settings, 'salesforce'> | `salesforce.${keyof SalesforceSettings | Secret}`;
/** Stored apart from the other settings and never shown. */
type Secret = 'clientSecret' | 'privateKey';

/** Settings that predictions depend on and that no API reveals. */
export type NeededKey =
  | 'integration'
  | 'contactsBecome'
  | 'inclusionSegmentId'
  | 'companySync'
  | 'dealSync'
  | 'integrationUser'
  | 'defaultLeadOwner';

/** Settings with a few fixed values. */
interface Choices {
  integration: Settings['integration'];
  contactsBecome: Settings['contactsBecome'];
  companySync: Settings['companySync'];
  dealSync: Settings['dealSync'];
  ownerChangesBy: Settings['ownerChangesBy'];
  'salesforce.auth': SalesforceSettings['auth'];
}
type ChoiceId = { [Key in keyof Choices]: `setting-value.${Key}.${Choices[Key]}` }[keyof Choices];

export type PrivateKeyProblemId = 'missing' | 'cut' | 'encrypted' | 'not-private' | 'not-rsa' | 'unreadable';

export type SettingsPageMessages = SettingsMessages &
  Record<`setting-name.${SettingKey}`, NoParams> &
  /** What it decides, or what it is for: a sentence or two. */
  Record<`setting-use.${SettingKey}`, NoParams> &
  Record<ChoiceId, NoParams> &
  /** What the card cannot say without it; follows "The card cannot tell". */
  Record<`setting-open.${NeededKey}`, NoParams> &
  /** Where an admin finds the value. */
  Record<`setting-where.${NeededKey}`, NoParams> &
  /** What is wrong with a private key: a sentence without its full stop. */
  Record<`private-key.${PrivateKeyProblemId}`, NoParams> & {
    /** "salesforce.loginUrl: expected an https address". `problem`: one of setting.*, rules-file.* or private-key.* */
    'setting-problem.at': { key: string; problem: Message };
    /** The place in a text of several lines. */
    'setting-problem.line': { line: number; problem: Message };
    'setting-source.set': NoParams;
    'setting-source.detected': NoParams;
    'setting-source.assumed': NoParams;
  };
export type SettingsPageMessage = MessageOf<SettingsPageMessages>;
