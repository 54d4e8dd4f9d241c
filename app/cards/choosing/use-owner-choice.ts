// What the dialog knows at a moment: whom the search found, who is chosen, and what that choice would do.
import { useEffect, useRef, useState } from 'react';
import { ask } from '../ask/ask.ts';
import type { Asked } from '../ask/ask.ts';
import type { Suggestion } from '../contract.js';
import type { Page } from '../page.ts';

/** The owner who is looked at; named once the search or the weighing names them. */
export type Chosen = Pick<Suggestion, 'ownerId'> & Partial<Suggestion>;

export interface OwnerChoice {
  isOpen: boolean;
  /** Null until the first answer; while `searching`, of an earlier search. */
  found: Asked<'suggest'> | null;
  searching: boolean;
  chosen: Chosen | null;
  /** What the choice would do; null while that is asked. */
  whatIf: Asked<'what-if'> | null;
}

const STARTING: OwnerChoice = { isOpen: false, found: null, searching: false, chosen: null, whatIf: null };

/** Typing is one question once it pauses. */
export const TYPING_MS = 300;

export function useOwnerChoice(page: Page) {
  const [choice, setChoice] = useState(STARTING);
  const questions = useRef({ search: 0, weigh: 0 });
  const typing = useRef<ReturnType<typeof setTimeout>>();
  const { objectId, objectTypeId } = page.record;

  const change = (parts: Partial<OwnerChoice>): void => setChoice((before) => ({ ...before, ...parts }));

  /** Only the newest question of a kind may show its answer. */
  const askNewest = async <T>(
    kind: 'search' | 'weigh',
    asking: () => Promise<T>,
    show: (answer: T) => void,
  ): Promise<void> => {
    questions.current[kind] += 1;
    const mine = questions.current[kind];
    const answer = await asking();
    if (mine === questions.current[kind]) show(answer);
  };

  useEffect(() => {
    setChoice(STARTING);
    return () => {
      clearTimeout(typing.current);
      questions.current.search += 1;
      questions.current.weigh += 1;
    };
  }, [objectId, objectTypeId]);

  const look = (search: string): void => {
    change({ searching: true });
    void askNewest(
      'search',
      () => ask(page, 'suggest', { search }),
      (found) => change({ found, searching: false }),
    );
  };

  const weigh = (ownerId: string): void =>
    void askNewest(
      'weigh',
      () => ask(page, 'what-if', { ownerId }),
      (whatIf) => change({ whatIf }),
    );

  const choose = (chosen: Chosen): void => {
    change({ chosen, whatIf: null });
    weigh(chosen.ownerId);
  };

  return {
    ...choice,
    /** @param first owner to look at from the start; null for a choice among all */
    open: (first: string | null): void => {
      setChoice({ ...STARTING, isOpen: true });
      look('');
      if (first !== null) choose({ ownerId: first });
    },
    /** Opens where the person left, while their choice is being written or can still be taken back. */
    reopen: (): void => change({ isOpen: true }),
    close: (): void => change({ isOpen: false }),
    search: (text: string): void => {
      clearTimeout(typing.current);
      typing.current = setTimeout(() => look(text.slice(0, 100)), TYPING_MS);
    },
    choose,
    /** What the choice would do by now. */
    lookAgain: (): void => {
      if (choice.chosen !== null) choose(choice.chosen);
    },
  };
}

export type OwnerChoosing = ReturnType<typeof useOwnerChoice>;
