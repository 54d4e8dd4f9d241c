import type { CrmPropertyListProps } from '@hubspot/ui-extensions/crm';
import { OwnerField } from '../properties.tsx';
import { useServices } from './services.tsx';

/** Properties of the open record, edited by the person looking: the owner can be, others are shown. */
export function CrmPropertyList({ properties, direction = 'column', testId }: CrmPropertyListProps) {
  const { openRecord } = useServices();
  if (openRecord === null) return <p role="status">Loading…</p>;
  const { record, save } = openRecord;
  return (
    <div className={`hs-properties hs-properties--${direction}`} data-test-id={testId}>
      {properties.map((name) =>
        name === 'hubspot_owner_id' ? (
          <OwnerField key={name} record={record} onSave={save} />
        ) : (
          <p key={name}>
            {name}: {record.properties[name] ?? '--'}
          </p>
        ),
      )}
    </div>
  );
}
