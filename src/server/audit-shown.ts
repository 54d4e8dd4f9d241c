// Converts runs, figures and rows to what the home page receives.
import type { AuditRun } from '../adapters/store/audit-runs.ts';
import type { ResultRow, Tally } from '../adapters/store/audit-results.ts';
import { Deadline } from '../application/deadline.ts';
import { settled } from '../application/failures.ts';
import { VERDICTS } from '../contract/audits.ts';
import type { AuditFigures, AuditObject, AuditOwner, AuditRow, AuditRunShown, Verdict } from '../contract/audits.ts';
import { HUBSPOT_OBJECTS } from '../adapters/hubspot/records.ts';
import { adminWordsFor } from '../presentation/admin-words.ts';
import { presentFailure } from '../presentation/failures.ts';
import { wordsFor } from '../presentation/words.ts';
import type { InstalledAccount } from './directory.ts';
import type { Services } from './services.ts';

export function runShown(run: AuditRun, locale: string | undefined): AuditRunShown {
  const { decided, expected, isWhole, synced, activeSeconds } = run;
  const tells = run.state === 'running' && isWhole && decided > 0 && activeSeconds > 2;
  return {
    id: run.id,
    scope: run.scope,
    objects: [...run.objects],
    state: run.state,
    message: messageOf(run, locale),
    startedBy: run.startedBy,
    startedAt: run.startedAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
    progress: {
      decided,
      expected,
      isWhole,
      synced,
      secondsLeft: tells ? Math.ceil(((expected - decided) / (decided + synced)) * activeSeconds) : null,
    },
  };
}

function messageOf({ state, failure }: AuditRun, locale: string | undefined): string | null {
  if (failure === null || (state !== 'failed' && state !== 'waiting')) return null;
  if (failure.code === 'settings-changed')
    return adminWordsFor(locale).text({ id: 'audit.settings-changed', params: {} });
  return presentFailure(failure, wordsFor(locale)).message;
}

export function figuresOf(tallies: readonly Tally[]): AuditFigures {
  const objects = [...new Set(tallies.map(({ object }) => object))];
  return {
    total: sumOf(tallies),
    verdicts: byVerdict(tallies),
    reasons: reasonsOf(tallies),
    objects: objects.map((object) => ({
      object,
      verdicts: byVerdict(tallies.filter((tally) => tally.object === object)),
    })),
  };
}

function sumOf(tallies: readonly Tally[]): number {
  return tallies.reduce((sum, { count }) => sum + count, 0);
}

function byVerdict(tallies: readonly Tally[]): Record<Verdict, number> {
  const pairs = VERDICTS.map((verdict) => [verdict, sumOf(tallies.filter((tally) => tally.verdict === verdict))]);
  return Object.fromEntries(pairs) as Record<Verdict, number>;
}

/** Reasons over all objects, those with most records first. */
function reasonsOf(tallies: readonly Tally[]): AuditFigures['reasons'] {
  const each = new Map<string, AuditFigures['reasons'][number]>();
  for (const { verdict, reason, count } of tallies) {
    const key = `${verdict} ${reason}`;
    each.set(key, { verdict, reason, count: count + (each.get(key)?.count ?? 0) });
  }
  return [...each.values()].sort((a, b) => b.count - a.count);
}

/** The share of syncing records that go to the default lead owner or the integration user. */
export function fallbackShare({ total, verdicts }: AuditFigures): number {
  const sync = total - verdicts['will-not-sync'] - verdicts['sync-error'];
  return sync === 0 ? 0 : verdicts.fallback / sync;
}

const NAMES = {
  contact: ['firstname', 'lastname', 'email'],
  company: ['name', 'domain'],
  deal: ['dealname'],
} as const;
/** Milliseconds for reading the records' names. If they are late, rows show IDs. */
const NAMES_BUDGET = 4000;

export async function rowsShown(
  services: Services,
  installed: InstalledAccount,
  run: AuditRun,
  rows: readonly ResultRow[],
): Promise<AuditRow[]> {
  const { account } = installed;
  const keys = rows.flatMap(({ ownerId, predicted }) => [
    ...(ownerId === null ? [] : [`h${ownerId}`]),
    ...(predicted === null ? [] : [predicted]),
  ]);
  const [people, names] = await Promise.all([
    services.auditResults.people(run.no, account.cipher, keys),
    namesOfRecords(services, installed, rows),
  ]);
  return rows.map(({ object, id, ownerId, predicted, verdict, reason, decision, confidence }) => {
    const gets = predicted === null ? undefined : people.get(predicted);
    return {
      object,
      id,
      name: names.get(`${object}/${id}`) ?? null,
      url: recordUrl(account.id, object, id),
      owner: ownerId === null ? null : { id: ownerId, name: people.get(`h${ownerId}`)?.name ?? null },
      predicted: gets === undefined ? null : { id: gets.id ?? null, name: gets.name, type: gets.type ?? 'User' },
      verdict,
      reason,
      decision,
      confidence,
    };
  });
}

/** The record's page. */
export function recordUrl(accountId: number, object: AuditObject, id: string): string {
  return `https://app.hubspot.com/contacts/${accountId}/record/${HUBSPOT_OBJECTS[object].typeId}/${id}`;
}

/** As HubSpot has them now: they are kept nowhere. @returns names by object and ID, such as "contact/101" */
export async function namesOfRecords(
  services: Services,
  installed: InstalledAccount,
  rows: readonly Pick<ResultRow, 'object' | 'id'>[],
): Promise<ReadonlyMap<string, string>> {
  const { hubspot } = services.tenants.batchesOf(installed, 'card');
  const deadline = new Deadline(NAMES_BUDGET, services.clock);
  const objects = [...new Set(rows.map(({ object }) => object))];
  const names = new Map<string, string>();
  try {
    await Promise.all(
      objects.map(async (object) => {
        const ids = rows.filter((row) => row.object === object).map(({ id }) => id);
        const read = await settled(hubspot.records(object, ids, NAMES[object], deadline));
        for (const { id, properties } of read.ok ? read.value : []) {
          const parts = NAMES[object].map((name) => properties[name]?.trim() ?? '');
          const [first = '', second = '', third = ''] = parts;
          const name = object === 'contact' ? `${first} ${second}`.trim() || third : first || second;
          if (name !== '') names.set(`${object}/${id}`, name);
        }
      }),
    );
  } finally {
    deadline.stop();
  }
  return names;
}

const MOST_OWNERS = 200;

/** Owners who lose records because they match no usable Salesforce user, each with the user who comes closest. */
export async function ownersShown(
  services: Services,
  installed: InstalledAccount,
  run: AuditRun,
): Promise<AuditOwner[]> {
  const { auditResults } = services;
  const owners = (await auditResults.owners(run.no, 2000)).filter(({ loses }) => loses > 0);
  const people = await auditResults.people(
    run.no,
    installed.account.cipher,
    owners.map(({ ownerId }) => `h${ownerId}`),
  );
  return owners
    .flatMap(({ ownerId, records, loses }): AuditOwner[] => {
      const person = people.get(`h${ownerId}`);
      if (person?.reason == null) return [];
      const { name, email = null, reason, user = null } = person;
      return [{ id: ownerId, name, email, reason, user, records, loses }];
    })
    .slice(0, MOST_OWNERS);
}
