import type { ReactNode } from 'react';
import type { ButtonProps, ButtonRowProps, HrefProp, LinkProps, LoadingButtonProps } from '@hubspot/ui-extensions';
import { classes, short } from './classes.ts';
import { useReaction } from './services.tsx';
import { useTrigger } from './trigger.tsx';

export function Button({
  children,
  onClick,
  href,
  disabled,
  variant = 'secondary',
  type = 'button',
  size = 'md',
  truncate,
  overlay,
  testId,
}: ButtonProps) {
  const react = useReaction(onClick);
  const trigger = useTrigger(overlay);
  const className = classes(
    'hs-button',
    `hs-button--${variant}`,
    `hs-button--${short(size)}`,
    truncate === true && 'hs-truncate',
  );
  const click = (): void => {
    trigger.open();
    react('click');
  };
  if (href !== undefined && disabled !== true) {
    return trigger.wrap(
      <a
        className={className}
        {...anchor(href)}
        aria-describedby={trigger.describedBy}
        onClick={click}
        data-test-id={testId}
      >
        {children}
        <External href={href} />
      </a>,
    );
  }
  return trigger.wrap(
    <button
      type={type}
      className={className}
      disabled={disabled}
      aria-haspopup={trigger.hasPopup}
      aria-describedby={trigger.describedBy}
      onClick={click}
      data-test-id={testId}
    >
      {children}
    </button>,
  );
}

/** Kept in the tab order while it loads, so that who pressed it keeps their place. */
export function LoadingButton({
  children,
  onClick,
  disabled,
  variant = 'secondary',
  type = 'button',
  size = 'md',
  loading,
  overlay,
  testId,
}: LoadingButtonProps) {
  const react = useReaction(onClick);
  const trigger = useTrigger(overlay);
  const busy = loading === true;
  const click = (): void => {
    if (busy) return;
    trigger.open();
    react('click');
  };
  return trigger.wrap(
    <button
      type={busy ? 'button' : type}
      className={classes('hs-button', `hs-button--${variant}`, `hs-button--${short(size)}`)}
      disabled={disabled}
      aria-disabled={busy}
      aria-busy={busy}
      aria-haspopup={trigger.hasPopup}
      aria-describedby={trigger.describedBy}
      onClick={click}
      data-test-id={testId}
    >
      {busy && <span className="hs-spinner hs-spinner--xs" aria-hidden />}
      {children}
    </button>,
  );
}

export function ButtonRow({ children, testId }: ButtonRowProps) {
  return (
    <div className="hs-button-row" data-test-id={testId}>
      {children}
    </div>
  );
}

export function Link({ children, href, variant = 'primary', onClick, preventDefault, overlay, testId }: LinkProps) {
  const react = useReaction(onClick);
  const trigger = useTrigger(overlay);
  return trigger.wrap(
    <a
      className={classes('hs-link', `hs-link--${variant}`)}
      {...anchor(href)}
      aria-describedby={trigger.describedBy}
      onClick={(event) => {
        if (preventDefault === true) event.preventDefault();
        trigger.open();
        react('click');
      }}
      data-test-id={testId}
    >
      {children}
      <External href={href} />
    </a>,
  );
}

/** Where a link leads; one that leaves HubSpot opens a new tab. */
export function anchor(href: HrefProp): { href: string; target?: string; rel?: string } {
  const url = typeof href === 'string' ? href : href.url;
  return opensNewTab(href) ? { href: url, target: '_blank', rel: 'noopener noreferrer' } : { href: url };
}

function opensNewTab(href: HrefProp): boolean {
  if (typeof href === 'object' && href.external !== undefined) return href.external;
  return /^https?:\/\//.test(typeof href === 'string' ? href : href.url);
}

function External({ href }: { href: HrefProp }): ReactNode {
  if (!opensNewTab(href)) return null;
  return (
    <>
      <svg className="hs-icon hs-external" viewBox="0 0 16 16" aria-hidden>
        <path d="M9 2.5h4.5V7M13 3L7.5 8.5M6 3.5H3v9.5h9.5V10" />
      </svg>
      <span className="sr-only"> (opens in a new tab)</span>
    </>
  );
}
