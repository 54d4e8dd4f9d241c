import { LoadingButton } from '@hubspot/ui-extensions';
import { useWords } from './says.tsx';

interface CheckAgainProps {
  busy: boolean;
  /** True if the last check failed. */
  failed: boolean;
  onClick: () => void;
}

/** One button for both "Check again" and "Try again", so that it keeps the focus after a check. */
export function CheckAgain({ busy, failed, onClick }: CheckAgainProps) {
  const { own } = useWords();
  return (
    <LoadingButton size="xs" variant="secondary" loading={busy} onClick={() => onClick()}>
      {busy ? own.checkingAgain : failed ? own.tryAgain : own.checkAgain}
    </LoadingButton>
  );
}
