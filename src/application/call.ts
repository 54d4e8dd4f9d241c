// One call: who asks, in which language, until when.
import type { Deadline } from './deadline.ts';

/** Who asks. The server knows this for certain (a signature); the app function only has what the page claims. */
export interface Person {
  /** HubSpot user id. */
  userId: number;
  /** HubSpot owner id of that user, where a host knows it already. */
  ownerId?: string;
  name?: string;
  email?: string;
  /** True where HubSpot vouches for the person. What is only claimed orders names and signs a trail; it allows nothing. */
  certain: boolean;
}

export interface Call {
  /** Null where nobody said, e.g. in a workflow. */
  person: Person | null;
  /** BCP 47, as the person's browser or account says; what is not known becomes English where words are made. */
  language: string;
  /** The host makes it and stops it. Shared work has limits of its own. */
  deadline: Deadline;
}
