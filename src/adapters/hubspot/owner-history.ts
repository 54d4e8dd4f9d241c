// Who set a record's owner, and when: HubSpot's property history, newest first.
import * as z from 'zod/mini';
import type { PropertyChange } from '../../application/ports.ts';

const entrySchema = z.object({
  value: z.nullish(z.string()),
  /** ISO 8601. */
  timestamp: z.string(),
  sourceType: z.nullish(z.string()),
  updatedByUserId: z.nullish(z.number()),
});

/** `propertiesWithHistory` of a record's answer. */
export const historySchema = z.record(z.string(), z.array(entrySchema));

/** The changes of one property, newest first whatever order HubSpot gave them in. */
export function changesOf(history: z.infer<typeof historySchema> | undefined, property: string): PropertyChange[] {
  const changes = (history?.[property] ?? []).map(({ value, timestamp, sourceType, updatedByUserId }) => ({
    value: value == null || value.trim() === '' ? null : value.trim(),
    at: timestamp,
    sourceType: sourceType ?? '',
    userId: updatedByUserId ?? null,
  }));
  // A stable sort: of changes in one millisecond HubSpot's own order stays.
  return changes.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
