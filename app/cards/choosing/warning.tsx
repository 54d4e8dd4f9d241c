import { Alert } from '@hubspot/ui-extensions';
import type { WhatIf } from '../contract.js';
import { WEIGHING } from './words.ts';

/** What the change itself sets going. */
export function Warning({ warning }: Pick<WhatIf, 'warning'>) {
  if (warning === null) return null;
  return (
    <Alert title={WEIGHING.warning} variant="warning">
      {warning}
    </Alert>
  );
}
