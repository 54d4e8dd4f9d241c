// Makes "What to do": one primary action, at most one other, and one line with a step for the admin.
import type { Action, Explanation as Wire } from '../contract/index.ts';
import type { Choosing, Explained } from '../application/outcomes.ts';
import type { Explanation, Remedy } from '../domain/prediction/decision.ts';
import { comparedOf } from './compared.ts';
import { headlineOf } from './headline.ts';
import type { AnswerMessage } from './messages/types/answer.ts';
import type { ChoosingMessage } from './messages/types/choosing.ts';
import type { Words } from './words.ts';

type Told = Pick<Wire, 'primaryAction' | 'secondaryAction' | 'keep' | 'nobodyCanBeChosen' | 'adminStep'>;

/** A placeholder for the record's link in a text to copy. The card replaces it. */
export const RECORD_LINK = '{recordLink}';

interface Beside {
  /** What the answer assumes, as text: the fact behind the admin's step. */
  condition: string | null;
  /** True if "Read this first" already says that the choice will be lost. */
  isWarned: boolean;
}

export function whatToDo(explained: Explained, { condition, isWarned }: Beside, words: Words): Told {
  const { explanation, choosing } = explained;
  const actions = explanation.remedies
    .filter((remedy) => remedy.for === 'rep' && remedy.kind !== 'none' && isPossible(remedy, choosing))
    .filter(({ kind, message }, _, all) => kind !== 'choose-owner' || helpsBeside(message, all))
    .map((remedy) => actionOf(remedy, explained, words));
  // Actions that the card can do come before steps elsewhere.
  const ordered = [
    ...actions.filter(({ button }) => button !== null),
    ...actions.filter(({ button }) => button === null),
  ];
  const [primaryAction = null, secondaryAction = null] = ordered;
  const adminStep = adminStepOf(explained, { condition, isWarned }, words);
  return {
    primaryAction,
    secondaryAction,
    keep: primaryAction === null && adminStep === null ? keepOf(explanation, words) : null,
    nobodyCanBeChosen:
      choosing.by === null && !(primaryAction !== null && isSaid(choosing, isWarned))
        ? nobodyOf(choosing, explanation, words)
        : null,
    adminStep,
  };
}

/** False for choosing an owner if none can be chosen, neither here nor after the first sync in HubSpot's own field. */
function isPossible({ kind }: Remedy, choosing: Choosing): boolean {
  if (choosing.by !== null) return true;
  return kind !== 'assign-to-me' && (kind !== 'choose-owner' || choosing.because === 'synced');
}

/** Whether a remedy is worth a line next to "Assign to me". The button for choosing another owner needs none. */
function helpsBeside(message: Remedy['message'], all: readonly Remedy[]): boolean {
  return message.id === 'do.choose-before-joining' || !all.some(({ kind }) => kind === 'assign-to-me');
}

/** True if the warning or the first action says this already. */
function isSaid(choosing: Extract<Choosing, { by: null }>, isWarned: boolean): boolean {
  return choosing.because === 'no-email' || (choosing.because === 'existing-owner-stays' && isWarned);
}

function actionOf({ kind, for: who, message }: Remedy, { me, choosing }: Explained, { text }: Words): Action {
  const button = (id: AnswerMessage['id'] & `button.${string}`): string => text({ id, params: {} });
  const action = { text: text(message), for: who, ownerId: null };
  if (message.id === 'do.retry') return { ...action, kind: 'check-again', button: button('button.check-again') };
  if (kind === 'choose-owner')
    return { ...action, kind, button: choosing.by === null ? null : button('button.choose-owner') };
  if (kind === 'assign-to-me') {
    // If the person saves in HubSpot's own field, no button of the card assigns an owner.
    const label = choosing.by === 'app' ? button('button.assign-to-me') : button('button.choose-owner');
    return { ...action, kind, button: label, ownerId: me?.id ?? null };
  }
  return { ...action, kind: kind === 'none' ? 'check-again' : kind, button: null };
}

function keepOf({ chosenOwner, outcome }: Explanation, { text }: Words): string | null {
  if (outcome === 'ALREADY_SYNCED') return null;
  if (chosenOwner === 'wins') return text({ id: 'keep.owner', params: {} });
  return null;
}

function nobodyOf(choosing: Extract<Choosing, { by: null }>, { outcome }: Explanation, { text }: Words): string | null {
  switch (choosing.because) {
    case 'synced':
      // If the Salesforce record was deleted, no change has an effect.
      return outcome === 'ALREADY_SYNCED' ? text({ id: 'nobody.synced', params: {} }) : null;
    case 'not-connected':
      return text({ id: 'nobody.not-connected', params: {} });
    case 'no-email':
      return text({ id: 'nobody.no-email', params: {} });
    case 'salesforce-failed':
    case 'users-unread':
      return text({ id: 'nobody.salesforce-failed', params: {} });
    case 'existing-owner-stays':
      return text({ id: 'nobody.existing-owner', params: {} });
    case 'settings':
      return text({ id: 'nobody.settings', params: {} });
  }
}

function adminStepOf({ explanation, record }: Explained, beside: Beside, { text }: Words): Wire['adminStep'] {
  const remedy = explanation.remedies.find((one) => one.for === 'admin');
  if (remedy === undefined) return null;
  const { message: step } = remedy;
  const values = valuesToAlign(remedy, explanation);
  const told = text({ id: 'admin.step', params: { step } });
  const fact = beside.condition ?? text(values ?? explanation.reasons[0] ?? headlineOf(explanation));
  return {
    text: values === null || beside.isWarned ? told : `${told} ${text(values)}`,
    copyText: text({
      id: 'admin.copy',
      params: { object: record.object, record: RECORD_LINK, fact, step: text(step) },
    }),
  };
}

/** The values of both systems for a field to align. The warning shows them too. */
function valuesToAlign({ kind, message }: Remedy, { findings }: Explanation): ChoosingMessage | null {
  // If both name and e-mail address differ, the step itself contains the values.
  if (!message.id.startsWith('do.fix-') || (kind !== 'fix-name' && kind !== 'fix-email')) return null;
  const params = comparedOf(findings, kind === 'fix-name' ? 'name' : 'email');
  return params === null ? null : { id: kind === 'fix-name' ? 'misfit.names-differ' : 'misfit.emails-differ', params };
}
