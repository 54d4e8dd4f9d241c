// axe-core, put into the page by hand: its Playwright package wants a newer Node.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import * as z from 'zod';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const violationsSchema = z.object({
  violations: z.array(
    z.object({ id: z.string(), impact: z.string().nullish(), nodes: z.array(z.object({ html: z.string() })) }),
  ),
});

/** Puts axe into every page of a browser. */
export async function addAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: axe });
}

// Without `preload`, which fetches style sheets for a rule that is off; and the passes, which nobody reads, stay there.
const RUN = `axe.run(document, { resultTypes: ["violations"], preload: false })
  .then(({ violations }) => ({ violations }))`;

/** What axe finds serious or critical, with the element. */
export async function seriousViolations(page: Page): Promise<string[]> {
  const { violations } = violationsSchema.parse(await page.evaluate(RUN));
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
