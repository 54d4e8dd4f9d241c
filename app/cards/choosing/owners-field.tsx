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
 * HubSpot's own field: it saves as the person looking, and asks nobody else's rights. What became of it stands above the
 * field, which stays: the focus is in it.
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
  /** The owner's id that the field has by now; empty where it has none. */
  now: string;
  explanation: Explanation;
  suggestions: Suggestions;
}

/** Whether the field has the owner that was weighed, told as soon as the page knows; and the new answer once it is there. */
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
