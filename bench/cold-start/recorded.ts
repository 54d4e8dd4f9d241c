// What the function was seen to send for its first answer.
import { readFileSync } from 'node:fs';
import process from 'node:process';

export interface Recorded {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | null;
}

/** By trip: each waits for the one before. */
export function trips(): Recorded[][] {
  return JSON.parse(readFileSync(process.env.RECORDED_TRIPS ?? '', 'utf8')) as Recorded[][];
}

/** A refused request would cost less than the one it stands for. Not found is an answer. */
export function answered(status: number): boolean {
  return status === 200 || status === 201 || status === 404;
}
