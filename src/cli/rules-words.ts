// Texts of the rules' messages, in the command line's language.
import type { CriterionTrace, RulesMessage } from '../domain/assignment-rules/index.ts';

/** A placeholder for a value. It cannot occur in a file of leads. */
const PLACE = '\u0000';

/**
 * The same for criteria of many leads. Each criterion's sentence is made once and the values are inserted, because
 * making it for every lead would cost more than the decisions.
 *
 * @param escaped escapes a part of a sentence for its destination; by default it stays as it is
 */
export function criterionSayer(
  say: (message: RulesMessage) => string,
  escaped: (part: string) => string = (part) => part,
): (reason: CriterionTrace) => string {
  const sentences = new Map<object, [before: string, after: string]>();
  const valueText = valueSayer(say, escaped);
  return ({ why, seen }) => {
    if (why.id !== 'criterion.seen' || seen === undefined) return escaped(say(why));
    // A criterion's "wanted" is the same object for all leads.
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

// Maximum number of cached values, so that they cannot fill the memory.
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
