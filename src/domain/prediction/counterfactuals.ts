import type { Case } from './case.ts';
import type { Counterfactual, Decision } from './decision.ts';
export function counterfactualsOf(_about: Case, _decision: Decision): Counterfactual[] {
  return [];
}
