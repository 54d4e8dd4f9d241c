// What explains the values of a lead field: a property, or one value for every lead.
import { bestValue, countedFor, isClearlyAhead } from '../best-value.ts';
import type { BestValue, Hypothesis } from '../best-value.ts';
import type { PropertyValue } from '../../facts/record-facts.ts';
import type { FieldSample, SeenField } from './lead-values.ts';

/** The property that explains a field best, and those that do so as well. */
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
      // Two blanks agree whatever is mapped to what.
      if (theirs === undefined || (theirs === null && value === null)) return null;
      return theirs === value;
    },
  };
}

/** The value that most leads have; a blank is none. */
export function bestFixedValue({ observations }: FieldSample): BestValue<PropertyValue> | null {
  const shownByKey = new Map<string, PropertyValue>();
  for (const { seen } of observations) {
    const shown = shownByKey.get(seen.value ?? '');
    // Spellings that differ by case only: any order of the records gives the same one.
    if (seen.value !== null && (shown === undefined || String(seen.shown) < String(shown)))
      shownByKey.set(seen.value, seen.shown);
  }
  const hypotheses = [...shownByKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => ({ value, fits: (seen: SeenField) => seen.value === key }));
  return bestValue(observations, hypotheses);
}
