// Detects a value that every new lead gets, most often "LeadSource".
import { countedFor, isClearlyAhead } from '../best-value.ts';
import { atMost, certaintyOf } from '../certainty.ts';
import type { EvidenceMessage } from '../messages.ts';
import { proposal } from '../proposal.ts';
import type { Proposal } from '../proposal.ts';
import type { PropertyValue } from '../../facts/record-facts.ts';
import { bestFixedValue, bestProperty } from './best-explanation.ts';
import { changedAt } from './integration-user.ts';
import type { FieldSample } from './lead-values.ts';

/** @returns null if a property explains the field better, or if the leads' values differ too much */
export function detectFixedValue(sample: FieldSample, usual: string | undefined): Proposal<PropertyValue> | null {
  const best = bestFixedValue(sample);
  if (best === null) return null;
  const { support, of, since } = best;
  const property = bestProperty({ ...sample, observations: countedFor(best, sample.observations) }, usual);
  const ahead = property === null ? Infinity : property.of - property.support - (of - support);
  const explained = property !== null && property.of >= of / 2;
  if (explained && ahead < 0) return null;
  const byCount = certaintyOf(support, of);
  if (byCount === 'not-enough') return null;
  const asWell = explained && !isClearlyAhead({ ahead });
  const says: EvidenceMessage[] = [
    {
      id: 'evidence.fixed-value',
      params: { support, count: of, field: sample.field, value: String(best.value) },
    },
    ...(asWell ? [{ id: 'evidence.property-explains' as const, params: { property: property.value } }] : []),
    ...(since === null ? [] : [changedAt(since)]),
  ];
  return proposal(best, says, asWell ? atMost('medium', byCount) : byCount);
}
