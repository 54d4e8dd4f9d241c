// One call: who asks, in which language, and how long the answer may take.
import type { Deadline } from './deadline.ts';

/** Who asks. The server knows the person from HubSpot's signature; the app function only has what the page claims. */
export interface Person {
  /** HubSpot user id. */
  userId: number;
  /** The user's HubSpot owner ID, if the host knows it already. */
  ownerId?: string;
  name?: string;
  email?: string;
  /**
   * True if HubSpot vouches for the person. A claimed person may sort names and appear in the trail, but grants no
   * rights.
   */
  certain: boolean;
}

export interface Call {
  /** Null if nobody is named, e.g. in a workflow. */
  person: Person | null;
  /** BCP 47 tag from the person's browser or account. The presentation layer uses English for unknown languages. */
  language: string;
  /** The host creates and stops it. Work shared between calls has its own time limits. */
  deadline: Deadline;
}
