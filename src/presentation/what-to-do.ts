// "What to do": one primary action, at most one other; an admin's homework is one line beside them.
import type { Action, Explanation as Wire } from '../contract/index.ts';
import type { Choosing, Explained } from '../application/outcomes.ts';
import type { Explanation, Remedy } from '../domain/prediction/decision.ts';
import { headlineOf } from './headline.ts';
import type { AnswerMessage } from './messages/types/answer.ts';
import type { Words } from './words.ts';

type Told = Pick<Wire, 'primaryAction' | 'secondaryAction' | 'keep' | 'nobodyCanBeChosen' | 'adminStep'>;

/** Stands for the record's link in a text to copy; the card knows it and puts it there. */
export const RECORD_LINK = '{recordLink}';

/** @param condition what the answer takes for granted, in words: the fact that an admin's step is about */
export function whatToDo(explained: Explained, condition: string | null, words: Words): Told {
  const { explanation, choosing } = explained;
  const actions = explanation.remedies
    .filter((remedy) => remedy.for === 'rep' && remedy.kind !== 'none' && isPossible(remedy, choosing))
    .map((remedy) => actionOf(remedy, explained, words));
  // What the card does itself comes before what the person does elsewhere.
  const ordered = [
    ...actions.filter(({ button }) => button !== null),
    ...actions.filter(({ button }) => button === null),
  ];
  const [primaryAction = null, secondaryAction = null] = ordered;
  const adminStep = adminStepOf(explained, condition, words);
  return {
    primaryAction,
    secondaryAction,
    keep: primaryAction === null && adminStep === null ? keepOf(explanation, words) : null,
    nobodyCanBeChosen: choosing.by === null ? nobodyOf(choosing, words) : null,
    adminStep,
  };
}

/** An owner is offered only where one can be chosen. */
function isPossible({ kind }: Remedy, choosing: Choosing): boolean {
  return choosing.by !== null || (kind !== 'choose-owner' && kind !== 'assign-to-me');
}

function actionOf({ kind, for: who, message }: Remedy, { me, choosing }: Explained, { text }: Words): Action {
  const button = (id: AnswerMessage['id'] & `button.${string}`): string => text({ id, params: {} });
  const action = { text: text(message), for: who, ownerId: null };
  if (message.id === 'do.retry') return { ...action, kind: 'check-again', button: button('button.check-again') };
  if (kind === 'choose-owner') return { ...action, kind, button: button('button.choose-owner') };
  if (kind === 'assign-to-me') {
    // Where the person saves in HubSpot's own field, no button of ours assigns anything.
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

function nobodyOf(choosing: Extract<Choosing, { by: null }>, { text }: Words): string | null {
  switch (choosing.because) {
    case 'synced':
      return text({ id: 'nobody.synced', params: {} });
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

function adminStepOf({ explanation, record }: Explained, condition: string | null, { text }: Words): Wire['adminStep'] {
  const remedy = explanation.remedies.find((one) => one.for === 'admin');
  if (remedy === undefined) return null;
  const { message: step, kind } = remedy;
  const { reasons } = explanation;
  // What is to be made the same is in the reason why the HubSpot owner does not count: the last one.
  const about = (kind.startsWith('fix-') ? reasons.at(-1) : reasons[0]) ?? headlineOf(explanation);
  return {
    text: text({ id: 'admin.step', params: { step } }),
    copyText: text({
      id: 'admin.copy',
      params: { object: record.object, record: RECORD_LINK, fact: condition ?? text(about), step: text(step) },
    }),
  };
}
