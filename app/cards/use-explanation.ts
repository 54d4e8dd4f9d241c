// What the card knows at a moment, and how it comes to know it again.
import { useEffect, useRef, useState } from 'react';
import { ask } from './ask/ask.ts';
import type { Failure } from './ask/ask.ts';
import type { Explanation } from './contract.js';
import type { Page, PageActions } from './page.ts';
import { useRecordChanges } from './use-record-changes.ts';
import { watchedProperties } from './watched-properties.ts';

/** Why a check is under way. */
export type Busy = 'first' | 'asked' | 'record-changed';

export interface ExplanationState {
  /** The latest answer; null until the first has come. */
  explanation: Explanation | null;
  /** What became of the last check, where that brought no answer. The answer before it stays. */
  failure: Failure | null;
  /** Null when nothing is under way. */
  busy: Busy | null;
  /** A property that matters has changed since the answer was made. */
  isOld: boolean;
  /** The owner's id as the page has it since it was changed there; null while it was not. */
  ownerOnPage: string | null;
}

const STARTING: ExplanationState = {
  explanation: null,
  failure: null,
  busy: 'first',
  isOld: false,
  ownerOnPage: null,
};

/** One save on the page changes several properties, each told on its own; one check answers them all. */
export const SETTLE_MS = 250;

/**
 * Asks for the explanation of a record on mount, when the record changes on the page, and when told to.
 * Only the newest check may show its answer; none may after unmount or once another record is open.
 */
export function useExplanation(page: Page, watch: PageActions['onCrmPropertiesUpdate']) {
  const [state, setState] = useState(STARTING);
  const newest = useRef(0);
  const settling = useRef<ReturnType<typeof setTimeout>>();
  const { objectId, objectTypeId } = page.record;

  const become = (parts: Partial<ExplanationState>): void => setState((before) => ({ ...before, ...parts }));

  /** Makes every earlier check's answer unwanted. */
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
    // `check` is made anew on every render, but reads nothing else that changes.
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
