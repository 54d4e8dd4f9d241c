// Shows the first few of many lines, and all of them on demand in pages, because the sidebar is narrow.
import { useState } from 'react';
import { Button, Flex, Text } from '@hubspot/ui-extensions';
import { useWords } from '../says.tsx';

const PAGE_SIZE = 25;

export interface Fold {
  /** The shown range, as for `slice`. */
  from: number;
  to: number;
  count: number;
  /** Null if everything is shown anyway. */
  toggle: (() => void) | null;
  isOpen: boolean;
  /** Null if there is only one page. */
  turn: { back: (() => void) | null; on: (() => void) | null } | null;
}

export function useFold(count: number, shownFolded: number): Fold {
  const [isOpen, setOpen] = useState(false);
  const [wanted, setPage] = useState(0);
  const last = Math.max(Math.ceil(count / PAGE_SIZE) - 1, 0);
  const page = Math.min(wanted, last);
  const from = isOpen ? page * PAGE_SIZE : 0;
  const to = Math.min(from + (isOpen ? PAGE_SIZE : shownFolded), count);
  const toggle = (): void => {
    setOpen(!isOpen);
    setPage(0);
  };
  const turn = {
    back: page === 0 ? null : () => setPage(page - 1),
    on: page === last ? null : () => setPage(page + 1),
  };
  return {
    from,
    to,
    count,
    isOpen,
    toggle: count > shownFolded ? toggle : null,
    turn: isOpen && last > 0 ? turn : null,
  };
}

export function FoldButtons({ fold: { from, to, count, toggle, isOpen, turn } }: { fold: Fold }) {
  const { say } = useWords();
  if (toggle === null) return null;
  return (
    <Flex direction="row" align="center" gap="xs" wrap="wrap">
      {turn !== null && (
        <>
          <Button size="xs" disabled={turn.back === null} onClick={() => turn.back?.()}>
            {say('previous')}
          </Button>
          <Text variant="microcopy">{say('pageOf', { first: from + 1, last: to, count })}</Text>
          <Button size="xs" disabled={turn.on === null} onClick={() => turn.on?.()}>
            {say('next')}
          </Button>
        </>
      )}
      <Button size="xs" variant="transparent" onClick={() => toggle()}>
        {isOpen ? say('showFewer') : say('showAll', { count })}
      </Button>
    </Flex>
  );
}
