import { Alert, Flex, Text } from '@hubspot/ui-extensions';
import { CrmPropertyList } from '@hubspot/ui-extensions/crm';
import type { Explanation, WhatIf } from '../contract.js';
import { Warning } from './warning.tsx';
import { WEIGHING, ownerNow } from './words.ts';

interface OwnersFieldProps extends Pick<WhatIf, 'warning'> {
  /** What became of it; null before the change. */
  changed: Explanation | null;
}

/**
 * HubSpot's own field: it saves as the person looking, and asks nobody else's rights. What became of it stands above the
 * field, which stays: the focus is in it.
 */
export function OwnersField({ warning, changed }: OwnersFieldProps) {
  return (
    <Flex direction="column" gap="xs">
      {changed === null ? (
        <Warning warning={warning} />
      ) : (
        <Alert
          title={ownerNow(changed.hubspotOwner?.name ?? null)}
          variant={changed.standing === 'matches' ? 'success' : 'warning'}
        >
          {`${changed.headline}.`}
        </Alert>
      )}
      <Text>{WEIGHING.asUser}</Text>
      <CrmPropertyList properties={['hubspot_owner_id']} />
    </Flex>
  );
}
