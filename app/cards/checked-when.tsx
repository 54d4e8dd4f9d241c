import { useEffect, useState } from 'react';
import { Text } from '@hubspot/ui-extensions';
import { ago } from './ago.ts';
import type { Explanation } from './contract.js';
import { CHECKED } from './words.ts';

interface CheckedWhenProps extends Pick<Explanation, 'readAt' | 'rulesReadAt'> {
  locale: string | undefined;
}

const TICK_MS = 30_000;

/** How old the answer is. A page may stay open for hours, so the words grow older with it. */
export function CheckedWhen({ readAt, rulesReadAt, locale }: CheckedWhenProps) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);

  const parts = [
    { label: CHECKED.facts, at: readAt },
    { label: CHECKED.rules, at: rulesReadAt },
  ].flatMap(({ label, at }) => {
    const when = at === null ? null : ago(at, now, locale);
    return when === null ? [] : [`${label} ${when}`];
  });
  return parts.length === 0 ? null : <Text variant="microcopy">{parts.join(' · ')}</Text>;
}
