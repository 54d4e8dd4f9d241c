// What the dialog knows at a moment: whom the search found, what a choice would do, and what became of it.
import { useEffect, useRef, useState } from 'react';
import { askFunction } from '../ask-function.ts';
import type { Asked, Failure } from '../ask-function.ts';
import type { Explanation, Resolution, Shown, Suggestion } from '../contract.js';
import type { OpenRecord } from '../use-record-changes.ts';

/** Who the page says is looking. */
export interface Viewer {
  userId: number;
  name: string;
}

/** Something to do: set an owner, or take that back. */
type Step = { kind: 'resolve'; ownerId: string; shown: Shown } | { kind: 'undo'; shown: Shown; receipt: string };

export interface OwnerChoice {
  isOpen: boolean;
  /** Null until the first answer; while `searching`, of an earlier search. */
  found: Asked<'suggest'> | null;
  searching: boolean;
  chosen: Suggestion | null;
  whatIf: Asked<'what-if'> | null;
  /** While it is true the button for the next step waits. */
  acting: boolean;
  /** What became of the last step; null before one. */
  told: Resolution | Failure | null;
}

const STARTING: OwnerChoice = {
  isOpen: false,
  found: null,
  searching: false,
  chosen: null,
  whatIf: null,
  acting: false,
  told: null,
};

/** Typing is one question once it pauses. */
export const TYPING_MS = 300;

/**
 * @param explanation the card's newest answer about the record; null while there is none
 * @param onActed called when something may have changed on the record
 */
export function useOwnerChoice(
  { objectId, objectTypeId }: OpenRecord,
  viewer: Viewer,
  explanation: Explanation | null,
  onActed: () => void,
) {
  const [choice, setChoice] = useState(STARTING);
  const last = useRef<Step | null>(null);
  // Taken at once, where state would be a render late: a double click must not begin a step twice.
  const acting = useRef(false);
  const questions = useRef({ search: 0, weigh: 0, act: 0 });
  const isOpen = useRef(false);
  // A result that came while the dialog was closed is shown when it is opened, whatever it is.
  const unseen = useRef(false);
  const typing = useRef<ReturnType<typeof setTimeout>>();

  const change = (parts: Partial<OwnerChoice>): void => setChoice((before) => ({ ...before, ...parts }));
  /** Only the newest question of a kind may show its answer. */
  const ask = async <T>(
    kind: 'search' | 'weigh',
    asking: () => Promise<T>,
    show: (answer: T) => void,
  ): Promise<void> => {
    questions.current[kind] += 1;
    const mine = questions.current[kind];
    const answer = await asking();
    if (mine === questions.current[kind]) show(answer);
  };

  const forget = (): void => {
    clearTimeout(typing.current);
    for (const kind of ['search', 'weigh', 'act'] as const) questions.current[kind] += 1;
    acting.current = false;
    unseen.current = false;
  };
  useEffect(() => {
    setChoice(STARTING);
    last.current = null;
    return forget;
  }, [objectId, objectTypeId]);

  const look = (search: string): void => {
    change({ searching: true });
    void ask(
      'search',
      () => askFunction(objectTypeId, 'suggest', { search, viewer }),
      (found) => change({ found, searching: false }),
    );
  };
  const search = (text: string): void => {
    clearTimeout(typing.current);
    typing.current = setTimeout(() => look(text.slice(0, 100)), TYPING_MS);
  };
  const open = (): void => {
    isOpen.current = true;
    // A step under way, a result not seen yet, and one with a way back stay in sight; anything else begins anew.
    const hasWayBack = choice.told !== null && 'undo' in choice.told && choice.told.undo !== null;
    if (!acting.current && !unseen.current && !hasWayBack) setChoice(STARTING);
    unseen.current = false;
    change({ isOpen: true });
    look('');
  };
  const close = (): void => {
    isOpen.current = false;
    change({ isOpen: false });
  };
  const weigh = ({ ownerId }: Suggestion, parts: Partial<OwnerChoice>): void =>
    void ask(
      'weigh',
      () => askFunction(objectTypeId, 'what-if', { ownerId }),
      (whatIf) => change({ ...parts, whatIf }),
    );
  const choose = (chosen: Suggestion): void => {
    if (acting.current) return;
    last.current = null;
    change({ chosen, whatIf: null, told: null, acting: false });
    weigh(chosen, {});
  };

  /** What the choice would do by now, once something has become of it; what was told stays until the answer is there. */
  const lookAgain = (): void => {
    const { chosen } = choice;
    if (acting.current || chosen === null) return;
    change({ acting: true });
    weigh(chosen, { told: null, acting: false });
  };

  const act = async (step: Step): Promise<void> => {
    if (acting.current) return;
    acting.current = true;
    last.current = step;
    questions.current.act += 1;
    const mine = questions.current.act;
    change({ acting: true });
    const asked = await send(objectTypeId, step, viewer);
    // Another record is open by now.
    if (mine !== questions.current.act) return;
    acting.current = false;
    unseen.current = !isOpen.current;
    change({ acting: false, told: asked.kind === 'answered' ? asked.answer.resolution : asked });
    onActed();
  };
  return {
    ...choice,
    explanation,
    open,
    close,
    search,
    choose,
    lookAgain,
    resolve: (ownerId: string, shown: Shown): void => void act({ kind: 'resolve', ownerId, shown }),
    undo: ({ shown, receipt }: NonNullable<Resolution['undo']>): void => void act({ kind: 'undo', shown, receipt }),
    /** The very same request again: the function writes it at most once. */
    tryAgain: (): void => void (last.current === null ? undefined : act(last.current)),
  };
}

function send(objectTypeId: string, step: Step, viewer: Viewer): Promise<Asked<'resolve'> | Asked<'undo'>> {
  if (step.kind === 'undo')
    return askFunction(objectTypeId, 'undo', { shown: step.shown, receipt: step.receipt, viewer });
  return askFunction(objectTypeId, 'resolve', { ownerId: step.ownerId, shown: step.shown, viewer });
}

export type OwnerChoosing = ReturnType<typeof useOwnerChoice>;
