import { useId } from 'react';
import type {
  CheckboxProps,
  MultiSelectProps,
  RadioButtonProps,
  SelectProps,
  ToggleGroupProps,
  ToggleProps,
} from '@hubspot/ui-extensions';
import { classes, short } from './classes.ts';
import { Field } from './field.tsx';
import { useCall } from './services.tsx';
import { useRemoteValue } from './use-remote-value.ts';

export function Select({
  name,
  options,
  value,
  onChange,
  placeholder,
  readOnly,
  variant = 'input',
  ...props
}: SelectProps) {
  const call = useCall();
  // HTML's values are text; HubSpot's may be numbers or booleans, so the page counts them.
  const indexOf = (chosen: SelectProps['value']): string =>
    String(options.findIndex((option) => option.value === chosen));
  const [shown, change] = useRemoteValue(value === undefined ? undefined : indexOf(value), '-1');
  return (
    <Field
      {...props}
      control={(control) => (
        <select
          {...control}
          className={classes(control.className, `hs-select--${variant}`)}
          name={name}
          disabled={readOnly}
          value={shown}
          onChange={(event) => {
            const option = options[Number(event.target.value)];
            if (option !== undefined) change(event.target.value, call(onChange, option.value));
          }}
        >
          {shown === '-1' && <option value="-1">{placeholder ?? 'Select'}</option>}
          {options.map((option, index) => (
            <option key={index} value={index}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    />
  );
}

export function MultiSelect({
  label,
  options,
  value,
  onChange,
  readOnly,
  name,
  required,
  description,
  validationMessage,
  error,
  testId,
}: MultiSelectProps) {
  const call = useCall();
  const [shown, change] = useRemoteValue(value, []);
  const toggle = (option: string | number | boolean, on: boolean): void => {
    const next = on ? [...shown, option] : shown.filter((other) => other !== option);
    change(next, call(onChange, next));
  };
  return (
    <Group {...{ label, required, description, validationMessage, error, testId }}>
      {options.map((option, index) => (
        <label key={index} className="hs-check">
          <input
            type="checkbox"
            name={name}
            value={String(option.value)}
            disabled={readOnly}
            checked={shown.includes(option.value)}
            onChange={(event) => toggle(option.value, event.target.checked)}
          />
          {option.label}
        </label>
      ))}
    </Group>
  );
}

export function ToggleGroup({
  toggleType,
  name,
  options,
  value,
  onChange,
  inline,
  label,
  required,
  tooltip,
  validationMessage,
  error,
  testId,
}: ToggleGroupProps) {
  const call = useCall();
  const radio = toggleType === 'radioButtonList';
  const initial = options.filter(({ initialIsChecked }) => initialIsChecked === true).map((option) => option.value);
  const [shown, change] = useRemoteValue(value === undefined ? undefined : [value].flat(), initial);
  // Its type is that of the kind of list; what is passed is the same kind.
  const tell = onChange as ((value: string | string[]) => void) | undefined;
  const choose = (option: string, on: boolean): void => {
    const next = radio ? [option] : on ? [...shown, option] : shown.filter((other) => other !== option);
    change(next, call(tell, radio ? option : next));
  };
  return (
    <Group {...{ label, required, description: tooltip, validationMessage, error, testId }} inline={inline}>
      {options.map((option) => (
        <label key={option.value} className="hs-check">
          <input
            type={radio ? 'radio' : 'checkbox'}
            name={name}
            value={option.value}
            disabled={option.readOnly}
            checked={shown.includes(option.value)}
            onChange={(event) => choose(option.value, event.target.checked)}
          />
          <span>
            {option.label}
            {option.description !== undefined && <span className="hs-field-help">{option.description}</span>}
          </span>
        </label>
      ))}
    </Group>
  );
}

interface GroupProps {
  label: string | undefined;
  required: boolean | undefined;
  description: string | undefined;
  validationMessage: string | undefined;
  error: boolean | undefined;
  testId: string | undefined;
  inline?: boolean | undefined;
  children: React.ReactNode;
}

function Group({ label, required, description, validationMessage, error, testId, inline, children }: GroupProps) {
  return (
    <fieldset className={classes('hs-group', inline === true && 'hs-group--inline')} data-test-id={testId}>
      <legend>
        {label}
        {required === true && ' *'}
      </legend>
      {description !== undefined && <span className="hs-field-help">{description}</span>}
      {children}
      {validationMessage !== undefined && (
        <span className={classes('hs-field-message', error === true && 'is-error')}>{validationMessage}</span>
      )}
    </fieldset>
  );
}

export function Checkbox(props: CheckboxProps) {
  return <Check {...props} type="checkbox" />;
}

export function RadioButton(props: RadioButtonProps) {
  return <Check {...props} type="radio" />;
}

function Check({
  type,
  children,
  name,
  value = '',
  checked,
  initialIsChecked = false,
  readOnly,
  description,
  onChange,
  testId,
  ...rest
}: CheckboxProps & { type: 'checkbox' | 'radio' }) {
  const call = useCall();
  const [shown, change] = useRemoteValue(checked, initialIsChecked);
  return (
    <label className="hs-check" data-test-id={testId}>
      <input
        type={type}
        name={name}
        value={value}
        aria-label={rest['aria-label']}
        disabled={readOnly}
        checked={shown}
        onChange={(event) => change(event.target.checked, call(onChange, event.target.checked, value))}
      />
      <span>
        {children}
        {description !== undefined && <span className="hs-field-help">{description}</span>}
      </span>
    </label>
  );
}

export function Toggle({
  label,
  labelDisplay = 'inline',
  name,
  checked,
  initialIsChecked = false,
  readOnly,
  size = 'md',
  textChecked = 'On',
  textUnchecked = 'Off',
  onChange,
  testId,
}: ToggleProps) {
  const call = useCall();
  const id = useId();
  const [shown, change] = useRemoteValue(checked, initialIsChecked);
  return (
    <span className={`hs-toggle hs-toggle--${labelDisplay}`} data-test-id={testId}>
      <label htmlFor={id} className={classes(labelDisplay === 'hidden' && 'sr-only')}>
        {label}
      </label>
      <input
        id={id}
        type="checkbox"
        role="switch"
        className={`hs-switch hs-switch--${short(size)}`}
        name={name}
        disabled={readOnly}
        checked={shown}
        onChange={(event) => change(event.target.checked, call(onChange, event.target.checked))}
      />
      <span aria-hidden>{shown ? textChecked : textUnchecked}</span>
    </span>
  );
}
