// Reads records that the sync created and their field histories, with `IN` lists and up to five queries per API call.
import * as z from 'zod/mini';
import type { Deadline } from '../../application/deadline.ts';
import { failure } from '../../application/failures.ts';
import type { Question, Result } from '../../application/failures.ts';
import type {
  FieldChange,
  SalesforcePast,
  SalesforcePastAnswer,
  SalesforceQuestion,
  SalesforceToday,
} from '../../application/past/ports.ts';
import { SalesforceApi } from './api.ts';
import type { Query, SalesforceAccess } from './api.ts';
import { LEAD_OWNER, isIdOf } from './questions.ts';
import { soqlList, soqlString } from './soql.ts';

type PastObject = SalesforceQuestion['object'];

/** The field history of opportunities is OpportunityFieldHistory; OpportunityHistory is about stages. */
const OBJECTS: Readonly<
  Record<PastObject, { prefix: string; owner: string; history: string; parent: string; question: Question }>
> = {
  Lead: { prefix: '00Q', owner: LEAD_OWNER, history: 'LeadHistory', parent: 'LeadId', question: 'leads' },
  Contact: {
    prefix: '003',
    owner: 'Owner.Id, Owner.Name',
    history: 'ContactHistory',
    parent: 'ContactId',
    question: 'contacts',
  },
  Account: {
    prefix: '001',
    owner: 'Owner.Id, Owner.Name',
    history: 'AccountHistory',
    parent: 'AccountId',
    question: 'accounts',
  },
  Opportunity: {
    prefix: '006',
    owner: 'Owner.Id, Owner.Name',
    history: 'OpportunityFieldHistory',
    parent: 'OpportunityId',
    question: 'opportunity',
  },
};

/** @example salesforcePast({ sessions, apiVersion: '67.0', transport, clock }) */
export function salesforcePast(access: SalesforceAccess): SalesforcePast {
  const api = new SalesforceApi(access);
  return {
    made: (questions, deadline) => made(api, questions, deadline),
    rulesChangedAt: async (deadline) => {
      const soql = "SELECT LastModifiedDate FROM AssignmentRule WHERE SobjectType = 'Lead' AND Active = true";
      const [result] = await api.wholeQueries([{ question: 'lead-rules', soql }], deadline);
      if (result?.ok !== true) return null;
      const times = result.value.flatMap((row) => {
        const read = z.object({ LastModifiedDate: z.string() }).safeParse(row);
        return read.success ? [timeOf(read.data.LastModifiedDate) ?? 0] : [];
      });
      return times.length === 0 ? null : Math.max(...times);
    },
  };
}

async function made(
  api: SalesforceApi,
  questions: readonly SalesforceQuestion[],
  deadline: Deadline,
): Promise<SalesforcePastAnswer[]> {
  const results = await api.wholeQueries(
    questions.flatMap((question) => [recordsQuery(question), changesQuery(question)]),
    deadline,
  );
  return questions.map((question, index) => ({
    records: recordsFrom(question, results[2 * index]),
    changes: changesFrom(question, results[2 * index + 1]),
  }));
}

function recordsQuery({ object, ids, fields }: SalesforceQuestion): Query {
  const { owner, prefix, question } = OBJECTS[object];
  const head = ['Id', 'CreatedDate', 'CreatedById', 'CreatedBy.Name', 'LastModifiedDate', owner];
  return {
    question,
    soql: `SELECT ${[...head, ...fields].join(', ')} FROM ${object} WHERE Id IN ${soqlList(ids.filter((id) => isIdOf(prefix, id)))}`,
  };
}

function changesQuery({ object, ids, fields }: SalesforceQuestion): Query {
  const { history, parent, prefix, question } = OBJECTS[object];
  const names = ['Owner', ...fields].map(soqlString).join(', ');
  return {
    question,
    soql: `SELECT ${parent}, Field, OldValue, NewValue, CreatedDate FROM ${history} WHERE ${parent} IN ${soqlList(ids.filter((id) => isIdOf(prefix, id)))} AND Field IN (${names}) ORDER BY CreatedDate`,
  };
}

const value = z.nullish(z.union([z.string(), z.number(), z.boolean()]));
const recordSchema = z.object({
  Id: z.string(),
  CreatedDate: z.string(),
  CreatedById: z.string(),
  CreatedBy: z.nullish(z.object({ Name: z.nullish(z.string()) })),
  LastModifiedDate: z.nullish(z.string()),
  Owner: z.object({
    attributes: z.optional(z.object({ type: z.string() })),
    Id: z.string(),
    Name: z.nullish(z.string()),
  }),
});
const changeSchema = z.object({ Field: z.string(), OldValue: value, NewValue: value, CreatedDate: z.string() });

function recordsFrom(
  { object, fields }: SalesforceQuestion,
  result: Result<unknown[]> | undefined,
): Result<readonly SalesforceToday[]> {
  if (result?.ok !== true) return result ?? broken(OBJECTS[object].question);
  const rows: SalesforceToday[] = [];
  for (const row of result.value) {
    const read = recordSchema.safeParse(row);
    const createdAt = read.success ? timeOf(read.data.CreatedDate) : null;
    // An unreadable record must not look deleted or be skipped silently.
    if (!read.success || createdAt === null) return broken(OBJECTS[object].question);
    const { Id, CreatedById, CreatedBy, LastModifiedDate, Owner: owner } = read.data;
    const isQueue = owner.attributes?.type === 'Group' || owner.Id.startsWith('00G');
    rows.push({
      id: Id,
      createdAt,
      createdBy: { id: CreatedById, name: CreatedBy?.Name ?? '' },
      modifiedAt: LastModifiedDate == null ? null : timeOf(LastModifiedDate),
      owner: { type: isQueue ? 'Queue' : 'User', id: owner.Id, name: owner.Name ?? '' },
      fields: Object.fromEntries(fields.map((name) => [name, (row as Record<string, string | null>)[name] ?? null])),
    });
  }
  return { ok: true, value: rows };
}

function changesFrom(
  { object }: SalesforceQuestion,
  result: Result<unknown[]> | undefined,
): Result<readonly FieldChange[]> {
  const { parent, question } = OBJECTS[object];
  if (result?.ok !== true) return result ?? broken(question);
  return {
    ok: true,
    value: result.value.flatMap((row) => {
      const read = changeSchema.safeParse(row);
      const recordId = (row as Record<string, unknown>)[parent];
      const at = read.success ? timeOf(read.data.CreatedDate) : null;
      if (!read.success || typeof recordId !== 'string' || at === null) return [];
      const { Field: field, OldValue, NewValue } = read.data;
      return [{ recordId, field, at, from: OldValue ?? null, to: NewValue ?? null }];
    }),
  };
}

/** Parses Salesforce's times, whose offset has no colon: "2026-11-01T09:00:00.000+0000". */
function timeOf(text: string): number | null {
  const time = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/u, '$1:$2'));
  return Number.isNaN(time) ? null : time;
}

function broken(question: Question): Result<never> {
  return { ok: false, failure: failure('salesforce', question, { kind: 'broken-answer' }) };
}
