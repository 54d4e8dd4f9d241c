// The words of a formula, so that names can be looked at and replaced without touching texts and comments.

export type Token =
  | { kind: 'text' | 'other'; text: string }
  /** A field, a function or a keyword: "Country", "Owner:User.Name", "$User.Id", "AND". */
  | { kind: 'name'; text: string; called: boolean };

// Two signs at most belong together here: && and ||. Everything else a formula's own parser puts together again.
const TOKEN = /\/\*[\s\S]*?\*\/|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|[A-Za-z_$][\w$]*(?:[.:][A-Za-z_$][\w$]*)*|&&|\|\||\s+|[\s\S]/gu;

/** Comments are dropped; everything else, put together again, is the formula. */
export function tokens(formula: string): Token[] {
  const words = [...formula.matchAll(TOKEN)].map(([text]) => text).filter((text) => !text.startsWith('/*'));
  return words.map((text, index): Token => {
    if (/^["']/u.test(text) && text.length > 1) return { kind: 'text', text };
    if (!/^[A-Za-z_$]/u.test(text)) return { kind: 'other', text };
    const next = words.slice(index + 1).find((word) => word.trim() !== '');
    return { kind: 'name', text, called: next === '(' };
  });
}
