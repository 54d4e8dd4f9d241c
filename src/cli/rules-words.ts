// Words for what the rules say, in the language that the command line asks for.
import type { CriterionTrace, RulesMessage } from '../domain/assignment-rules/index.ts';

/** Stands where a value is put; no file of leads holds it. */
const PLACE = '\u0000';

/**
 * The same for the criteria of many leads: a criterion's sentence is made once, and the values seen are put into it.
 * Making it anew for every lead would cost more than the decisions.
 *
 * @param escaped how a part of a sentence is written where it goes to; as it is unless given
 */
export function criterionSayer(
  say: (message: RulesMessage) => string,
  escaped: (part: string) => string = (part) => part,
): (reason: CriterionTrace) => string {
  const sentences = new Map<object, [before: string, after: string]>();
  const valueText = valueSayer(say, escaped);
  return ({ why, seen }) => {
    if (why.id !== 'criterion.seen' || seen === undefined) return escaped(say(why));
    // A criterion's "wanted" is one object however many leads are held against it.
    const { wanted } = why.params;
    let sentence = sentences.get(wanted);
    if (sentence === undefined) {
      const place: RulesMessage = { id: 'field.other', params: { name: PLACE } };
      const [before = '', after = ''] = say({ id: why.id, params: { ...why.params, seen: place } }).split(PLACE);
      sentence = [escaped(before), escaped(after)];
      sentences.set(wanted, sentence);
    }
    return sentence[0] + valueText(seen, why.params.seen) + sentence[1];
  };
}

// Values that repeat; more of them must not fill the memory.
const MOST_REMEMBERED = 10_000;

function valueSayer(
  say: (message: RulesMessage) => string,
  escaped: (part: string) => string,
): (seen: unknown, message: RulesMessage) => string {
  const [open = '', close = ''] = say({ id: 'value.text', params: { text: PLACE } })
    .split(PLACE)
    .map(escaped);
  const byValue = new Map<unknown, string>();
  return (seen, message) => {
    if (message.id === 'value.text') return open + escaped(message.params.text) + close;
    const known = byValue.get(seen);
    if (known !== undefined) return known;
    if (byValue.size >= MOST_REMEMBERED) byValue.clear();
    const text = escaped(say(message));
    byValue.set(seen, text);
    return text;
  };
}
