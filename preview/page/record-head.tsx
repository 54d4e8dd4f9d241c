import type { ListedRecord, OpenRecord } from './page-data.ts';
import { OBJECTS } from './record-fields.ts';

/** Name, picture and second line of a record. */
export function RecordHead({ listed, record }: { listed: ListedRecord; record: OpenRecord | null }) {
  const { many } = OBJECTS[listed.object];
  const title = titleOf(listed, record);
  return (
    <section className="panel record-head" aria-labelledby="record-name">
      <p className="crumb">{many}</p>
      <div className="record-name">
        <span className={`avatar avatar--${listed.object}`} aria-hidden>
          {initials(title)}
        </span>
        <div>
          <h1 id="record-name">{title}</h1>
          <p>{secondLine(listed, record)}</p>
        </div>
      </div>
    </section>
  );
}

function titleOf({ object, name }: ListedRecord, record: OpenRecord | null): string {
  const { firstname, lastname, name: company, dealname, email } = record?.properties ?? {};
  const titles = { contact: [firstname, lastname].filter(Boolean).join(' ') || email, company, deal: dealname };
  return titles[object] ?? name;
}

function secondLine({ object, id }: ListedRecord, record: OpenRecord | null): string {
  const { email, domain, amount, jobtitle } = record?.properties ?? {};
  const lines = {
    contact: [jobtitle, email].filter(Boolean).join(' · '),
    company: domain,
    deal: amount == null ? null : `Amount: ${amount}`,
  };
  return lines[object] ?? `Record ID ${id}`;
}

function initials(name: string): string {
  const letters = name.split(/\s+/).map((word) => word.charAt(0));
  return `${letters[0] ?? ''}${letters.length > 1 ? (letters.at(-1) ?? '') : ''}`.toUpperCase();
}
