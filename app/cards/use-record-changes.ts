// HubSpot tells the card when a property of the open record changes on the page.
import { useEffect, useRef, useState } from 'react';
import type { OpenRecord, PageActions } from './page.ts';
import { SURE } from './watched-properties.ts';

export interface RecordChanges {
  /** Names of the relevant properties. */
  watched: ReadonlySet<string>;
  /** Called with the new values of changed properties. */
  onChange: (changed: Readonly<Record<string, string>>) => void;
}

/**
 * Calls `onChange` whenever a relevant property changes, until unmount or until another record is open.
 *
 * HubSpot has no way to stop watching, and an answer may add properties. So the hook watches all properties once and
 * filters them here.
 *
 * @returns true if HubSpot reports every property. Otherwise an answer may be outdated without the card knowing
 */
export function useRecordChanges(
  { objectId, objectTypeId }: OpenRecord,
  watch: PageActions['onCrmPropertiesUpdate'],
  changes: RecordChanges,
): boolean {
  // The watch outlives the render that started it, so it must call the latest callback.
  const latest = useRef(changes);
  latest.current = changes;
  const [watchesAll, setWatchesAll] = useState(true);

  useEffect(() => {
    let over = false;
    const values = new Map<string, string>();
    const told = (properties: Readonly<Record<string, string>>): void => {
      const changed = Object.entries(properties).filter(
        ([name, value]) => latest.current.watched.has(name) && values.get(name) !== value,
      );
      for (const [name, value] of changed) values.set(name, value);
      if (changed.length > 0) latest.current.onChange(Object.fromEntries(changed));
    };
    watch('*', (properties, error) => {
      if (over) return;
      if (error === undefined) {
        told(properties);
        return;
      }
      setWatchesAll(false);
      watch([...SURE], (some, failure) => {
        if (!over && failure === undefined) told(some);
      });
    });
    return () => {
      over = true;
    };
  }, [objectId, objectTypeId]);

  return watchesAll;
}
