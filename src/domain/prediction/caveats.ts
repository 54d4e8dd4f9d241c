// Caveats: what could still change the answer, only where it applies. (rows O01–O03, O05, O08)
import { foundAutomation } from './automation.ts';
import type { FoundAutomation } from './automation.ts';
import type { Case } from './case.ts';
import type { CaveatMessage } from './messages.ts';
import type { Confidence, RowId } from './rows.ts';
import type { Walk } from './walk.ts';

const UNREAD: readonly RowId[] = ['O03'];
const NONE_FOUND: readonly RowId[] = ['O05'];

/** The caveat rows that hold. */
export function caveatRows(about: Case, walk: Walk): readonly RowId[] {
  const rows = automationRows(about, walk);
  const { unmatchedOnPurpose } = about.org.settings;
  return unmatchedOnPurpose.known && unmatchedOnPurpose.value ? [...rows, 'O08'] : rows;
}

function automationRows(about: Case, walk: Walk): readonly RowId[] {
  const { saves } = walk;
  const [only] = saves;
  if (about.salesforce === null || only === undefined) return UNREAD;
  const found = all(about, walk);
  const rows: RowId[] = [];
  if (found.some(({ beforeSave }) => beforeSave.length > 0)) rows.push('O01');
  if (found.some(({ afterSave }) => afterSave.length > 0)) rows.push('O02');
  if (found.some(({ read }) => !read)) rows.push('O03');
  return rows.length === 0 ? NONE_FOUND : rows.length === 1 && rows[0] === 'O03' ? UNREAD : rows;
}

function all({ salesforce }: Case, { saves }: Walk): FoundAutomation[] {
  return saves.map(({ object, kind }) => foundAutomation(salesforce, object, kind));
}

/** Automation that was found limits the owner's confidence to medium. */
export function limitOf(about: Case, walk: Walk): Confidence {
  const { salesforce } = about;
  for (const { object, kind } of walk.saves) {
    const { beforeSave, afterSave } = foundAutomation(salesforce, object, kind);
    if (beforeSave.length > 0 || afterSave.length > 0) return 'medium';
  }
  return 'high';
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
