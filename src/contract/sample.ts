// The files for `preflight detect-settings` and `preflight backtest`: synced records, and settings. Times are converted
// to milliseconds. Lead assignment rules stay XML, which an adapter parses.
import * as z from 'zod/mini';

/** Absent and null both mean that there is none. */
const orNull = <T extends z.ZodMiniType>(schema: T): z.ZodMiniDefault<z.ZodMiniNullable<T>> =>
  z._default(z.nullable(schema), null);
const listOf = <T extends z.ZodMiniType>(schema: T) =>
  z.pipe(
    z.nullish(z.array(schema)),
    z.transform((list) => list ?? []),
  );
const textOrNone = z.pipe(
  z.nullish(z.string()),
  z.transform((text) => text ?? ''),
);

const filled = z.string().check(z.minLength(1));
const blankable = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const valuesByName = z.pipe(
  z.nullish(z.record(z.string(), blankable)),
  z.transform((values) => values ?? {}),
);

const ISO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/u;

/** Milliseconds since 1970. */
const time = z.pipe(
  z.string().check(
    z.refine((text) => ISO_TIME.test(text) && !Number.isNaN(Date.parse(text)), {
      error: 'expected a time as ISO 8601 with its zone, e.g. "2026-11-24T09:00:00Z"',
    }),
  ),
  z.transform((text) => Date.parse(text)),
);

const owner = z.object({ type: z.enum(['User', 'Queue']), id: filled, name: textOrNone });

const hubspotRecord = z.object({
  id: filled,
  createdAt: time,
  createdIn: z.enum(['HUBSPOT', 'SALESFORCE', 'OTHER']),
  properties: valuesByName,
  ownerHistory: listOf(z.object({ ownerId: z.nullable(z.string()), at: time, source: textOrNone })),
  segments: listOf(z.string()),
  firstSyncAt: orNull(time),
});

const salesforceRecord = z.object({
  object: z.enum(['Lead', 'Contact', 'Account', 'Opportunity']),
  id: filled,
  createdDate: time,
  createdBy: z.object({ id: filled, name: textOrNone }),
  owner,
  ownerAtCreation: orNull(owner),
  fields: valuesByName,
});

const pastRecord = z.object({
  object: z.enum(['contact', 'company', 'deal']),
  hubspot: hubspotRecord,
  salesforce: orNull(salesforceRecord),
});

const hubspotOwner = z.object({
  id: filled,
  type: z._default(z.enum(['PERSON', 'QUEUE']), 'PERSON'),
  firstName: z.nullish(z.string()),
  lastName: z.nullish(z.string()),
  email: z.nullish(z.string()),
  archived: z.nullish(z.boolean()),
});

const user = z.object({
  id: filled,
  name: z.nullish(z.string()),
  firstName: z.nullish(z.string()),
  lastName: z.nullish(z.string()),
  email: z.nullish(z.string()),
  username: z.nullish(z.string()),
  isActive: z.nullish(z.boolean()),
  userType: z.nullish(z.string()),
  isFrozen: z.nullish(z.boolean()),
});

const queue = z.object({ developerName: z.string(), name: z.string(), id: z.nullish(z.string()) });

/** Null if they cannot be read. */
const leadRules = orNull(
  z.union([z.object({ none: z.literal(true) }), z.object({ xml: z.string(), lastModifiedDate: orNull(time) })]),
);

const on = z._default(z.enum(['create', 'update', 'both']), 'both');
const automation = z.object({
  flows: listOf(z.object({ label: z.string(), when: z.enum(['before-save', 'after-save']), on })),
  triggers: listOf(z.object({ name: z.string(), on })),
});

export const sampleFileSchema = z.object({
  records: z.array(pastRecord),
  owners: listOf(hubspotOwner),
  org: z._default(
    z.object({
      /** Null or absent: not read. */
      users: orNull(z.array(user)),
      queues: orNull(z.array(queue)),
      leadRules,
      automation: z._default(
        z.partial(z.object({ Lead: automation, Contact: automation, Account: automation, Opportunity: automation })),
        {},
      ),
    }),
    { users: null, queues: null, leadRules: null, automation: {} },
  ),
});

export type SampleFile = z.infer<typeof sampleFileSchema>;

/** "unknown", null and absent all mean unknown. */
const unlessUnknown = <T extends z.ZodMiniType>(
  schema: T,
): ReturnType<typeof orNull<z.ZodMiniUnion<[z.ZodMiniLiteral<'unknown'>, T]>>> =>
  orNull(z.union([z.literal('unknown'), schema]));

/** The settings that predictions depend on. The file may also contain other settings of the product. */
export const settingsFileSchema = z.object({
  contactsBecome: unlessUnknown(z.enum(['lead', 'contact'])),
  companySync: unlessUnknown(z.enum(['on', 'classic', 'new', 'off'])),
  dealSync: unlessUnknown(z.enum(['on', 'off'])),
  inclusionSegmentId: unlessUnknown(
    z.string().check(z.regex(/^(?:none|\d+)$/u, 'expected a segment\'s ID (digits), or "none"')),
  ),
  integrationUser: unlessUnknown(z.object({ id: orNull(filled), name: orNull(z.string()) })),
  defaultLeadOwner: unlessUnknown(z.object({ type: z.enum(['User', 'Queue']), name: filled })),
  /** Maps lead fields to HubSpot properties; null unmaps a field. */
  fieldMapping: unlessUnknown(z.record(z.string(), z.nullable(filled))),
  fixedLeadValues: unlessUnknown(z.record(z.string(), blankable)),
  unmatchedOnPurpose: z._default(z.nullable(z.boolean()), false),
});

export type SettingsFile = z.infer<typeof settingsFileSchema>;
