// Choosing an owner among tens of thousands: what each keystroke of a search costs, beside the former way.
import process from 'node:process';
import { rank } from '../src/application/rank-owners.ts';
import type { Candidate } from '../src/application/owner-directory.ts';
import { ownerName, withoutAccents } from '../src/domain/prediction/index.ts';
import { atMost } from './bench.ts';
import type { Bench } from './bench.ts';
import { formerlyRanked } from './choosing/former-ranking.ts';
import { count, inTurns, milliseconds, times } from './measure.ts';

const MANY = 20_000;
const ROUNDS = 5;
const TYPED = ['', 'p', 'pe', 'per', 'person', 'person 1', 'person 12', 'person 123'];
const ASKED = { ownerId: '7', userId: null };
const MOST = { matched: 12, others: 6 };

export const bench: Bench = {
  name: 'choosing',
  title: `Ranking ${count(MANY)} owners for a keystroke`,
  run: async () => {
    const candidates = people();
    const now = (search: string) => rank(candidates, { search: withoutAccents(search), ...ASKED, most: MOST });
    const former = (search: string) => formerlyRanked(candidates, search, ASKED);
    for (const search of TYPED) {
      const { matched, others } = now(search);
      const [ours, theirs] = [[...matched, ...others].map(({ candidate }) => candidate.owner.id), former(search)];
      if (ours.join() !== theirs.map(({ id }) => id).join()) throw new Error(`Ranked differently: "${search}"`);
    }
    const [ours = 0, theirs = 0] = await inTurns(ROUNDS, [() => perKeystroke(now), () => perKeystroke(former)]);
    return [
      { what: 'the former way', value: milliseconds(theirs), ratio: '' },
      {
        what: `now, the same order`,
        value: milliseconds(ours),
        ratio: times(ours, theirs, 'the former'),
        target: atMost(0.1, '× the former', ours / theirs),
      },
    ];
  },
};

/** Milliseconds of the processor's time. */
function perKeystroke(work: (search: string) => unknown): Promise<number> {
  const begun = process.cpuUsage();
  for (const search of TYPED) work(search);
  const { user, system } = process.cpuUsage(begun);
  return Promise.resolve((user + system) / 1000 / TYPED.length);
}

/** By name, as the directory holds them: three of four match, one in fifty is of the record owner's team. */
function people(): Candidate[] {
  const candidates = Array.from({ length: MANY }, (_, index) => {
    const owner = {
      id: String(index),
      type: 'PERSON' as const,
      firstName: index % 3 === 0 ? 'Zoë' : 'Person',
      lastName: String(index),
      email: `person.${index}@example.com`,
      archived: false,
      userId: 100_000 + index,
      teamIds: [String(index % 50)],
    };
    return { owner, text: withoutAccents(`${ownerName(owner)} ${owner.email}`), isMatched: index % 4 !== 3 };
  });
  const key = ({ owner }: Candidate): string => withoutAccents(ownerName(owner));
  return candidates.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
