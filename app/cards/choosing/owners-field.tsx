import { Alert, Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { CrmPropertyList } from '@hubspot/ui-extensions/crm';
import type { Explanation, Suggestions, WhatIf } from '../contract.js';
import { useWords } from '../says.tsx';
import { SyncWarning } from './chosen-owner.tsx';
import type { FoundOwnersProps } from './found-owners.tsx';
import { WhatIfShown } from './what-if-shown.tsx';

interface OwnersFieldProps extends FoundOwnersProps {
  whatIf: WhatIf;
}

/**
 * HubSpot's own field, which saves with the rights of the person looking. The result appears above the field, which
 * stays because it has the focus.
 */
export function OwnersField({ whatIf, explanation, suggestions, ownerOnPage }: OwnersFieldProps) {
  const { say } = useWords();
  const { owner, warning, inField, shown } = whatIf;
  const isChanged = ownerOnPage !== null && ownerOnPage !== (shown.ownerId ?? '');
  return (
    <Flex direction="column" gap="sm">
      {isChanged ? (
        <InField owner={owner} now={ownerOnPage} explanation={explanation} suggestions={suggestions} />
      ) : (
        <>
          <WhatIfShown whatIf={whatIf} />
          <SyncWarning warning={warning} />
          <Text>{inField ?? say('chooseInFieldText')}</Text>
        </>
      )}
      <Flex direction="column" gap="xs">
        <Text format={{ fontWeight: 'demibold' }}>{say('chooseInField', { owner: owner.name })}</Text>
        <CrmPropertyList properties={['hubspot_owner_id']} />
      </Flex>
    </Flex>
  );
}

interface InFieldProps {
  owner: WhatIf['owner'];
  /** The owner ID in the field now; empty if it has none. */
  now: string;
  explanation: Explanation;
  suggestions: Suggestions;
}

/** Says whether the field now has the previewed owner, and shows the new answer once it arrives. */
function InField({ owner, now, explanation, suggestions }: InFieldProps) {
  const { say } = useWords();
  const { hubspotOwner, headline } = explanation;
  if (now === owner.id) {
    return (
      <Alert title={say('fieldMatches', { owner: owner.name })} variant="success">
        {hubspotOwner?.id === now ? `${headline}.` : null}
      </Alert>
    );
  }
  if (now === '') return <Alert title={say('noOwnerNow')} variant="warning" />;
  const known = [...suggestions.fits, ...suggestions.misfits].find(({ ownerId }) => ownerId === now);
  const chosen = hubspotOwner?.id === now ? hubspotOwner.name : known?.name;
  if (chosen === undefined) return <LoadingSpinner label={say('recordChanged')} showLabel size="sm" />;
  return <Alert title={say('fieldDiffers', { chosen, owner: owner.name })} variant="warning" />;
}
