import type { StatusTagProps, TagProps } from '@hubspot/ui-extensions';
import { classes } from './classes.ts';
import { useCall, useReaction } from './services.tsx';
import { useTrigger } from './trigger.tsx';

export function Tag({ children, variant = 'default', onClick, inline, overlay, testId }: TagProps) {
  const react = useReaction(onClick);
  const trigger = useTrigger(overlay);
  const className = classes('hs-tag', `hs-tag--${variant}`, inline === true && 'hs-tag--inline');
  if (onClick === undefined && trigger.hasPopup === undefined) {
    return trigger.wrap(
      <span
        className={className}
        tabIndex={trigger.describedBy === undefined ? undefined : 0}
        aria-describedby={trigger.describedBy}
        data-test-id={testId}
      >
        {children}
      </span>,
    );
  }
  return trigger.wrap(
    <button
      type="button"
      className={className}
      aria-haspopup={trigger.hasPopup}
      aria-describedby={trigger.describedBy}
      onClick={() => {
        trigger.open();
        react('click');
      }}
      data-test-id={testId}
    >
      {children}
    </button>,
  );
}

export function StatusTag({
  children,
  variant = 'default',
  hollow,
  onClick,
  showRemoveIcon,
  onRemoveClick,
  testId,
}: StatusTagProps) {
  const call = useCall();
  const words = (
    <>
      <span className={classes('hs-dot', `hs-dot--${variant}`, hollow === true && 'hs-dot--hollow')} aria-hidden />
      <span>{children}</span>
    </>
  );
  return (
    <span className="hs-status-tag" data-test-id={testId}>
      {onClick === undefined ? (
        words
      ) : (
        <button type="button" className="hs-status-tag-button" onClick={() => void call(onClick)}>
          {words}
        </button>
      )}
      {showRemoveIcon === true && (
        <button type="button" className="icon-button" aria-label="Remove" onClick={() => void call(onRemoveClick)}>
          ✕
        </button>
      )}
    </span>
  );
}
