// Separates a formula's logic from its comparisons, so that an unknown part makes the whole unknown only if it matters.
// For example, OR(TRUE, unknown) is true.
import { calledFunction } from './tokens.ts';
import type { Token } from './tokens.ts';

export type LogicNode =
  | { kind: 'and' | 'or'; of: LogicNode[] }
  | { kind: 'not'; of: LogicNode }
  /** A comparison, function or field, which the library evaluates. */
  | { kind: 'leaf'; words: Token[] };

/**
 * Splits a formula at AND(), OR(), NOT(), &&, ||, ! and the parentheses between them.
 *
 * @param words words that are not too deeply nested
 * @returns the tree. Logic that cannot be parsed becomes one leaf, so that the library reports the error
 */
export function splitLogic(words: readonly Token[]): LogicNode {
  const reader = new Reader(words);
  const node = reader.or();
  return node !== null && reader.atEnd() ? node : { kind: 'leaf', words: [...words] };
}

/** A formula has at most 3,900 characters. People do not write deeper nesting than this. */
const MOST_LEVELS = 250;

/** True if parsing the formula's nesting could exhaust the stack. */
export function isTooDeep(words: readonly Token[]): boolean {
  let level = 0;
  return words.some(({ text }) => {
    if (text === '(' || text === '!') level += 1;
    if (text === ')') level -= 1;
    return level > MOST_LEVELS;
  });
}

const FUNCTIONS: Readonly<Record<string, 'and' | 'or' | 'not'>> = { AND: 'and', OR: 'or', NOT: 'not' };

class Reader {
  #at = 0;
  readonly #words: readonly Token[];

  constructor(words: readonly Token[]) {
    this.#words = words;
  }

  atEnd(): boolean {
    return this.#at >= this.#words.length;
  }

  or(): LogicNode | null {
    return this.#chain('or', '||', () => this.#chain('and', '&&', () => this.#unary()));
  }

  #chain(kind: 'and' | 'or', sign: string, part: () => LogicNode | null): LogicNode | null {
    const of: LogicNode[] = [];
    do {
      const node = part();
      if (node === null) return null;
      of.push(node);
    } while (this.#take(sign));
    const [only, ...more] = of;
    return only !== undefined && more.length === 0 ? only : { kind, of };
  }

  #unary(): LogicNode | null {
    const start = this.#at;
    const node = this.#negation() ?? this.#from(start, () => this.#call()) ?? this.#from(start, () => this.#group());
    // "(A) = B", "NOT(A) = B" and "!A = B" start like logic but are comparisons.
    if (node !== null && this.#endsOperand()) return node;
    return this.#from(start, () => this.#leaf());
  }

  #from(start: number, part: () => LogicNode | null): LogicNode | null {
    this.#at = start;
    return part();
  }

  #negation(): LogicNode | null {
    if (!this.#take('!')) return null;
    const start = this.#at;
    const of =
      this.#negation() ??
      this.#from(start, () => this.#call()) ??
      this.#from(start, () => this.#group()) ??
      this.#from(start, () => this.#operand());
    return of === null ? null : { kind: 'not', of };
  }

  /** A field, or a function with its arguments. */
  #operand(): LogicNode | null {
    const [name] = this.#words.slice(this.#at, this.#at + 1);
    if (name?.kind !== 'name') return null;
    this.#at += 1;
    return { kind: 'leaf', words: name.called ? [name, ...this.#parenthesized()] : [name] };
  }

  #parenthesized(): Token[] {
    const start = this.#at;
    let depth = 0;
    do {
      const text = this.#words[this.#at]?.text;
      if (text === '(') depth += 1;
      if (text === ')') depth -= 1;
      this.#at += 1;
    } while (depth > 0 && !this.atEnd());
    return this.#words.slice(start, this.#at);
  }

  #call(): LogicNode | null {
    const kind = FUNCTIONS[calledFunction(this.#words[this.#at]) ?? ''];
    if (kind === undefined) return null;
    this.#at += 2;
    const of: LogicNode[] = [];
    do {
      const node = this.or();
      if (node === null) return null;
      of.push(node);
    } while (this.#take(','));
    if (!this.#take(')')) return null;
    const [first, ...more] = of;
    if (kind !== 'not') return { kind, of };
    return first === undefined || more.length > 0 ? null : { kind, of: first };
  }

  #group(): LogicNode | null {
    if (!this.#take('(')) return null;
    const node = this.or();
    return node !== null && this.#take(')') ? node : null;
  }

  #leaf(): LogicNode | null {
    const words: Token[] = [];
    let depth = 0;
    for (; this.#at < this.#words.length; this.#at++) {
      const word = this.#words[this.#at];
      if (word === undefined || (depth === 0 && ENDS.includes(word.text))) break;
      if (word.text === '(') depth += 1;
      if (word.text === ')') depth -= 1;
      words.push(word);
    }
    return words.length > 0 ? { kind: 'leaf', words } : null;
  }

  #endsOperand(): boolean {
    const word = this.#words[this.#at];
    return word === undefined || ENDS.includes(word.text);
  }

  #take(text: string): boolean {
    if (this.#words[this.#at]?.text !== text) return false;
    this.#at += 1;
    return true;
  }
}

const ENDS = ['&&', '||', ',', ')'];
