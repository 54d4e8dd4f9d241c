// Bulk changes as the home page gets them.
import type { BulkPerson, ChangeRecord } from '../adapters/store/bulk-change-records.ts';
import type { StoredChange } from '../adapters/store/bulk-changes.ts';
import { NOT_ALLOWED } from '../application/bulk-change/work.ts';
import { RECORD_STATES } from '../contract/bulk-changes.ts';
import type { BulkChangeAnswerTo, BulkChangeShown } from '../contract/bulk-changes.ts';
import { adminWordsFor } from '../presentation/admin-words.ts';
import { presentFailure } from '../presentation/failures.ts';
import { wordsFor } from '../presentation/words.ts';
import { namesOfRecords, recordUrl } from './audit-shown.ts';
import type { InstalledAccount } from './directory.ts';
import type { Services } from './services.ts';

const MOST_PAIRS = 100;

export async function changeShown(
  { bulkChangeRecords }: Services,
  change: StoredChange,
  locale: string | undefined,
): Promise<BulkChangeShown> {
  const counts = await bulkChangeRecords.counts(change.no);
  const countOf = (state: BulkChangeShown['state'] | (typeof RECORD_STATES)[number]): number =>
    counts.find((one) => one.state === state)?.count ?? 0;
  const { state } = change;
  const isOver = state === 'written' || state === 'undone' || state === 'cancelled' || state === 'failed';
  return {
    id: change.id,
    auditId: change.auditId,
    owner: change.owner,
    state: change.rests && !isOver && state !== 'previewed' ? 'waiting' : state,
    message: messageOf(change, locale),
    startedBy: change.startedBy,
    startedAt: change.startedAt.toISOString(),
    finishedAt: change.finishedAt?.toISOString() ?? null,
    counts: {
      chosen: counts.reduce((sum, { count }) => sum + count, 0),
      states: Object.fromEntries(RECORD_STATES.map((one) => [one, countOf(one)])) as Record<
        (typeof RECORD_STATES)[number],
        number
      >,
      syncing: counts.find((one) => one.state === 'ready')?.syncing ?? 0,
    },
    canApply: state === 'previewed' && countOf('ready') > 0,
    canUndo: isOver && countOf('written') > 0,
  };
}

function messageOf({ state, failure, rests }: StoredChange, locale: string | undefined): string | null {
  if (failure === null || (state !== 'failed' && !rests)) return null;
  if (failure.code === NOT_ALLOWED) return adminWordsFor(locale).text({ id: 'audit.bulk-not-allowed', params: {} });
  return presentFailure(failure, wordsFor(locale)).message;
}

type Shown<Action extends 'preview' | 'rows'> = Omit<BulkChangeAnswerTo<Action>, 'contract' | 'ok' | 'action'>;

export async function previewShown(
  services: Services,
  { account }: InstalledAccount,
  change: StoredChange,
  locale: string | undefined,
): Promise<Shown<'preview'>> {
  const { bulkChangeRecords } = services;
  const [shown, pairs, excluded] = await Promise.all([
    changeShown(services, change, locale),
    bulkChangeRecords.pairs(change.no, MOST_PAIRS),
    bulkChangeRecords.excluded(change.no),
  ]);
  const keys = pairs.flatMap(({ from, to, predicted }) => [`h${from ?? ''}`, `h${to}`, predicted]);
  const people = await bulkChangeRecords.people(change.no, account.cipher, keys);
  return {
    change: shown,
    owners: pairs.map(({ from, to, predicted, count, syncing }) => ({
      from: ownerIn(people, from),
      to: ownerIn(people, to) ?? { id: to, name: null },
      predicted: people.get(predicted) ?? { id: null, name: null },
      count,
      syncing,
    })),
    excluded,
  };
}

export async function rowsOfChange(
  services: Services,
  installed: InstalledAccount,
  change: StoredChange,
  records: readonly ChangeRecord[],
): Promise<Shown<'rows'>['rows']> {
  const { account } = installed;
  const keys = records.flatMap(({ from, to, predicted }) => [`h${from ?? ''}`, `h${to ?? ''}`, predicted ?? '']);
  const [people, names] = await Promise.all([
    services.bulkChangeRecords.people(change.no, account.cipher, keys),
    namesOfRecords(services, installed, records),
  ]);
  return records.map(({ object, id, from, to, predicted, ...record }) => ({
    object,
    id,
    name: names.get(`${object}/${id}`) ?? null,
    url: recordUrl(account.id, object, id),
    from: ownerIn(people, from),
    to: ownerIn(people, to),
    predicted: predicted === null ? null : (people.get(predicted) ?? null),
    ...record,
  }));
}

function ownerIn(people: ReadonlyMap<string, BulkPerson>, id: string | null): BulkPerson | null {
  return id === null ? null : { id, name: people.get(`h${id}`)?.name ?? id };
}
