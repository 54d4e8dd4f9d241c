// How predictions came out in this account: figures, calibration, rows that the card is less sure of, and causes.
import { useEffect } from 'react';
import {
  BarChart,
  Flex,
  Heading,
  Link,
  List,
  Statistics,
  StatisticsItem,
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { useAsking } from './backend.ts';
import type { AuditAnswer, PastFigures as Figures } from './contract.js';
import { usePage } from './layout.tsx';
import { fill } from './words/page-words.ts';
import { pastWordsFor } from './words/past-words.ts';

type Answer = Extract<AuditAnswer, { action: 'past-figures' }>;

export function PastFigures() {
  const { words: page, locale, backend } = usePage();
  const words = pastWordsFor(locale);
  const { answer, refused, ask } = useAsking<Answer>();

  useEffect(() => {
    void ask(() => backend.audits({ action: 'past-figures' }));
  }, [backend]);

  if (answer === null && refused === null) return null;
  const past = answer?.past ?? null;
  return (
    <Flex direction="column" gap="md">
      <Heading>{words.heading}</Heading>
      {refused !== null && <Text>{refused.message ?? page.callFailed}</Text>}
      {answer !== null && past === null && <Text>{`${words.none} ${words.noneHelp}`}</Text>}
      {past !== null && (
        <>
          <Numbers past={past} />
          <Calibration past={past} />
          <Rows past={past} />
          <Causes past={past} />
          <NotComparable past={past} />
        </>
      )}
    </Flex>
  );
}

interface Part {
  past: Figures;
}

function useWords() {
  const { locale } = usePage();
  const number = (value: number): string => value.toLocaleString(locale);
  const percent = (share: number, digits = 0): string =>
    share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: digits });
  return { words: pastWordsFor(locale), locale, number, percent };
}

function Numbers({ past }: Part) {
  const { words, locale, number, percent } = useWords();
  const { right, wrong, shown, checkedAt } = past;
  const named = right + wrong;
  return (
    <Flex direction="column" gap="sm">
      {named > 0 && <Text>{fill(words.checked, { count: number(named), share: percent(right / named) })}</Text>}
      {shown > 0 && <Text variant="microcopy">{fill(words.shown, { count: number(shown) })}</Text>}
      {checkedAt !== null && (
        <Text variant="microcopy">{fill(words.asOf, { date: new Date(checkedAt).toLocaleString(locale) })}</Text>
      )}
      <Statistics>
        {VERDICTS.map((verdict) => (
          <StatisticsItem key={verdict} label={words[verdict]} number={number(past[verdict])} />
        ))}
      </Statistics>
    </Flex>
  );
}

const VERDICTS = ['right', 'wrong', 'undecided'] as const;

function Calibration({ past }: Part) {
  const { words, number, percent } = useWords();
  const told = past.byConfidence.filter(({ right, wrong, undecided }) => right + wrong + undecided > 0);
  if (told.length === 0) return null;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{words.calibration}</Heading>
      <List>
        {told.map(({ confidence, right, wrong, interval }) =>
          interval === null ? null : (
            <Text key={confidence}>
              {fill(words.calibrationLine, {
                confidence: words.confidences[confidence],
                right: number(right),
                all: number(right + wrong),
                lower: percent(interval[0], 1),
                upper: percent(interval[1], 1),
              })}
            </Text>
          ),
        )}
      </List>
      <BarChart
        data={told.flatMap((count) =>
          VERDICTS.map((verdict) => ({
            [words.confidence]: words.confidences[count.confidence],
            [words.outcome]: words[verdict],
            [words.predictions]: count[verdict],
          })),
        )}
        axes={{
          x: { field: words.confidence, fieldType: 'category' },
          y: { field: words.predictions, fieldType: 'linear' },
          options: {
            groupFieldByColor: words.outcome,
            stacking: true,
            colors: { [words.right]: 'green', [words.wrong]: 'orange', [words.undecided]: 'blue' },
          },
        }}
        options={{ title: words.calibration, showLegend: true, showDataLabels: true }}
      />
    </Flex>
  );
}

function Rows({ past: { rows } }: Part) {
  const { words, number, percent } = useWords();
  if (rows.length === 0) return null;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{words.byRow}</Heading>
      {rows.some(({ lowered }) => lowered) && <Text>{words.loweredHelp}</Text>}
      <Table bordered density="condensed">
        <TableHead>
          <TableRow>
            <TableHeader>{words.row}</TableHeader>
            {VERDICTS.map((verdict) => (
              <TableHeader key={verdict} align="right">
                {words[verdict]}
              </TableHeader>
            ))}
            <TableHeader align="right">{words.share}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ row, text, lowered, ...count }) => (
            <TableRow key={row}>
              <TableCell>
                {`${row} · ${text}`} {lowered && <StatusTag variant="warning">{words.lowered}</StatusTag>}
              </TableCell>
              {VERDICTS.map((verdict) => (
                <TableCell key={verdict} align="right">
                  {number(count[verdict])}
                </TableCell>
              ))}
              <TableCell align="right">
                {count.right + count.wrong === 0 ? '' : percent(count.right / (count.right + count.wrong))}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Flex>
  );
}

function Causes({ past: { causes } }: Part) {
  const { words, number } = useWords();
  if (causes.length === 0) return null;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{words.causes}</Heading>
      <Table bordered density="condensed">
        <TableHead>
          <TableRow>
            <TableHeader>{words.cause}</TableHeader>
            <TableHeader align="right">{words.wrong}</TableHeader>
            <TableHeader>{words.records}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {causes.map(({ text, count, records }) => (
            <TableRow key={text}>
              <TableCell>{text}</TableCell>
              <TableCell align="right">{number(count)}</TableCell>
              <TableCell>
                <Flex direction="row" gap="xs" wrap="wrap">
                  {records.slice(0, MOST_LINKS).map(({ object, id, url }) => (
                    <Link key={`${object}/${id}`} href={{ url, external: true }}>
                      {id}
                    </Link>
                  ))}
                </Flex>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Flex>
  );
}

/** More would make the table hard to read. */
const MOST_LINKS = 10;

function NotComparable({ past: { notComparable } }: Part) {
  const { words, number } = useWords();
  if (notComparable.length === 0) return null;
  return (
    <Flex direction="column" gap="xs">
      <Heading>{words.notComparable}</Heading>
      <List>
        {notComparable.map(({ text, count }) => (
          <Text key={text}>{`${number(count)} · ${text}`}</Text>
        ))}
      </List>
    </Flex>
  );
}
