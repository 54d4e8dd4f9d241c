// What became of each record of a bulk change, by page, and as a file.
import { useEffect, useState } from 'react';
import {
  Button,
  Flex,
  Link,
  LoadingSpinner,
  Select,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@hubspot/ui-extensions';
import { useAsking } from './backend.ts';
import { RECORD_STATES } from './contract.js';
import type { BulkChangeAnswer, BulkChangeShown, RecordState } from './contract.js';
import { Problem, usePage } from './layout.tsx';
import { whyText } from './words/why-text.ts';

type Rows = Extract<BulkChangeAnswer, { action: 'rows' }>;

const PAGE_SIZE = 25;

export function ChangeResults({ change: { id: changeId, counts } }: { change: BulkChangeShown }) {
  const { words, locale, backend } = usePage();
  const [state, setState] = useState<RecordState | null>(null);
  const [page, setPage] = useState(1);
  const [file, setFile] = useState<string | null>(null);
  const { answer, refused, isBusy, ask } = useAsking<Rows>();

  useEffect(() => {
    const of = state === null ? {} : { state };
    void ask(() => backend.bulkChanges({ action: 'rows', changeId, page, pageSize: PAGE_SIZE, ...of }));
  }, [backend, changeId, state, page]);

  const showFile = async (): Promise<void> => {
    const asked = await backend.bulkChanges({ action: 'export-link', changeId });
    if (asked.ok) setFile(asked.answer.url);
  };
  const there = RECORD_STATES.filter((one) => counts.states[one] > 0);
  const nameOf = (person: { id: string | null; name: string | null } | null): string =>
    person === null ? '–' : (person.name ?? person.id ?? '–');

  return (
    <Flex direction="column" gap="sm">
      <Flex direction="row" gap="sm" align="end" wrap="wrap">
        <Select
          label={words.bulk.result}
          name="result"
          value={state ?? ''}
          options={[
            { label: words.bulk.all, value: '' },
            ...there.map((one) => ({
              label: `${words.bulk.recordState[one]} (${counts.states[one].toLocaleString(locale)})`,
              value: one,
            })),
          ]}
          onChange={(chosen) => {
            setState(RECORD_STATES.find((one) => one === chosen) ?? null);
            setPage(1);
          }}
        />
        {file === null ? (
          <Button onClick={() => void showFile()}>{words.bulk.exportCsv}</Button>
        ) : (
          <Link href={{ url: file, external: true }}>{words.download}</Link>
        )}
        {isBusy && <LoadingSpinner label={words.loading} />}
      </Flex>
      {refused !== null && <Problem refused={refused} />}
      {answer !== null && answer.rows.length > 0 && (
        <Table
          bordered
          paginated
          page={page}
          pageCount={Math.max(1, Math.ceil(answer.total / PAGE_SIZE))}
          onPageChange={setPage}
        >
          <TableHead>
            <TableRow>
              <TableHeader>{words.record}</TableHeader>
              <TableHeader>{words.bulk.from}</TableHeader>
              <TableHeader>{words.bulk.to}</TableHeader>
              <TableHeader>{words.bulk.result}</TableHeader>
              <TableHeader>{words.bulk.reason}</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {answer.rows.map((row) => (
              <TableRow key={`${row.object}/${row.id}`}>
                <TableCell>
                  <Link href={{ url: row.url, external: true }}>
                    {row.name ?? `${words.objects[row.object]} ${row.id}`}
                  </Link>
                </TableCell>
                <TableCell>{row.from === null ? words.noOwner : nameOf(row.from)}</TableCell>
                <TableCell>{nameOf(row.to)}</TableCell>
                <TableCell>{words.bulk.recordState[row.state]}</TableCell>
                <TableCell>{whyText(row, words)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Flex>
  );
}
