// Whom each record of a bulk change is to get.
import { valueOf } from '../../domain/prediction/index.ts';
import type { ProposedOwner } from '../../contract/bulk-changes.ts';
import type { Deadline } from '../deadline.ts';
import type { BatchOrg } from '../gather/batch-org.ts';
import { twinsAmong } from './twins.ts';
import type { Weighing } from './weigh.ts';

/** @throws FailureError where the owner that somebody named cannot be read now */
export async function proposer(
  proposed: ProposedOwner,
  org: BatchOrg,
  deadline: Deadline,
): Promise<Weighing['propose']> {
  if (proposed.kind === 'named') {
    const { ownerId } = proposed;
    const read = (await org.owners.of([ownerId], deadline)).get(ownerId);
    const owner = read?.ok === true ? read.value : null;
    // Whom HubSpot does not know is weighed as an owner who has left: the answer then says why nobody gets such records.
    return () => owner ?? { id: ownerId, type: 'PERSON', archived: true };
  }
  const twinOf = twinsOf(org);
  return (_id, owner) => {
    if (owner.state === 'none') return 'no-owner';
    if (owner.state !== 'read' || twinOf === null) return 'no-twin';
    const found = twinOf(owner.owner);
    switch (found.kind) {
      case 'itself':
        return 'already';
      case 'twin':
        return found.owner;
      case 'none':
        return 'no-twin';
      case 'several':
        return 'several-twins';
    }
  };
}

const kept = new WeakMap<BatchOrg, ReturnType<typeof twinsAmong>>();

/** All owners are compared once for each reading of the org. */
function twinsOf(org: BatchOrg): ReturnType<typeof twinsAmong> | null {
  const { users, owners, snapshots } = org;
  if (users === null) return null;
  const before = kept.get(org);
  if (before !== undefined) return before;
  const integrationUser = valueOf(snapshots.contact.settings.integrationUser);
  const twins = twinsAmong(owners.active(), { users, integrationUser });
  kept.set(org, twins);
  return twins;
}
