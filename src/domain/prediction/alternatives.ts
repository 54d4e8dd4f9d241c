// Other possible owners, each once.
import type { Alternative, PredictedOwner } from './decision.ts';
import { sameOwner } from './possible-owners.ts';

/** Removes repeated alternatives, and the predicted owner if there is only one. */
export function distinctAlternatives(
  alternatives: readonly Alternative[],
  owners: readonly PredictedOwner[],
): Alternative[] {
  const [only] = owners;
  const named = owners.length === 1 ? only : undefined;
  return alternatives.filter(({ message, owner }, index) => {
    if (owner !== null && named !== undefined && sameOwner(owner, named)) return false;
    return (
      alternatives.findIndex(
        (other) =>
          other.message.id === message.id &&
          (other.owner === null ? owner === null : owner !== null && sameOwner(other.owner, owner)),
      ) === index
    );
  });
}
