// Every bulk change of the account, newest first: what came of it, and the way back.
import { useEffect, useState } from 'react';
import { EmptyState, Flex, Heading, LoadingSpinner, Select, Text } from '@hubspot/ui-extensions';
import { useAsking } from './backend.ts';
import { BulkChange } from './bulk-change.tsx';
import type { BulkChangeAnswer } from './contract.js';
import { Problem, usePage } from './layout.tsx';

export function BulkChangesPage() {
  const { words, locale, backend } = usePage();
  const { answer, refused, ask } = useAsking<Extract<BulkChangeAnswer, { action: 'list' }>>();
  const [chosen, setChosen] = useState<string | null>(null);

  useEffect(() => {
    void ask(() => backend.bulkChanges({ action: 'list' }));
  }, [backend]);

  const changes = answer?.changes ?? [];
  const change = changes.find(({ id }) => id === chosen) ?? changes[0] ?? null;
  return (
    <Flex direction="column" gap="md">
      <Heading>{words.bulk.changes}</Heading>
      <Text>{words.bulk.intro}</Text>
      {refused !== null && <Problem refused={refused} />}
      {answer === null && refused === null && <LoadingSpinner label={words.loading} showLabel />}
      {answer !== null && change === null && <EmptyState title={words.bulk.none}>{words.bulk.noneHelp}</EmptyState>}
      {changes.length > 1 && (
        <Select
          label={words.bulk.change}
          name="change"
          value={change?.id ?? ''}
          options={changes.map((one) => ({
            label: `${new Date(one.startedAt).toLocaleString(locale)} · ${words.bulk.state[one.state]}`,
            value: one.id,
          }))}
          onChange={(id) => setChosen(String(id))}
        />
      )}
      {change !== null && <BulkChange key={change.id} change={change} />}
    </Flex>
  );
}
