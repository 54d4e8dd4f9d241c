// Where workflows wait for answers. https://developers.hubspot.com/docs/api-reference/latest/automation/workflow-actions
import type { Hono } from 'hono';
import * as z from 'zod';
import type { NodeEnv } from '../misbehave.ts';
import type { State } from '../state.ts';
import { invalid } from './answers.ts';
import { missingScope, readJson } from './requests.ts';

export interface WorkflowRuns {
  /** Calls that wait: an answer to any other is refused. */
  waiting: Set<string>;
  completed: { callbackId: string; outputFields: Record<string, string> }[];
}

const completionsSchema = z.object({
  inputs: z
    .array(z.object({ callbackId: z.string(), outputFields: z.record(z.string(), z.string()) }))
    .min(1)
    .max(100),
});

export function workflowRoutes(app: Hono<NodeEnv>, { waiting, completed }: WorkflowRuns, state: () => State): void {
  app.post('/automation/actions/callbacks/2026-09/complete', async (context) => {
    const refused = missingScope(state(), ['automation']);
    if (refused !== null) return refused;
    const body = await readJson(context, completionsSchema);
    if (body instanceof Response) return body;
    const unknown = body.inputs.find(({ callbackId }) => !waiting.has(callbackId));
    if (unknown !== undefined) return invalid(`No execution waits for the callback ${unknown.callbackId}.`);
    for (const input of body.inputs) waiting.delete(input.callbackId);
    completed.push(...body.inputs);
    return new Response(null, { status: 204 });
  });
}
