// How much memory the function holds at most in an org of 20,000 owners and as many users: one explanation, then a
// search among all of them, in a fresh process.
import process from 'node:process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { salesforceId } from '../preview/sample/index.ts';
import { startStandIns } from '../preview/stand-ins/index.ts';
import type { StandIns } from '../preview/stand-ins/index.ts';
import { FUNCTION_BUNDLE, buildBundles } from '../scripts/build.ts';
import { atMost } from './bench.ts';
import type { Bench, Target } from './bench.ts';
import { ANSWERED, THERE, runFresh } from './cold-start/fresh-process.ts';
import { callOn, environmentFor } from './function-call.ts';
import { count, inTurns, megabytes, times } from './measure.ts';

const MANY = 20_000;
const ROUNDS = 3;
const MOST_MEGABYTES = 100;
/** About the heap that Node allows itself where there is little memory; a function of HubSpot's has 128 MB. */
const SMALL_HEAP = ['--max-old-space-size=64', '--max-semi-space-size=1'];
const RECORD = { what: 'contact', object: 'contact', id: '101' } as const;

export const bench: Bench = {
  name: 'memory',
  title: `Memory of the app function, ${count(MANY)} owners and users`,
  run: async () => {
    await buildBundles();
    const standIns = await startStandIns();
    try {
      addPeople(standIns);
      const file = fileURLToPath(new URL(path.join('..', FUNCTION_BUNDLE), import.meta.url));
      const environment = {
        ...process.env,
        ...environmentFor(standIns),
        CONTEXT: JSON.stringify(callOn(standIns, RECORD).context),
        SEARCHES: JSON.stringify(
          ['', 'person', 'person 1', 'person 12'].map(
            (search) => callOn(standIns, RECORD, { action: 'suggest', search }).context,
          ),
        ),
      };
      const runs = [
        { file, until: ANSWERED },
        { file, until: SEARCHED },
        { file, until: SEARCHED, flags: SMALL_HEAP },
      ];
      const [explained = 0, searched = 0, small = 0] = await inTurns(
        ROUNDS,
        runs.map((run) => async () => (await runFresh(run, environment)).memory),
      );
      const target = (bytes: number, because?: string): Target =>
        atMost(MOST_MEGABYTES, 'MB', bytes / 1_000_000, because);
      return [
        { what: 'at its peak, one explanation', value: megabytes(explained), ratio: '' },
        {
          what: 'at its peak, an explanation and four searches among all',
          value: megabytes(searched),
          ratio: '',
          target: target(searched, 'with memory in plenty Node lets the pages that were read lie for a while'),
        },
        {
          what: `– with a small heap (${SMALL_HEAP.join(' ')})`,
          value: megabytes(small),
          ratio: times(small, searched, 'the above'),
          target: target(small),
        },
      ];
    } finally {
      await standIns.stop();
    }
  },
};

/** The explanation, then the searches: the first of them reads everybody. */
const SEARCHED = (file: string): string =>
  `const { main } = require(${JSON.stringify(file)});
const calls = [JSON.parse(process.env.CONTEXT), ...JSON.parse(process.env.SEARCHES)];
(async () => { for (const call of calls) { const answer = await main(call); if (!answer.ok) { console.error(JSON.stringify(answer)); process.exit(1); } } ${THERE} })()`;

function addPeople(standIns: StandIns): void {
  const { hubspot, salesforce } = standIns.state();
  const users = salesforce.tables.get('User');
  if (users === undefined) throw new Error('The sample has no users.');
  for (let index = 0; index < MANY; index++) {
    const [firstName, lastName, email] = ['Person', String(index), `person.${index}@example.com`];
    hubspot.owners.push({
      id: String(100_000 + index),
      email,
      firstName,
      lastName,
      type: 'PERSON',
      archived: false,
      teams: index % 10 === 0 ? [{ id: '501', name: 'Nordics', primary: true }] : [],
    });
    users.push({
      ...users[0],
      Id: salesforceId('005', 100_000 + index),
      Name: `${firstName} ${lastName}`,
      FirstName: firstName,
      LastName: lastName,
      Email: email,
      Username: email,
      IsActive: true,
    });
  }
}
