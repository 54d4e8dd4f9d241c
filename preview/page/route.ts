import { useEffect, useState } from 'react';
import type { ListedRecord } from './page-data.ts';

const MARKETPLACE = '/marketplace';

/** The edition that the page's address names; the page is loaded anew where it changes. */
export const EDITION = isIn(location.pathname, MARKETPLACE) ? 'marketplace' : 'function';
const BASE = EDITION === 'marketplace' ? MARKETPLACE : '';

/** The same page in the other edition. */
export function otherEdition(path: string): string {
  if (EDITION === 'function') return `${MARKETPLACE}${path}`;
  const rest = path.slice(MARKETPLACE.length);
  return APP_PAGES.some((page) => isIn(path, pathOfAppPage(page))) || rest === '' ? '/' : rest;
}

export const APP_PAGES = ['settings', 'home'] as const;
/** The app's own pages, which no record has: only the marketplace edition has them. */
export type AppPage = (typeof APP_PAGES)[number];

export function pathOfAppPage(page: AppPage): string {
  return `${MARKETPLACE}/${page}`;
}

export function pathOf({ object, id }: Pick<ListedRecord, 'object' | 'id'>): string {
  return `${BASE}/${object}/${id}`;
}

export interface Route {
  path: string;
  /** The record in the page's address, e.g. "/contact/101"; null when the address names none of them. */
  record: ListedRecord | null;
  appPage: AppPage | null;
  go: (path: string) => void;
}

export function useRoute(records: readonly ListedRecord[]): Route {
  const [path, setPath] = useState(location.pathname);
  useEffect(() => {
    const back = (): void => setPath(location.pathname);
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  const go = (next: string): void => {
    history.pushState(null, '', next);
    setPath(next);
    scrollTo(0, 0);
  };
  return {
    path,
    record: records.find((record) => pathOf(record) === path) ?? null,
    appPage: APP_PAGES.find((page) => isIn(path, pathOfAppPage(page))) ?? null,
    go,
  };
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
