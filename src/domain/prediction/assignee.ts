// Who a rule entry's assignee is: a user by username, a queue by developer name.
import type { RuleEntry } from '../assignment-rules/index.ts';
import type { Case } from './case.ts';
import type { PredictedOwner } from './decision.ts';
import { defaultLeadOwner, integrationUser, these, union, userOwner } from './possible-owners.ts';
import type { PossibleOwners } from './possible-owners.ts';
import type { Walk } from './walk.ts';

export interface Assignee {
  readonly owner: PredictedOwner;
  /** Null where that is not known, or where the assignee could not be read. A queue cannot be deactivated. */
  readonly active: boolean | null;
  /** A guest is never a possible owner. */
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

/** Who owns what the integration makes and nobody reassigns. */
export function byIntegrationUser({ org }: Case, walk: Walk): PossibleOwners {
  walk.restsOn('integrationUser', org.settings.integrationUser, 'owner');
  return integrationUser(org.settings);
}

/** Row L09: a sync error, or the inactive user, or whoever a lead without an assignee falls to. */
export function inactiveAssignee({ owner, guest }: Assignee, about: Case, walk: Walk): PossibleOwners {
  const { settings } = about.org;
  walk.restsOn('defaultLeadOwner', settings.defaultLeadOwner, 'owner');
  return union(these(guest ? [] : [owner]), defaultLeadOwner(settings, about.queues), byIntegrationUser(about, walk));
}
