import { LoadingButton } from '@hubspot/ui-extensions';
import { useWords } from './says.tsx';

interface CheckAgainProps {
  busy: boolean;
  /** Whether the last check gave no answer. */
  failed: boolean;
  onClick: () => void;
}

/** One button for "Check again" and "Try again", so that the focus stays on it whatever the check brings. */
export function CheckAgain({ busy, failed, onClick }: CheckAgainProps) {
  const { own } = useWords();
  return (
    <LoadingButton size="xs" variant="secondary" loading={busy} onClick={() => onClick()}>
      {busy ? own.checkingAgain : failed ? own.tryAgain : own.checkAgain}
    </LoadingButton>
  );
}
