// What `npm run settings`, `npm run check-install` and the pages at the end of an installation say.
import type { AboutMessages, MendMessages, SaidMessages } from '../../../application/check-installation/messages.ts';
import type { Message, MessageOf, NoParams } from '../../../domain/message.ts';

/** Results of `npm run settings`. */
interface SettingsLineMessages {
  'settings-line.description': NoParams;
  'settings-line.option-file': NoParams;
  'settings-line.option-key': NoParams;
  'settings-line.help': NoParams;
  'settings-line.name-one-file': NoParams;
  'settings-line.empty': NoParams;
  'settings-line.fit': NoParams;
  'settings-line.key-fits': NoParams;
  'settings-line.key-of-bits': { bits: number };
  /** `what`: settings-line.fit or settings-line.key-fits. `name`: of the secret. */
  'settings-line.paste': { what: Message; name: string };
  'settings-line.paste-again': { name: string };
  'settings-line.problems': { count: number };
  /** `open` and `where`: setting-open.* and setting-where.* */
  'settings-line.not-given': { key: string; open: Message; where: Message };
  'settings-line.not-connected': NoParams;
  'settings-line.rules-read-live': NoParams;
  'settings-line.rules-not-active': NoParams;
  'settings-line.rules-fit': { rule: string; count: number };
}

/** `npm run check-install`: what was looked at. */
interface CheckedMessages extends AboutMessages {
  'checked.settings': NoParams;
  'checked.hubspot-token': NoParams;
  'checked.salesforce-connection': NoParams;
  'checked.salesforce-secret': NoParams;
  'checked.salesforce-key': NoParams;
}

/** What came out, and what to do. */
interface InstallMessages extends SaidMessages {
  'install.description': NoParams;
  'install.option-env': NoParams;
  'install.help': NoParams;
  /** Short words of similar length, since they form a column. */
  'install.mark-works': NoParams;
  'install.mark-missing': NoParams;
  'install.mark-note': NoParams;
  'install.line': { about: Message; text: Message };
  'install.nothing-missing': NoParams;
  'install.some-missing': { count: number };
  'install.can-be-read': NoParams;
  'install.in-the-file': NoParams;
  'install.given': NoParams;
  'install.not-given': { open: Message; where: Message };
  'install.secret-not-in-file': { name: string };
  'install.no-org-named': NoParams;
}

interface InstallMendMessages extends MendMessages {
  'mend.hubspot-token-place': NoParams;
  'mend.salesforce-secret-place': NoParams;
}

/** The pages that a browser sees at the end of an OAuth flow. */
interface PageMessages {
  'page.installed': NoParams;
  'page.installed-next': NoParams;
  'page.connected': NoParams;
  'page.connected-next': NoParams;
}

export interface InstallationMessages
  extends SettingsLineMessages, CheckedMessages, InstallMessages, InstallMendMessages, PageMessages {}
export type InstallationMessage = MessageOf<InstallationMessages>;
