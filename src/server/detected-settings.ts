// Adds detected settings that no admin has accepted yet to the saved ones. They are marked as "detected", which limits
// the confidence to medium.
import type { SettingProposal } from '../adapters/store/setting-proposals.ts';
import { DETECTABLE } from '../application/settings.ts';

/**
 * Detected settings that are used at once. Mappings wait for an admin, because a wrong one would change the values that
 * rules see.
 */
const USED: ReadonlySet<string> = new Set(
  DETECTABLE.filter((name) => name !== 'fieldMapping' && name !== 'fixedLeadValues'),
);

/**
 * Returns the saved settings, with detected values for those that are missing.
 *
 * @param saved settings as stored; the reader validates them
 */
export function withDetected(
  saved: unknown,
  proposals: readonly Pick<SettingProposal, 'path' | 'value' | 'certainty'>[],
): unknown {
  if (typeof saved !== 'object' || saved === null) return saved;
  const given = saved as Readonly<Record<string, unknown>>;
  const used = proposals.filter(
    ({ path, certainty }) => USED.has(path) && certainty !== 'low' && !isGiven(given[path]),
  );
  if (used.length === 0) return saved;
  const detected = Array.isArray(given.detected) ? (given.detected as unknown[]) : [];
  return {
    ...given,
    ...Object.fromEntries(used.map(({ path, value }) => [path, value])),
    detected: [...detected, ...used.map(({ path }) => path)],
  };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== 'unknown';
}
