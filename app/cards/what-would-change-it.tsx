import { Accordion, Flex, List, Text } from '@hubspot/ui-extensions';
import type { Explanation } from './contract.js';
import { OpenInSalesforce, linksTo } from './in-salesforce.tsx';
import { useWords } from './says.tsx';

/**
 * The smallest changes that lead to another owner, other possible owners, and what may happen before the first sync.
 */
export function WhatWouldChangeIt({ explanation }: { explanation: Explanation }) {
  const { say } = useWords();
  const { counterfactuals, alternatives, caveats, owners } = explanation;
  if (counterfactuals.length === 0 && alternatives.length === 0 && caveats.length === 0) return null;
  return (
    <Accordion title={say(counterfactuals.length > 0 ? 'whatWouldChangeIt' : 'whatCouldStillChange')}>
      <Flex direction="column" gap="sm">
        <Lines lines={counterfactuals.map(({ change, result }) => `${change}: ${result}`)} />
        <Lines title={say('couldAlsoBe')} lines={alternatives} />
        <Lines
          title={counterfactuals.length > 0 ? say('whatCouldStillChange') : undefined}
          lines={caveats.map(({ text }) => text)}
        />
        {owners.length > 1 && <OpenInSalesforce links={linksTo(owners)} />}
      </Flex>
    </Accordion>
  );
}

function Lines({ title, lines }: { title?: string | undefined; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Flex direction="column">
      {title !== undefined && <Text format={{ fontWeight: 'demibold' }}>{title}</Text>}
      <List variant="unordered-styled">
        {lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </List>
    </Flex>
  );
}
