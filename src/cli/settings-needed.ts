// The settings that predictions may need and that an admin must enter, because no API reveals them.
import { IS_OPEN } from '../application/setting-fields.ts';
import type { Settings } from '../application/settings.ts';
import type { NeededKey, SettingsPageMessage } from '../presentation/messages/types/settings.ts';

export interface NeededSetting {
  key: NeededKey;
  isGiven: (settings: Settings) => boolean;
  /** What the card cannot say without it. */
  open: SettingsPageMessage;
  /** Where an admin finds the value. */
  where: SettingsPageMessage;
}

export const NEEDED_SETTINGS: readonly NeededSetting[] = (Object.keys(IS_OPEN) as NeededKey[]).map((key) => ({
  key,
  isGiven: (settings) => !IS_OPEN[key](settings),
  open: { id: `setting-open.${key}`, params: {} },
  where: { id: `setting-where.${key}`, params: {} },
}));
