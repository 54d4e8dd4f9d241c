// What an audit is held against: the same pages read and as many rows stored, with nothing decided.
import type { AuditWorkStore } from '../../src/adapters/store/audit-work.ts';
import { BATCH } from '../../src/application/audit/work.ts';
import type { Deadline } from '../../src/application/deadline.ts';
import type { BatchTenant } from '../../src/application/gather/batch.ts';
import { SEARCH_PAGE } from '../../src/application/gather/batch-ports.ts';

export async function storePages(
  store: AuditWorkStore,
  { hubspot, salesforce }: BatchTenant,
  deadline: Deadline,
): Promise<void> {
  let after: string | null = null;
  const turn = await store.next();
  if (turn.kind !== 'task') throw new Error('no task');
  let { task } = turn;
  for (let done = false; !done;) {
    const read = [];
    while (read.length < BATCH && !done) {
      const window = { object: 'contact', after, to: null, ownerId: null } as const;
      const page = await hubspot.search(window, { properties: [], offset: 0, limit: SEARCH_PAGE }, deadline);
      read.push(...page.records);
      after = page.records.at(-1)?.id ?? after;
      done = page.total <= page.records.length;
    }
    const asked = { emails: read.flatMap(({ properties }) => properties.email ?? []), ids: [] };
    await salesforce?.existing({ leads: asked, contacts: asked }, deadline);
    const records = read.map(({ id, properties }, index) => ({
      object: 'contact' as const,
      id,
      ownerId: properties.hubspot_owner_id ?? null,
      verdict: index % 2 === 0 ? ('keeps' as const) : ('fallback' as const),
      reason: 'other' as const,
      decision: 'L01' as const,
      confidence: 'high' as const,
      predicted: { type: 'User' as const, id: '005000000000001AAA', name: 'Somebody' },
    }));
    await store.keep(task, { reached: after, done, audited: { records, synced: 0, owners: [] } });
    task = { ...task, reached: after };
  }
}
