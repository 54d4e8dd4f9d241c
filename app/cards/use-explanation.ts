// The card's state: the latest answer and the check in progress.
import { useEffect, useRef, useState } from 'react';
import { ask } from './ask/ask.ts';
import type { Failure } from './ask/ask.ts';
import type { Explanation } from './contract.js';
import type { Page, PageActions } from './page.ts';
import { useRecordChanges } from './use-record-changes.ts';
import { watchedProperties } from './watched-properties.ts';

/** Why a check is in progress. */
export type Busy = 'first' | 'asked' | 'record-changed';

export interface ExplanationState {
  /** The latest answer; null before the first. */
  explanation: Explanation | null;
  /** The failure of the last check; null if it succeeded. The previous answer stays. */
  failure: Failure | null;
  /** Null if no check is in progress. */
  busy: Busy | null;
  /** True if a relevant property has changed since the answer was made. */
  isOld: boolean;
  /** The owner's ID after a change on the page; null if it was not changed there. */
  ownerOnPage: string | null;
}

const STARTING: ExplanationState = {
  explanation: null,
  failure: null,
  busy: 'first',
  isOld: false,
  ownerOnPage: null,
};

/** Milliseconds to wait after a change, because one save on the page reports several properties one by one. */
export const SETTLE_MS = 250;

/**
 * Asks for the explanation on mount, when the record changes on the page, and on request. Only the newest check may
 * show its answer, and none after unmount or once another record is open.
 */
export function useExplanation(page: Page, watch: PageActions['onCrmPropertiesUpdate']) {
  const [state, setState] = useState(STARTING);
  const newest = useRef(0);
  const settling = useRef<ReturnType<typeof setTimeout>>();
  const { objectId, objectTypeId } = page.record;

  const become = (parts: Partial<ExplanationState>): void => setState((before) => ({ ...before, ...parts }));

  /** Cancels all earlier checks. */
  const supersede = (): number => {
    clearTimeout(settling.current);
    newest.current += 1;
    return newest.current;
  };

  const check = async (): Promise<void> => {
    const mine = supersede();
    const result = await ask(page, 'explain', {});
    if (mine !== newest.current) return;
    if (result.kind === 'answered')
      become({ explanation: result.answer.explanation, failure: null, busy: null, isOld: false });
    else become({ failure: result, busy: null });
  };

  useEffect(() => {
    setState(STARTING);
    void check();
    return () => void supersede();
    // `check` is new on every render, but depends on nothing else that changes.
  }, [objectId, objectTypeId]);

  const watchesAll = useRecordChanges(page.record, watch, {
    watched: watchedProperties(state.explanation?.watch ?? []),
    onChange: ({ hubspot_owner_id: ownerOnPage }) => {
      supersede();
      become({ busy: 'record-changed', isOld: true, ...(ownerOnPage === undefined ? {} : { ownerOnPage }) });
      settling.current = setTimeout(() => void check(), SETTLE_MS);
    },
  });

  const checkAgain = (): void => {
    if (state.busy !== null) return;
    become({ busy: 'asked' });
    void check();
  };

  return { ...state, watchesAll, checkAgain };
}

export type Explaining = ReturnType<typeof useExplanation>;
