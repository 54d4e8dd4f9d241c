// Makes "Read this first": the choice in HubSpot will be lost, and why.
import type { Explanation as Wire } from '../contract/index.ts';
import type { RecordFacts } from '../domain/facts/record-facts.ts';
import type { Explanation } from '../domain/prediction/decision.ts';
import { comparedOf } from './compared.ts';
import { whenItSyncs } from './headline.ts';
import type { AnswerMessage, SalesforceObjectName } from './messages/types/answer.ts';
import type { Words } from './words.ts';

/** Null if nothing will be lost, or if that is not certain. */
export function warningOf(explanation: Explanation, record: RecordFacts, { text }: Words): Wire['readThisFirst'] {
  if (!isLost(explanation)) return null;
  return {
    title: text({ id: 'warning.title', params: {} }),
    text: text(reasonOf(explanation, salesforceObjectOf(explanation, record))),
  };
}

function isLost({ outcome, chosenOwner }: Explanation): boolean {
  return outcome !== 'ALREADY_SYNCED' && chosenOwner === 'loses';
}

function reasonOf(explanation: Explanation, object: SalesforceObjectName): AnswerMessage {
  const params = {};
  const { outcome, decision } = whenItSyncs(explanation);
  if (outcome === 'KEEP_EXISTING_OWNER' || outcome === 'KEEP_EXISTING_QUEUE' || ACTIVE_OWNERS.includes(decision))
    return { id: 'warning.existing-owner', params };
  switch (explanation.match) {
    case 'inactive':
      return { id: 'warning.inactive', params };
    case 'email-only':
    case 'accents-or-nickname': {
      const values = comparedOf(explanation.findings, 'name');
      return values === null ? { id: 'warning.other', params } : { id: 'warning.names-differ', params: values };
    }
    case 'name-only':
    case 'plus-address-or-alias':
    case 'sandbox-email': {
      const values = comparedOf(explanation.findings, 'email');
      return values === null ? { id: 'warning.other', params } : { id: 'warning.emails-differ', params: values };
    }
    case 'none':
      return { id: 'warning.nobody', params };
    case 'queue':
      return { id: 'warning.queue', params: { object } };
    case 'guest':
      return { id: 'warning.guest', params };
    case 'unsupported-type':
      return { id: 'warning.unsupported-type', params };
    case 'archived-nobody':
      return { id: 'warning.archived', params };
    default:
      return { id: 'warning.other', params };
  }
}

/** Rows for several records with active owners: whichever the sync matches, its owner stays. */
const ACTIVE_OWNERS: readonly Explanation['decision'][] = ['R05', 'R07', 'R16'];

/** The object that the record is, or becomes, in Salesforce. */
function salesforceObjectOf({ records, path }: Explanation, { object }: RecordFacts): SalesforceObjectName {
  const [met] = records;
  if (met !== undefined) return met.object;
  if (object === 'company') return 'Account';
  if (object === 'deal') return 'Opportunity';
  return path.some((row) => row.startsWith('K')) ? 'Contact' : 'Lead';
}
