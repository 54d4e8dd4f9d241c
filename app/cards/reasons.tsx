import { Divider, Flex } from '@hubspot/ui-extensions';
import { CheckedWhen } from './checked-when.tsx';
import type { Explanation } from './contract.js';
import { WhatWouldChangeIt } from './what-would-change-it.tsx';
import { Why } from './why/why.tsx';

interface ReasonsProps {
  explanation: Explanation;
  isOld: boolean;
  watchesAll: boolean;
}

/** The collapsed sections: why, what would change it, and how old the answer is. */
export function Reasons({ explanation, isOld, watchesAll }: ReasonsProps) {
  return (
    <Flex direction="column" gap="sm">
      <Why explanation={explanation} />
      <WhatWouldChangeIt explanation={explanation} />
      <Divider size="flush" />
      <CheckedWhen explanation={explanation} isOld={isOld} watchesAll={watchesAll} />
    </Flex>
  );
}
