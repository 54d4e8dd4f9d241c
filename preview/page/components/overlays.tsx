import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type {
  ModalBodyProps,
  ModalFooterProps,
  ModalProps,
  PanelBodyProps,
  PanelFooterProps,
  PanelProps,
  PanelSectionProps,
  TooltipProps,
} from '@hubspot/ui-extensions';
import { keepFocusIn } from '../keep-focus.ts';
import { classes, short } from './classes.ts';
import { useCall, useServices } from './services.tsx';
import { useOverlayOf, useTooltipOf } from './trigger.tsx';

export function Modal({ width = 'sm', variant = 'default', ...props }: ModalProps) {
  return <Dialog {...props} className={classes('hs-modal', `hs-modal--${short(width)}`, `hs-modal--${variant}`)} />;
}

export function Panel({ width = 'sm', variant = 'default', ...props }: PanelProps) {
  return <Dialog {...props} className={classes('hs-panel', `hs-panel--${short(width)}`, `hs-panel--${variant}`)} />;
}

interface DialogProps {
  id: string;
  className: string;
  title?: string;
  'aria-label'?: string;
  onOpen?: () => void;
  onClose?: () => void;
  children?: ReactNode;
}

/** The browser's own dialog: it keeps the focus inside, closes on Escape, and gives the focus back. */
function Dialog({ id, className, title, 'aria-label': label, onOpen, onClose, children }: DialogProps) {
  const { openOverlays, closeOverlay } = useServices();
  const call = useCall();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const open = openOverlays.has(id);
  useOverlayOf(id);
  useEffect(() => {
    if (!open) return;
    dialog.current?.showModal();
    void call(onOpen);
    return dialog.current === null ? undefined : keepFocusIn(dialog.current);
    // `onOpen` is a new function whenever the card renders; opening happens once.
  }, [open]);

  if (!open) return null;
  const named = title === undefined ? { 'aria-label': label ?? 'Dialog' } : { 'aria-labelledby': titleId };
  const closed = (): void => {
    closeOverlay(id);
    void call(onClose);
  };
  return createPortal(
    <dialog ref={dialog} className={className} onClose={closed} {...named}>
      <div className="hs-dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="icon-button" aria-label="Close" onClick={() => dialog.current?.close()}>
          ✕
        </button>
      </div>
      {children}
    </dialog>,
    document.body,
  );
}

export function ModalBody({ children, testId }: ModalBodyProps) {
  return (
    <div className="hs-dialog-body" data-test-id={testId}>
      {children}
    </div>
  );
}

export function ModalFooter({ children, testId }: ModalFooterProps) {
  return (
    <div className="hs-dialog-foot" data-test-id={testId}>
      {children}
    </div>
  );
}

export function PanelBody({ children, testId }: PanelBodyProps) {
  return (
    <div className="hs-dialog-body" data-test-id={testId}>
      {children}
    </div>
  );
}

export function PanelFooter({ children, testId }: PanelFooterProps) {
  return (
    <div className="hs-dialog-foot" data-test-id={testId}>
      {children}
    </div>
  );
}

export function PanelSection({ children, flush, testId }: PanelSectionProps) {
  return (
    <section className={classes('hs-panel-section', flush === true && 'hs-panel-section--flush')} data-test-id={testId}>
      {children}
    </section>
  );
}

/** Shown by CSS while its trigger is pointed at or has the focus. */
export function Tooltip({ children, placement = 'top', testId }: TooltipProps) {
  const id = useTooltipOf();
  return (
    <span
      role="tooltip"
      id={id ?? undefined}
      className={classes('hs-tooltip', `hs-tooltip--${placement}`)}
      data-test-id={testId}
    >
      {children}
    </span>
  );
}
