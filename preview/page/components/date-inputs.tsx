import type { BaseDate, BaseTime, DateInputProps, TimeInputProps } from '@hubspot/ui-extensions';
import { Field } from './field.tsx';
import { useCall } from './services.tsx';
import { useRemoteValue } from './use-remote-value.ts';

export function DateInput({
  name,
  readOnly,
  min,
  max,
  value,
  defaultValue,
  onChange,
  onBlur,
  onFocus,
  ...props
}: DateInputProps) {
  const call = useCall();
  const [shown, change] = useRemoteValue(value === undefined ? undefined : isoDate(value), isoDate(defaultValue));
  const tell = (handler: DateInputProps['onChange'], text: string): Promise<void> => {
    const date = parseDate(text);
    return date === null ? Promise.resolve() : call(handler, date);
  };
  return (
    <Field
      {...props}
      control={(control) => (
        <input
          {...control}
          name={name}
          type="date"
          readOnly={readOnly}
          min={isoDate(min)}
          max={isoDate(max)}
          value={shown}
          onChange={(event) => change(event.target.value, tell(onChange, event.target.value))}
          onFocus={() => void tell(onFocus, shown)}
          onBlur={() => void tell(onBlur, shown)}
        />
      )}
    />
  );
}

export function TimeInput({
  name,
  readOnly,
  min,
  max,
  interval,
  value,
  defaultValue,
  onChange,
  onBlur,
  onFocus,
  ...props
}: TimeInputProps) {
  const call = useCall();
  const [shown, change] = useRemoteValue(value == null ? undefined : isoTime(value), isoTime(defaultValue));
  const tell = (handler: TimeInputProps['onChange'], text: string): Promise<void> => {
    const time = parseTime(text);
    return time === null ? Promise.resolve() : call(handler, time);
  };
  return (
    <Field
      {...props}
      control={(control) => (
        <input
          {...control}
          name={name}
          type="time"
          readOnly={readOnly}
          min={isoTime(min)}
          max={isoTime(max)}
          step={interval === undefined ? undefined : interval * 60}
          value={shown}
          onChange={(event) => change(event.target.value, tell(onChange, event.target.value))}
          onFocus={() => void tell(onFocus, shown)}
          onBlur={() => void tell(onBlur, shown)}
        />
      )}
    />
  );
}

const pad = (part: number, length = 2): string => String(part).padStart(length, '0');

/** HubSpot counts months from 0; the browser's fields count from 1. */
function isoDate(date: BaseDate | null | undefined): string {
  return date == null ? '' : `${pad(date.year, 4)}-${pad(date.month + 1)}-${pad(date.date)}`;
}

function parseDate(text: string): BaseDate | null {
  const [year, month, date] = text.split('-').map(Number);
  return year === undefined || month === undefined || date === undefined ? null : { year, month: month - 1, date };
}

function isoTime(time: BaseTime | null | undefined): string {
  return time == null ? '' : `${pad(time.hours)}:${pad(time.minutes)}`;
}

function parseTime(text: string): BaseTime | null {
  const [hours, minutes] = text.split(':').map(Number);
  return hours === undefined || minutes === undefined ? null : { hours, minutes };
}
