// Which owners stand first: the person looking, their team, then everybody; by name. Runs for each keystroke over tens
// of thousands of owners, so it goes over them once, and keeps only what is shown.
import type { OwnerGroup } from './outcomes.ts';
import type { Candidate } from './owner-directory.ts';

export interface RankOptions {
  /** Without accents and in lower case, as the candidates' texts are. */
  search: string;
  userId: number | null;
  /** The record's owner: their team stands first where the person looking is no owner. */
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
  /** How many there are in all. */
  allMatched: number;
  allOthers: number;
}

/**
 * Ranks the owners whose name or e-mail holds every word of the search.
 *
 * @param candidates by name
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

/** The first few of each group, in the order in which they come. */
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
