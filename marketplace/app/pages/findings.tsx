// Problems in the org's lead assignment rule.
import { useEffect } from 'react';
import {
  Alert,
  EmptyState,
  Flex,
  Heading,
  LoadingSpinner,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@hubspot/ui-extensions';
import { useAsking } from './backend.ts';
import type { AuditAnswer } from './contract.js';
import { Problem, usePage } from './layout.tsx';

type Answer = Extract<AuditAnswer, { action: 'findings' }>;

export function Findings() {
  const { words, locale, backend } = usePage();
  const { answer, refused, ask } = useAsking<Answer>();

  useEffect(() => {
    void ask(() => backend.audits({ action: 'findings' }));
  }, [backend]);

  if (answer === null)
    return refused === null ? <LoadingSpinner label={words.loading} showLabel /> : <Problem refused={refused} />;
  if (answer.message !== null) return <Alert title={answer.message} variant="warning" />;
  if (answer.findings.length === 0) return <EmptyState title={words.noFindings}>{words.noFindingsHelp}</EmptyState>;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{answer.rule ?? words.findings}</Heading>
      <Table bordered density="condensed">
        <TableHead>
          <TableRow>
            <TableHeader>{words.entry}</TableHeader>
            <TableHeader>{words.finding}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {answer.findings.map(({ entry, kind, text }, index) => (
            <TableRow key={`${entry ?? 'rule'}/${kind}/${index}`}>
              <TableCell>{entry === null ? words.wholeRule : entry.toLocaleString(locale)}</TableCell>
              <TableCell>{text}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Flex>
  );
}
