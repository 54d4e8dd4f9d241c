// Reads HubSpot's property histories, e.g. who set a record's owner and when.
import * as z from 'zod/mini';
import type { PropertyChange } from '../../application/ports.ts';

const entrySchema = z.object({
  value: z.nullish(z.string()),
  /** ISO 8601. */
  timestamp: z.string(),
  sourceType: z.nullish(z.string()),
  updatedByUserId: z.nullish(z.number()),
});

/** `propertiesWithHistory` in HubSpot's answer. */
export const historySchema = z.record(z.string(), z.array(entrySchema));

/** Returns the changes of one property, newest first, in whatever order HubSpot sent them. */
export function changesOf(history: z.infer<typeof historySchema> | undefined, property: string): PropertyChange[] {
  const changes = (history?.[property] ?? []).map(({ value, timestamp, sourceType, updatedByUserId }) => ({
    value: value == null || value.trim() === '' ? null : value.trim(),
    at: timestamp,
    sourceType: sourceType ?? '',
    userId: updatedByUserId ?? null,
  }));
  // The sort is stable, so changes in the same millisecond keep HubSpot's order.
  return changes.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
