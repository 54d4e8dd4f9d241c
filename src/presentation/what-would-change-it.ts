// Presents what would lead to another owner, other possible owners, and caveats.
import type { Explanation as Wire } from '../contract/index.ts';
import type { Alternative, Counterfactual, Explanation } from '../domain/prediction/decision.ts';
import type { AlternativeMessage } from '../domain/prediction/messages.ts';
import { everybody } from './headline.ts';
import type { ReasonMessage } from './messages/types/why.ts';
import type { Words } from './words.ts';

type Told = Pick<Wire, 'counterfactuals' | 'alternatives' | 'caveats'>;

export function whatWouldChangeIt(explanation: Explanation, words: Words): Told {
  const { text } = words;
  return {
    counterfactuals: explanation.counterfactuals
      .slice(0, 4)
      .map((changed) => ({ change: text(changed.message), result: text(resultOf(changed, explanation)) })),
    alternatives: explanation.alternatives.map((one) => text(toldApart(one, explanation))),
    caveats: caveatsOf(explanation, words),
  };
}

/** Adds the username if two owners have the same name. */
function toldApart({ message, owner }: Alternative, { sameName }: Explanation): AlternativeMessage {
  const username = owner?.id == null ? undefined : sameName[owner.id];
  if (username === undefined || !('owner' in message.params)) return message;
  return {
    ...message,
    params: { ...message.params, owner: `${message.params.owner} (${username})` },
  } as AlternativeMessage;
}

function resultOf({ owners, openEnded }: Counterfactual, explanation: Explanation): ReasonMessage {
  const all = everybody({ ...explanation, owners, openEnded, alternatives: [] });
  const [only] = all;
  if (only === undefined) return { id: 'result.nobody-known', params: {} };
  if (all.length === 1) return { id: 'result.owner', params: { owner: only } };
  return { id: 'result.one-of', params: { owners: all } };
}

/** Adds the caveat that changing the owner may itself start the sync, if the record has not synced yet. */
function caveatsOf({ caveatDetails, sync }: Explanation, { text }: Words): Wire['caveats'] {
  const own = caveatDetails.map(({ row, message }) => ({ id: row ?? message.id, text: text(message) }));
  const toCome = sync.result === 'yes' || sync.result === 'unknown';
  return toCome ? [{ id: 'W15', text: text({ id: 'caveat.sync-is-near', params: {} }) }, ...own] : own;
}
