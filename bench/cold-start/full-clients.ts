// The same function on the clients one would reach for: what it asks of HubSpot through the generated methods of
// @hubspot/api-client, everything of Salesforce through jsforce. Both are put in behind the application's ports.
import process from 'node:process';
import * as z from 'zod/mini';
import { systemClock } from '../../src/adapters/clock.ts';
import { Deadline } from '../../src/application/deadline.ts';
import type { Answer } from '../../src/contract/index.ts';
import { requestSchema } from '../../src/contract/index.ts';
import { buildTenant } from '../../src/function/build-tenant.ts';
import { answerCard } from '../../src/hosts/answer-card.ts';
import { generatedHubSpot } from './full-hubspot.ts';
import { jsforceSalesforce } from './full-salesforce.ts';

const contextSchema = z.object({
  parameters: requestSchema,
  propertiesToSend: z.record(z.string(), z.nullable(z.string())),
});

export async function main(context: unknown): Promise<Answer> {
  const { parameters, propertiesToSend: hints } = contextSchema.parse(context);
  const built = buildTenant(process.env);
  if (built.settings.salesforce === null) throw new Error('The bench connects Salesforce.');
  const tenant = {
    ...built,
    hubspot: generatedHubSpot(built.settings.hubspotApiBase, process.env.PRIVATE_APP_ACCESS_TOKEN ?? '', built.hubspot),
    salesforce: jsforceSalesforce(built.settings.salesforce, process.env.SALESFORCE_CLIENT_SECRET ?? ''),
  };
  const deadline = new Deadline(built.settings.timeBudget, systemClock);
  const call = { person: { ...parameters.viewer, certain: false }, language: 'en', deadline };
  const opened = {
    object: 'contact' as const,
    id: hints.hs_object_id ?? '',
    createdAt: hints.createdate ?? '',
    modified: null,
    hints,
  };
  const { answer } = await answerCard(tenant, call, opened, parameters);
  deadline.stop();
  return answer;
}
