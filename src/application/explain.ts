// The use case behind the card: gather the facts of both systems at the same time, and explain what they lead to.
import { decide, explain } from '../domain/prediction/index.ts';
import type { Call } from './call.ts';
import { choosingOf, withOwner } from './choosing.ts';
import { gatherRecord } from './gather/record.ts';
import type { Gathered } from './gather/record.ts';
import type { OpenedRecord } from './opened-record.ts';
import type { Explained, Outcome } from './outcomes.ts';
import { savesShown } from './owner-changers.ts';
import type { Settings } from './settings.ts';
import type { Tenant } from './tenant.ts';

/** Explains who will own a record in Salesforce. A late or failed Salesforce gives a partial explanation. */
export async function explainOwner(tenant: Tenant, call: Call, opened: OpenedRecord): Promise<Outcome<Explained>> {
  const [gathered, saves] = await Promise.all([
    gatherRecord(tenant, call, opened, { me: true }),
    savesShown(tenant, call, opened.object),
  ]);
  if (gathered.kind !== 'answered') return gathered;
  return { kind: 'answered', value: explained(tenant, gathered.value, saves) };
}

function explained(tenant: Tenant, gathered: Gathered, saves: Settings['ownerChangesBy']): Explained {
  const { org, record, shown, hubspot, unread, readAt, rulesReadAt } = gathered;
  const now = tenant.clock.now();
  const me = wouldOwn(gathered, now);
  return {
    org,
    record,
    explanation: explain(org, record, now, { me }),
    shown,
    ownerChanges: hubspot.ownerChanges,
    unread,
    choosing: choosingOf(gathered, saves, now),
    me,
    salesforceUrl: tenant.salesforce?.url ?? null,
    readAt,
    rulesReadAt,
  };
}

/** The person who asks, where they would own the record, and are not its owner already. */
function wouldOwn({ org, record, me, shown }: Gathered, now: Date): Gathered['me'] {
  if (me === null || me.id === shown.ownerId) return null;
  return decide(org, withOwner(record, me), now).chosenOwner === 'wins' ? me : null;
}
