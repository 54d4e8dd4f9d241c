// The figures of backtest and shown predictions as the home page gets them.
import { checkedFrom, provesWrong } from '../domain/evidence/checked.ts';
import type { BacktestFigures } from '../domain/evidence/backtest/figures.ts';
import type { NotComparable } from '../domain/evidence/messages.ts';
import type { CrmObject } from '../domain/facts/record-facts.ts';
import { ROWS } from '../domain/prediction/index.ts';
import type { RowId } from '../domain/prediction/rows.ts';
import { HUBSPOT_OBJECTS } from '../adapters/hubspot/records.ts';
import type { PastFigures } from '../contract/past-figures.ts';
import { adminWordsFor } from '../presentation/admin-words.ts';
import type { AdminWords } from '../presentation/admin-words.ts';
import type { Services } from './services.ts';

/** Null where nothing was compared yet. */
export async function pastFigures(
  accountId: number,
  locale: string | undefined,
  { predictions }: Pick<Services, 'predictions'>,
): Promise<PastFigures | null> {
  const found = await predictions.figures(accountId);
  if (found === null) return null;
  const words = adminWordsFor(locale);
  const { figures, shown, checkedAt } = found;
  const { compared, right, wrong, undecided, byConfidence } = figures;
  return {
    checkedAt: checkedAt?.toISOString() ?? null,
    compared,
    right,
    wrong,
    undecided,
    shown,
    byConfidence: (['high', 'medium', 'low'] as const).map((confidence) => ({
      confidence,
      ...byConfidence[confidence],
    })),
    rows: rowsOf(figures, words),
    notComparable: notComparableOf(figures, words),
    causes: figures.causes.map(({ cause, count, records }) => ({
      text: words.text({ id: `backtest.cause.${cause}`, params: {} }),
      count,
      records: records.map((record) => linkTo(accountId, record)),
    })),
  };
}

/** The rows that decided most records first. */
function rowsOf(figures: BacktestFigures, { text }: AdminWords): PastFigures['rows'] {
  const checked = checkedFrom(figures);
  const rows = Object.entries(figures.byDecision).map(([row, count]) => ({
    row,
    text: text({ id: 'past.row', params: { outcome: outcomeOf(row) } }),
    ...count,
    lowered: provesWrong(checked, row),
  }));
  const sum = (count: { right: number; wrong: number; undecided: number }): number =>
    count.right + count.wrong + count.undecided;
  return rows.sort((a, b) => sum(b) - sum(a));
}

/** A row of another version of the table has no words. */
function outcomeOf(row: string): (typeof ROWS)[RowId]['outcome'] {
  return Object.hasOwn(ROWS, row) ? ROWS[row as RowId].outcome : 'CANNOT_DETERMINE';
}

function notComparableOf({ notComparable }: BacktestFigures, { text }: AdminWords): PastFigures['notComparable'] {
  return (Object.entries(notComparable) as [NotComparable, number][])
    .map(([reason, count]) => ({ text: text({ id: `backtest.not-comparable.${reason}`, params: {} }), count }))
    .sort((a, b) => b.count - a.count);
}

function linkTo(accountId: number, record: string): PastFigures['causes'][number]['records'][number] {
  // As the backtest names its records.
  const [object, id] = record.split('/') as [CrmObject, string];
  const { typeId } = HUBSPOT_OBJECTS[object];
  return { object, id, url: `https://app.hubspot.com/contacts/${accountId}/record/${typeId}/${id}` };
}
