// The app's settings at Fjordlight Instruments, as the admin wrote them.
import { INTEGRATION_USER } from './people.ts';

/** Everyone in this HubSpot segment syncs with Salesforce. */
export const SEGMENT_ID = '77';

/** The value of the secret OWNER_PREFLIGHT_SETTINGS, for services at the given addresses. */
export function sampleSettings(services: {
  hubspot: string;
  salesforce: string | null;
  clientId: string;
  ownerChangesBy?: 'user' | 'app' | 'nobody';
}): string {
  return JSON.stringify({
    integration: 'on',
    contactsBecome: 'lead',
    companySync: 'on',
    dealSync: 'on',
    inclusionSegmentId: SEGMENT_ID,
    integrationUser: INTEGRATION_USER,
    defaultLeadOwner: { type: 'Queue', name: 'Inbound Leads' },
    ownerChangesBy: services.ownerChangesBy ?? 'app',
    trailProperty: 'owner_preflight_trail',
    hubspotApiBase: services.hubspot,
    // The preview switches orgs: rules must not outlive a switch.
    rulesMaxAge: 0,
    directoryMaxAge: 0,
    salesforce: services.salesforce === null ? null : { loginUrl: services.salesforce, clientId: services.clientId },
  });
}
