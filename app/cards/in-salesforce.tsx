import {
  Flex,
  Link,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import type { Explanation } from './contract.js';
import { dateIn } from './dates.ts';
import { useWords } from './says.tsx';

/**
 * What is in Salesforce already: after the sync the owner there; before it the records that the sync meets, with who owns
 * which; links to the record and to the owners.
 */
export function InSalesforce({ explanation }: { explanation: Explanation }) {
  const { after, existingRecords } = explanation;
  return (
    <>
      {after !== null && <Text>{after.text}</Text>}
      {existingRecords.length > 1 && <Existing records={existingRecords} />}
      <Links explanation={explanation} />
    </>
  );
}

function Existing({ records }: { records: Explanation['existingRecords'] }) {
  const { say, locale } = useWords();
  return (
    <Table flush density="compact">
      <TableHead>
        <TableRow>
          <TableHeader>{say('existingRecords')}</TableHeader>
          <TableHeader>{say('who')}</TableHeader>
          <TableHeader>{say('createdAt')}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {records.map(({ label, owner, createdAt, url }, index) => (
          <TableRow key={url ?? index}>
            <TableCell>{url === null ? label : <Link href={{ url, external: true }}>{label}</Link>}</TableCell>
            <TableCell>{owner}</TableCell>
            <TableCell>{createdAt === null ? say('unknown') : dateIn(locale, createdAt)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** The record, where it is one, and the owners who are named. */
function Links({ explanation: { salesforceRecord, existingRecords, owners } }: { explanation: Explanation }) {
  const { say } = useWords();
  const [existing] = existingRecords.length === 1 ? existingRecords : [];
  const record = salesforceRecord ?? (existing?.url == null ? null : { label: existing.label, url: existing.url });
  const links = [
    ...(record === null ? [] : [{ text: record.label, url: record.url }]),
    ...owners.flatMap(({ name, url }) => (url === null ? [] : [{ text: name, url }])),
  ];
  if (links.length === 0) return null;
  return (
    <Flex direction="row" gap="sm" align="baseline" wrap="wrap">
      <Text variant="microcopy">{say('openInSalesforce')}</Text>
      {links.map(({ text, url }) => (
        <Link key={url} href={{ url, external: true }}>
          {text}
        </Link>
      ))}
    </Flex>
  );
}
