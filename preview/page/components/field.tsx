import { useId } from 'react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export interface FieldWords {
  label?: string | undefined;
  required?: boolean | undefined;
  description?: string | undefined;
  tooltip?: string | undefined;
  error?: boolean | undefined;
  validationMessage?: string | undefined;
  testId?: string | undefined;
}

export interface FieldControl {
  id: string;
  required: boolean | undefined;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
  className: string;
}

/** A control with its label, its help and its error, tied together for assistive technology. */
export function Field({
  label,
  required,
  description,
  tooltip,
  error,
  validationMessage,
  testId,
  control,
}: FieldWords & { control: (props: FieldControl) => ReactNode }) {
  const id = useId();
  const words = [
    { key: 'description', text: description, className: 'hs-field-help' },
    { key: 'tooltip', text: tooltip, className: 'hs-field-help' },
    { key: 'message', text: validationMessage, className: classes('hs-field-message', error === true && 'is-error') },
  ].filter(({ text }) => text !== undefined && text !== '');
  return (
    <div className="hs-field" data-test-id={testId}>
      {label !== undefined && (
        <label htmlFor={id}>
          {label}
          {required === true && (
            <span className="hs-required" aria-hidden>
              {' '}
              *
            </span>
          )}
        </label>
      )}
      {control({
        id,
        required,
        'aria-describedby': words.length === 0 ? undefined : words.map(({ key }) => `${id}-${key}`).join(' '),
        'aria-invalid': error === true ? true : undefined,
        className: 'hs-control',
      })}
      {words.map(({ key, text, className }) => (
        <span key={key} id={`${id}-${key}`} className={className}>
          {text}
        </span>
      ))}
    </div>
  );
}
