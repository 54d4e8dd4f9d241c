// Presents Salesforce owners and records, with links to their pages if the org's address is known.
import type { Explanation as Wire, OwnerShown } from '../contract/index.ts';
import type { Explained } from '../application/outcomes.ts';
import type { Explanation, MatchFinding, PredictedOwner } from '../domain/prediction/decision.ts';
import { sameOwner } from '../domain/prediction/possible-owners.ts';
import type { MessageOf } from '../domain/message.ts';
import type { WhyMessages } from './messages/types/why.ts';
import type { Words } from './words.ts';

/** `baseUrl`: e.g. "https://acme.my.salesforce.com". */
export function ownersShown(
  owners: readonly PredictedOwner[],
  baseUrl: string | null,
  sameName: Explanation['sameName'] = {},
): OwnerShown[] {
  return owners.map(({ type, id, name }) => {
    const username = id === null ? undefined : sameName[id];
    return { type, id, name: username === undefined ? name : `${name} (${username})`, url: linkTo(baseUrl, id) };
  });
}

const FOUND: readonly MatchFinding['kind'][] = [
  'exact',
  'several',
  'case-or-space',
  'name-order',
  'frozen',
  'partner',
  'others-inactive',
  'integration-user',
];

/**
 * After the first sync: true if the HubSpot owner certainly differs from the Salesforce owner. It is not certain if the
 * Salesforce owner is a near match, e.g. with another e-mail address.
 */
export function ownersDisagree({ decision, outcome, owners, findings }: Explanation): boolean {
  const [owner] = owners;
  if (outcome !== 'ALREADY_SYNCED' || owner === undefined) return false;
  const isKnown = decision === 'G08' || findings.some(({ kind }) => FOUND.includes(kind));
  return isKnown && findings.every(({ user }) => !sameOwner(user, owner));
}

/** The page of any record or user is at its ID; Lightning redirects to it. */
function linkTo(baseUrl: string | null, id: string | null): string | null {
  return baseUrl === null || id === null ? null : `${baseUrl.replace(/\/+$/u, '')}/${encodeURIComponent(id)}`;
}

type Told = Pick<Wire, 'existingRecords' | 'salesforceRecord' | 'after'>;

export function inSalesforce(
  { explanation, shown, salesforceUrl, asPredicted }: Explained,
  { text, label }: Words,
): Told {
  const { records, outcome, owners } = explanation;
  const synced = outcome === 'ALREADY_SYNCED';
  const [linked] = records;
  const url = linkTo(salesforceUrl, shown.salesforceId);
  return {
    existingRecords: synced
      ? []
      : records.map(({ object, id, createdDate, owner }) => ({
          object,
          label: text({ id: `object.${object}`, params: {} }),
          owner: owner.name,
          createdAt: createdDate ?? null,
          url: linkTo(salesforceUrl, id),
        })),
    salesforceRecord:
      synced && url !== null
        ? {
            label:
              linked === undefined ? label('openInSalesforce') : text({ id: `object.${linked.object}`, params: {} }),
            url,
          }
        : null,
    after: synced
      ? {
          text: text(afterMessage(asPredicted)),
          owner: ownersShown(owners, salesforceUrl)[0] ?? null,
          predicted: asPredicted === null ? 'not-recorded' : asPredicted.came ? 'yes' : 'no',
        }
      : null,
  };
}

function afterMessage(
  asPredicted: Explained['asPredicted'],
): MessageOf<Pick<WhyMessages, 'after.not-recorded' | 'after.as-predicted' | 'after.otherwise'>> {
  if (asPredicted === null) return { id: 'after.not-recorded', params: {} };
  const params = { predicted: asPredicted.name };
  return asPredicted.came ? { id: 'after.as-predicted', params } : { id: 'after.otherwise', params };
}
