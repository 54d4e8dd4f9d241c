/** True for a property that is absent, null, or only spaces: HubSpot clears a property by writing "". */
export function blank(value: string | number | boolean | null | undefined): boolean {
  return value == null || (typeof value === 'string' && value.trim() === '');
}
