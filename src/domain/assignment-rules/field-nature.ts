// What a field's name reveals about its values.

/**
 * True for postal codes. They are ordered as texts, so "2000" comes after "10000"; codes of equal length are in numeric
 * order.
 */
export function isOrderedAsText(field: string): boolean {
  return /PostalCode$/iu.test(field);
}

/**
 * True if a field refers, or may refer, to another record. Criteria contain the record's name, leads may hold its ID.
 */
export function mayRefer(field: string): boolean {
  return isCustom(field) || /(?:^|\.)[a-z]+Id$/iu.test(field);
}

export function isCustom(field: string): boolean {
  return /__c$/iu.test(field);
}
