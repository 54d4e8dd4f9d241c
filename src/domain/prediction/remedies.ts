import type { HubSpotOwner } from '../facts/record-facts.ts';
import type { Case } from './case.ts';
import type { Walked } from './decide.ts';
import type { Remedy } from './decision.ts';
export function remediesOf(_about: Case, _walked: Walked, _me: HubSpotOwner | null): Remedy[] {
  return [];
}
