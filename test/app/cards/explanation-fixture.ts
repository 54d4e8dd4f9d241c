// Explanations for the card's tests, as the host would send them: each is there for one state of the card.
import { CONTRACT_VERSION } from '../../../src/contract/index.ts';
import type { Answer, AnswerError, Check, EntryShown, Explanation } from '../../../src/contract/index.ts';
import { labels } from '../../../src/presentation/messages/en/labels.ts';

const ANN = { id: '11', name: 'Ann Lee', email: 'ann.lee@example.com' };
const ANN_IN_SALESFORCE = {
  type: 'User',
  id: '005000000000011',
  name: 'Ann Lee',
  url: 'https://example.my.salesforce.com/005000000000011',
} as const;
const QUEUE = { type: 'Queue', id: '00G000000000001', name: 'EMEA Leads', url: null } as const;

export const check = (change: Partial<Check>): Check => ({
  check: 'owner-match',
  deciding: false,
  title: 'Is the HubSpot owner an active Salesforce user?',
  result: 'yes',
  evidence: '',
  compared: [],
  entries: [],
  details: [],
  ...change,
});

/** The owner chosen in HubSpot is an active Salesforce user with the same name and e-mail. */
export function aMatch(change: Partial<Explanation> = {}): Explanation {
  return {
    object: 'contact',
    recordId: '101',
    decision: 'L01',
    outcome: 'ASSIGN_MATCHED_USER',
    standing: 'matches',
    standingLabel: 'Matches your owner',
    headline: 'Ann Lee will own it in Salesforce',
    reason: 'Name and e-mail are the same in HubSpot and Salesforce.',
    sureness: { level: 'high', label: 'Very likely', basis: 'HubSpot or Salesforce documents this.' },
    condition: null,
    readThisFirst: null,
    owners: [ANN_IN_SALESFORCE],
    hubspotOwner: ANN,
    primaryAction: null,
    secondaryAction: null,
    keep: 'Nothing to do: the owner is right.',
    nobodyCanBeChosen: null,
    adminStep: null,
    ownerChangesBy: 'app',
    checks: [
      check({ deciding: true, evidence: 'Ann Lee is active in Salesforce.' }),
      check({ check: 'connection', title: 'Can we ask Salesforce?' }),
      check({ check: 'already-synced', title: 'Is this record in Salesforce already?', result: 'no' }),
      check({ check: 'will-sync', title: 'Will this record sync?', evidence: 'It is in the segment.' }),
    ],
    sources: [{ title: 'HubSpot Knowledge Base, 2025', url: 'https://knowledge.hubspot.com/salesforce' }],
    checkedAgainst: null,
    counterfactuals: [],
    alternatives: [],
    caveats: [],
    ifItSyncs: null,
    unknowns: [],
    existingRecords: [],
    salesforceRecord: null,
    after: null,
    shown: { ownerId: '11', ownerSince: '2026-11-20T08:00:00Z', salesforceId: null },
    watch: [],
    readAt: new Date().toISOString(),
    rulesReadAt: null,
    labels,
    ...change,
  };
}

/** Twelve entries: the second decides, the others do not take the lead or come too late. */
export const TWELVE_ENTRIES: readonly EntryShown[] = [2, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((entry) => ({
  entry,
  who: entry === 2 ? 'EMEA Leads' : `Regional Team ${entry}`,
  result: entry === 2 ? 'yes' : entry > 2 ? 'after' : 'no',
  why: entry === 2 ? 'Country is Germany.' : 'Country is Germany, not one of Spain, Portugal or Italy.',
  deciding: entry === 2,
}));

/** Nobody is chosen in HubSpot; the second of twelve rule entries takes the lead for a queue. */
export function aRule(change: Partial<Explanation> = {}): Explanation {
  return aMatch({
    decision: 'L03',
    outcome: 'ASSIGN_RULE_QUEUE',
    standing: 'someone-else',
    standingLabel: 'No owner chosen',
    headline: 'It goes to the queue EMEA Leads by your lead assignment rules',
    reason: 'Entry 2 of the rule “Standard” takes it.',
    sureness: { level: 'medium', label: 'Likely', basis: 'This follows from what HubSpot and Salesforce document.' },
    owners: [QUEUE],
    hubspotOwner: null,
    keep: null,
    primaryAction: {
      kind: 'assign-to-me',
      text: 'With you as the owner it would be yours in Salesforce.',
      button: 'Assign to me',
      for: 'rep',
      ownerId: '26',
    },
    checks: [
      check({
        check: 'lead-rules',
        deciding: true,
        title: 'Does a lead assignment rule take it?',
        evidence: 'Entry 2 of the rule “Standard” takes it.',
        entries: [...TWELVE_ENTRIES],
      }),
      check({ title: 'Is this record in Salesforce already?', result: 'no', evidence: 'It has no Salesforce ID.' }),
      check({ title: 'Is the Salesforce integration on?', evidence: 'We assume that it is on.' }),
      check({ title: 'Will this record sync?', evidence: 'It is in the segment.' }),
      check({
        title: 'Does Salesforce have a record for it?',
        result: 'no',
        evidence: 'No lead or contact has its email.',
      }),
      check({ result: 'no', evidence: 'The record has no owner in HubSpot.' }),
    ],
    sources: [2026, 2025, 2024]
      .map((year) => ({ title: `HubSpot Knowledge Base, ${year}`, url: `https://knowledge.hubspot.com/${year}` }))
      .concat([
        { title: 'Salesforce Developer Documentation', url: 'https://developer.salesforce.com/docs/1' },
        { title: 'Salesforce Developer Documentation', url: 'https://developer.salesforce.com/docs/2' },
      ]),
    counterfactuals: [
      { change: 'If Country were Spain', result: 'Iberia Leads' },
      { change: 'With an owner Salesforce knows', result: 'that owner' },
    ],
    caveats: [{ id: 'O03', text: 'A flow may change the owner after it is saved.' }],
    shown: { ownerId: null, ownerSince: null, salesforceId: null },
    watch: ['country', 'industry'],
    rulesReadAt: new Date().toISOString(),
    ...change,
  });
}

/** A lead that exists in Salesforce keeps its owner: what was chosen in HubSpot is lost. */
export function existingOwnerStays(change: Partial<Explanation> = {}): Explanation {
  return aMatch({
    decision: 'E02',
    outcome: 'KEEP_EXISTING_OWNER',
    standing: 'someone-else',
    standingLabel: 'Someone else',
    headline: 'Oskar Lund stays the owner in Salesforce',
    reason: 'A lead with this e-mail exists already.',
    readThisFirst: {
      title: 'Read this first',
      text: 'The first sync keeps the owner that the record already has in Salesforce. Your choice in HubSpot will be lost.',
    },
    keep: null,
    nobodyCanBeChosen: 'Choosing another owner in HubSpot changes nothing before the first sync.',
    ownerChangesBy: null,
    existingRecords: [
      {
        object: 'Lead',
        label: 'Lead',
        owner: 'Oskar Lund',
        createdAt: '2026-05-04T00:00:00Z',
        url: 'https://example.my.salesforce.com/00Q000000000108',
      },
    ],
    ...change,
  });
}

export const answerWith = (explanation: Explanation): Answer => ({
  contract: CONTRACT_VERSION,
  ok: true,
  action: 'explain',
  explanation,
});

export const refusal = (error: AnswerError): Answer => ({ contract: CONTRACT_VERSION, ok: false, error });
