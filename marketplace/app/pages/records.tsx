// The audited records as a table, which the backend filters and sorts, and as a file.
import { useEffect, useState } from 'react';
import {
  Button,
  Checkbox,
  EmptyState,
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
  Text,
} from '@hubspot/ui-extensions';
import { useAsking } from './backend.ts';
import { AUDIT_OBJECTS, REASONS, VERDICTS } from './contract.js';
import type { AuditAnswer, AuditFilter, AuditRow, AuditRunShown } from './contract.js';
import { Problem, usePage } from './layout.tsx';
import { ProposeChange } from './propose-change.tsx';
import type { NamedRecord } from './propose-change.tsx';
import { fill } from './words/page-words.ts';

type Rows = Extract<AuditAnswer, { action: 'rows' }>;
type Column = 'record' | 'owner' | 'verdict' | 'reason';
type Direction = 'ascending' | 'descending';

const PAGE_SIZE = 25;

export function Records({ run }: { run: AuditRunShown }) {
  const { words, locale, backend } = usePage();
  const [filter, setFilter] = useState<AuditFilter>({});
  const [sort, setSort] = useState<{ by: Column; direction: Direction }>({ by: 'record', direction: 'ascending' });
  const [page, setPage] = useState(1);
  const [file, setFile] = useState<string | null>(null);
  const [isChanging, setChanging] = useState(false);
  const [ticked, setTicked] = useState<readonly NamedRecord[]>([]);
  const { answer, refused, isBusy, ask } = useAsking<Rows>();
  const { decided } = run.progress;

  useEffect(() => {
    setFile(null);
    void ask(() => backend.audits({ action: 'rows', runId: run.id, filter, sort, page, pageSize: PAGE_SIZE }));
  }, [backend, run.id, decided, filter, sort, page]);

  const choose = (change: AuditFilter): void => {
    setFilter((before) => ({ ...before, ...change }));
    setPage(1);
  };
  const showFile = async (): Promise<void> => {
    const asked = await backend.audits({ action: 'export-link', runId: run.id, filter });
    if (asked.ok) setFile(asked.answer.url);
  };
  const header = (by: Column, label: string) => (
    <TableHeader
      sortDirection={sort.by === by ? sort.direction : 'none'}
      onSortChange={(direction) => setSort({ by, direction: direction === 'descending' ? direction : 'ascending' })}
    >
      {label}
    </TableHeader>
  );

  return (
    <Flex direction="column" gap="sm">
      <Flex direction="row" gap="sm" align="end" wrap="wrap">
        <Choice
          name="object"
          label={words.object}
          all={words.allObjects}
          values={AUDIT_OBJECTS}
          names={words.objects}
          value={filter.object}
          onChange={(object) => choose({ object })}
        />
        <Choice
          name="verdict"
          label={words.whatBecomes}
          all={words.all}
          values={VERDICTS}
          names={words.verdict}
          value={filter.verdict}
          onChange={(verdict) => choose({ verdict })}
        />
        <Choice
          name="reason"
          label={words.why}
          all={words.all}
          values={REASONS}
          names={words.reason}
          value={filter.reason}
          onChange={(reason) => choose({ reason })}
        />
        {file === null ? (
          <Button onClick={() => void showFile()}>{words.exportCsv}</Button>
        ) : (
          <Link href={{ url: file, external: true }}>{words.download}</Link>
        )}
        {run.state === 'done' && !isChanging && <Button onClick={() => setChanging(true)}>{words.bulk.start}</Button>}
        {isBusy && <LoadingSpinner label={words.loading} />}
      </Flex>
      {isChanging && (
        <ProposeChange
          run={run}
          filter={filter}
          found={answer?.total ?? 0}
          ticked={ticked}
          onClose={() => {
            setChanging(false);
            setTicked([]);
          }}
        />
      )}
      {refused !== null && <Problem refused={refused} />}
      {answer !== null && answer.rows.length === 0 && (
        <EmptyState title={words.noRecords}>{words.noRecordsHelp}</EmptyState>
      )}
      {answer !== null && answer.rows.length > 0 && (
        <>
          <Text variant="microcopy">{fill(words.audited, { count: answer.total.toLocaleString(locale) })}</Text>
          <Table
            bordered
            paginated
            page={page}
            pageCount={Math.max(1, Math.ceil(answer.total / PAGE_SIZE))}
            onPageChange={setPage}
          >
            <TableHead>
              <TableRow>
                {isChanging && <TableHeader>{words.bulk.tick}</TableHeader>}
                {header('record', words.record)}
                {header('owner', words.ownerInHubSpot)}
                <TableHeader>{words.ownerInSalesforce}</TableHeader>
                {header('verdict', words.whatBecomes)}
                {header('reason', words.why)}
              </TableRow>
            </TableHead>
            <TableBody>
              {answer.rows.map((row) => (
                <Row
                  key={`${row.object}/${row.id}`}
                  row={row}
                  isTicked={isChanging ? ticked.some((one) => isSame(one, row)) : null}
                  onTick={(isTicked) =>
                    setTicked((before) => [
                      ...before.filter((one) => !isSame(one, row)),
                      ...(isTicked ? [{ object: row.object, id: row.id }] : []),
                    ])
                  }
                />
              ))}
            </TableBody>
          </Table>
        </>
      )}
    </Flex>
  );
}

function isSame(one: NamedRecord, other: NamedRecord): boolean {
  return one.object === other.object && one.id === other.id;
}

interface RowProps {
  row: AuditRow;
  /** Null where nobody chooses. */
  isTicked: boolean | null;
  onTick: (isTicked: boolean) => void;
}

function Row({ row, isTicked, onTick }: RowProps) {
  const { words } = usePage();
  return (
    <TableRow>
      {isTicked !== null && (
        <TableCell>
          <Checkbox
            name={`${row.object}/${row.id}`}
            aria-label={`${words.bulk.tick}: ${row.name ?? row.id}`}
            checked={isTicked}
            onChange={(checked) => onTick(checked)}
          />
        </TableCell>
      )}
      <TableCell>
        <Link href={{ url: row.url, external: true }}>{row.name ?? `${words.objects[row.object]} ${row.id}`}</Link>
      </TableCell>
      <TableCell>{row.owner === null ? words.noOwner : (row.owner.name ?? row.owner.id ?? '–')}</TableCell>
      <TableCell>{row.predicted === null ? words.notKnown : (row.predicted.name ?? row.predicted.id ?? '–')}</TableCell>
      <TableCell>{words.verdict[row.verdict]}</TableCell>
      <TableCell>{words.reason[row.reason]}</TableCell>
    </TableRow>
  );
}

interface ChoiceProps<Value extends string> {
  name: string;
  label: string;
  /** The option for no filter. */
  all: string;
  values: readonly Value[];
  names: Readonly<Record<Value, string>>;
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
}

function Choice<Value extends string>({ name, label, all, values, names, value, onChange }: ChoiceProps<Value>) {
  return (
    <Select
      label={label}
      name={name}
      value={value ?? ''}
      options={[{ label: all, value: '' }, ...values.map((one) => ({ label: names[one], value: one }))]}
      onChange={(chosen) => onChange(values.find((one) => one === chosen))}
    />
  );
}
