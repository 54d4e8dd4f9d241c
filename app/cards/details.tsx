import { useState } from 'react';
import { Button, Flex, List, Text } from '@hubspot/ui-extensions';
import type { Check } from './contract.js';
import { PAGES, pageOf, showAll, showFewer } from './words.ts';

const SHOWN_FOLDED = 5;
const PAGE_SIZE = 25;

/**
 * The further lines of a check, the deciding ones first. More than five are folded, and unfold to pages: an
 * assignment rule may have hundreds of entries, and the sidebar is narrow.
 */
export function Details({ details }: Pick<Check, 'details'>) {
  const [open, setOpen] = useState(false);
  const [wantedPage, setPage] = useState(0);
  if (details.length === 0) return null;

  const folds = details.length > SHOWN_FOLDED;
  const lastPage = Math.ceil(details.length / PAGE_SIZE) - 1;
  const page = Math.min(wantedPage, lastPage);
  const from = open ? page * PAGE_SIZE : 0;
  const to = Math.min(from + (open ? PAGE_SIZE : SHOWN_FOLDED), details.length);
  const fold = (): void => {
    setOpen(!open);
    setPage(0);
  };

  return (
    <Flex direction="column" gap="xs">
      <List variant="unordered-styled">
        {details.slice(from, to).map((line, index) => (
          <Text key={from + index}>{line}</Text>
        ))}
      </List>
      {open && lastPage > 0 && (
        <Flex direction="row" align="center" gap="xs" wrap="wrap">
          <Button size="xs" disabled={page === 0} onClick={() => setPage(page - 1)}>
            {PAGES.previous}
          </Button>
          <Text variant="microcopy">{pageOf(from + 1, to, details.length)}</Text>
          <Button size="xs" disabled={page === lastPage} onClick={() => setPage(page + 1)}>
            {PAGES.next}
          </Button>
        </Flex>
      )}
      {folds && (
        <Button size="xs" variant="transparent" onClick={fold}>
          {open ? showFewer : showAll(details.length)}
        </Button>
      )}
    </Flex>
  );
}
