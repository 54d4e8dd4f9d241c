import { Flex } from '@hubspot/ui-extensions';
import { Answer } from './answer.tsx';
import type { OwnerChanging } from './changing/use-owner-change.ts';
import type { OwnerChoosing } from './choosing/use-owner-choice.ts';
import type { Explanation } from './contract.js';
import type { PageActions } from './page.ts';
import { WhatToDo } from './what-to-do.tsx';

/** What the parts of the card may use of the page and of the card itself. */
export interface CardPage extends Pick<PageActions, 'addAlert' | 'closeOverlay' | 'copyTextToClipboard'> {
  recordUrl: string;
  checkAgain: () => void;
  isChecking: boolean;
}

export interface ActionsProps {
  explanation: Explanation;
  /** The owner's ID after a change on the page; null if it was not changed there. */
  ownerOnPage: string | null;
  changing: OwnerChanging;
  choosing: OwnerChoosing;
  page: CardPage;
}

interface AnswerAndActionsProps extends ActionsProps {
  oldBecause: 'recheckFailed' | 'olderThanLastChange' | null;
}

/** The top of the card: who will own the record, and what to do. */
export function AnswerAndActions({ oldBecause, ...actions }: AnswerAndActionsProps) {
  return (
    <Flex direction="column" gap="sm">
      <Answer explanation={actions.explanation} oldBecause={oldBecause} />
      <WhatToDo {...actions} />
    </Flex>
  );
}
