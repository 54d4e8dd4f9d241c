// The facts of every sample record, gathered from the stand-ins once.
import { SAMPLE_RECORDS } from '../../preview/sample/index.ts';
import { seededAt, startStandIns } from '../../preview/stand-ins/index.ts';
import { Deadline } from '../../src/application/deadline.ts';
import { gatherSituation } from '../../src/application/explain-owner.ts';
import { HubSpotApi } from '../../src/adapters/hubspot/api.ts';
import type { Situation } from '../../src/domain/prediction/index.ts';
import { SalesforceApi } from '../../src/adapters/salesforce/api.ts';
import { LeadRulesReader } from '../../src/adapters/salesforce/lead-rules.ts';
import { parseSettings } from '../../src/application/settings.ts';
import { environmentFor } from '../function-call.ts';

export async function sampleSituations(): Promise<Situation[]> {
  const standIns = await startStandIns();
  const {
    PRIVATE_APP_ACCESS_TOKEN: accessToken = '',
    SALESFORCE_CLIENT_SECRET: clientSecret = '',
    OWNER_PREFLIGHT_SETTINGS,
  } = environmentFor(standIns);
  const settings = parseSettings(OWNER_PREFLIGHT_SETTINGS);
  if (settings.salesforce === null) throw new Error('The sample connects Salesforce.');
  const api = new SalesforceApi(settings.salesforce, { clientSecret, privateKey: null });
  const hubspot = new HubSpotApi({ accessToken, apiBase: settings.hubspotApiBase });
  const systems = { settings, hubspot, salesforce: { api, rules: new LeadRulesReader(api, settings) } };
  const situations: Situation[] = [];
  for (const { object, id } of SAMPLE_RECORDS) {
    const deadline = new Deadline(settings.timeBudget);
    const { situation } = await gatherSituation(
      systems,
      { object, id, createdAt: seededAt(object, id), ownerHint: undefined },
      deadline,
      new Date(),
    );
    deadline.stop();
    situations.push(situation);
  }
  await standIns.stop();
  return situations;
}
