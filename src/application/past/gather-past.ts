// Gathers HubSpot records, newest first, and what became of them in Salesforce. One piece of work is a page of a search
// with its histories and its Salesforce records. Pieces are saved, so that a later run can resume.
import type { CrmObject } from '../../domain/facts/record-facts.ts';
import type { Json } from '../ports.ts';
import { RunStopped, askPatiently } from './patience.ts';
import { MOST_FOUND, PAGE } from './ports.ts';
import type { Checkpoint } from './ports.ts';
import { readPage } from './read-page.ts';
import type { Page, PageQuestion } from './read-page.ts';
import type { OrgRead, PastTenant } from './read-org.ts';

/** How many records of each object to gather, and how old they may be. */
export interface PastWanted {
  synced: Readonly<Record<CrmObject, number>>;
  unsynced: Readonly<Record<CrmObject, number>>;
  madeSince: Date | null;
  /** True to read segments and custom properties too, which only detection needs. */
  forDetection: boolean;
}

export interface PastRun {
  checkpoint: Checkpoint;
  /** Called after each piece with the number of records gathered so far and in total. */
  onProgress?: (done: number, of: number) => void;
  /** Aborted when the process should end. */
  stopping?: AbortSignal;
}

/** Pieces in parallel: enough to use the whole allowed rate even if answers are slow. */
const AT_ONCE = 6;
/** Records younger than this many milliseconds are left out, because they may sync yet. */
const TOO_NEW = 60 * 60_000;

const OBJECTS: readonly CrmObject[] = ['contact', 'company', 'deal'];

interface Piece extends PageQuestion {
  /** Number of records that the search finds, as far as it is known. */
  limit: number;
}

/**
 * Gathers the pages, in no particular order.
 *
 * @throws FailureError for a permanent failure; RunStopped once `stopping` is aborted. What was gathered stays saved.
 */
export async function gatherPages(past: PastTenant, org: OrgRead, wanted: PastWanted, run: PastRun): Promise<Page[]> {
  const { checkpoint, stopping } = run;
  const { clock } = past.tenant;
  const { begun, pages } = await resumed(checkpoint, wanted, clock.now());
  const properties = await propertiesToRead(past, wanted, stopping);
  const left: Piece[] = OBJECTS.flatMap((object) => [
    firstPiece(object, true, wanted.synced[object]),
    firstPiece(object, false, wanted.unsynced[object]),
  ]).flatMap((piece) => piece ?? []);
  const totals = new Map<string, number>();
  const tell = (): void => {
    const done = pages.reduce((sum, { records, skipped }) => sum + records.length + skipped, 0);
    run.onProgress?.(
      done,
      Math.max(
        done,
        [...totals.values()].reduce((sum, total) => sum + total, 0),
      ),
    );
  };
  const take = async (piece: Piece): Promise<void> => {
    const key = nameOf(piece);
    let page = pages.find(({ name }) => name === key);
    if (page === undefined) {
      page = await readPage(
        past,
        { org, properties, wanted, begun, stopping },
        { ...piece, limit: Math.min(PAGE, piece.limit) },
      );
      pages.push(page);
      await checkpoint.add({ page } as unknown as Json);
    }
    if (piece.offset === 0) {
      const total = Math.min(page.total, piece.limit, MOST_FOUND);
      totals.set(key, total);
      for (let offset = PAGE; offset < total; offset += PAGE)
        left.push({ ...piece, offset, limit: Math.min(PAGE, total - offset) });
    }
    tell();
  };
  await inParallel(left, take, stopping);
  return pages;
}

/**
 * Works through a growing list, AT_ONCE items in parallel. After the first failure, it finishes the items in progress
 * and stops.
 */
async function inParallel<T>(
  left: T[],
  work: (piece: T) => Promise<void>,
  stopping: AbortSignal | undefined,
): Promise<void> {
  const failures: unknown[] = [];
  const under = new Set<Promise<void>>();
  while ((left.length > 0 || under.size > 0) && failures.length === 0) {
    if (stopping?.aborted === true) break;
    const piece = under.size < AT_ONCE ? left.shift() : undefined;
    if (piece === undefined) {
      await Promise.race(under);
      continue;
    }
    const working: Promise<void> = work(piece)
      .catch((error: unknown) => {
        failures.push(error);
      })
      .finally(() => under.delete(working));
    under.add(working);
  }
  await Promise.all(under);
  if (failures.length > 0) throw failures[0];
  if (stopping?.aborted === true) throw new RunStopped();
}

function firstPiece(object: CrmObject, synced: boolean, limit: number): Piece | null {
  return limit <= 0 ? null : { object, synced, offset: 0, limit: Math.min(limit, MOST_FOUND) };
}

function nameOf({ object, synced, offset }: PageQuestion): string {
  return `${object}/${synced ? 'synced' : 'unsynced'}/${offset}`;
}

/** Reads what an earlier run of the same kind saved. The checkpoint of any other run is cleared. */
async function resumed(checkpoint: Checkpoint, wanted: PastWanted, now: Date): Promise<{ begun: Date; pages: Page[] }> {
  const key = JSON.stringify(wanted);
  const [head, ...chunks] = await checkpoint.read();
  const known = head as { wanted?: string; begun?: string } | undefined;
  if (known?.wanted === key && known.begun !== undefined)
    return { begun: new Date(known.begun), pages: chunks.map((chunk) => (chunk as unknown as { page: Page }).page) };
  const begun = new Date(now.getTime() - TOO_NEW);
  await checkpoint.clear();
  await checkpoint.add({ wanted: key, begun: begun.toISOString() });
  return { begun, pages: [] };
}

/** More properties would make each answer long, and mappings to rarely used properties are unlikely. */
const MOST_OWN_PROPERTIES = 150;
const MAPPABLE = new Set(['string', 'enumeration', 'number', 'bool', 'phone_number']);

/** Finds the account's custom properties, because a field may be mapped to any of them. */
async function propertiesToRead(
  { tenant, hubspot }: PastTenant,
  { forDetection }: PastWanted,
  stopping: AbortSignal | undefined,
): Promise<string[]> {
  if (!forDetection) return [];
  const defined = await askPatiently(
    tenant.clock,
    (deadline) => hubspot.properties('contact', deadline),
    stopping,
  ).catch(() => []);
  return defined
    .filter(({ isHubSpots, isCalculated, type }) => !isHubSpots && !isCalculated && MAPPABLE.has(type))
    .map(({ name }) => name)
    .slice(0, MOST_OWN_PROPERTIES);
}
