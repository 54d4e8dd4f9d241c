import { Alert, Flex, Text } from '@hubspot/ui-extensions';
import type { Explanation, Suggestions } from '../contract.js';
import { OwnerRow } from './owner-row.tsx';
import type { OwnerChoosing } from './use-owner-choice.ts';
import { CHOOSING, more, moreMisfits } from './words.ts';

interface FoundOwnersProps {
  suggestions: Suggestions;
  choosing: OwnerChoosing;
  changesBy: NonNullable<Explanation['ownerChangesBy']>;
}

/** Owners who would own the record in Salesforce, to choose from; below them those who would not, with the reason. */
export function FoundOwners({ suggestions, choosing, changesBy }: FoundOwnersProps) {
  const { fits, misfits, advice } = suggestions;
  // The owner being looked at stays, though a later search no longer finds them: their row holds what became of it.
  const { chosen } = choosing;
  const kept = chosen !== null && !fits.some(({ ownerId }) => ownerId === chosen.ownerId) ? [chosen] : [];
  const rows = [...kept, ...fits];
  return (
    <Flex direction="column" gap="sm">
      {advice !== null && <Alert title={advice} variant="warning" />}
      {rows.length > 0 && <Text format={{ fontWeight: 'demibold' }}>{CHOOSING.fits}</Text>}
      {rows.map((suggestion) => (
        <OwnerRow key={suggestion.ownerId} suggestion={suggestion} choosing={choosing} changesBy={changesBy} />
      ))}
      {suggestions.moreFits > 0 && <Text variant="microcopy">{more(suggestions.moreFits)}</Text>}
      {misfits.length > 0 && <Text format={{ fontWeight: 'demibold' }}>{CHOOSING.misfits}</Text>}
      {misfits.map(({ ownerId, name, note }) => (
        <Text key={ownerId}>{note === null ? name : `${name}: ${note}`}</Text>
      ))}
      {suggestions.moreMisfits > 0 && <Text variant="microcopy">{moreMisfits(suggestions.moreMisfits)}</Text>}
      {rows.length === 0 && misfits.length === 0 && advice === null && <Text>{CHOOSING.nobody}</Text>}
    </Flex>
  );
}
