// Rewrites a formula for the library: safe names for fields, functions in capitals, texts that its grammar accepts, the
// time as a value instead of the machine's clock, and deeply nested calls split off.
import type { Token } from './tokens.ts';

/** A part of a formula that is evaluated separately. Later pieces refer to its result by `name`. */
export interface Piece {
  name: string;
  text: string;
}

export interface CanonicalFormula {
  /** Inner calls come first, the whole formula last. */
  pieces: Piece[];
  /** Texts that the library's grammar does not accept, by the names that replace them. */
  texts: Map<string, string>;
}

/** The names that replace TODAY() and NOW(). */
export const TODAY = 'clock_today';
export const NOW = 'clock_now';

const KEYWORDS: readonly string[] = ['TRUE', 'FALSE', 'NULL'];

/** True if a word names a field, not a function or keyword. */
export function isField(word: Token): boolean {
  return word.kind === 'name' && !word.called && !KEYWORDS.includes(word.text.toUpperCase());
}

/** @param identifierOf returns the safe name of a field, given the formula's spelling */
export function canonicalFormula(words: readonly Token[], identifierOf: (field: string) => string): CanonicalFormula {
  const texts = new Map<string, string>();
  const spell = (word: Token): string => {
    if (word.kind === 'text') return spellText(word.text, texts);
    if (word.kind !== 'name') return word.text.replace(/^\.\d/u, '0$&');
    return isField(word) ? identifierOf(word.text) : word.text.toUpperCase();
  };
  return { pieces: splitDeepCalls(withoutClock(words.map(spell))), texts };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '\\': '\\' };

/**
 * Escapes both kinds of quotes, as the library requires. Texts with control characters, which it does not accept, are
 * replaced by names.
 */
function spellText(quoted: string, texts: Map<string, string>): string {
  const text = quoted.slice(1, -1).replace(/\\(.)/gu, (whole, sign: string) => ESCAPES[sign] ?? whole);
  if (/\p{Cc}/u.test(text)) {
    const name = `text_${texts.size}`;
    texts.set(name, text);
    return name;
  }
  return `'${text.replace(/[\\'"]/gu, '\\$&')}'`;
}

function withoutClock(parts: readonly string[]): string[] {
  const result: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    const isCall = parts[at + 1] === '(' && parts[at + 2] === ')';
    if (isCall && (part === 'TODAY' || part === 'NOW')) {
      result.push(part === 'TODAY' ? TODAY : NOW);
      at += 2;
    } else {
      result.push(part);
    }
  }
  return result;
}

// The library evaluates a call's last argument twice at each level, so IF() nested twenty deep would take a minute.
const DEPTH = 4;

function splitDeepCalls(parts: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  const open: { start: number; depth: number }[] = [];
  const left: string[] = [];
  for (const part of parts) {
    if (part === '(')
      open.push({ start: /^[A-Z]\w*$/u.test(left.at(-1) ?? '') ? left.length - 1 : left.length, depth: 1 });
    left.push(part);
    const closed = part === ')' ? open.pop() : undefined;
    if (closed === undefined) continue;
    const outer = open.at(-1);
    if (closed.depth < DEPTH) {
      if (outer !== undefined) outer.depth = Math.max(outer.depth, closed.depth + 1);
      continue;
    }
    const name = `piece_${pieces.length}`;
    pieces.push({ name, text: left.splice(closed.start).join(' ') });
    left.push(name);
  }
  return [...pieces, { name: 'whole', text: left.join(' ') }];
}
