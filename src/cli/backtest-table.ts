// Writes the result of a backtest as tables.
import type { BacktestRecord, BacktestResult, Count } from '../domain/evidence/backtest/result.ts';
import type { EvidenceMessage } from '../domain/evidence/messages.ts';
import type { AdminWords } from '../presentation/admin-words.ts';
import { columns } from './columns.ts';
import { saidOfPast } from './said.ts';

type Columns = 'certainty' | 'right' | 'wrong' | 'undecided' | 'interval' | 'row';

export function backtestTable(result: BacktestResult, words: AdminWords): string {
  const { compared, right, wrong, undecided, records } = result;
  const { text } = words;
  const column = (name: Columns): string => text(saidOfPast(`past.column.${name}`, {}));
  const verdicts = [column('right'), column('wrong'), column('undecided')];
  return [
    text(saidOfPast('past.compared', { compared, right, wrong, undecided })),
    ...notComparable(result, words),
    '',
    ...columns([
      [column('certainty'), ...verdicts, column('interval')],
      ...(['high', 'medium', 'low'] as const).map((confidence) => {
        const count = result.byConfidence[confidence];
        const level = text(saidOfPast('past.certainty', { level: confidence }));
        return [level, ...counts(count), intervalInWords(count.interval, words)];
      }),
    ]),
    '',
    ...columns([
      [column('row'), ...verdicts],
      ...Object.entries(result.byDecision).map(([row, count]) => [row, ...counts(count)]),
    ]),
    ...wrongOnes(result, records, words),
  ].join('\n');
}

/** Why the verdict is what it is; empty where it is right. */
export function whyInWords(record: BacktestRecord, { text }: AdminWords): string {
  const message = reasonOf(record);
  return message === null ? '' : text(message);
}

function reasonOf(record: BacktestRecord): EvidenceMessage | null {
  switch (record.verdict) {
    case 'right':
      return null;
    case 'wrong':
      return { id: `backtest.cause.${record.why}`, params: {} };
    case 'undecided':
      return { id: `backtest.undecided.${record.why}`, params: {} };
    case 'not-comparable':
      return { id: `backtest.not-comparable.${record.why}`, params: {} };
  }
}

function notComparable({ notComparable: reasons }: BacktestResult, { text }: AdminWords): string[] {
  const rows = (Object.entries(reasons) as [keyof typeof reasons, number][]).map(([reason, count]) => [
    `  ${count}`,
    text({ id: `backtest.not-comparable.${reason}`, params: {} }),
  ]);
  return rows.length === 0 ? [] : [text(saidOfPast('past.not-comparable', {})), ...columns(rows)];
}

function counts({ right, wrong, undecided }: Count): string[] {
  return [right, wrong, undecided].map(String);
}

function intervalInWords(interval: [number, number] | null, { text }: AdminWords): string {
  if (interval === null) return '-';
  const percent = (share: number): number => Math.round(share * 1000) / 10;
  return text(saidOfPast('past.interval', { lower: percent(interval[0]), upper: percent(interval[1]) }));
}

/** Nobody opens more than a few examples. */
const SHOWN_OF_A_CAUSE = 10;

function wrongOnes({ causes }: BacktestResult, records: readonly BacktestRecord[], { text }: AdminWords): string[] {
  return causes.flatMap(({ cause, count }) => {
    const ofCause = records.filter(({ verdict, why }) => verdict === 'wrong' && why === cause);
    const more = count - SHOWN_OF_A_CAUSE;
    return [
      '',
      text(saidOfPast('past.wrong-of-cause', { count, cause: { id: `backtest.cause.${cause}`, params: {} } })),
      ...columns(
        ofCause
          .slice(0, SHOWN_OF_A_CAUSE)
          .map(({ object, id, decision, owners, actual }) => [
            `  ${object}/${id}`,
            decision ?? '',
            text(saidOfPast('past.predicted', { owners: owners.map(({ name }) => name) })),
            text(saidOfPast('past.went-to', { name: actual?.name ?? '' })),
          ]),
      ),
      ...(more > 0 ? [`  ${text(saidOfPast('past.more', { count: more }))}`] : []),
    ];
  });
}
