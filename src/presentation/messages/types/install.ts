// What `npm run settings`, `npm run check-install` and the pages at the end of an installation say.
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

type HubSpotObject = 'contact' | 'company' | 'deal';

/** `npm run check-install`: what was looked at. */
interface CheckedMessages {
  'checked.settings': NoParams;
  'checked.setting': { key: string };
  'checked.hubspot-token': NoParams;
  'checked.hubspot-records': { object: HubSpotObject };
  'checked.hubspot-owners': NoParams;
  'checked.hubspot-segments': NoParams;
  'checked.hubspot-changes': NoParams;
  'checked.salesforce-connection': NoParams;
  'checked.salesforce-secret': NoParams;
  'checked.salesforce-key': NoParams;
  'checked.salesforce-sign-in': NoParams;
  'checked.salesforce-leads': NoParams;
  'checked.salesforce-contacts': NoParams;
  'checked.salesforce-accounts': NoParams;
  'checked.salesforce-opportunities': NoParams;
  'checked.salesforce-queues': NoParams;
  'checked.salesforce-rule-names': NoParams;
  'checked.salesforce-rule-entries': NoParams;
  'checked.salesforce-automation': NoParams;
  /** `object`: its API name. */
  'checked.salesforce-fields': { object: string };
  'checked.salesforce-users': NoParams;
  'checked.salesforce-frozen': NoParams;
  'checked.salesforce-all-records': NoParams;
}

/** What came out, and what to do. */
interface InstallMessages {
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
  /** A failure and what to do: `what` is one of failed.*, `mend` one of mend.* */
  'install.failed': { what: Message; mend: Message };
  /** `code` is the system's own error code. */
  'install.failed-code': { what: Message; code: string; mend: Message };
  'install.two-steps': { first: Message; second: Message };
  /** Makes a sentence of a setting-problem.* or private-key.* message. */
  'install.problem': { problem: Message };
  'install.can-be-read': NoParams;
  'install.in-the-file': NoParams;
  'install.given': NoParams;
  'install.not-given': { open: Message; where: Message };
  'install.secret-not-in-file': { name: string };
  'install.no-org-named': NoParams;
  'install.app-may-read': NoParams;
  'install.app-may-read-owners': { count: number };
  'install.app-may-read-segments': NoParams;
  'install.segments-not-asked': NoParams;
  'install.changes-not-tried': NoParams;
  'install.credentials-taken': NoParams;
  'install.user-may-read': NoParams;
  'install.user-may-read-users': { count: number };
  'install.user-may-read-frozen': NoParams;
  'install.user-may-list': NoParams;
  'install.all-records-not-asked': NoParams;
  'install.rules-read': { rule: string };
  'install.rules-read-none-active': NoParams;
  'install.rules-pasted-are-used': NoParams;
  'install.rules-pasted-not-used': NoParams;
  'install.rules-pasted-fit': NoParams;
  'install.integration-user-active': NoParams;
  'install.integration-user-inactive': NoParams;
  'install.integration-user-unknown': NoParams;
  'install.lead-owner-there': { type: 'User' | 'Queue' };
  'install.lead-owner-missing': { type: 'User' | 'Queue' };
}

interface MendMessages {
  'mend.hubspot-scope': { scope: string };
  'mend.hubspot-token': NoParams;
  'mend.hubspot-token-place': NoParams;
  'mend.salesforce-secret-place': NoParams;
  'mend.read-access': { object: string };
  'mend.read-all-users': NoParams;
  'mend.setup': NoParams;
  'mend.metadata': NoParams;
  'mend.permission-set': NoParams;
  'mend.sign-in': NoParams;
  'mend.client-id': NoParams;
  'mend.client-secret': NoParams;
  'mend.grant': NoParams;
  'mend.grant-type': NoParams;
  'mend.inactive-user': NoParams;
  'mend.paste-rules': NoParams;
  'mend.later': NoParams;
  'mend.again': NoParams;
  'mend.address': NoParams;
  'mend.network': NoParams;
  'mend.report': NoParams;
}

/** The pages that a browser sees at the end of an OAuth flow. */
interface PageMessages {
  'page.installed': NoParams;
  'page.installed-next': NoParams;
  'page.connected': NoParams;
  'page.connected-next': NoParams;
}

export interface InstallationMessages
  extends SettingsLineMessages, CheckedMessages, InstallMessages, MendMessages, PageMessages {}
export type InstallationMessage = MessageOf<InstallationMessages>;
