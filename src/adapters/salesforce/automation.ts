// Active flows and Apex triggers that run when a record is saved. They may be refused to the run-as user.
import * as z from 'zod/mini';
import type { Deadline } from '../../application/deadline.ts';
import { SALESFORCE_OBJECTS } from '../../application/ports.ts';
import type { ObjectAutomation, SalesforceObject } from '../../application/ports.ts';
import type { SalesforceApi } from './api.ts';

/** `IsActive` says that the latest version is the active one; a flow with an active version runs whichever it is (SFFDV). */
const FLOWS_QUERY =
  'SELECT ApiName, Label, NamespacePrefix, ProcessType, TriggerType, RecordTriggerType, TriggerObjectOrEventLabel ' +
  'FROM FlowDefinitionView WHERE ActiveVersionId != null';
/** SFTRG */
const TRIGGERS_QUERY =
  'SELECT Name, NamespacePrefix, TableEnumOrId, UsageBeforeInsert, UsageAfterInsert, UsageBeforeUpdate, UsageAfterUpdate ' +
  "FROM ApexTrigger WHERE Status = 'Active'";

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

const WHEN: Readonly<Record<string, ObjectAutomation['flows'][number]['when']>> = {
  RecordBeforeSave: 'before-save',
  RecordAfterSave: 'after-save',
};
const ON: Readonly<Record<string, ObjectAutomation['flows'][number]['on']>> = {
  Create: 'create',
  Update: 'update',
  CreateAndUpdate: 'both',
};

/**
 * Reads both lists at once.
 *
 * @param labels what the org calls each object: the flow list has the label, which an org may rename or translate
 * @throws FailureError where either list cannot be read: half of them would read as "no automation"
 */
export async function readAutomation(
  api: SalesforceApi,
  labels: Readonly<Partial<Record<SalesforceObject, string>>>,
  deadline: Deadline,
): Promise<Readonly<Record<SalesforceObject, ObjectAutomation>>> {
  const [flows, triggers] = await Promise.all([
    api.queryAll({ question: 'automation', soql: FLOWS_QUERY }, deadline),
    api.queryAll({ question: 'automation', soql: TRIGGERS_QUERY }, deadline),
  ]);
  const of = (object: SalesforceObject): ObjectAutomation => ({
    flows: flows.flatMap((row) => flowOf(row, [object, labels[object] ?? object])),
    triggers: triggers.flatMap((row) => triggerOf(row, object)),
  });
  return Object.fromEntries(SALESFORCE_OBJECTS.map((object) => [object, of(object)])) as Record<
    SalesforceObject,
    ObjectAutomation
  >;
}

function flowOf(row: unknown, names: readonly string[]): ObjectAutomation['flows'] {
  const read = flowSchema.safeParse(row);
  if (!read.success) return [];
  const { Label, ApiName, TriggerType, RecordTriggerType, TriggerObjectOrEventLabel } = read.data;
  const when = WHEN[TriggerType ?? ''];
  const on = ON[RecordTriggerType ?? ''];
  if (when === undefined || on === undefined || !names.includes(TriggerObjectOrEventLabel ?? '')) return [];
  return [{ label: Label ?? ApiName, when, on }];
}

function triggerOf(row: unknown, object: SalesforceObject): ObjectAutomation['triggers'] {
  const read = triggerSchema.safeParse(row);
  if (!read.success || read.data.TableEnumOrId !== object) return [];
  const create = read.data.UsageBeforeInsert === true || read.data.UsageAfterInsert === true;
  const update = read.data.UsageBeforeUpdate === true || read.data.UsageAfterUpdate === true;
  if (!create && !update) return [];
  return [{ name: read.data.Name, on: create && update ? 'both' : create ? 'create' : 'update' }];
}
