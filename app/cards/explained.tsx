import { Divider, Flex } from '@hubspot/ui-extensions';
import { Answer } from './answer.tsx';
import { CheckedWhen } from './checked-when.tsx';
import type { Explanation } from './contract.js';
import { NotConnected } from './not-connected.tsx';
import { PartlyChecked } from './partly-checked.tsx';
import { WhatCouldChangeIt } from './what-could-change-it.tsx';
import { WhatToDo } from './what-to-do.tsx';
import { Why } from './why.tsx';

interface ExplainedProps {
  explanation: Explanation;
  locale: string | undefined;
}

/** A whole explanation, in the order a rep needs it. */
export function Explained({ explanation, locale }: ExplainedProps) {
  const { checks, caveats, alternatives, unknowns, readAt, rulesReadAt } = explanation;
  return (
    <Flex direction="column" gap="sm">
      <Answer explanation={explanation} />
      {isNotConnected(explanation) && <NotConnected />}
      <PartlyChecked unknowns={unknowns} />
      <WhatToDo actions={explanation.actions} />
      <Why checks={checks} />
      <WhatCouldChangeIt caveats={caveats} alternatives={alternatives} />
      <Divider size="flush" />
      <CheckedWhen readAt={readAt} rulesReadAt={rulesReadAt} locale={locale} />
    </Flex>
  );
}

/** The row by which the function says that no Salesforce was there to ask. */
function isNotConnected({ decision }: Explanation): boolean {
  return decision === 'G01';
}
