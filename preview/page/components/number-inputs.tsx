import type { NumberInputProps } from '@hubspot/ui-extensions';
import { Field } from './field.tsx';
import { useCall } from './services.tsx';
import { useRemoteValue } from './use-remote-value.ts';

type NumberProps = Pick<NumberInputProps, 'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'onFocus'> & {
  onInput?: (value: number) => void;
};

/** The field holds text, as half a number is none; the card gets numbers only. */
function useNumberField({ value, defaultValue, onInput, onChange, onBlur, onFocus }: NumberProps) {
  const call = useCall();
  const [shown, change] = useRemoteValue(value === undefined ? undefined : String(value), String(defaultValue ?? ''));
  const tell = (handler: ((value: number) => void) | undefined, text: string): Promise<void> =>
    text === '' || Number.isNaN(Number(text)) ? Promise.resolve() : call(handler, Number(text));
  return {
    shown,
    input: (text: string) => change(text, tell(onInput, text)),
    focus: () => void tell(onFocus, shown),
    blur: () =>
      change(
        shown,
        Promise.all([tell(onChange, shown), tell(onBlur, shown)]).then(() => undefined),
      ),
  };
}

export function NumberInput({
  name,
  placeholder,
  readOnly,
  min,
  max,
  precision,
  formatStyle,
  textAlign,
  ...props
}: NumberInputProps) {
  const field = useNumberField(props);
  return (
    <Field
      {...props}
      control={(control) => (
        <span className="hs-number">
          <input
            {...control}
            name={name}
            type="number"
            placeholder={placeholder}
            readOnly={readOnly}
            min={min}
            max={max}
            step={stepOf(precision)}
            style={textAlign === undefined ? {} : { textAlign }}
            value={field.shown}
            onChange={(event) => field.input(event.target.value)}
            onFocus={field.focus}
            onBlur={field.blur}
          />
          {formatStyle === 'percentage' && <span>%</span>}
        </span>
      )}
    />
  );
}

function stepOf(precision: number | undefined): number | 'any' {
  return precision === undefined ? 'any' : 10 ** -precision;
}
