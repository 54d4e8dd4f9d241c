import { useEffect, useState } from 'react';
import {
  Alert,
  Flex,
  Heading,
  LoadingButton,
  LoadingSpinner,
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import type { Health, Line } from './answers.ts';
import type { Asked, Backend } from './backend.ts';
import type { PageWords } from './words/page-words.ts';

interface HealthProps {
  backend: Backend;
  words: PageWords;
}

/**
 * The health panel: connections, missing permissions, readings, API calls, missing settings, and the installation test.
 */
export function HealthPanel({ backend, words }: HealthProps) {
  const [health, setHealth] = useState<Asked<{ health: Health }> | null>(null);
  const [test, setTest] = useState<Asked<{ lines: Line[] }> | 'asking' | null>(null);
  const check = (): void => {
    setHealth(null);
    void backend.health().then(setHealth);
  };
  useEffect(check, []);
  const runTest = (): void => {
    setTest('asking');
    void backend.test().then(setTest);
  };
  return (
    <Flex direction="column" gap="md">
      {health === null ? (
        <LoadingSpinner label={words.checking} showLabel />
      ) : health.kind === 'answered' ? (
        <Found health={health.value.health} words={words} />
      ) : (
        <Failed asked={health} words={words} />
      )}
      <Flex direction="row" gap="sm" wrap="wrap">
        <LoadingButton variant="secondary" loading={health === null} onClick={check}>
          {words.checkAgain}
        </LoadingButton>
        <LoadingButton variant="secondary" loading={test === 'asking'} onClick={runTest}>
          {words.test}
        </LoadingButton>
      </Flex>
      {test !== null && test !== 'asking' && test.kind === 'answered' && (
        <Lines title={words.testFound} lines={test.value.lines} words={words} />
      )}
      {test !== null && test !== 'asking' && test.kind !== 'answered' && <Failed asked={test} words={words} />}
    </Flex>
  );
}

function Found({ health: { connections, missing, readings, open }, words }: { health: Health; words: PageWords }) {
  return (
    <Flex direction="column" gap="md">
      <Lines title={words.connections} lines={connections} words={words} />
      {missing.length === 0 ? (
        <Text>{words.nothingMissing}</Text>
      ) : (
        <Lines title={words.missingRights} lines={missing} words={words} />
      )}
      <Flex direction="column" gap="xs">
        <Heading>{words.readings}</Heading>
        {readings.map(({ text }) => (
          <Text key={text}>{text}</Text>
        ))}
      </Flex>
      {open.length === 0 ? (
        <Text>{words.nothingOpen}</Text>
      ) : (
        <Lines title={words.openSettings} lines={open} words={words} />
      )}
    </Flex>
  );
}

/** Each state has a word too, because colour alone is not accessible. */
const TAGS = { works: 'success', missing: 'danger', note: 'default' } as const;

function Lines({ title, lines, words }: { title: string; lines: readonly Line[]; words: PageWords }) {
  const stateWords = { works: words.works, missing: words.missing, note: words.note };
  return (
    <Flex direction="column" gap="xs">
      <Heading>{title}</Heading>
      <Table bordered>
        <TableHead>
          <TableRow>
            <TableHeader width="min">{words.state}</TableHeader>
            <TableHeader>{words.about}</TableHeader>
            <TableHeader>{words.found}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map(({ state, about, text, cost }, at) => (
            <TableRow key={at}>
              <TableCell width="min">
                <StatusTag variant={TAGS[state]}>{stateWords[state]}</StatusTag>
              </TableCell>
              <TableCell>{about ?? ''}</TableCell>
              <TableCell>{cost === null ? text : `${text} ${cost}`}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Flex>
  );
}

function Failed({ asked, words }: { asked: Exclude<Asked<never>, { kind: 'answered' }>; words: PageWords }) {
  return (
    <Alert title={asked.kind === 'refused' ? asked.message : words.noAnswer} variant="danger">
      {asked.kind === 'refused' ? asked.help : words.tryAgain}
    </Alert>
  );
}
