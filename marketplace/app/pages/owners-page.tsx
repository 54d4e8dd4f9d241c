// Every HubSpot owner with the matching Salesforce user, or why there is none.
import { useEffect, useState } from 'react';
import {
  Alert,
  Button,
  EmptyState,
  Flex,
  Heading,
  Link,
  LoadingSpinner,
  SearchInput,
  Select,
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
  useDebounce,
} from '@hubspot/ui-extensions';
import { useAsking } from './backend.ts';
import { OWNER_VERDICTS } from './contract.js';
import type { OwnerShown, OwnersAnswer } from './contract.js';
import { Problem, usePage } from './layout.tsx';
import { fill } from './words/page-words.ts';

type OwnerList = Extract<OwnersAnswer, { action: 'list' }>;
type OwnerVerdict = OwnerShown['verdict'];

const PAGE_SIZE = 25;
const VARIANTS = { matched: 'success', perhaps: 'warning', never: 'danger' } as const;

export function OwnersPage() {
  const { words, locale, backend } = usePage();
  const [search, setSearch] = useState('');
  const [verdict, setVerdict] = useState<OwnerVerdict | null>(null);
  const [page, setPage] = useState(1);
  const searched = useDebounce(search, 300);
  const { answer, refused, isBusy, ask } = useAsking<OwnerList>();
  const [file, setFile] = useState<string | null>(null);

  useEffect(() => {
    setFile(null);
    void ask(() => backend.owners({ action: 'list', search: searched, verdict, page, pageSize: PAGE_SIZE }));
  }, [backend, searched, verdict, page]);

  const showFile = async (): Promise<void> => {
    const asked = await backend.owners({ action: 'export-link', search: searched, verdict });
    if (asked.ok) setFile(asked.answer.url);
  };

  return (
    <Flex direction="column" gap="md">
      <Heading>{words.owners}</Heading>
      <Text>{words.ownersIntro}</Text>
      <Flex direction="row" gap="sm" align="end">
        <SearchInput
          label={words.search}
          name="search"
          placeholder={words.nameOrEmail}
          value={search}
          onInput={(value) => {
            setSearch(value);
            setPage(1);
          }}
        />
        <Select
          label={words.show}
          name="verdict"
          value={verdict ?? 'all'}
          options={[
            { label: words.allOwners, value: 'all' },
            ...OWNER_VERDICTS.map((one) => ({
              label: `${words.ownerVerdict[one]} (${(answer?.counts[one] ?? 0).toLocaleString(locale)})`,
              value: one,
            })),
          ]}
          onChange={(value) => {
            setVerdict(OWNER_VERDICTS.find((one) => one === value) ?? null);
            setPage(1);
          }}
        />
        {file === null ? (
          <Button onClick={() => void showFile()}>{words.exportCsv}</Button>
        ) : (
          <Link href={{ url: file, external: true }}>{words.download}</Link>
        )}
        {isBusy && <LoadingSpinner label={words.loading} />}
      </Flex>
      {refused !== null && <Problem refused={refused} />}
      {answer?.notes.map((note) => (
        <Alert key={note} title={note} variant="warning" />
      ))}
      {answer !== null && <Owners answer={answer} page={page} onPage={setPage} />}
    </Flex>
  );
}

function Owners({ answer, page, onPage }: { answer: OwnerList; page: number; onPage: (page: number) => void }) {
  const { words, locale } = usePage();
  if (answer.owners.length === 0) return <EmptyState title={words.noOwners}>{words.noOwnersHelp}</EmptyState>;
  return (
    <>
      <Text variant="microcopy">
        {fill(words.ownersFound, { count: answer.total.toLocaleString(locale) })}{' '}
        {answer.auditedAt === null
          ? words.countsNeedAudit
          : fill(words.countsFromAudit, { date: new Date(answer.auditedAt).toLocaleDateString(locale) })}
      </Text>
      <Table
        bordered
        paginated
        page={page}
        pageCount={Math.max(1, Math.ceil(answer.total / PAGE_SIZE))}
        onPageChange={onPage}
      >
        <TableHead>
          <TableRow>
            <TableHeader>{words.inHubSpot}</TableHeader>
            <TableHeader>{words.inSalesforce}</TableHeader>
            <TableHeader>{words.keepsRecords}</TableHeader>
            <TableHeader>{words.why}</TableHeader>
            <TableHeader align="right">{words.unsyncedRecords}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {answer.owners.map((owner) => (
            <TableRow key={owner.id}>
              <TableCell>
                <Person
                  name={owner.name ?? owner.email ?? owner.id}
                  email={owner.email}
                  note={owner.isArchived ? words.archived : null}
                />
              </TableCell>
              <TableCell>
                <Users owner={owner} />
              </TableCell>
              <TableCell>
                <StatusTag variant={VARIANTS[owner.verdict]}>{words.ownerVerdict[owner.verdict]}</StatusTag>
              </TableCell>
              <TableCell>{owner.reason}</TableCell>
              <TableCell align="right">{owner.records?.toLocaleString(locale) ?? '–'}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}

function Users({ owner: { users, moreUsers } }: { owner: OwnerShown }) {
  const { words, locale } = usePage();
  if (users.length === 0) return <Text>–</Text>;
  return (
    <Flex direction="column" gap="xs">
      {users.map((user) => (
        <Person
          key={user.id}
          name={users.length > 1 && user.username !== null ? `${user.name} (${user.username})` : user.name}
          email={user.email}
          note={user.isActive === false ? words.inactive : user.isFrozen === true ? words.frozen : null}
        />
      ))}
      {moreUsers > 0 && (
        <Text variant="microcopy">{fill(words.more, { count: moreUsers.toLocaleString(locale) })}</Text>
      )}
    </Flex>
  );
}

function Person({ name, email, note }: { name: string; email: string | null; note: string | null }) {
  return (
    <Flex direction="column" gap="flush">
      <Text>
        {name}
        {note === null ? '' : ` · ${note}`}
      </Text>
      {email !== null && email !== name && <Text variant="microcopy">{email}</Text>}
    </Flex>
  );
}
