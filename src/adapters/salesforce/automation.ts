// Reads active flows and Apex triggers that run when a record is saved. The run-as user may lack the permission.
import * as z from 'zod/mini';
import type { Deadline } from '../../application/deadline.ts';
import type { AutomationList } from '../../application/ports.ts';
import type { SalesforceApi } from './api.ts';

/** `IsActive` only says whether the latest version is active; a flow runs if any version is active (SFFDV). */
const FLOWS =
  'SELECT ApiName, Label, NamespacePrefix, ProcessType, TriggerType, RecordTriggerType, TriggerObjectOrEventLabel ' +
  'FROM FlowDefinitionView WHERE ActiveVersionId != null';
/** SFTRG */
const TRIGGERS =
  'SELECT Name, NamespacePrefix, TableEnumOrId, UsageBeforeInsert, UsageAfterInsert, UsageBeforeUpdate, UsageAfterUpdate ' +
  "FROM ApexTrigger WHERE Status = 'Active'";

export const AUTOMATION_QUERIES = { flows: FLOWS, triggers: TRIGGERS } as const;

const flowSchema = z.object({
  Label: z.nullish(z.string()),
  ApiName: z.string(),
  TriggerType: z.nullish(z.string()),
  RecordTriggerType: z.nullish(z.string()),
  TriggerObjectOrEventLabel: z.nullish(z.string()),
});
const triggerSchema = z.object({
  Name: z.string(),
  TableEnumOrId: z.nullish(z.string()),
  UsageBeforeInsert: z.nullish(z.boolean()),
  UsageAfterInsert: z.nullish(z.boolean()),
  UsageBeforeUpdate: z.nullish(z.boolean()),
  UsageAfterUpdate: z.nullish(z.boolean()),
});

const WHEN: Readonly<Record<string, AutomationList['flows'][number]['when']>> = {
  RecordBeforeSave: 'before-save',
  RecordAfterSave: 'after-save',
};
const ON: Readonly<Record<string, AutomationList['flows'][number]['on']>> = {
  Create: 'create',
  Update: 'update',
  CreateAndUpdate: 'both',
};

/**
 * Reads both lists in parallel. Leaves out other kinds of flows, and triggers that run on neither insert nor update.
 *
 * @throws FailureError if either list cannot be read, because one list alone would look like "no automation"
 */
export async function readAutomation(api: SalesforceApi, deadline: Deadline): Promise<AutomationList> {
  const [flows, triggers] = await Promise.all([
    api.queryAll({ question: 'automation', soql: FLOWS }, deadline),
    api.queryAll({ question: 'automation', soql: TRIGGERS }, deadline),
  ]);
  return { flows: flows.flatMap(flowOf), triggers: triggers.flatMap(triggerOf) };
}

function flowOf(row: unknown): AutomationList['flows'] {
  const read = flowSchema.safeParse(row);
  if (!read.success) return [];
  const { Label, ApiName, TriggerType, RecordTriggerType, TriggerObjectOrEventLabel: object } = read.data;
  const when = WHEN[TriggerType ?? ''];
  const on = ON[RecordTriggerType ?? ''];
  if (when === undefined || on === undefined || object == null) return [];
  return [{ object, label: Label ?? ApiName, when, on }];
}

function triggerOf(row: unknown): AutomationList['triggers'] {
  const read = triggerSchema.safeParse(row);
  if (!read.success || read.data.TableEnumOrId == null) return [];
  const { Name: name, TableEnumOrId: object, ...usage } = read.data;
  const create = usage.UsageBeforeInsert === true || usage.UsageAfterInsert === true;
  const update = usage.UsageBeforeUpdate === true || usage.UsageAfterUpdate === true;
  if (!create && !update) return [];
  return [{ object, name, on: create && update ? 'both' : create ? 'create' : 'update' }];
}
