// HubSpot tells the card when a property of the open record changes on the page.
import { useEffect, useRef } from 'react';
import { watchedProperties } from './watched-properties.ts';

/** The record whose page is open, as HubSpot's context names it. */
export interface OpenRecord {
  objectId: number;
  objectTypeId: string;
}

/** HubSpot's `actions.onCrmPropertiesUpdate`. It has no way to stop watching. */
export type WatchProperties = (
  properties: string[],
  callback: (properties: Record<string, string>, error?: { message: string }) => void,
) => void;

/** Calls `onChange` whenever a property that matters changes, until unmount or until another record is open. */
export function useRecordChanges(
  { objectId, objectTypeId }: OpenRecord,
  watch: WatchProperties,
  onChange: () => void,
): void {
  // The watch outlives the render that started it; what it calls must be of the latest one.
  const latest = useRef(onChange);
  latest.current = onChange;

  useEffect(() => {
    let over = false;
    const { wanted, sure } = watchedProperties(objectTypeId);

    const start = (properties: string[], instead: string[] | null): void =>
      watch(properties, (_changed, error) => {
        if (over) return;
        if (error === undefined) latest.current();
        // A portal without the integration lacks some of the properties. Without a watch the card still has its button.
        else if (instead !== null) start(instead, null);
      });

    start(wanted, sure);
    return () => {
      over = true;
    };
  }, [objectId, objectTypeId]);
}
