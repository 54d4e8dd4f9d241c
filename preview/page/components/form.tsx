import type { FormEvent } from 'react';
import type { FormProps } from '@hubspot/ui-extensions';
import { extensionEvent, useCall, useReactions } from './services.tsx';

export function Form({ children, onSubmit, autoComplete = 'on', testId }: FormProps) {
  const call = useCall();
  const reactions = useReactions();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const values = [...new FormData(event.currentTarget)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    );
    void call(onSubmit, { ...extensionEvent('submit'), targetValue: Object.fromEntries(values) }, reactions);
  };
  return (
    <form className="hs-form" onSubmit={submit} autoComplete={autoComplete} data-test-id={testId}>
      {children}
    </form>
  );
}
