// Step 1: can Salesforce be asked at all? (rows G01, G02)
import type { SalesforceFacts, Situation } from '../facts/situation.ts';
import type { Step, Walk } from './walk.ts';

export function checkConnection(salesforce: Situation['salesforce'], walk: Walk): Step<SalesforceFacts> {
  if (salesforce === null) {
    walk.noteRow('connection', 'no', 'Owner Preflight is not connected to Salesforce.', 'G01');
    return { ending: { row: 'G01' } };
  }
  if (salesforce === 'unavailable') {
    walk.noteRow('connection', 'unknown', 'Salesforce did not answer in time.', 'G02');
    return { ending: { row: 'G02' } };
  }
  const refused = salesforce.unreadable ?? [];
  const evidence =
    refused.length === 0
      ? 'Every question was answered.'
      : `Not everything could be read: ${refused.map(({ fact, reason }) => `${fact} (${reason})`).join('; ')}.`;
  walk.note('connection', refused.length === 0 ? 'yes' : 'unknown', evidence);
  return { next: salesforce };
}
