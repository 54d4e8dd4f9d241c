// A worker process for tests: works one run on a portal that is computed, until it is done or killed.
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../../../src/adapters/clock.ts';
import { Accounts } from '../../../src/adapters/store/accounts.ts';
import { AuditRuns } from '../../../src/adapters/store/audit-runs.ts';
import { AuditWorkStore } from '../../../src/adapters/store/audit-work.ts';
import { postgresDatabase } from '../../../src/adapters/store/postgres-database.ts';
import { Vault } from '../../../src/adapters/store/vault.ts';
import { workLane } from '../../../src/application/audit/work.ts';
import { Deadline } from '../../../src/application/deadline.ts';
import { readOrg } from '../../../src/application/gather/batch-org.ts';
import { generatedPortal } from '../../application/audit/generated-portal.ts';

const [url = '', runNo = '', contacts = '', pause = '0', lease = '1000', lanes = '3'] = process.argv.slice(2);
const database = postgresDatabase({ url, onLost: () => undefined });
const key = new Vault(new Map([['a', Buffer.alloc(32, 7)]]));
const run = await new AuditRuns(database).byNo(Number(runNo));
if (run === null) throw new Error('no run');
const account = await new Accounts(database, key, systemClock).find(run.accountId);
if (account === null) throw new Error('no account');
const batches = generatedPortal({
  contacts: Number(contacts),
  clock: systemClock,
  before: async () => {
    if (pause !== '0') await sleep(Number(pause));
  },
});
const deadline = new Deadline(60_000, systemClock);
const org = await readOrg(batches.tenant, deadline);
deadline.stop();
process.stdout.write('working\n');
const store = new AuditWorkStore(database, { no: run.no, cipher: account.cipher }, { lease: Number(lease) });
const work = { run, store, batches, clock: systemClock, org: () => Promise.resolve(org), isOver: () => false };
// What the jobs do with a database that is gone: the work ends, and is begun again.
for (let tries = 0; ; tries++) {
  const ended = await Promise.all(Array.from({ length: Number(lanes) }, () => workLane(work))).catch(() => null);
  if (ended !== null) break;
  if (tries > 200) throw new Error('the database does not come back');
  await sleep(100);
}
process.stdout.write(`done ${process.resourceUsage().maxRSS}\n`);
await database.close();
