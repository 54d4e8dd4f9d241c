// The compiler is the test here: `npm run types` fails where one of these mistakes would pass.
import { describe, expect, it } from 'vitest';
import type { Message, NoParams } from '../../../src/domain/message.ts';
import { defineMessages } from '../../../src/presentation/messages/define-messages.ts';

interface Area {
  'plain.text': NoParams;
  'with.values': { owner: string; entry: number; names: readonly string[]; at: string; inner: Message };
  'with.count': { count: number };
  'with.object': { object: 'lead' | 'contact' };
}

const rest = { 'plain.text': 'Text', 'with.count': { one: '{count} a', other: '{count} b' } } as const;
const object = { by: 'object', of: { lead: 'a', contact: 'b' } } as const;

describe('a catalogue', () => {
  it('takes a text for every message, with the values it gets', () => {
    const words = defineMessages<Area, 'en'>()({
      ...rest,
      'with.values': '{owner} {entry} {entry:plain} {names:or} {names:and} {at:date} {inner:cap}',
      'with.object': object,
    });
    expect(Object.keys(words)).toHaveLength(4);
  });

  it('of a language without plurals has one form', () => {
    const words = defineMessages<Area, 'ja'>()({
      'plain.text': 'Text',
      'with.values': '',
      'with.count': { other: '{count}' },
      'with.object': 'a',
    });
    expect(words['with.count']).toEqual({ other: '{count}' });
  });

  it('does not compile with a mistake', () => {
    const en = defineMessages<Area, 'en'>();
    const ja = defineMessages<Area, 'ja'>();
    const mistakes = [
      // @ts-expect-error: 'with.values' is missing
      en({ ...rest, 'with.object': object }),
      // @ts-expect-error: there is no value {ownr}
      en({ ...rest, 'with.values': '{ownr}', 'with.object': object }),
      // @ts-expect-error: a list needs "or" or "and"
      en({ ...rest, 'with.values': '{names}', 'with.object': object }),
      // @ts-expect-error: a number is no date
      en({ ...rest, 'with.values': '{entry:date}', 'with.object': object }),
      // @ts-expect-error: a name does not get a capital
      en({ ...rest, 'with.values': '{owner:cap}', 'with.object': object }),
      // @ts-expect-error: English has a form for one
      en({ ...rest, 'with.count': { other: '{count}' }, 'with.values': '', 'with.object': object }),
      // @ts-expect-error: Japanese has one form
      ja({ ...rest, 'with.values': '', 'with.object': object }),
      // @ts-expect-error: this message counts nothing
      en({ ...rest, 'with.values': { one: 'a', other: 'b' }, 'with.object': object }),
      // @ts-expect-error: a contact has no text
      en({ ...rest, 'with.values': '', 'with.object': { by: 'object', of: { lead: 'a' } } }),
      // @ts-expect-error: nothing can be chosen by a name
      en({ ...rest, 'with.values': { by: 'owner', of: {} }, 'with.object': object }),
      // @ts-expect-error: there is no such message
      en({ ...rest, 'with.values': '', 'with.object': object, 'plain.txt': 'a' }),
    ];
    expect(mistakes).toHaveLength(11);
  });
});
