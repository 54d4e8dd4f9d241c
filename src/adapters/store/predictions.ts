// Stores predictions that were shown, before and after their records sync, and the results of backtests.
import type { Checked } from '../../domain/evidence/checked.ts';
import { checkedFrom, together } from '../../domain/evidence/checked.ts';
import { withShown } from '../../domain/evidence/backtest/figures.ts';
import type { BacktestFigures, ShownAndCompared } from '../../domain/evidence/backtest/figures.ts';
import type { Clock } from '../../application/ports.ts';
import type {
  PredictedId,
  RecordedPrediction,
  ShownPrediction,
  WhichPrediction,
} from '../../application/predictions/ports.ts';
import type { Confidence } from '../../domain/prediction/rows.ts';
import type { Database } from './database.ts';

/** Milliseconds to keep predictions: thirteen months, enough to look back a full year. */
export const PREDICTIONS_KEPT = 400 * 86_400_000;

export interface WaitingPrediction extends RecordedPrediction {
  /** Object and record ID, such as "contact/101". */
  record: string;
  shownAt: Date;
}

const nameOf = ({ object, id }: WhichPrediction): string => `${object}/${id}`;

export class Predictions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Stores a prediction and replaces the previous one, unless that was already compared. */
  async note(
    accountId: number,
    which: WhichPrediction,
    prediction: ShownPrediction & { settingsFingerprint: string },
  ): Promise<void> {
    const values = {
      decision: prediction.decision,
      confidence: prediction.confidence,
      owners: JSON.stringify(prediction.owners),
      open_ended: prediction.openEnded,
      shown_by: prediction.shownBy,
      engine: prediction.engine,
      rules_fingerprint: prediction.rulesFingerprint,
      settings_fingerprint: prediction.settingsFingerprint,
      shown_at: this.clock.now(),
    };
    await this.database.db
      .insertInto('predictions')
      .values({ account_id: accountId, record: nameOf(which), ...values })
      .onConflict((conflict) =>
        conflict.columns(['account_id', 'record']).doUpdateSet(values).where('predictions.verdict', 'is', null),
      )
      .execute();
  }

  async read(accountId: number, which: WhichPrediction): Promise<RecordedPrediction | null> {
    const row = await this.database.db
      .selectFrom('predictions')
      .selectAll()
      .where('account_id', '=', accountId)
      .where('record', '=', nameOf(which))
      .executeTakeFirst();
    return row === undefined ? null : recordedFrom(row);
  }

  /** Predictions that were not compared yet, oldest first. */
  async waiting(accountId: number, after: Date | null, most: number): Promise<WaitingPrediction[]> {
    const rows = await this.database.db
      .selectFrom('predictions')
      .selectAll()
      .where('account_id', '=', accountId)
      .where('verdict', 'is', null)
      .where('shown_at', '>', after ?? new Date(0))
      .orderBy('shown_at')
      .limit(most)
      .execute();
    return rows.map((row) => ({ ...recordedFrom(row), record: row.record, shownAt: row.shown_at }));
  }

  async accountsWaiting(): Promise<number[]> {
    const rows = await this.database.db
      .selectFrom('predictions')
      .select('account_id')
      .distinct()
      .where('verdict', 'is', null)
      .execute();
    return rows.map(({ account_id }) => account_id);
  }

  async compared(
    accountId: number,
    record: string,
    verdict: NonNullable<RecordedPrediction['verdict']>,
  ): Promise<void> {
    await this.database.db
      .updateTable('predictions')
      .set({ verdict, compared_at: this.clock.now() })
      .where('account_id', '=', accountId)
      .where('record', '=', record)
      .execute();
  }

  /** @param records records that the backtest covered, such as "contact/101" */
  async keepBacktest(accountId: number, figures: BacktestFigures, records: readonly string[]): Promise<void> {
    const values = {
      checked: JSON.stringify(checkedFrom(figures)),
      figures: JSON.stringify(figures),
      records: [...records],
      checked_at: this.clock.now(),
    };
    await this.database.db
      .insertInto('past_checks')
      .values({ account_id: accountId, ...values })
      .onConflict((conflict) => conflict.column('account_id').doUpdateSet(values))
      .execute();
  }

  /** The last backtest plus the predictions compared since, each record once. */
  async checked(accountId: number): Promise<Checked | null> {
    const { db } = this.database;
    const backtest = await db
      .selectFrom('past_checks')
      .select(['checked', 'records'])
      .where('account_id', '=', accountId)
      .executeTakeFirst();
    const rows = await db
      .selectFrom('predictions')
      .select(['record', 'decision', 'verdict'])
      .where('account_id', '=', accountId)
      .where('verdict', 'in', ['right', 'wrong'])
      .execute();
    const tested = new Set(backtest?.records ?? []);
    const counted = rows
      .filter(({ record }) => !tested.has(record))
      .reduce<Checked | null>(
        (sum, { decision, verdict }) =>
          together(sum, {
            right: verdict === 'right' ? 1 : 0,
            wrong: verdict === 'wrong' ? 1 : 0,
            byDecision: { [decision]: { right: verdict === 'right' ? 1 : 0, wrong: verdict === 'wrong' ? 1 : 0 } },
          }),
        null,
      );
    return together((backtest?.checked as Checked | undefined) ?? null, counted);
  }

  /** What the home page shows: the last backtest, and the predictions of other records. Null where nothing was compared. */
  async figures(
    accountId: number,
  ): Promise<{ figures: BacktestFigures; shown: number; checkedAt: Date | null } | null> {
    const { db } = this.database;
    const backtest = await db
      .selectFrom('past_checks')
      .select(['figures', 'records', 'checked_at'])
      .where('account_id', '=', accountId)
      .executeTakeFirst();
    const rows = await db
      .selectFrom('predictions')
      .select(['record', 'decision', 'confidence', 'verdict'])
      .where('account_id', '=', accountId)
      .where('verdict', 'in', ['right', 'wrong', 'undecided'])
      .execute();
    const tested = new Set(backtest?.records ?? []);
    const shown = rows
      .filter(({ record }) => !tested.has(record))
      .map((row) => row as ShownAndCompared & { record: string });
    const figures = withShown((backtest?.figures as BacktestFigures | null | undefined) ?? null, shown);
    const isEmpty = figures.compared === 0 && Object.keys(figures.notComparable).length === 0;
    return isEmpty ? null : { figures, shown: rows.length, checkedAt: backtest?.checked_at ?? null };
  }

  async deleteOf(accountId: number, record: string): Promise<void> {
    await this.database.db
      .deleteFrom('predictions')
      .where('account_id', '=', accountId)
      .where('record', '=', record)
      .execute();
  }

  async deleteOld(): Promise<void> {
    const oldest = new Date(this.clock.now().getTime() - PREDICTIONS_KEPT);
    await this.database.db.deleteFrom('predictions').where('shown_at', '<', oldest).execute();
  }
}

interface Row {
  decision: string;
  confidence: string;
  owners: unknown;
  open_ended: boolean;
  engine: string;
  rules_fingerprint: string | null;
  verdict: RecordedPrediction['verdict'];
}

function recordedFrom(row: Row): RecordedPrediction {
  return {
    decision: row.decision,
    confidence: row.confidence as Confidence,
    owners: row.owners as PredictedId[],
    openEnded: row.open_ended,
    engine: row.engine,
    rulesFingerprint: row.rules_fingerprint,
    verdict: row.verdict,
  };
}
