// Finds what explains the values of a lead field: a HubSpot property, or one value for every lead.
import { bestValue, countedFor, isClearlyAhead, newestFirst } from '../best-value.ts';
import type { BestValue, Hypothesis, Observation } from '../best-value.ts';
import type { PropertyValue } from '../../facts/record-facts.ts';
import type { FieldSample, SeenField } from './lead-values.ts';

/** The property that explains a field best, and others that are just as good. */
export function bestProperty(
  { observations, properties }: FieldSample,
  usual: string | undefined,
): (BestValue<string> & { equals: string[] }) | null {
  const inOrder = properties.toSorted((a, b) => Number(b === usual) - Number(a === usual));
  const hypotheses = inOrder.map(propertyHypothesis);
  const best = bestValue(observations, hypotheses);
  if (best === null) return null;
  const counted = countedFor(best, observations);
  const misfitsOf = (property: Hypothesis<string, SeenField>): number =>
    counted.filter(({ seen }) => property.fits(seen) === false).length;
  const equals = hypotheses.filter(
    (other) => other.value !== best.value && !isClearlyAhead({ ahead: misfitsOf(other) - (best.of - best.support) }),
  );
  return { ...best, equals: equals.map(({ value }) => value) };
}

function propertyHypothesis(property: string): Hypothesis<string, SeenField> {
  return {
    value: property,
    fits: ({ value, properties }) => {
      const theirs = properties.get(property);
      // Two blanks prove nothing, because they agree whatever the mapping is.
      if (theirs === undefined || (theirs === null && value === null)) return null;
      return theirs === value;
    },
  };
}

/** The value that most leads have; blanks do not count. */
export function bestFixedValue({ observations }: FieldSample): BestValue<PropertyValue> | null {
  const shownByKey = new Map<string, PropertyValue>();
  for (const { seen } of observations) {
    const shown = shownByKey.get(seen.value ?? '');
    // Among spellings that differ only in case, always picks the same one, whatever the order of records.
    if (seen.value !== null && (shown === undefined || String(seen.shown) < String(shown)))
      shownByKey.set(seen.value, seen.shown);
  }
  const hypotheses = frequentValues(observations)
    .sort()
    .map((key) => ({ value: shownByKey.get(key) ?? key, fits: (seen: SeenField) => seen.value === key }));
  return bestValue(observations, hypotheses);
}

/**
 * Candidates for a value that every lead gets: values frequent among all leads or the newest ten. Trying all values of
 * a field such as the e-mail address would take quadratic time.
 */
function frequentValues(observations: readonly Observation<SeenField>[]): string[] {
  const newest = newestFirst(observations).slice(0, 10);
  const inAll = countValues(observations);
  const inNewest = countValues(newest);
  return [...inAll.keys()].filter(
    (key) => (inAll.get(key) ?? 0) * 10 >= observations.length || (inNewest.get(key) ?? 0) * 2 >= newest.length,
  );
}

function countValues(observations: readonly Observation<SeenField>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { seen } of observations)
    if (seen.value !== null) counts.set(seen.value, (counts.get(seen.value) ?? 0) + 1);
  return counts;
}
