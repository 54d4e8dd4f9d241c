import { useEffect, useRef, useState } from 'react';

/**
 * A field's value, which the card may hold in another thread: what is typed shows at once, and what the card says
 * counts again when it has dealt with everything that was typed.
 *
 * @param fromCard the card's value; undefined when it leaves the value to the field
 * @param initial what an uncontrolled field starts with
 * @returns the value, and a setter that takes the promise of the card's handler
 */
export function useRemoteValue<T>(
  fromCard: T | undefined,
  initial: T,
): [T, (value: T, dealtWith: Promise<void>) => void] {
  const [value, setValue] = useState(fromCard ?? initial);
  const pending = useRef(0);
  const latest = useRef(fromCard);
  latest.current = fromCard;

  const take = (): void => {
    if (pending.current === 0 && latest.current !== undefined) setValue(latest.current);
  };
  useEffect(take, [fromCard]);

  const change = (next: T, dealtWith: Promise<void>): void => {
    setValue(next);
    pending.current += 1;
    void dealtWith.then(() => {
      pending.current -= 1;
      // The card's new props are sent before its handler's answer, but React may not have shown them yet.
      setTimeout(take);
    });
  };
  return [value, change];
}
