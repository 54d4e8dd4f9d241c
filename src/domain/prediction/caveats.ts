// Caveats that apply: what could still change the answer. (rows O01–O03, O05, O08)
import { foundAutomation } from './automation.ts';
import type { FoundAutomation } from './automation.ts';
import type { Case } from './case.ts';
import type { CaveatMessage } from './messages.ts';
import type { Confidence, RowId } from './rows.ts';
import type { Walk } from './walk.ts';

export interface Caveats {
  /** The caveat rows that apply. */
  readonly rows: readonly RowId[];
  /** The maximum confidence: medium if automation was found. */
  readonly limit: Confidence;
}

export const NO_CAVEATS: Caveats = { rows: [], limit: 'high' };
const UNREAD: Caveats = { rows: ['O03'], limit: 'high' };
const NONE_FOUND: Caveats = { rows: ['O05'], limit: 'high' };

export function caveatsOf(about: Case, walk: Walk): Caveats {
  const found = automationCaveats(about, walk);
  const { unmatchedOnPurpose } = about.org.settings;
  return unmatchedOnPurpose.known && unmatchedOnPurpose.value
    ? { rows: [...found.rows, 'O08'], limit: found.limit }
    : found;
}

function automationCaveats({ salesforce }: Case, { saves }: Walk): Caveats {
  let [before, after, unread] = [false, false, salesforce === null || saves.length === 0];
  for (const { object, kind } of saves) {
    const { read, beforeSave, afterSave } = foundAutomation(salesforce, object, kind);
    before ||= beforeSave.length > 0;
    after ||= afterSave.length > 0;
    unread ||= !read;
  }
  if (!before && !after) return unread ? UNREAD : NONE_FOUND;
  const rows: RowId[] = before ? ['O01'] : [];
  if (after) rows.push('O02');
  if (unread) rows.push('O03');
  return { rows, limit: 'medium' };
}

function all({ salesforce }: Case, { saves }: Walk): FoundAutomation[] {
  return saves.map(({ object, kind }) => foundAutomation(salesforce, object, kind));
}

/** The caveats with their values. */
export function caveatDetails(
  about: Case,
  walk: Walk,
  rows: readonly RowId[],
): { row: RowId | null; message: CaveatMessage }[] {
  const found = all(about, walk);
  const details: { row: RowId | null; message: CaveatMessage }[] = rows.flatMap((row) => {
    const message = messageOf(row, found);
    return message === null ? [] : [{ row, message }];
  });
  const { path } = walk;
  if (path.some((row) => row === 'W02' || row === 'W04' || row === 'W20'))
    details.push({ row: null, message: { id: 'caveat.segment-race', params: {} } });
  const rules = about.salesforce?.leadRules;
  const leftOut = rules?.readable === true && rules.value.kind === 'active' ? rules.value.leftOut : [];
  if (walk.story?.leadRules != null && leftOut.length > 0)
    details.push({ row: null, message: { id: 'caveat.rules-left-out', params: { elements: leftOut.slice(0, 3) } } });
  if (walk.detected !== null)
    details.push({
      row: null,
      message: {
        id: 'caveat.detected',
        params: {
          settings: [...new Set(walk.detected)].map((setting) => ({ id: 'setting.name', params: { setting } })),
        },
      },
    });
  return details;
}

function messageOf(row: RowId, found: readonly FoundAutomation[]): CaveatMessage | null {
  switch (row) {
    case 'O01':
      return { id: 'caveat.before-save', params: { names: found.flatMap(({ beforeSave }) => beforeSave) } };
    case 'O02':
      return { id: 'caveat.after-save', params: { names: found.flatMap(({ afterSave }) => afterSave) } };
    case 'O03':
      return { id: 'caveat.automation-unread', params: {} };
    case 'O05':
      return { id: 'caveat.no-automation', params: {} };
    case 'O08':
      return { id: 'caveat.unmatched-on-purpose', params: {} };
    default:
      return null;
  }
}
