// What every component may need from the page: a way to call into the card, and overlays.
import { createContext, useCallback, useContext, useMemo } from 'react';
import type { OpenRecord } from '../page-data.ts';
import type { ExtensionEvent, Reactions, ReactionsHandler } from '@hubspot/ui-extensions';

export interface CardServices {
  /** Shows that a handler of the card failed; the rest of the card stays. */
  report: (problem: string) => void;
  /** Ids of the open modals and panels. */
  openOverlays: ReadonlySet<string>;
  openOverlay: (id: string) => void;
  closeOverlay: (id: string) => void;
  /** Leads to another page of the app. */
  navigate: (to: string) => void;
  /** The record of the page, and its saving by the person looking; null while it loads, and where there is none. */
  openRecord: { record: OpenRecord; save: (name: string, value: string) => void } | null;
}

export const CardServicesContext = createContext<CardServices | null>(null);

export function useServices(): CardServices {
  const services = useContext(CardServicesContext);
  if (services === null) throw new Error('A component was rendered outside a card.');
  return services;
}

/** Calls a handler of the card, if there is one; resolves when the card has dealt with it, whatever comes of it. */
export function useCall(): <A extends unknown[]>(
  handler: ((...args: A) => unknown) | undefined,
  ...args: A
) => Promise<void> {
  const { report } = useServices();
  return useCallback(
    async (handler, ...args) => {
      try {
        await handler?.(...args);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        console.error(`A handler of the card failed: ${message}`);
        report(message);
      }
    },
    [report],
  );
}

/** A handler with HubSpot's event and reactions, such as `onClick` of a button. */
export function useReaction(handler: ReactionsHandler<ExtensionEvent> | undefined): (type: string) => void {
  const call = useCall();
  const reactions = useReactions();
  return (type) => void call(handler, extensionEvent(type), reactions);
}

export function useReactions(): Reactions {
  const { openOverlay, closeOverlay } = useServices();
  return useMemo(
    () => ({ openPanel: openOverlay, closePanel: closeOverlay, openModal: openOverlay, closeModal: closeOverlay }),
    [openOverlay, closeOverlay],
  );
}

/** HubSpot passes a few plain fields of an event, as the event itself cannot go to a worker. */
export function extensionEvent(type: string): PlainEvent {
  return { type, bubbles: true, timeStamp: performance.now(), id: '' };
}

type PlainEvent = Pick<ExtensionEvent, 'type' | 'bubbles' | 'timeStamp' | 'id'>;
