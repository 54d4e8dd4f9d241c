// What is wrong with how a function took an input; nothing, for the function we want.
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { answerSchema } from '../../../src/contract/index.ts';
import type { Watch } from './watch.ts';

export interface Examined {
  wrong: string[];
  /** "ok", or the error's code. */
  outcome: string;
}

/**
 * Runs one input.
 *
 * @param secrets what no answer may hold
 */
export async function examined(
  main: (context: unknown) => Promise<unknown>,
  context: unknown,
  secrets: readonly string[],
): Promise<Examined> {
  try {
    const answer = await main(context);
    const parsed = z.safeParse(answerSchema, answer);
    const wrong = parsed.success ? [] : ['the answer is not well-formed'];
    const text = JSON.stringify(answer);
    // HubSpot sends it as JSON: what JSON cannot say would be lost on the way.
    if (!isDeepStrictEqual(JSON.parse(text), answer)) wrong.push('the answer is not JSON');
    wrong.push(...leaked(text, secrets, 'the answer'));
    return { wrong, outcome: !parsed.success ? 'none' : parsed.data.ok ? 'ok' : parsed.data.error.code };
  } catch (error) {
    return { wrong: [`it threw ${error instanceof Error ? error.name : typeof error}`], outcome: 'none' };
  }
}

/** What was wrong with what was done meanwhile; and forgets it. */
export function misdeeds({ foreign, written }: Watch, secrets: readonly string[]): string[] {
  const wrong = [
    ...foreign.splice(0).map((target) => `it connected to ${target}`),
    ...written.splice(0).flatMap((text) => ['it wrote something', ...leaked(text, secrets, 'what it wrote')]),
  ];
  return [...new Set(wrong)];
}

function leaked(text: string, secrets: readonly string[], where: string): string[] {
  return secrets.some((secret) => text.includes(secret)) ? [`a secret is in ${where}`] : [];
}
