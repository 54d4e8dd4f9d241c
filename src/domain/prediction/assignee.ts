// Finds the assignee of a rule entry: a user by username, a queue by developer name.
import type { RuleEntry } from '../assignment-rules/index.ts';
import type { Case } from './case.ts';
import type { PredictedOwner } from './decision.ts';
import { defaultLeadOwner, integrationUser, these, union, userOwner } from './possible-owners.ts';
import type { PossibleOwners } from './possible-owners.ts';
import type { Walk } from './walk.ts';

export interface Assignee {
  readonly owner: PredictedOwner;
  /** Null if unknown or if the assignee could not be read. Queues are always active. */
  readonly active: boolean | null;
  /** True for a guest, who can never be an owner. */
  readonly guest: boolean;
}

export function assigneeOf({ type, name }: NonNullable<RuleEntry['assignee']>, about: Case): Assignee {
  const wanted = name.toLowerCase();
  if (type === 'Queue') {
    const queue = about.queues.find(({ developerName }) => developerName.toLowerCase() === wanted);
    const owner: PredictedOwner = { type: 'Queue', id: queue?.id ?? null, name: queue?.name ?? name };
    return {
      owner,
      active: queue !== undefined || about.salesforce?.queues.readable === true ? true : null,
      guest: false,
    };
  }
  const users = about.salesforce?.users;
  const user = users?.readable === true ? users.value.byUsername(name) : null;
  if (user === null) return { owner: { type: 'User', id: null, name }, active: null, guest: false };
  const guest = user.userType === 'Guest';
  return { owner: userOwner(user), active: guest ? false : (user.isActive ?? null), guest };
}

/** The integration user, who owns records that nothing reassigns. */
export function byIntegrationUser({ org }: Case, walk: Walk): PossibleOwners {
  walk.restsOn('integrationUser', org.settings.integrationUser, 'owner');
  return integrationUser(org.settings);
}

/** Row L09: a sync error, the inactive user, or the owner of leads without an assignee. */
export function inactiveAssignee({ owner, guest }: Assignee, about: Case, walk: Walk): PossibleOwners {
  const { settings } = about.org;
  walk.restsOn('defaultLeadOwner', settings.defaultLeadOwner, 'owner');
  return union(these(guest ? [] : [owner]), defaultLeadOwner(settings, about.queues), byIntegrationUser(about, walk));
}
