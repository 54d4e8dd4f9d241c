import { Alert, Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { ActionsProps } from '../answer-and-actions.tsx';
import type { Suggestion, Suggestions } from '../contract.js';
import { useWords } from '../says.tsx';
import { OwnerRow } from './owner-row.tsx';
import type { OwnerChoosing } from './use-owner-choice.ts';

export interface FoundOwnersProps extends ActionsProps {
  suggestions: Suggestions;
  changesBy: 'app' | 'user';
}

/** Owners who would own the record in Salesforce, to choose from; then frozen ones, and those who would not. */
export function FoundOwners({ suggestions, ...props }: FoundOwnersProps) {
  const { say } = useWords();
  const { misfits, moreFits, moreMisfits, advice } = suggestions;
  const rows = [...keptRow(suggestions, props.choosing), ...suggestions.fits];
  const [frozen, ready] = [rows.filter((row) => row.frozen), rows.filter((row) => !row.frozen)];
  const rowOf = (suggestion: Suggestion) => (
    <OwnerRow key={suggestion.ownerId} suggestion={suggestion} suggestions={suggestions} {...props} />
  );
  return (
    <Flex direction="column" gap="sm">
      {advice !== null && <Alert title={advice} variant="warning" />}
      {ready.length > 0 && <Heading>{say('would')}</Heading>}
      {ready.map(rowOf)}
      {moreFits > 0 && <Text variant="microcopy">{say('more', { count: moreFits })}</Text>}
      {frozen.length > 0 && <Heading>{say('frozen')}</Heading>}
      {frozen.map(rowOf)}
      {misfits.length > 0 && <Heading>{say('wouldNot')}</Heading>}
      {misfits.map((misfit) => (
        <Text key={misfit.ownerId}>{misfitLine(misfit)}</Text>
      ))}
      {moreMisfits > 0 && <Text variant="microcopy">{say('moreWouldNot', { count: moreMisfits })}</Text>}
      {rows.length === 0 && misfits.length === 0 && advice === null && <Text>{say('nobodyFound')}</Text>}
    </Flex>
  );
}

function misfitLine({ name, username, note }: Suggestion): string {
  const who = username === null ? name : `${name} (${username})`;
  return note === null ? who : `${who}: ${note}`;
}

/** Keeps the chosen owner's row even if a later search does not find them, because it shows the result. */
function keptRow({ fits }: Suggestions, { chosen, whatIf }: OwnerChoosing): Suggestion[] {
  if (chosen === null || fits.some(({ ownerId }) => ownerId === chosen.ownerId)) return [];
  const named = whatIf?.kind === 'answered' ? whatIf.answer.whatIf.owner : null;
  const name = chosen.name ?? named?.name;
  if (name === undefined) return [];
  return [{ email: named?.email ?? null, username: null, group: 'others', frozen: false, note: null, ...chosen, name }];
}
