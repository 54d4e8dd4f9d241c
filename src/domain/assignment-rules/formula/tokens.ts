// Splits a formula into words, so that names can be replaced without touching texts and comments.

export type Token =
  | { kind: 'text' | 'other'; text: string }
  /** A field, a function or a keyword: "Country", "Owner:User.Name", "$User.Id", "AND". */
  | { kind: 'name'; text: string; called: boolean };

const PATTERNS = {
  comment: /\/\*[\s\S]*?\*\//u,
  text: /"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'/u,
  name: /[A-Za-z_$][\w$]*(?:[.:][A-Za-z_$][\w$]*)*/u,
  number: /\d+(?:\.\d+)?|\.\d+/u,
  sign: /&&|\|\||<>|<=|>=|==|!=/u,
  rest: /\s+|[\s\S]/u,
};

const TOKEN = new RegExp(
  Object.values(PATTERNS)
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** Drops comments and white space. The words joined by spaces are an equivalent formula. */
export function tokens(formula: string): Token[] {
  const words = [...formula.matchAll(TOKEN)]
    .map(([text]) => text)
    .filter((text) => !text.startsWith('/*') && text.trim() !== '');
  return words.map((text, index): Token => {
    if (/^["']/u.test(text) && text.length > 1) return { kind: 'text', text };
    if (!/^[A-Za-z_$]/u.test(text)) return { kind: 'other', text };
    return { kind: 'name', text, called: words[index + 1] === '(' };
  });
}

/** The name of the function that a word calls, in capitals; null for any other word. */
export function calledFunction(word: Token | undefined): string | null {
  return word?.kind === 'name' && word.called ? word.text.toUpperCase() : null;
}

/** Writes the words on one line for people. */
export function spoken(words: readonly Token[]): string {
  return words.reduce((text, word, index) => {
    const before = words[index - 1];
    const joined =
      before === undefined ||
      before.text === '(' ||
      word.text === ')' ||
      word.text === ',' ||
      calledFunction(before) !== null;
    return `${text}${joined ? '' : ' '}${word.text.replace(/\s+/gu, ' ')}`;
  }, '');
}
