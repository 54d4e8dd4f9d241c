// What the server keeps of an account's past, as the card's use cases see it.
import { createHash } from 'node:crypto';
import type { Predictions } from '../adapters/store/predictions.ts';
import type { PastKept } from '../application/predictions/ports.ts';
import type { Checked } from '../domain/evidence/checked.ts';
import type { Clock } from '../application/ports.ts';
import type { Settings } from '../application/settings.ts';

/** Milliseconds that the figures are kept: they change once a day. */
const MAX_AGE = 300_000;
/** Records whose last prediction is remembered, so that the same one is not written again. */
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

/** Settings that predictions rest on change it; where Salesforce is does not. */
function fingerprintOf({ salesforce, ...settings }: Settings): string {
  const about = { ...settings, isConnected: salesforce !== null };
  return createHash('sha256').update(JSON.stringify(about)).digest('base64url').slice(0, 22);
}
