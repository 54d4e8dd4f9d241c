// Names of HubSpot owners.
import type { Explanation as Wire } from '../contract/index.ts';
import type { OwnerFact } from '../domain/facts/record-facts.ts';
import { ownerName } from '../domain/matching/text-comparison.ts';

/** The owner as the rep sees them; null if none is set. An owner who could not be read is shown by ID. */
export function hubSpotOwnerOf(fact: OwnerFact): Wire['hubspotOwner'] {
  switch (fact.state) {
    case 'none':
      return null;
    case 'unreadable':
      return { id: fact.ownerId, name: fact.ownerId, email: null };
    case 'read':
      return { id: fact.owner.id, name: ownerName(fact.owner), email: fact.owner.email ?? null };
  }
}
