// Writes the result of a backtest as tables.
import type { BacktestRecord, BacktestResult, Count } from '../domain/evidence/backtest/result.ts';
import type { EvidenceMessage } from '../domain/evidence/messages.ts';
import { adminWordsFor } from '../presentation/admin-words.ts';
import { columns } from './columns.ts';

// The table's headings are in English.
const { text } = adminWordsFor('en');

export function backtestTable(result: BacktestResult): string {
  const { compared, right, wrong, undecided, records } = result;
  return [
    `Compared: ${compared} (right ${right}, wrong ${wrong}, undecided ${undecided})`,
    ...notComparable(result),
    '',
    ...columns([
      ['certainty', 'right', 'wrong', 'undecided', 'right among those that name an owner'],
      ...(['high', 'medium', 'low'] as const).map((confidence) => {
        const count = result.byConfidence[confidence];
        return [confidence, ...counts(count), intervalInWords(count.interval)];
      }),
    ]),
    '',
    ...columns([
      ['row', 'right', 'wrong', 'undecided'],
      ...Object.entries(result.byDecision).map(([row, count]) => [row, ...counts(count)]),
    ]),
    ...wrongOnes(result, records),
  ].join('\n');
}

/** The reason for the verdict; empty if the prediction is right. */
export function whyInWords(record: BacktestRecord): string {
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

function notComparable({ notComparable: reasons }: BacktestResult): string[] {
  const rows = (Object.entries(reasons) as [keyof typeof reasons, number][]).map(([reason, count]) => [
    `  ${count}`,
    text({ id: `backtest.not-comparable.${reason}`, params: {} }),
  ]);
  return rows.length === 0 ? [] : ['Not comparable:', ...columns(rows)];
}

function counts({ right, wrong, undecided }: Count): string[] {
  return [right, wrong, undecided].map(String);
}

function intervalInWords(interval: [number, number] | null): string {
  if (interval === null) return '-';
  const [lower, upper] = interval.map((share) => `${(share * 100).toFixed(1)} %`);
  return `${lower ?? ''} to ${upper ?? ''} (95 % Wilson interval)`;
}

/** Nobody opens more than a few examples. */
const SHOWN_OF_A_CAUSE = 10;

function wrongOnes({ causes }: BacktestResult, records: readonly BacktestRecord[]): string[] {
  return causes.flatMap(({ cause, count }) => {
    const ofCause = records.filter(({ verdict, why }) => verdict === 'wrong' && why === cause);
    const more = count - SHOWN_OF_A_CAUSE;
    return [
      '',
      `Wrong (${count}): ${text({ id: `backtest.cause.${cause}`, params: {} })}`,
      ...columns(
        ofCause
          .slice(0, SHOWN_OF_A_CAUSE)
          .map(({ object, id, decision, owners, actual }) => [
            `  ${object}/${id}`,
            decision ?? '',
            `predicted ${owners.map(({ name }) => name).join(' or ')}`,
            `went to ${actual?.name ?? ''}`,
          ]),
      ),
      ...(more > 0 ? [`  and ${more} more (--json lists all)`] : []),
    ];
  });
}
