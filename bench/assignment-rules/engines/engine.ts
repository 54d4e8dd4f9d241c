import type { BenchLead, TableEntry } from '../table.ts';

/** One engine, prepared for a table: which entry, counted from 1, takes the lead first; 0 for none. */
export interface Engine {
  name: string;
  prepare(table: readonly TableEntry[]): (lead: BenchLead) => number | Promise<number>;
  /** Leads to time in one round; fewer for slow engines, so that the whole bench stays short. */
  leads: number;
}
