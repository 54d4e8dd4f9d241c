import { useEffect, useState } from 'react';
import { Text } from '@hubspot/ui-extensions';
import type { Explanation } from './contract.js';
import { ago } from './dates.ts';
import { useWords } from './says.tsx';

interface CheckedWhenProps {
  explanation: Explanation;
  /** True if a relevant property has changed since. */
  isOld: boolean;
  watchesAll: boolean;
}

const TICK_MS = 30_000;

/** How old the answer is. It is updated, because a page may stay open for hours. */
export function CheckedWhen({ explanation: { readAt, rulesReadAt }, isOld, watchesAll }: CheckedWhenProps) {
  const { own, say, locale } = useWords();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);

  const facts = [
    { label: 'checked', at: readAt },
    { label: 'rulesRead', at: rulesReadAt },
  ] as const;
  const parts = facts.flatMap(({ label, at }) => {
    const when = at === null ? null : ago(at, now, locale, say('justNow'));
    return when === null ? [] : [say(label, { ago: when })];
  });
  const lines = [
    [...parts, ...(isOld ? [say('olderThanLastChange')] : [])].join(' · '),
    watchesAll ? '' : own.notWatched,
  ].filter((line) => line !== '');
  return (
    <>
      {lines.map((line) => (
        <Text key={line} variant="microcopy">
          {line}
        </Text>
      ))}
    </>
  );
}
