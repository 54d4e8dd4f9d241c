// Owners whose records will go to somebody else, sorted by number of records.
import { useEffect } from 'react';
import {
  EmptyState,
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
import type { AuditAnswer, AuditRunShown } from './contract.js';
import { Problem, usePage } from './layout.tsx';

type Owners = Extract<AuditAnswer, { action: 'owners' }>;

export function LosingOwners({ run }: { run: AuditRunShown }) {
  const { words, locale, backend } = usePage();
  const { answer, refused, ask } = useAsking<Owners>();
  const { decided } = run.progress;

  useEffect(() => {
    void ask(() => backend.audits({ action: 'owners', runId: run.id }));
  }, [backend, run.id, decided]);

  if (answer === null)
    return refused === null ? <LoadingSpinner label={words.loading} showLabel /> : <Problem refused={refused} />;
  if (answer.owners.length === 0) return <EmptyState title={words.nobodyLoses}>{words.nobodyLosesHelp}</EmptyState>;
  return (
    <Table bordered density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>{words.ownerInHubSpot}</TableHeader>
          <TableHeader>{words.nearestUser}</TableHeader>
          <TableHeader>{words.why}</TableHeader>
          <TableHeader align="right">{words.records}</TableHeader>
          <TableHeader align="right">{words.wouldLose}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {answer.owners.map((owner) => (
          <TableRow key={owner.id}>
            <TableCell>
              <Flex direction="column" gap="flush">
                <Text>{owner.name ?? owner.id}</Text>
                {owner.email !== null && <Text variant="microcopy">{owner.email}</Text>}
              </Flex>
            </TableCell>
            <TableCell>
              {owner.user === null ? (
                '–'
              ) : (
                <Flex direction="column" gap="flush">
                  <Text>{owner.user.name ?? '–'}</Text>
                  {owner.user.email !== null && <Text variant="microcopy">{owner.user.email}</Text>}
                </Flex>
              )}
            </TableCell>
            <TableCell>{words.reason[owner.reason]}</TableCell>
            <TableCell align="right">{owner.records.toLocaleString(locale)}</TableCell>
            <TableCell align="right">{owner.loses.toLocaleString(locale)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
