// What a field's name tells about its values.

/** Postal codes are texts: "2000" comes after "10000". Where the lengths are equal, the order is that of numbers. */
export function isOrderedAsText(field: string): boolean {
  return /PostalCode$/iu.test(field);
}

/** A field that refers to a record; a custom field may. Criteria write the record's name, a lead may hold its ID. */
export function mayRefer(field: string): boolean {
  return isCustom(field) || /(?:^|\.)[a-z]+Id$/iu.test(field);
}

export function isCustom(field: string): boolean {
  return /__c$/iu.test(field);
}
