// What was detected and nobody has accepted yet, beside what an admin saved: used as "detected", which is at most medium.
import type { SettingProposal } from '../adapters/store/setting-proposals.ts';
import { DETECTABLE } from '../application/settings.ts';

/** Mappings wait for an admin: a wrong one would change the values that rules see. */
const USED: ReadonlySet<string> = new Set(
  DETECTABLE.filter((name) => name !== 'fieldMapping' && name !== 'fixedLeadValues'),
);

/**
 * The saved settings, with what was detected of those that nobody gave.
 *
 * @param saved as it was stored; the reader validates it
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
