// The settings that a prediction may need: no API tells them, so an admin has to.
import type { Settings } from '../application/settings.ts';
import type { NeededKey, SettingsPageMessage } from '../presentation/messages/types/settings.ts';

export interface NeededSetting {
  key: NeededKey;
  isGiven: (settings: Settings) => boolean;
  /** What the card cannot tell without it. */
  open: SettingsPageMessage;
  /** Where an admin finds the value. */
  where: SettingsPageMessage;
}

const IS_GIVEN: Readonly<Record<NeededKey, (settings: Settings) => boolean>> = {
  integration: ({ integration }) => integration !== 'unknown',
  contactsBecome: ({ contactsBecome }) => contactsBecome !== 'unknown',
  inclusionSegmentId: ({ inclusionSegmentId }) => inclusionSegmentId !== null,
  companySync: ({ companySync }) => companySync !== 'unknown',
  dealSync: ({ dealSync }) => dealSync !== 'unknown',
  integrationUser: ({ integrationUser }) => integrationUser !== null,
  defaultLeadOwner: ({ defaultLeadOwner }) => defaultLeadOwner !== null,
};

export const NEEDED_SETTINGS: readonly NeededSetting[] = (Object.keys(IS_GIVEN) as NeededKey[]).map((key) => ({
  key,
  isGiven: IS_GIVEN[key],
  open: { id: `setting-open.${key}`, params: {} },
  where: { id: `setting-where.${key}`, params: {} },
}));
