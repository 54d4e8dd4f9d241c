import type { InputProps, SearchInputProps, TextAreaProps } from '@hubspot/ui-extensions';
import { Field } from './field.tsx';
import { useCall } from './services.tsx';
import { useRemoteValue } from './use-remote-value.ts';

type TextProps = Pick<InputProps, 'value' | 'defaultValue' | 'onInput' | 'onChange' | 'onBlur' | 'onFocus'>;

/** HubSpot tells `onInput` with each key and `onChange` when the field is left. */
function useTextField({ value, defaultValue, onInput, onChange, onBlur, onFocus }: TextProps) {
  const call = useCall();
  const [shown, change] = useRemoteValue(value, defaultValue ?? '');
  return {
    shown,
    input: (text: string) => change(text, call(onInput, text)),
    clear: () =>
      change(
        '',
        call(onInput, '').then(() => call(onChange, '')),
      ),
    focus: () => void call(onFocus, shown),
    blur: () =>
      change(
        shown,
        Promise.all([call(onChange, shown), call(onBlur, shown)]).then(() => undefined),
      ),
  };
}

export function Input({ name, type = 'text', placeholder, readOnly, ...props }: InputProps) {
  const field = useTextField(props);
  return (
    <Field
      {...props}
      control={(control) => (
        <input
          {...control}
          name={name}
          type={type}
          placeholder={placeholder}
          readOnly={readOnly}
          value={field.shown}
          onChange={(event) => field.input(event.target.value)}
          onFocus={field.focus}
          onBlur={field.blur}
        />
      )}
    />
  );
}

export function SearchInput({ name, placeholder, readOnly, clearable = true, ...props }: SearchInputProps) {
  const field = useTextField(props);
  return (
    <Field
      {...props}
      control={(control) => (
        <span className="hs-search">
          <input
            {...control}
            name={name}
            type="search"
            placeholder={placeholder}
            readOnly={readOnly}
            value={field.shown}
            onChange={(event) => field.input(event.target.value)}
            onFocus={field.focus}
            onBlur={field.blur}
          />
          {clearable && field.shown !== '' && (
            <button type="button" className="icon-button" aria-label={`Clear ${props.label}`} onClick={field.clear}>
              ✕
            </button>
          )}
        </span>
      )}
    />
  );
}

export function TextArea({
  name,
  placeholder,
  readOnly,
  rows = 3,
  cols,
  maxLength,
  resize = 'vertical',
  ...props
}: TextAreaProps) {
  const field = useTextField(props);
  return (
    <Field
      {...props}
      control={(control) => (
        <textarea
          {...control}
          name={name}
          placeholder={placeholder}
          readOnly={readOnly}
          rows={rows}
          cols={cols}
          maxLength={maxLength}
          style={{ resize }}
          value={field.shown}
          onChange={(event) => field.input(event.target.value)}
          onFocus={field.focus}
          onBlur={field.blur}
        />
      )}
    />
  );
}
