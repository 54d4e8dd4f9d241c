// Entries that share leads out in turn: Salesforce's recipe is an auto-number, MOD() of it, and one entry for each
// result (SFRR, row L35).
import type { AssignmentRule } from './model.ts';

export interface RoundRobin {
  /** What they compare: a field's name, or the text of the formula's MOD(). */
  by: string;
  /** Entry numbers, in order. */
  entries: number[];
  /** True only where they name every result of one MOD(): then no lead passes all of them. */
  complete: boolean;
}
