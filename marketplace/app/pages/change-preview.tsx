// Who would own the records after a change, and which are left alone.
import { useEffect } from 'react';
import {
  Flex,
  LoadingSpinner,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { useAsking } from './backend.ts';
import type { BulkChangeAnswer, BulkChangeShown } from './contract.js';
import { Problem, usePage } from './layout.tsx';
import { fill } from './words/page-words.ts';
import { whyText } from './words/why-text.ts';

export function ChangePreview({ change: { id: changeId, counts } }: { change: BulkChangeShown }) {
  const { words, locale, backend } = usePage();
  const { answer, refused, ask } = useAsking<Extract<BulkChangeAnswer, { action: 'preview' }>>();

  useEffect(() => {
    void ask(() => backend.bulkChanges({ action: 'preview', changeId }));
  }, [backend, changeId]);

  if (refused !== null) return <Problem refused={refused} />;
  if (answer === null) return <LoadingSpinner label={words.loading} />;
  const { ready, excluded } = counts.states;
  const number = (count: number): string => count.toLocaleString(locale);
  return (
    <Flex direction="column" gap="sm">
      {ready === 0 && <Text>{words.bulk.nothingToChange}</Text>}
      {ready > 0 && (
        <>
          <Text format={{ fontWeight: 'bold' }}>{fill(words.bulk.canChange, { count: number(ready) })}</Text>
          <Table bordered>
            <TableHead>
              <TableRow>
                <TableHeader>{words.bulk.from}</TableHeader>
                <TableHeader>{words.bulk.to}</TableHeader>
                <TableHeader>{words.ownerInSalesforce}</TableHeader>
                <TableHeader>{words.bulk.records}</TableHeader>
              </TableRow>
            </TableHead>
            <TableBody>
              {answer.owners.map(({ from, to, predicted, count }, index) => (
                <TableRow key={index}>
                  <TableCell>{from === null ? words.noOwner : (from.name ?? from.id ?? '–')}</TableCell>
                  <TableCell>{to.name ?? to.id ?? '–'}</TableCell>
                  <TableCell>{predicted.name ?? predicted.id ?? '–'}</TableCell>
                  <TableCell>{number(count)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </>
      )}
      {excluded > 0 && (
        <>
          <Text format={{ fontWeight: 'bold' }}>{fill(words.bulk.leftAlone, { count: number(excluded) })}</Text>
          <Table bordered>
            <TableHead>
              <TableRow>
                <TableHeader>{words.bulk.reason}</TableHeader>
                <TableHeader>{words.bulk.records}</TableHeader>
              </TableRow>
            </TableHead>
            <TableBody>
              {answer.excluded.map((why, index) => (
                <TableRow key={index}>
                  <TableCell>{whyText(why, words)}</TableCell>
                  <TableCell>{number(why.count)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </>
      )}
    </Flex>
  );
}
