// The state of the dialog: found owners, the chosen one, and what that choice would do.
import { useEffect, useRef, useState } from 'react';
import { ask } from '../ask/ask.ts';
import type { Asked } from '../ask/ask.ts';
import type { Suggestion } from '../contract.js';
import type { Page } from '../page.ts';

/** The chosen owner. The name is known once the search or the preview has answered. */
export type Chosen = Pick<Suggestion, 'ownerId'> & Partial<Suggestion>;

export interface OwnerChoice {
  isOpen: boolean;
  /** Null until the first answer. While `searching`, it is the result of an earlier search. */
  found: Asked<'suggest'> | null;
  searching: boolean;
  chosen: Chosen | null;
  /** What the choice would do; null while that is loading. */
  whatIf: Asked<'what-if'> | null;
}

const STARTING: OwnerChoice = { isOpen: false, found: null, searching: false, chosen: null, whatIf: null };

/** Milliseconds of pause in typing before a search starts. */
export const TYPING_MS = 300;

export function useOwnerChoice(page: Page) {
  const [choice, setChoice] = useState(STARTING);
  const questions = useRef({ search: 0, weigh: 0 });
  const typing = useRef<ReturnType<typeof setTimeout>>();
  const { objectId, objectTypeId } = page.record;

  const change = (parts: Partial<OwnerChoice>): void => setChoice((before) => ({ ...before, ...parts }));

  /** Drops answers to all but the newest question of a kind. */
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
    /** @param first owner to preselect; null for none */
    open: (first: string | null): void => {
      setChoice({ ...STARTING, isOpen: true });
      look('');
      if (first !== null) choose({ ownerId: first });
    },
    /** Reopens the dialog as it was, while the change is being written or can be undone. */
    reopen: (): void => change({ isOpen: true }),
    close: (): void => change({ isOpen: false }),
    search: (text: string): void => {
      clearTimeout(typing.current);
      typing.current = setTimeout(() => look(text.slice(0, 100)), TYPING_MS);
    },
    choose,
    /** Previews the choice again. */
    lookAgain: (): void => {
      if (choice.chosen !== null) choose(choice.chosen);
    },
  };
}

export type OwnerChoosing = ReturnType<typeof useOwnerChoice>;
