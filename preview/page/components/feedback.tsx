import { useId } from 'react';
import type {
  AlertProps,
  EmptyStateProps,
  ErrorStateProps,
  LoadingSpinnerProps,
  ProgressBarProps,
} from '@hubspot/ui-extensions';
import { classes, short } from './classes.ts';
import { useHeadingTag } from './heading-level.tsx';
import { Picture } from './picture.tsx';

const URGENT: readonly (string | undefined)[] = ['warning', 'error', 'danger'];

export function Alert({ title, children, variant = 'info', testId }: AlertProps) {
  return (
    <div
      className={classes('hs-alert', `hs-alert--${variant}`)}
      role={URGENT.includes(variant) ? 'alert' : 'status'}
      data-test-id={testId}
    >
      <div className="hs-alert-title">{title}</div>
      <div className="hs-alert-text">{children}</div>
    </div>
  );
}

export function LoadingSpinner({ label, showLabel, size = 'sm', layout = 'inline', testId }: LoadingSpinnerProps) {
  return (
    <div
      className={classes('hs-loading', layout === 'centered' && 'hs-loading--centered')}
      role="status"
      data-test-id={testId}
    >
      <span className={classes('hs-spinner', `hs-spinner--${short(size)}`)} aria-hidden />
      <span className={classes(showLabel !== true && 'sr-only')}>{label}</span>
    </div>
  );
}

export function ErrorState({ title, children, type = 'error', testId }: ErrorStateProps) {
  const Title = useHeadingTag();
  return (
    <div className="hs-state" role="alert" data-test-id={testId}>
      <Picture of={type} />
      {title !== undefined && <Title className="hs-heading">{title}</Title>}
      <div className="hs-state-text">{children}</div>
    </div>
  );
}

export function EmptyState({
  title,
  children,
  layout = 'horizontal',
  reverseOrder,
  flush,
  imageWidth = 250,
  imageName,
  testId,
}: EmptyStateProps) {
  const Title = useHeadingTag();
  const className = classes(
    'hs-state',
    `hs-state--${layout}`,
    reverseOrder === true && 'hs-state--reverse',
    flush === true && 'hs-state--flush',
  );
  return (
    <div className={className} data-test-id={testId}>
      <div>
        {title !== undefined && <Title className="hs-heading">{title}</Title>}
        <div className="hs-state-text">{children}</div>
      </div>
      <Picture of={imageName === 'lock' ? 'lock' : 'empty'} width={Math.min(imageWidth, 96)} />
    </div>
  );
}

export function ProgressBar({
  title,
  showPercentage,
  value = 0,
  maxValue: max = 100,
  valueDescription,
  variant = 'success',
  testId,
  ...rest
}: ProgressBarProps) {
  const id = useId();
  const share = Math.round((Math.min(Math.max(value, 0), max) / max) * 100);
  return (
    <div className="hs-progress" data-test-id={testId}>
      <div className="hs-progress-words">
        {title !== undefined && <span id={id}>{title}</span>}
        {showPercentage === true && <span>{share}%</span>}
      </div>
      <div
        className="hs-progress-track"
        role="progressbar"
        aria-labelledby={title === undefined ? undefined : id}
        aria-label={title === undefined ? (rest['aria-label'] ?? 'Progress') : undefined}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuetext={valueDescription}
      >
        <div className={`hs-progress-bar hs-progress-bar--${variant}`} style={{ width: `${share}%` }} />
      </div>
      {valueDescription !== undefined && <span className="hs-text--microcopy">{valueDescription}</span>}
    </div>
  );
}
