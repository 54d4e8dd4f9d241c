// How predictions came out in this account, as the home page shows it (`POST /audits`, action "past-figures").
import * as z from 'zod/mini';

const count = { right: z.number(), wrong: z.number(), undecided: z.number() };
const object = z.enum(['contact', 'company', 'deal']);

export const pastFiguresSchema = z.object({
  /** When the last backtest ended, ISO 8601; null: none was made, only predictions that were shown are counted. */
  checkedAt: z.nullable(z.string()),
  ...count,
  /** Right, wrong and undecided together. */
  compared: z.number(),
  /** Those of them that a card or a workflow had shown before the sync. */
  shown: z.number(),
  byConfidence: z.array(
    z.object({
      confidence: z.enum(['high', 'medium', 'low']),
      ...count,
      /** 95 % Wilson interval of right among right and wrong; null where there is neither. */
      interval: z.nullable(z.tuple([z.number(), z.number()])),
    }),
  ),
  /** By the deciding row of the decision table. */
  rows: z.array(
    z.object({
      row: z.string(),
      /** What the row says, in the person's language. */
      text: z.string(),
      ...count,
      /** The card is one step less sure of it in this account. */
      lowered: z.boolean(),
    }),
  ),
  notComparable: z.array(z.object({ text: z.string(), count: z.number() })),
  /** The wrong ones by what would explain them. */
  causes: z.array(
    z.object({
      text: z.string(),
      count: z.number(),
      records: z.array(z.object({ object, id: z.string(), url: z.string() })),
    }),
  ),
});

export type PastFigures = z.infer<typeof pastFiguresSchema>;
