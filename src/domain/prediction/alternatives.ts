// Who else it could be: each possibility once.
import type { Alternative, PredictedOwner } from './decision.ts';
import { sameOwner } from './possible-owners.ts';

/** Each once; where a single owner is named, that owner is no alternative to itself. */
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
