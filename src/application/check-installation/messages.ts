// What an installation check says, in codes. The texts are in the admin catalogue's areas "install" and "admin".
import type { Message, MessageOf, NoParams } from '../../domain/message.ts';
import type { CrmObject } from '../../domain/facts/record-facts.ts';

/** What stays unknown while a permission is missing. */
export const COSTS = [
  'records',
  'owners',
  'segments',
  'app-changes',
  'teams',
  'salesforce',
  'existing',
  'queues',
  'rules',
  'automation',
  'fields',
  'users',
  'frozen',
] as const;
export type Cost = (typeof COSTS)[number];

/** Names of checks. */
export interface AboutMessages {
  'checked.setting': { key: string };
  'checked.hubspot-records': { object: CrmObject };
  'checked.hubspot-owners': NoParams;
  'checked.hubspot-segments': NoParams;
  'checked.hubspot-changes': NoParams;
  'checked.salesforce-sign-in': NoParams;
  'checked.salesforce-leads': NoParams;
  'checked.salesforce-contacts': NoParams;
  'checked.salesforce-accounts': NoParams;
  'checked.salesforce-opportunities': NoParams;
  'checked.salesforce-queues': NoParams;
  'checked.salesforce-rule-names': NoParams;
  'checked.salesforce-rule-entries': NoParams;
  'checked.salesforce-automation': NoParams;
  'checked.salesforce-fields': { object: string };
  'checked.salesforce-users': NoParams;
  'checked.salesforce-frozen': NoParams;
  'checked.salesforce-all-records': NoParams;
}

/** Results of checks. */
export interface SaidMessages {
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
  'install.failed': { what: Message; mend: Message };
  /** `code` is the system's own error code. */
  'install.failed-code': { what: Message; code: string; mend: Message };
  'install.two-steps': { first: Message; second: Message };
  'install.problem': { problem: Message };
}

/** What to do, on the command line and on the settings page. */
export interface MendMessages {
  'mend.hubspot-scope': { scope: string };
  'mend.hubspot-token': NoParams;
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

/** What to do in the marketplace edition, whose admins have no secrets file. */
export interface MarketplaceMendMessages {
  'mend.scope-of-app': { scope: string };
  'mend.install-again': NoParams;
  'mend.connect-again': NoParams;
}

/** What was checked. */
export type AboutMessage = MessageOf<AboutMessages>;
export type SaidMessage = MessageOf<SaidMessages>;
/** What to do. */
export type MendMessage = MessageOf<MendMessages & MarketplaceMendMessages>;
export type CostMessage = MessageOf<Record<`cost.${Cost}`, NoParams>>;
