// What the settings page says beside the settings: health, costs of missing rights, proposals, connecting Salesforce.
import type { Cost, MarketplaceMendMessages } from '../../../application/check-installation/messages.ts';
import type { Message, NoParams } from '../../../domain/message.ts';

export type AdminPageMessages = Record<`cost.${Cost}`, NoParams> &
  MarketplaceMendMessages & {
    'health.hubspot-installed': { at: string };
    'health.salesforce-none': NoParams;
    'health.salesforce-by-click': { host: string; org: string; at: string; renewed: string };
    'health.salesforce-lost': { at: string; code: string };
    'health.salesforce-own-app': { host: string };
    'health.salesforce-unused': NoParams;
    /** HubSpot was not asked for the scope, or an admin did not grant it. */
    'health.scopes-missing': { scopes: readonly string[] };
    'health.rules-read': { at: string };
    'health.rules-never-read': NoParams;
    'health.users-read': { at: string };
    'health.users-never-read': NoParams;
    'health.hubspot-calls': { count: number };
    'health.salesforce-calls': { used: number; limit: number; at: string };
    'health.salesforce-calls-unknown': NoParams;
    /** `open`: one of setting-open.* */
    'health.setting-open': { open: Message };
    'health.changes-for-everybody': NoParams;

    'proposal.sure': { level: 'high' | 'medium' | 'low' };
    /** `records`: such as "contact 101". */
    'proposal.against': { records: readonly string[] };

    /** A fragment such as setting.expected-https as a sentence. */
    'field.sentence': { problem: Message };
    'field.expected-segment': NoParams;
    'field.expected-id': NoParams;
    'field.expected-api-version': NoParams;
    'field.expected-username': NoParams;
    /** In place of setting-value.ownerChangesBy.app, where the people are named. */
    'field.changes-by-app': NoParams;

    'page.refused': NoParams;
    'page.refused-next': NoParams;
  };
