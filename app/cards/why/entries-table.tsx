import {
  Flex,
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { Fragment } from 'react';
import type { EntryShown } from '../contract.js';
import { useWords } from '../says.tsx';
import { FoldButtons, useFold } from './fold.tsx';

/** Pixels. Names of queues are short, and the reasons need the space. */
const WHO_WIDTH = 84;

/** Rows shown before "Show all": the deciding or possible entries, or else the first ones. A rule may have hundreds. */
const SHOWN_FOLDED = 2;

/** The entries of the lead assignment rule: number, assignee, and why it takes the lead or not. */
export function EntriesTable({ entries }: { entries: readonly EntryShown[] }) {
  const { say } = useWords();
  const deciding = entries.filter(({ deciding: decides }) => decides).length;
  const fold = useFold(entries.length, Math.min(deciding || SHOWN_FOLDED, SHOWN_FOLDED));
  if (entries.length === 0) return null;
  return (
    <Flex direction="column" gap="xs">
      <Table flush density="compact">
        <TableHead>
          <TableRow>
            <TableHeader width="min">{say('entry')}</TableHeader>
            <TableHeader width={WHO_WIDTH}>{say('who')}</TableHeader>
            <TableHeader>{say('whyNot')}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {entries.slice(fold.from, fold.to).map((entry) => (
            <Fragment key={entry.entry}>
              <TableRow>
                <TableCell width="min">{entry.entry}</TableCell>
                {entry.deciding ? (
                  <TableCell colSpan={2}>
                    <Flex direction="row" gap="sm" align="baseline" wrap="wrap">
                      <Text>{entry.who}</Text>
                      <StatusTag {...TAGS[entry.result]}>
                        {say(entry.result !== 'yes' ? 'unknown' : deciding > 1 ? 'yes' : 'decidedHere')}
                      </StatusTag>
                    </Flex>
                  </TableCell>
                ) : (
                  <>
                    <TableCell>{entry.who}</TableCell>
                    <TableCell>{entry.why}</TableCell>
                  </>
                )}
              </TableRow>
              {entry.deciding && (
                <TableRow>
                  <TableCell colSpan={3}>{entry.why}</TableCell>
                </TableRow>
              )}
            </Fragment>
          ))}
        </TableBody>
      </Table>
      <FoldButtons fold={fold} />
    </Flex>
  );
}

const TAGS = {
  yes: { variant: 'success', hollow: false },
  no: { variant: 'default', hollow: false },
  after: { variant: 'default', hollow: true },
  unknown: { variant: 'warning', hollow: true },
} as const satisfies Record<EntryShown['result'], { variant: string; hollow: boolean }>;
