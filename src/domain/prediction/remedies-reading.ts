// Remedies that let the app read a fact that the answer depends on.
import type { FailureKind, ReadFailure, Readable } from '../facts/known.ts';
import { activityOf } from './activity.ts';
import type { Case } from './case.ts';
import type { Walked } from './decide.ts';
import type { OwnerAnswer, Remedy } from './decision.ts';
import type { QuestionName } from './messages.ts';
import { remedy } from './remedy.ts';
import type { RowId } from './rows.ts';
import { finalAnswer } from './variants.ts';

export function readingRemedies(about: Case, { decision }: Walked): Remedy[] {
  const answer = finalAnswer(decision);
  switch (about.org.salesforce.state) {
    case 'not-connected':
      return answer.decision === 'G01' || answer.decision === 'G06'
        ? [remedy('ask-admin', 'admin', { id: 'do.connect-salesforce', params: {} })]
        : [];
    case 'unavailable':
      if (answer.decision !== 'G02' && answer.decision !== 'G06') return [];
      return isRefusedSignIn(about.org.salesforce.failure) ? [SIGN_IN] : [RETRY];
    case 'readable':
      return byRow(answer, about);
  }
}

/** True for a refused sign-in, which an admin must renew; trying again does not help. */
function isRefusedSignIn({ kind, question }: ReadFailure): boolean {
  return kind === 'refused' && question === 'sign-in';
}

const SIGN_IN = remedy('ask-admin', 'admin', { id: 'do.sign-in-salesforce', params: {} });
const RETRY = remedy('none', 'rep', { id: 'do.retry', params: {} });

/** Temporary failures. */
const PASSING: ReadonlySet<FailureKind> = new Set<FailureKind>(['limited', 'slow', 'broken-answer']);

function grant(question: QuestionName, kind: FailureKind = 'not-allowed'): Remedy[] {
  return PASSING.has(kind) ? [RETRY] : [remedy('ask-admin', 'admin', { id: 'do.grant-read', params: { question } })];
}

function failed(fact: Readable<unknown> | undefined, question: QuestionName): Remedy[] {
  return fact?.readable === false ? grant(question, fact.failure.kind) : [];
}

const BY_ROW: Readonly<Partial<Record<RowId, QuestionName>>> = {
  L32: 'user-types',
  K19: 'user-types',
  A18: 'user-types',
  D19: 'user-types',
  L34: 'user-names',
  K21: 'user-names',
  A20: 'user-names',
  D21: 'user-names',
  R18: 'conversion',
};

function byRow({ decision: row, owners }: OwnerAnswer, about: Case): Remedy[] {
  const { record, salesforce } = about;
  const question = BY_ROW[row];
  if (question !== undefined) return grant(question);
  switch (row) {
    case 'G03':
      return [...failed(salesforce?.users, 'users'), ...failed(record.matches, 'matches')];
    case 'G06':
    case 'G07':
    case 'G08':
    case 'G11':
      return owners.length === 0 ? grant('linkedRecord') : [];
    case 'G09':
      return [remedy('ask-admin', 'admin', { id: 'do.check-salesforce-card', params: {} })];
    case 'L08':
      return salesforce?.leadRules.readable === false && PASSING.has(salesforce.leadRules.failure.kind)
        ? [RETRY]
        : [remedy('ask-admin', 'admin', { id: 'do.paste-rules', params: {} })];
    case 'L33':
    case 'K20':
    case 'A19':
    case 'D20':
      return record.owner.state === 'unreadable' && PASSING.has(record.owner.failure.kind)
        ? [RETRY]
        : [remedy('ask-admin', 'admin', { id: 'do.grant-owner-read', params: {} })];
    case 'E13':
    case 'E14':
      return unknownActivity(about) ? grant('user-types') : [];
    default:
      return [];
  }
}

function unknownActivity(about: Case): boolean {
  const { matches } = about.record;
  return matches.readable && matches.value.some(({ owner }) => activityOf(owner, about) === null);
}
