import { createContext, useContext, useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { DropdownButtonItemProps, DropdownProps } from '@hubspot/ui-extensions';
import { short } from './classes.ts';
import { useReaction } from './services.tsx';
import { useTrigger } from './trigger.tsx';

/** Closes the menu that an item is in. */
const CloseMenu = createContext<() => void>(() => undefined);

export function Dropdown({
  children,
  buttonText = 'More',
  buttonSize = 'md',
  variant = 'secondary',
  disabled,
  testId,
}: DropdownProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const items = (): HTMLElement[] => [...(box.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  const close = (): void => {
    setOpen(false);
    box.current?.querySelector('button')?.focus();
  };

  useEffect(() => {
    if (open) items()[0]?.focus();
  }, [open]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!open) return;
    const all = items();
    const at = all.findIndex((item) => item === document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      all[(next + all.length) % all.length]?.focus();
    } else if (event.key === 'Escape') close();
  };
  const leave = (next: EventTarget | null): void => {
    if (!(next instanceof Node && box.current?.contains(next) === true)) setOpen(false);
  };

  return (
    <div
      className="hs-dropdown"
      ref={box}
      onKeyDown={onKeyDown}
      onBlur={(event) => leave(event.relatedTarget)}
      data-test-id={testId}
    >
      <button
        type="button"
        className={`hs-button hs-button--${variant} hs-button--${short(buttonSize)}`}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        disabled={disabled}
        onClick={() => setOpen(!open)}
      >
        {buttonText} <span aria-hidden>▾</span>
      </button>
      <div role="menu" id={id} aria-label={buttonText} hidden={!open}>
        <CloseMenu.Provider value={close}>{children}</CloseMenu.Provider>
      </div>
    </div>
  );
}

export function DropdownButtonItem({ children, onClick, overlay, testId }: DropdownButtonItemProps) {
  const react = useReaction(onClick);
  const trigger = useTrigger(overlay);
  const close = useContext(CloseMenu);
  return trigger.wrap(
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      onClick={() => {
        close();
        trigger.open();
        react('click');
      }}
      data-test-id={testId}
    >
      {children}
    </button>,
  );
}
