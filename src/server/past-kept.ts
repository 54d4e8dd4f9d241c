// Implements the port `PastKept` with the server's database.
import { createHash } from 'node:crypto';
import type { Predictions } from '../adapters/store/predictions.ts';
import type { PastKept } from '../application/predictions/ports.ts';
import type { Checked } from '../domain/evidence/checked.ts';
import type { Clock } from '../application/ports.ts';
import type { Settings } from '../application/settings.ts';

/** Milliseconds to cache the figures, which change once a day. */
const MAX_AGE = 300_000;
/** How many records' last predictions to remember, so that the same prediction is not written again. */
const MOST_REMEMBERED = 5000;

export interface PastKeptParts {
  predictions: Predictions;
  clock: Clock;
  onLost: (error: unknown) => void;
}

export function pastKept(
  { predictions, clock, onLost }: PastKeptParts,
  accountId: number,
  settings: Settings,
): PastKept {
  const settingsFingerprint = fingerprintOf(settings);
  const noted = new Map<string, string>();
  let figures: { readAt: number; checked: Promise<Checked | null> } | null = null;
  return {
    checked: () => {
      const now = clock.elapsed();
      if (figures === null || now - figures.readAt > MAX_AGE) {
        const checked = predictions.checked(accountId);
        figures = { readAt: now, checked };
        checked.catch(() => {
          figures = null;
        });
      }
      return figures.checked;
    },
    note: (which, prediction) => {
      const record = `${which.object}/${which.id}`;
      const text = JSON.stringify(prediction);
      if (noted.get(record) === text) return;
      if (noted.size >= MOST_REMEMBERED) noted.clear();
      noted.set(record, text);
      predictions.note(accountId, which, { ...prediction, settingsFingerprint }).catch((error: unknown) => {
        noted.delete(record);
        onLost(error);
      });
    },
    recorded: (which) => predictions.read(accountId, which),
  };
}

/** Fingerprint of the settings that predictions depend on. The Salesforce connection is not one of them. */
function fingerprintOf({ salesforce, ...settings }: Settings): string {
  const about = { ...settings, isConnected: salesforce !== null };
  return createHash('sha256').update(JSON.stringify(about)).digest('base64url').slice(0, 22);
}
