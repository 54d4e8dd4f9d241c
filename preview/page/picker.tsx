import { useId, useState } from 'react';
import type { MouseEvent } from 'react';
import type { CrmObject, ListedRecord } from './page-data.ts';
import { OBJECTS } from './record-fields.ts';
import { pathOf } from './route.ts';

interface PickerProps {
  records: readonly ListedRecord[];
  current: ListedRecord | null;
  open: boolean;
  onPick: (record: ListedRecord) => void;
}

const GROUPS: readonly CrmObject[] = ['contact', 'company', 'deal'];

/** All sample records, each with what it is there to show. Plain links, so that one can be opened in a new tab. */
export function Picker({ records, current, open, onPick }: PickerProps) {
  const [wanted, setWanted] = useState('');
  const id = useId();
  const found = records.filter((record) => matches(record, wanted));
  return (
    <nav id="picker" className={open ? 'picker is-open' : 'picker'} aria-label="Sample records">
      <label htmlFor={id}>Sample records</label>
      <input
        id={id}
        type="search"
        placeholder="Find by name or what it shows"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <p className="picker-count" role="status">
        {found.length === records.length ? `${records.length} records` : `${found.length} of ${records.length} records`}
      </p>
      {GROUPS.map((object) => (
        <Group
          key={object}
          title={OBJECTS[object].many}
          records={found.filter((record) => record.object === object)}
          current={current}
          onPick={onPick}
        />
      ))}
    </nav>
  );
}

interface GroupProps extends Pick<PickerProps, 'records' | 'current' | 'onPick'> {
  title: string;
}

function Group({ title, records, current, onPick }: GroupProps) {
  if (records.length === 0) return null;
  const follow = (event: MouseEvent, record: ListedRecord): void => {
    // A new tab or window is the browser's to open.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onPick(record);
  };
  return (
    <section>
      <h2>
        {title} <span className="count">{records.length}</span>
      </h2>
      <ul>
        {records.map((record) => (
          <li key={pathOf(record)}>
            <a
              href={pathOf(record)}
              aria-current={current !== null && pathOf(current) === pathOf(record) ? 'page' : undefined}
              onClick={(event) => follow(event, record)}
            >
              <span className="picker-name">{record.name}</span>
              <span className="picker-shows">{record.shows}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function matches({ name, shows }: ListedRecord, wanted: string): boolean {
  const text = `${name} ${shows}`.toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
