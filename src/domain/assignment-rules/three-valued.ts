// Kleene's three-valued logic: an unknown part makes the whole unknown only if it could change the result.

export type ThreeValued = 'yes' | 'no' | 'unknown';

export function allOf(values: readonly ThreeValued[]): ThreeValued {
  if (values.includes('no')) return 'no';
  return values.includes('unknown') ? 'unknown' : 'yes';
}

export function anyOf(values: readonly ThreeValued[]): ThreeValued {
  if (values.includes('yes')) return 'yes';
  return values.includes('unknown') ? 'unknown' : 'no';
}

export function not(value: ThreeValued): ThreeValued {
  if (value === 'unknown') return 'unknown';
  return value === 'yes' ? 'no' : 'yes';
}

export function known(value: boolean): ThreeValued {
  return value ? 'yes' : 'no';
}
