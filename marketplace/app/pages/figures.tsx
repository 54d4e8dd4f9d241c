// The figures of an audit, compared with the previous one.
import { useEffect } from 'react';
import {
  BarChart,
  Flex,
  Heading,
  LoadingSpinner,
  Statistics,
  StatisticsItem,
  StatisticsTrend,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { useAsking } from './backend.ts';
import { VERDICTS } from './contract.js';
import type { AuditAnswer, AuditFigures, AuditRunShown, Verdict } from './contract.js';
import { Problem, usePage } from './layout.tsx';
import { fill } from './words/page-words.ts';

type Answer = Extract<AuditAnswer, { action: 'figures' }>;

/** Verdicts of which more is better; more of the others is worse. */
const GOOD: readonly Verdict[] = ['keeps', 'assigned'];

export function Figures({ run }: { run: AuditRunShown }) {
  const { words, locale, backend } = usePage();
  const { answer, refused, ask } = useAsking<Answer>();
  const { decided } = run.progress;

  useEffect(() => {
    void ask(() => backend.audits({ action: 'figures', runId: run.id }));
  }, [backend, run.id, run.state, decided]);

  if (answer === null)
    return refused === null ? <LoadingSpinner label={words.loading} showLabel /> : <Problem refused={refused} />;
  const { figures, previous } = answer;
  return (
    <Flex direction="column" gap="md">
      <Statistics>
        {VERDICTS.filter((verdict) => countOf(figures, verdict) > 0).map((verdict) => (
          <StatisticsItem
            key={verdict}
            label={words.verdict[verdict]}
            number={countOf(figures, verdict).toLocaleString(locale)}
          >
            <Share figures={figures} previous={previous?.figures ?? null} verdict={verdict} />
          </StatisticsItem>
        ))}
      </Statistics>
      {previous !== null && (
        <Text variant="microcopy">
          {fill(words.comparedWith, { date: new Date(previous.run.startedAt).toLocaleString(locale) })}
        </Text>
      )}
      <BarChart
        data={VERDICTS.map((verdict) => ({
          [words.whatBecomes]: words.verdict[verdict],
          [words.records]: countOf(figures, verdict),
        }))}
        axes={{
          x: { field: words.whatBecomes, fieldType: 'category' },
          y: { field: words.records, fieldType: 'linear' },
        }}
        options={{ title: words.whatBecomes, showDataLabels: true }}
      />
      <Heading>{words.reasons}</Heading>
      <Table bordered density="condensed">
        <TableHead>
          <TableRow>
            <TableHeader>{words.whatBecomes}</TableHeader>
            <TableHeader>{words.why}</TableHeader>
            <TableHeader align="right">{words.records}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {figures.reasons.map(({ verdict, reason, count }) => (
            <TableRow key={`${verdict}/${reason}`}>
              <TableCell>{words.verdict[verdict]}</TableCell>
              <TableCell>{words.reason[reason]}</TableCell>
              <TableCell align="right">{count.toLocaleString(locale)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Flex>
  );
}

interface ShareProps {
  figures: AuditFigures;
  previous: AuditFigures | null;
  verdict: Verdict;
}

function Share({ figures, previous, verdict }: ShareProps) {
  const { locale } = usePage();
  const share = shareOf(figures, verdict);
  const text = share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1 });
  const change = previous === null ? 0 : share - shareOf(previous, verdict);
  // Less than 0.05 per cent counts as no change.
  if (Math.abs(change) < 0.0005) return <Text>{text}</Text>;
  const direction = change > 0 ? 'increase' : 'decrease';
  return (
    <StatisticsTrend
      direction={direction}
      color={change > 0 === GOOD.includes(verdict) ? 'green' : 'red'}
      value={`${text} (${change.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'always' })})`}
    />
  );
}

function countOf({ verdicts }: AuditFigures, verdict: Verdict): number {
  return verdicts[verdict];
}

function shareOf(figures: AuditFigures, verdict: Verdict): number {
  return figures.total === 0 ? 0 : countOf(figures, verdict) / figures.total;
}
