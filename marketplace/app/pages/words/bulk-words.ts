// What the pages say of setting owners right in bulk.
import type { ChangeReason, ChangeState, RecordState } from '../contract.js';

export interface BulkWords {
  /** The page, and the link to it. */
  changes: string;
  intro: string;
  none: string;
  noneHelp: string;
  change: string;
  start: string;
  close: string;
  mayNot: string;
  which: string;
  /** {count} */
  filtered: string;
  /** {count} */
  ticked: string;
  tick: string;
  who: string;
  byKind: Readonly<Record<'twin' | 'named', string>>;
  twinHelp: string;
  findOwner: string;
  owner: string;
  chooseOwner: string;
  preview: string;
  /** {count} */
  canChange: string;
  /** {count} */
  leftAlone: string;
  from: string;
  to: string;
  records: string;
  reason: string;
  /** {verdict}, {because} */
  wouldBe: string;
  nothingToChange: string;
  /** {count}: records whose owner changes. {syncing}: those of them that sync. */
  warning: string;
  warningHelp: string;
  /** {count} */
  apply: string;
  cancel: string;
  /** {done}, {total} */
  progress: string;
  /** {count} */
  undo: string;
  undoHelp: string;
  result: string;
  all: string;
  exportCsv: string;
  state: Readonly<Record<ChangeState, string>>;
  recordState: Readonly<Record<RecordState, string>>;
  why: Readonly<Record<ChangeReason, string>>;
}
