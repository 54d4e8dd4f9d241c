// A backtest in the numbers that are kept of it: no owners, no names.
import type { Confidence, RowId } from '../../prediction/rows.ts';
import type { BacktestResult, Count, Tally } from './result.ts';
import { withInterval } from './tally.ts';

export interface BacktestFigures extends Tally {
  /** The wrong ones by what would explain them, the most frequent first, with a few records of each. */
  causes: BacktestResult['causes'];
}

/** Records of a cause that are kept; more nobody opens. */
const KEPT_OF_A_CAUSE = 20;

export function figuresFrom(result: BacktestResult): BacktestFigures {
  const { compared, right, wrong, undecided, notComparable, byDecision, byConfidence, causes } = result;
  return {
    compared,
    right,
    wrong,
    undecided,
    notComparable,
    byDecision,
    byConfidence,
    causes: causes.map((cause) => ({ ...cause, records: cause.records.slice(0, KEPT_OF_A_CAUSE) })),
  };
}

/** A prediction that a card or a workflow showed, and how it came out. */
export interface ShownAndCompared {
  decision: string;
  confidence: Confidence;
  verdict: keyof Count;
}

const NOTHING: BacktestFigures = {
  compared: 0,
  right: 0,
  wrong: 0,
  undecided: 0,
  notComparable: {},
  byDecision: {},
  byConfidence: {
    high: withInterval({ right: 0, wrong: 0, undecided: 0 }),
    medium: withInterval({ right: 0, wrong: 0, undecided: 0 }),
    low: withInterval({ right: 0, wrong: 0, undecided: 0 }),
  },
  causes: [],
};

/**
 * The figures of a backtest together with predictions of other records.
 *
 * @param figures null: no backtest was made
 */
export function withShown(figures: BacktestFigures | null, shown: readonly ShownAndCompared[]): BacktestFigures {
  return shown.reduce((sum, { decision, confidence, verdict }) => {
    const row = decision as RowId;
    const ofRow = sum.byDecision[row] ?? { right: 0, wrong: 0, undecided: 0 };
    return {
      ...sum,
      compared: sum.compared + 1,
      [verdict]: sum[verdict] + 1,
      byDecision: { ...sum.byDecision, [row]: oneMore(ofRow, verdict) },
      byConfidence: {
        ...sum.byConfidence,
        [confidence]: withInterval(oneMore(sum.byConfidence[confidence], verdict)),
      },
    };
  }, figures ?? NOTHING);
}

function oneMore({ right, wrong, undecided }: Count, verdict: keyof Count): Count {
  const count = { right, wrong, undecided };
  return { ...count, [verdict]: count[verdict] + 1 };
}
