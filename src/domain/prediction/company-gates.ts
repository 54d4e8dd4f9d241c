// Decides whether a company's contacts or segment let it sync. (rows W09–W12, W18–W20)
import type { Case } from './case.ts';
import { NOBODY } from './possible-owners.ts';
import type { Ending, Walk } from './walk.ts';

const BLOCKERS = {
  none: ['W09', 'sync.company-no-contacts'],
  'all-leads': ['W10', 'sync.company-all-leads'],
  'none-in-segment': ['W11', 'sync.company-none-in-segment'],
} as const;

/** Ends the walk if the company's contacts or segment prevent the sync; otherwise null. */
export function checkCompanyContacts(about: Case, walk: Walk): Ending | null {
  const { companySync } = about.org.settings;
  return companySync.known && companySync.value === 'new' ? checkNewSync(about, walk) : checkClassicSync(about, walk);
}

/**
 * It is not documented what the new sync requires of contacts and which account it matches, so the confidence is low.
 */
function checkNewSync({ record }: Case, walk: Walk): Ending | null {
  const { companyInclusion } = record;
  if (companyInclusion.known && companyInclusion.value === 'not-member' && !walk.asIfItSyncs) {
    walk.story?.row('will-sync', 'no', 'W20', { id: 'sync.company-not-member', params: {} });
    return { row: 'W20', owners: NOBODY };
  }
  walk.pass('W19');
  walk.ownerAtMost = 'low';
  walk.story?.row('will-sync', 'unknown', 'W19', { id: 'sync.company-new', params: {} });
  return null;
}

function checkClassicSync({ org, record }: Case, walk: Walk): Ending | null {
  const { companyContacts } = record;
  walk.restsOn('companyContacts', companyContacts, 'sync');
  if (!companyContacts.known) {
    walk.pass('W18');
    walk.miss('companyContacts');
    walk.story?.row('will-sync', 'unknown', 'W18', { id: 'sync.company-contacts-unknown', params: {} });
    return null;
  }
  if (companyContacts.value !== 'qualifying' && !walk.asIfItSyncs) {
    const [row, id] = BLOCKERS[companyContacts.value];
    const classic = org.settings.companySync.known;
    walk.story?.row('will-sync', classic ? 'no' : 'unknown', row, { id, params: {} });
    // These rows only apply to the classic sync. If the kind of sync is unknown, they are noted but decide nothing.
    return classic ? { row, owners: NOBODY } : null;
  }
  walk.pass('W12');
  walk.story?.row('will-sync', 'yes', 'W12', { id: 'sync.company-qualifies', params: {} });
  return null;
}
