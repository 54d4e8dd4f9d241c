// What the card knows at a moment, and how it comes to know it again.
import { useEffect, useRef, useState } from 'react';
import { askFunction } from './ask-function.ts';
import type { Asked } from './ask-function.ts';
import { useRecordChanges } from './use-record-changes.ts';
import type { OpenRecord, WatchProperties } from './use-record-changes.ts';

/** Why a check is under way. */
export type Busy = 'first' | 'asked' | 'record-changed';

export interface ExplanationState {
  /** The latest result; null until the first has come. */
  result: Asked<'explain'> | null;
  /** Null when nothing is under way. While it is not, `result` is of an earlier check. */
  busy: Busy | null;
}

const STARTING: ExplanationState = { result: null, busy: 'first' };

/** One save on the page changes several properties, each told on its own; one check answers them all. */
export const SETTLE_MS = 250;

/**
 * Asks for the explanation of a record on mount, when the record changes on the page, and when told to.
 * Only the newest check may show its answer; none may after unmount or once another record is open.
 */
export function useExplanation(
  record: OpenRecord,
  watch: WatchProperties,
): ExplanationState & { checkAgain: () => void } {
  const [state, setState] = useState(STARTING);
  const newest = useRef(0);
  const settling = useRef<ReturnType<typeof setTimeout>>();
  const { objectId, objectTypeId } = record;

  /** Makes every earlier check's answer unwanted. */
  const supersede = (): number => {
    clearTimeout(settling.current);
    newest.current += 1;
    return newest.current;
  };

  const check = async (): Promise<void> => {
    const mine = supersede();
    const result = await askFunction(objectTypeId, 'explain', {});
    if (mine === newest.current) setState({ result, busy: null });
  };

  const become = (busy: Busy): void => setState(({ result }) => ({ result, busy }));

  useEffect(() => {
    setState(STARTING);
    void check();
    return () => void supersede();
    // `check` is made anew on every render, but reads nothing else that changes.
  }, [objectId, objectTypeId]);

  useRecordChanges(record, watch, () => {
    supersede();
    become('record-changed');
    settling.current = setTimeout(() => void check(), SETTLE_MS);
  });

  const checkAgain = (): void => {
    if (state.busy !== null) return;
    become('asked');
    void check();
  };

  return { ...state, checkAgain };
}
