import { Divider, Flex } from '@hubspot/ui-extensions';
import { Answer } from './answer.tsx';
import { CheckedWhen } from './checked-when.tsx';
import type { Explanation } from './contract.js';
import { NotConnected } from './not-connected.tsx';
import { PartlyChecked } from './partly-checked.tsx';
import { WhatCouldChangeIt } from './what-could-change-it.tsx';
import { WhatToDo } from './what-to-do.tsx';
import { Why } from './why.tsx';

/** What a rep needs first: who will own it, and what to do. */
export function AnswerAndActions({ explanation }: { explanation: Explanation }) {
  return (
    <Flex direction="column" gap="sm">
      <Answer explanation={explanation} />
      {isNotConnected(explanation) && <NotConnected />}
      <PartlyChecked unknowns={explanation.unknowns} />
      <WhatToDo actions={explanation.actions} />
    </Flex>
  );
}

interface ReasonsProps {
  explanation: Explanation;
  locale: string | undefined;
}

/** What is folded away below: why, what could change it, and how old the answer is. */
export function Reasons({ explanation: { checks, caveats, alternatives, readAt, rulesReadAt }, locale }: ReasonsProps) {
  return (
    <Flex direction="column" gap="sm">
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
