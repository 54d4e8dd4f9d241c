import { useEffect, useId, useState } from 'react';
import type { CrmObject, OpenRecord } from './page-data.ts';
import { OBJECTS, OWNER } from './record-fields.ts';
import type { FieldInfo } from './record-fields.ts';

interface PropertiesProps {
  object: CrmObject;
  record: OpenRecord;
  onSave: (name: string, value: string) => void;
}

/** The left column: what HubSpot knows about the record. A field is saved when it is left, or with Enter. */
export function Properties({ object, record, onSave }: PropertiesProps) {
  const { one, fields, syncFields } = OBJECTS[object];
  const synced = syncFields.filter(({ name }) => name in record.properties);
  return (
    <>
      <section className="panel" aria-labelledby="about">
        <h2 id="about">About this {one.toLowerCase()}</h2>
        <OwnerField record={record} onSave={onSave} />
        {fields.map((field) => (
          <TextField key={field.name} field={field} value={record.properties[field.name] ?? ''} onSave={onSave} />
        ))}
      </section>
      {synced.length > 0 && (
        <section className="panel" aria-labelledby="sync">
          <h2 id="sync">Salesforce sync</h2>
          <dl className="read-only">
            {synced.map(({ name, label }) => (
              <div key={name}>
                <dt>{label}</dt>
                <dd>{record.properties[name] ?? '--'}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

export function OwnerField({ record, onSave }: Omit<PropertiesProps, 'object'>) {
  const id = useId();
  const owner = record.properties[OWNER.name] ?? '';
  const known = record.owners.some((one) => one.id === owner);
  return (
    <div className="property">
      <label htmlFor={id}>{OWNER.label}</label>
      <select id={id} className="hs-control" value={owner} onChange={(event) => onSave(OWNER.name, event.target.value)}>
        <option value="">No owner</option>
        {!known && owner !== '' && <option value={owner}>Unknown user ({owner})</option>}
        {record.owners.map(({ id: ownerId, name, archived }) => (
          <option key={ownerId} value={ownerId} disabled={archived && ownerId !== owner}>
            {archived ? `${name} (deactivated)` : name}
          </option>
        ))}
      </select>
    </div>
  );
}

function TextField({ field, value, onSave }: { field: FieldInfo; value: string; onSave: PropertiesProps['onSave'] }) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const save = (): void => {
    if (text !== value) onSave(field.name, text);
  };
  return (
    <div className="property">
      <label htmlFor={id}>{field.label}</label>
      <input
        id={id}
        className="hs-control"
        value={text}
        placeholder="--"
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
          if (event.key === 'Escape') setText(value);
        }}
      />
    </div>
  );
}
