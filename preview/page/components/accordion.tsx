import { useId, useState } from 'react';
import type { AccordionProps } from '@hubspot/ui-extensions';
import { classes, short } from './classes.ts';
import { UnderHeading, useHeadingTag } from './heading-level.tsx';
import { useCall } from './services.tsx';

export function Accordion({
  title,
  children,
  defaultOpen = false,
  open,
  disabled,
  size = 'sm',
  onClick,
  testId,
}: AccordionProps) {
  const call = useCall();
  const id = useId();
  const [ownOpen, setOwnOpen] = useState(defaultOpen);
  const Title = useHeadingTag();
  const isOpen = open ?? ownOpen;
  return (
    <div className={classes('hs-accordion', `hs-accordion--${short(size)}`)} data-test-id={testId}>
      <Title>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          disabled={disabled}
          onClick={() => {
            setOwnOpen(!isOpen);
            void call(onClick);
          }}
        >
          <svg className="hs-icon hs-accordion-sign" viewBox="0 0 16 16" aria-hidden>
            <path d="M6 3.5L10.5 8 6 12.5" />
          </svg>
          {title}
        </button>
      </Title>
      <div id={id} className="hs-accordion-content" hidden={!isOpen}>
        <UnderHeading>{children}</UnderHeading>
      </div>
    </div>
  );
}
