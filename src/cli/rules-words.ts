// Words for what the rules say, in the language that the command line asks for.
import type { CriterionTrace, RulesMessage } from '../domain/assignment-rules/index.ts';
import { rules as english } from '../presentation/messages/en/rules.ts';
import { makeTranslator } from '../presentation/translator.ts';

/** English until the catalogues of the other languages are read here too. */
export function rulesSay(locale: string | undefined): (message: RulesMessage) => string {
  return makeTranslator<RulesMessage>({ locale: locale ?? 'en', catalogueOf: () => english }).text;
}

// Countries, states and sources repeat over a file of leads; free texts do not, and must not fill the memory.
const MOST_REMEMBERED = 10_000;

/** The same for the criteria of many leads: what was said of a criterion and a value is said again as it was. */
export function criterionSayer(say: (message: RulesMessage) => string): (reason: CriterionTrace) => string {
  const byCriterion = new Map<object, Map<unknown, string>>();
  let remembered = 0;
  return ({ why, seen }) => {
    // Other reasons depend on more than the criterion and the value.
    if (why.id !== 'criterion.seen' && (why.id !== 'criterion.field-unknown' || seen !== undefined)) return say(why);
    // A criterion's "wanted" is one object however many leads are held against it.
    const { wanted } = why.params;
    const byValue = byCriterion.get(wanted) ?? new Map<unknown, string>();
    byCriterion.set(wanted, byValue);
    const known = byValue.get(seen);
    if (known !== undefined) return known;
    const text = say(why);
    remembered += 1;
    if (remembered > MOST_REMEMBERED) {
      byCriterion.clear();
      remembered = 0;
    }
    byValue.set(seen, text);
    return text;
  };
}
