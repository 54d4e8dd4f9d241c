// How a search ranked owners before: everybody's name and e-mail made searchable anew, everybody sorted, everybody held
// against everybody who fits. Kept to be measured beside.
import { ownerName, withoutAccents } from '../../src/domain/prediction/index.ts';
import type { ListedOwner } from '../../src/application/ports.ts';

export interface FormerCandidate {
  owner: ListedOwner;
  isMatched: boolean;
}

const MOST_FITS = 12;
const MOST_MISFITS = 6;
const ORDER = ['me', 'team', 'others'] as const;

/** @returns owners to show, those who match first */
export function formerlyRanked(
  owners: readonly FormerCandidate[],
  search: string,
  asked: { ownerId: string | null; userId: number | null },
): ListedOwner[] {
  const groups = groupsFor(owners, asked);
  const found = inOrder(
    owners.filter(({ owner }) => matchesSearch(owner, search)),
    groups,
  );
  const hopeful = found.filter(({ isMatched }) => isMatched);
  const others = found.filter((candidate) => !hopeful.includes(candidate));
  return [...hopeful.slice(0, MOST_FITS), ...others.slice(0, MOST_MISFITS)].map(({ owner }) => owner);
}

function groupsFor(
  owners: readonly FormerCandidate[],
  { ownerId, userId }: { ownerId: string | null; userId: number | null },
): (owner: ListedOwner) => (typeof ORDER)[number] {
  const me = owners.find(({ owner }) => userId !== null && owner.userId === userId)?.owner;
  const lead = owners.find(({ owner }) => owner.id === ownerId)?.owner ?? me;
  const teams = new Set(lead?.teamIds);
  return (owner) => {
    if (owner.id === me?.id) return 'me';
    return owner.teamIds.some((team) => teams.has(team)) ? 'team' : 'others';
  };
}

function inOrder(
  candidates: readonly FormerCandidate[],
  groups: (owner: ListedOwner) => (typeof ORDER)[number],
): FormerCandidate[] {
  const keyed = candidates.map((candidate) => ({
    candidate,
    rank: ORDER.indexOf(groups(candidate.owner)),
    name: withoutAccents(ownerName(candidate.owner)),
  }));
  keyed.sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return keyed.map(({ candidate }) => candidate);
}

function matchesSearch(owner: ListedOwner, search: string): boolean {
  const text = withoutAccents(`${ownerName(owner)} ${owner.email ?? ''}`);
  return withoutAccents(search)
    .split(' ')
    .every((word) => text.includes(word));
}
