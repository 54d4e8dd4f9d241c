// Sorts owners: the person looking first, then their team, then everybody else, each by name. This runs over tens of
// thousands of owners on each keystroke, so it passes over them once and keeps only what is shown.
import type { OwnerGroup } from './outcomes.ts';
import type { Candidate } from './owner-directory.ts';

export interface RankOptions {
  /** In lower case and without accents, like the candidates' texts. */
  search: string;
  userId: number | null;
  /** The record's owner. Their team comes first if the person looking is not an owner. */
  ownerId: string | null;
  most: { matched: number; others: number };
}

export interface Ranked {
  candidate: Candidate;
  group: OwnerGroup;
}

export interface Ranking {
  matched: Ranked[];
  others: Ranked[];
  /** How many owners match in total. */
  allMatched: number;
  allOthers: number;
}

/**
 * Ranks the owners whose name or e-mail address contains every word of the search.
 *
 * @param candidates sorted by name
 */
export function rank(candidates: readonly Candidate[], { search, userId, ownerId, most }: RankOptions): Ranking {
  const words = search.split(' ').filter((word) => word !== '');
  const me = candidates.find(({ owner }) => userId !== null && owner.userId === userId)?.owner;
  const lead = me ?? candidates.find(({ owner }) => owner.id === ownerId)?.owner;
  const teams = new Set(lead?.teamIds);
  const matched = new Best(most.matched);
  const others = new Best(most.others);
  for (const candidate of candidates) {
    if (!words.every((word) => candidate.text.includes(word))) continue;
    const { owner } = candidate;
    const group = owner === me ? 'me' : owner.teamIds.some((team) => teams.has(team)) ? 'team' : 'others';
    (candidate.isMatched ? matched : others).add(candidate, group);
  }
  return { matched: matched.first(), others: others.first(), allMatched: matched.count, allOthers: others.count };
}

/** Collects the first few candidates of each group, in their order. */
class Best {
  count = 0;
  readonly #groups: Record<OwnerGroup, Ranked[]> = { me: [], team: [], others: [] };

  constructor(private readonly most: number) {}

  add(candidate: Candidate, group: OwnerGroup): void {
    this.count++;
    const list = this.#groups[group];
    if (list.length < this.most) list.push({ candidate, group });
  }

  first(): Ranked[] {
    const { me, team, others } = this.#groups;
    return [...me, ...team, ...others].slice(0, this.most);
  }
}
