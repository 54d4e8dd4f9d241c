// Setting an owner and taking it back: what is under way, and what became of the last step.
import { useEffect, useRef, useState } from 'react';
import { ask } from '../ask/ask.ts';
import type { Details, Failure } from '../ask/ask.ts';
import { newRequestId } from '../ask/request-id.ts';
import type { Resolution, Shown } from '../contract.js';
import type { Page } from '../page.ts';

/** Something to do. The same step sent again is the same request, and happens once. */
type Step = { action: 'resolve'; details: Details<'resolve'> } | { action: 'undo'; details: Details<'undo'> };

export interface OwnerChange {
  /** While it is true the button for the next step waits. */
  acting: boolean;
  /** What became of the last step; null before one. */
  told: Resolution | Failure | null;
}

const STARTING: OwnerChange = { acting: false, told: null };

/** @param onActed called when something may have changed on the record */
export function useOwnerChange(page: Page, onActed: () => void) {
  const [change, setChange] = useState(STARTING);
  const last = useRef<Step | null>(null);
  // Taken at once, where state would be a render late: a double click must not begin a step twice.
  const acting = useRef(false);
  const newest = useRef(0);
  const { objectId, objectTypeId } = page.record;

  useEffect(() => {
    setChange(STARTING);
    last.current = null;
    return () => {
      newest.current += 1;
      acting.current = false;
    };
  }, [objectId, objectTypeId]);

  const act = async (step: Step): Promise<void> => {
    if (acting.current) return;
    acting.current = true;
    last.current = step;
    newest.current += 1;
    const mine = newest.current;
    setChange((before) => ({ ...before, acting: true }));
    const asked =
      step.action === 'undo' ? await ask(page, 'undo', step.details) : await ask(page, 'resolve', step.details);
    // Another record is open by now.
    if (mine !== newest.current) return;
    acting.current = false;
    setChange({ acting: false, told: asked.kind === 'answered' ? asked.answer.resolution : asked });
    onActed();
  };

  return {
    ...change,
    /** Whether a step is under way at this very moment. */
    isActing: () => acting.current,
    resolve: (ownerId: string, shown: Shown): void =>
      void act({ action: 'resolve', details: { requestId: newRequestId(), ownerId, shown } }),
    undo: ({ shown, receipt }: NonNullable<Resolution['undo']>): void =>
      void act({ action: 'undo', details: { requestId: newRequestId(), shown, receipt } }),
    /** The very same request again: it is written at most once. */
    tryAgain: (): void => void (last.current === null ? undefined : act(last.current)),
    /** Forgets what became of the last step. */
    forget: (): void => {
      if (!acting.current) setChange(STARTING);
    },
  };
}

export type OwnerChanging = ReturnType<typeof useOwnerChange>;
