// The settings that a prediction may need: no API tells them, so an admin has to.
import type { Settings } from '../application/settings.ts';

export interface NeededSetting {
  key: string;
  isGiven: (settings: Settings) => boolean;
  /** What the card cannot tell without it: "The card cannot tell …". */
  open: string;
  /** Where an admin finds the value. */
  where: string;
}

const HUBSPOT = 'In HubSpot: Settings > Integrations > Connected Apps > Salesforce';

export const NEEDED_SETTINGS: readonly NeededSetting[] = [
  {
    key: 'integration',
    isGiven: ({ integration }) => integration !== 'unknown',
    open: 'whether anything syncs',
    where: `${HUBSPOT}; "paused" and "off" are shown at the top.`,
  },
  {
    key: 'contactsBecome',
    isGiven: ({ contactsBecome }) => contactsBecome !== 'unknown',
    open: 'whether a new contact becomes a lead or a contact',
    where: `${HUBSPOT} > Contacts.`,
  },
  {
    key: 'inclusionSegmentId',
    isGiven: ({ inclusionSegmentId }) => inclusionSegmentId !== null,
    open: 'whether a contact syncs',
    where: `${HUBSPOT} > Contacts names the segment; its ID is the number in the address of the segment’s page.`,
  },
  {
    key: 'companySync',
    isGiven: ({ companySync }) => companySync !== 'unknown',
    open: 'whether a company syncs',
    where: `${HUBSPOT} > Companies.`,
  },
  {
    key: 'dealSync',
    isGiven: ({ dealSync }) => dealSync !== 'unknown',
    open: 'whether a deal syncs',
    where: `${HUBSPOT} > Deals.`,
  },
  {
    key: 'integrationUser',
    isGiven: ({ integrationUser }) => integrationUser !== null,
    open: 'who owns a record that nobody else gets',
    where: `${HUBSPOT} names the user; the ID is in the address of that user’s page in Salesforce (005…).`,
  },
  {
    key: 'defaultLeadOwner',
    isGiven: ({ defaultLeadOwner }) => defaultLeadOwner !== null,
    open: 'who owns a lead that no rule entry takes',
    where: 'In Salesforce: Setup > Lead Settings > Default Lead Owner.',
  },
];
