// Step 3: will the record sync at all? (rows G04, G05, W01–W04, W08–W14)
import { blank } from '../facts/record-values.ts';
import type { Prediction } from './prediction.ts';
import type { RowId } from './rows.ts';
import type { PredictionSettings, SalesforceFacts, Situation } from '../facts/situation.ts';
import type { Ending, Step, Walk } from './walk.ts';

/** Predicts the same situation with other settings: "what if it did sync". */
export type PredictWith = (change: Partial<PredictionSettings>) => Prediction;

export function checkWillSync(
  situation: Situation,
  facts: SalesforceFacts,
  walk: Walk,
  whatIf: PredictWith,
): Step<null> {
  const ending = checkIntegration(situation, walk, whatIf) ?? checkEligible(situation, facts, walk, whatIf);
  return ending === null ? { next: null } : { ending };
}

function checkIntegration({ settings }: Situation, walk: Walk, whatIf: PredictWith): Ending | null {
  switch (settings.integration) {
    case 'off':
      walk.noteRow(
        'integration',
        'no',
        "The settings say that HubSpot's Salesforce integration is not installed.",
        'G04',
      );
      return { row: 'G04', ifItSyncs: whatIf({ integration: 'on' }) };
    case 'paused':
      walk.noteRow('integration', 'no', "The settings say that HubSpot's Salesforce integration is paused.", 'G05');
      return { row: 'G05', ifItSyncs: whatIf({ integration: 'on' }) };
    case 'unknown':
      walk.note(
        'integration',
        'unknown',
        'The settings do not say whether the Salesforce integration is on; it is taken to be.',
      );
      return null;
    case 'on':
      walk.note('integration', 'yes', "HubSpot's Salesforce integration is on.");
      return null;
  }
}

function checkEligible(situation: Situation, facts: SalesforceFacts, walk: Walk, whatIf: PredictWith): Ending | null {
  switch (situation.record.object) {
    case 'contact':
      return checkContact(situation, facts, walk, whatIf);
    case 'company':
      return checkCompany(situation.settings, walk, whatIf);
    case 'deal':
      return checkDeal(situation.settings, walk, whatIf);
  }
}

function checkContact(situation: Situation, facts: SalesforceFacts, walk: Walk, whatIf: PredictWith): Ending | null {
  if (blank(situation.record.properties.email)) {
    walk.noteRow('will-sync', 'no', 'The contact has no e-mail address.', 'W01');
    return { row: 'W01' };
  }
  switch (situation.settings.inclusion) {
    case 'not-member': {
      const exists = facts.matches.some(({ object }) => object !== 'Account');
      const row: RowId = exists ? 'W04' : 'W02';
      const where = exists ? ' The person exists in Salesforce already.' : '';
      walk.noteRow('will-sync', 'no', `The contact is not in the inclusion segment.${where}`, row);
      return { row, ifItSyncs: whatIf({ inclusion: 'member' }) };
    }
    case 'unknown':
      walk.pass('W03');
      walk.noteRow(
        'will-sync',
        'unknown',
        'It is not known whether an inclusion segment is set: predicted as if it syncs.',
        'W03',
      );
      return null;
    case 'member':
      walk.note('will-sync', 'yes', 'The contact is in the inclusion segment.', ['HSINC25']);
      return null;
    case 'none':
      walk.note('will-sync', 'yes', 'No inclusion segment is set: every contact with an e-mail address syncs.', [
        'HSLEAD25',
      ]);
      return null;
  }
}

const COMPANY_BLOCKERS = {
  none: ['W09', 'The company has no associated contacts.'],
  'all-leads': ['W10', 'All associated contacts sync with Salesforce leads.'],
  'none-in-segment': ['W11', 'No associated contact is in the inclusion segment.'],
} as const;

function checkCompany(settings: PredictionSettings, walk: Walk, whatIf: PredictWith): Ending | null {
  if (settings.companySync === 'off') {
    walk.noteRow('will-sync', 'no', 'Company sync is switched off.', 'W08');
    return { row: 'W08', ifItSyncs: whatIf({ companySync: 'on' }) };
  }
  if (settings.companySync === 'unknown') {
    walk.note('will-sync', 'unknown', 'The settings do not say whether company sync is on; it is taken to be.', [
      'HSACCT26',
    ]);
  }
  switch (settings.companyContacts) {
    case 'none':
    case 'all-leads':
    case 'none-in-segment': {
      const [row, evidence] = COMPANY_BLOCKERS[settings.companyContacts];
      walk.noteRow('will-sync', 'no', evidence, row);
      return { row, ifItSyncs: whatIf({ companyContacts: 'qualifying' }) };
    }
    case 'qualifying':
      walk.pass('W12');
      walk.noteRow('will-sync', 'yes', 'A qualifying contact is associated.', 'W12');
      return null;
    case 'unknown':
      walk.note(
        'will-sync',
        'unknown',
        'It is not known whether an associated contact qualifies: predicted as if one does.',
        ['HSACCT26'],
      );
      return null;
  }
}

function checkDeal(settings: PredictionSettings, walk: Walk, whatIf: PredictWith): Ending | null {
  switch (settings.dealSync) {
    case 'off':
      walk.noteRow('will-sync', 'no', 'Deal sync is switched off.', 'W13');
      return { row: 'W13', ifItSyncs: whatIf({ dealSync: 'on' }) };
    case 'on':
      walk.pass('W14');
      walk.noteRow('will-sync', 'yes', 'Deal sync is on.', 'W14');
      return null;
    case 'unknown':
      walk.note('will-sync', 'unknown', 'The settings do not say whether deal sync is on; it is taken to be.', [
        'HSSET26',
      ]);
      return null;
  }
}
