import { List, Text, Tile } from '@hubspot/ui-extensions';
import type { Explanation } from './contract.js';
import { WHAT_TO_DO } from './words.ts';

/** At most two actions, the most useful first, as the function chose them. */
export function WhatToDo({ actions }: Pick<Explanation, 'actions'>) {
  const useful = actions.filter(({ kind }) => kind !== 'none');
  return (
    <Tile compact>
      <Text format={{ fontWeight: 'demibold' }}>{WHAT_TO_DO.title}</Text>
      {useful.length === 0 ? (
        <Text>{WHAT_TO_DO.nothing}</Text>
      ) : (
        <List variant="ordered-styled">
          {useful.map(({ kind, text }) => (
            <Text key={`${kind} ${text}`}>{text}</Text>
          ))}
        </List>
      )}
    </Tile>
  );
}
