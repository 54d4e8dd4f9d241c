import { LoadingButton } from '@hubspot/ui-extensions';
import { CHECKING } from './words.ts';

interface CheckAgainProps {
  busy: boolean;
  /** Whether the last check gave no answer. */
  failed: boolean;
  onClick: () => void;
}

/** One button for "Check again" and "Try again", so that the focus stays on it whatever the check brings. */
export function CheckAgain({ busy, failed, onClick }: CheckAgainProps) {
  return (
    <LoadingButton size="xs" variant="secondary" loading={busy} onClick={() => onClick()}>
      {busy ? CHECKING.busy : failed ? CHECKING.retry : CHECKING.again}
    </LoadingButton>
  );
}
