// A formula's text as the library reads it: fields under safe names, functions in capitals, texts it can spell, the
// time as a value instead of the clock it would read, and deep calls apart.
import type { Token } from './tokens.ts';

/** A part of a formula that is evaluated on its own; later pieces use its result under `name`. */
export interface Piece {
  name: string;
  text: string;
}

export interface CanonicalFormula {
  /** Inner calls first, the whole last. */
  pieces: Piece[];
  /** Texts that the library's grammar cannot spell, by the names they stand under. */
  texts: Map<string, string>;
}

/** The names under which TODAY() and NOW() stand. */
export const TODAY = 'clock_today';
export const NOW = 'clock_now';

const KEYWORDS: readonly string[] = ['TRUE', 'FALSE', 'NULL'];

/** Whether a word names a field: no function, no keyword. */
export function isField(word: Token): boolean {
  return word.kind === 'name' && !word.called && !KEYWORDS.includes(word.text.toUpperCase());
}

/** @param identifierOf the safe name of a field as the formula spells it */
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

/** The library takes either quote only escaped, and no control character (a tab before a picklist value) at all. */
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

// The library reads a call's last argument twice, and within it again: IF() in IF() twenty deep takes it a minute.
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
