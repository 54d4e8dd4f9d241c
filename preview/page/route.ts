import { useEffect, useState } from 'react';
import type { ListedRecord } from './page-data.ts';

export function pathOf({ object, id }: Pick<ListedRecord, 'object' | 'id'>): string {
  return `/${object}/${id}`;
}

/** The record in the page's address, e.g. "/contact/101"; null when the address names none of them. */
export function useRoute(records: readonly ListedRecord[]): [ListedRecord | null, (record: ListedRecord) => void] {
  const [path, setPath] = useState(location.pathname);
  useEffect(() => {
    const back = (): void => setPath(location.pathname);
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  const go = (record: ListedRecord): void => {
    history.pushState(null, '', pathOf(record));
    setPath(pathOf(record));
    scrollTo(0, 0);
  };
  return [records.find((record) => pathOf(record) === path) ?? null, go];
}
