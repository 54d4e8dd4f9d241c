// Sets an owner and undoes it: the step in progress, and the result of the last one.
import { useEffect, useRef, useState } from 'react';
import { ask } from '../ask/ask.ts';
import type { Details, Failure } from '../ask/ask.ts';
import { newRequestId } from '../ask/request-id.ts';
import type { Resolution, Shown } from '../contract.js';
import type { Page } from '../page.ts';

/** A step. If it is sent again, it is the same request and happens only once. */
type Step = { action: 'resolve'; details: Details<'resolve'> } | { action: 'undo'; details: Details<'undo'> };

export interface OwnerChange {
  /** True while a step is in progress; the next button is then disabled. */
  acting: boolean;
  /** The result of the last step; null before the first. */
  told: Resolution | Failure | null;
}

const STARTING: OwnerChange = { acting: false, told: null };

/** @param onActed called when something may have changed on the record */
export function useOwnerChange(page: Page, onActed: () => void) {
  const [change, setChange] = useState(STARTING);
  const last = useRef<Step | null>(null);
  // A ref, because state would be one render late and a double click must not start a step twice.
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
    // Another record was opened meanwhile.
    if (mine !== newest.current) return;
    acting.current = false;
    setChange({ acting: false, told: asked.kind === 'answered' ? asked.answer.resolution : asked });
    onActed();
  };

  return {
    ...change,
    /** Whether a step is in progress right now. */
    isActing: () => acting.current,
    resolve: (ownerId: string, shown: Shown): void =>
      void act({ action: 'resolve', details: { requestId: newRequestId(), ownerId, shown } }),
    undo: ({ shown, receipt }: NonNullable<Resolution['undo']>): void =>
      void act({ action: 'undo', details: { requestId: newRequestId(), shown, receipt } }),
    /** Sends the same request again; it is written at most once. */
    tryAgain: (): void => void (last.current === null ? undefined : act(last.current)),
    /** Clears the result of the last step. */
    forget: (): void => {
      if (!acting.current) setChange(STARTING);
    },
  };
}

export type OwnerChanging = ReturnType<typeof useOwnerChange>;
