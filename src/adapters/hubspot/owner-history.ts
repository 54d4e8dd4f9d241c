// Who set a record's owner, and when: HubSpot's property history, newest first.
import * as z from 'zod/mini';

const entrySchema = z.object({
  value: z.nullish(z.string()),
  /** ISO 8601. */
  timestamp: z.string(),
  sourceType: z.nullish(z.string()),
  updatedByUserId: z.nullish(z.number()),
});

/** `propertiesWithHistory` of a record's answer. */
export const historySchema = z.record(z.string(), z.array(entrySchema));

export interface PropertyChange {
  /** Null where the property was emptied. */
  value: string | null;
  /** ISO 8601, as HubSpot gave it. */
  at: string;
  /** HubSpot's word for what made the change, e.g. CRM_UI, INTEGRATION, SALESFORCE, AUTOMATION_PLATFORM. */
  sourceType: string;
  /** The user who made it, where a user did. */
  userId: number | null;
}

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
