// Step 3: will the record sync at all? (rows G01–G05, G12, W01–W04, W08–W14, W16–W20)
// Conditions in HubSpot are checked first, so that they count even if Salesforce could not be asked. The table's list of
// them ("Ties and order") leaves out a company's contacts (W09–W11). They are HubSpot's too, and G01 in their place would
// say that a company without contacts syncs.
import { isBlank } from '../facts/text.ts';
import type { Case } from './case.ts';
import { checkCompanyContacts } from './company-gates.ts';
import type { EvidenceMessage, EvidenceMessages } from './messages.ts';
import { NOBODY, NOT_KNOWN } from './possible-owners.ts';
import type { RowId } from './rows.ts';
import type { Ending, Walk } from './walk.ts';
import type { NoParams } from '../message.ts';

function say<Id extends keyof EvidenceMessages>(id: Id): { readonly id: Id; readonly params: NoParams } {
  return { id, params: {} };
}

/** Ends the walk if a condition prevents the sync or Salesforce could not be asked; otherwise null. */
export function checkGates(about: Case, walk: Walk): Ending | null {
  return (
    checkIntegration(about, walk) ??
    checkObject(about, walk) ??
    (about.record.object === 'company' ? checkCompanyContacts(about, walk) : null) ??
    checkConnection(about, walk)
  );
}

function shut(row: RowId, check: 'integration' | 'will-sync', evidence: EvidenceMessage, walk: Walk): Ending {
  walk.story?.row(check, 'no', row, evidence);
  return { row, owners: NOBODY };
}

function checkIntegration({ org }: Case, walk: Walk): Ending | null {
  const { integration } = org.settings;
  walk.restsOn('integration', integration, 'sync');
  if (!integration.known) {
    walk.pass('G12');
    walk.miss('integration');
    walk.story?.row('integration', 'unknown', 'G12', say('integration.unknown'));
  } else if (integration.value === 'on' || walk.asIfItSyncs) {
    walk.story?.note('integration', 'yes', say('integration.on'));
  } else {
    return integration.value === 'off'
      ? shut('G04', 'integration', say('integration.off'), walk)
      : shut('G05', 'integration', say('integration.paused'), walk);
  }
  return null;
}

function checkObject(about: Case, walk: Walk): Ending | null {
  switch (about.record.object) {
    case 'contact':
      return checkContact(about, walk);
    case 'company':
      return checkCompanySync(about, walk);
    case 'deal':
      return checkDealSync(about, walk);
  }
}

function checkContact({ record }: Case, walk: Walk): Ending | null {
  if (isBlank(record.properties.email)) return shut('W01', 'will-sync', say('sync.no-email'), walk);
  const { inclusion, matches } = record;
  walk.restsOn('inclusion', inclusion, 'sync');
  if (!inclusion.known) {
    walk.pass('W03');
    walk.miss('inclusion');
    walk.story?.row('will-sync', 'unknown', 'W03', say('sync.segment-unknown'));
    return null;
  }
  if (inclusion.value === 'not-member' && !walk.asIfItSyncs) {
    const exists = matches.readable && matches.value.some(({ object }) => object === 'Lead' || object === 'Contact');
    return exists
      ? shut('W04', 'will-sync', say('sync.not-member-but-exists'), walk)
      : shut('W02', 'will-sync', say('sync.not-member'), walk);
  }
  walk.story?.note('will-sync', 'yes', say(inclusion.value === 'none' ? 'sync.no-segment' : 'sync.member'));
  return null;
}

function checkCompanySync({ org }: Case, walk: Walk): Ending | null {
  const { companySync } = org.settings;
  walk.restsOn('companySync', companySync, 'sync');
  if (!companySync.known) {
    walk.pass('W16');
    walk.miss('companySync');
    walk.story?.row('will-sync', 'unknown', 'W16', say('sync.company-unknown'));
    return null;
  }
  return companySync.value === 'off' && !walk.asIfItSyncs
    ? shut('W08', 'will-sync', say('sync.company-off'), walk)
    : null;
}

function checkDealSync({ org }: Case, walk: Walk): Ending | null {
  const { dealSync } = org.settings;
  walk.restsOn('dealSync', dealSync, 'sync');
  if (!dealSync.known) {
    walk.pass('W17');
    walk.miss('dealSync');
    walk.story?.row('will-sync', 'unknown', 'W17', say('sync.deal-unknown'));
    return null;
  }
  if (dealSync.value === 'off' && !walk.asIfItSyncs) return shut('W13', 'will-sync', say('sync.deal-off'), walk);
  walk.pass('W14');
  walk.story?.row('will-sync', 'yes', 'W14', say('sync.deal-on'));
  return null;
}

function checkConnection({ org }: Case, walk: Walk): Ending | null {
  switch (org.salesforce.state) {
    case 'readable':
      return null;
    case 'not-connected':
      walk.story?.row('connection', 'no', 'G01', say('connection.not-connected'));
      return { row: 'G01', owners: NOT_KNOWN };
    case 'unavailable':
      walk.story?.row('connection', 'unknown', 'G02', say('connection.unavailable'));
      return { row: 'G02', owners: NOT_KNOWN };
  }
}
