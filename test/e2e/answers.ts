// The card in the browser on answers of the test's own: what HubSpot's page would get from the host is put in its place.
import type { Page } from 'playwright-core';
import { CONTRACT_VERSION } from '../../src/contract/index.ts';
import type { Explanation, Resolution, Suggestions, WhatIf } from '../../src/contract/index.ts';

/** What the host answers, by action. */
export interface Answers {
  explanation: Explanation;
  suggestions?: Suggestions;
  whatIf?: WhatIf;
  resolution?: Resolution;
}

/** Every call of the card is answered from here until the page is routed anew; the requests are kept. */
export async function answerFrom(page: Page, answers: Answers): Promise<{ action: string }[]> {
  const asked: { action: string }[] = [];
  await page.unroute('**/preview/serverless');
  await page.route('**/preview/serverless', async (route) => {
    const { parameters } = route.request().postDataJSON() as { parameters: { action: string } };
    asked.push(parameters);
    const { action } = parameters;
    const body = {
      explain: { explanation: answers.explanation },
      suggest: { suggestions: answers.suggestions },
      'what-if': { whatIf: answers.whatIf },
      resolve: { resolution: answers.resolution },
      undo: { resolution: answers.resolution },
    }[action];
    await route.fulfill({ json: { response: { contract: CONTRACT_VERSION, ok: true, action, ...body } } });
  });
  return asked;
}

/** The sidebar as wide as HubSpot's: 360 pixels on most screens, 310 on a narrow one. */
export async function setSidebarWidth(page: Page, width: number): Promise<void> {
  await page.addStyleTag({
    content: `.record { grid-template-columns: 240px minmax(0, 1fr) ${width}px !important; }`,
  });
}
