// Lists in a Situation that describe Salesforce's objects: required fields, restricted picklists, automation.
import * as z from 'zod/mini';

/** An object that is absent was not read. */
function byObject<T extends z.ZodMiniType>(
  schema: T,
): z.ZodMiniObject<Record<'Lead' | 'Contact' | 'Account' | 'Opportunity', z.ZodMiniOptional<z.ZodMiniNullable<T>>>> {
  const one = z.nullish(schema);
  return z.object({ Lead: one, Contact: one, Account: one, Opportunity: one });
}

/** Required fields of an insert. */
export const knownRequired = byObject(z.array(z.string()));

/** Restricted picklists by field. */
export const knownPicklists = byObject(
  z.record(z.string(), z.array(z.object({ value: z.string(), code: z.nullish(z.string()) }))),
);

/** Active flows and triggers that run for this kind of save. */
export const knownAutomation = byObject(
  z.object({
    flows: z.nullish(z.array(z.object({ label: z.string(), when: z.enum(['before-save', 'after-save']) }))),
    triggers: z.nullish(z.array(z.object({ name: z.string() }))),
  }),
);
