// A second reading of formulas: computed while it is read, without types and without the library. It knows what real
// rules use, and no more.
import type { LeadFields } from '../../../../src/domain/assignment-rules/index.ts';

/** A value nobody knows. */
const UNKNOWN = Symbol('unknown');

type Value = string | number | boolean | null | typeof UNKNOWN;

const WORD = /\/\*[\s\S]*?\*\/|"[^"]*"|'[^']*'|[A-Za-z_$][\w$.:]*|\d+(?:\.\d+)?|<>|<=|>=|==|!=|&&|\|\||\S/g;

/** true, false, or null for "nobody knows". A comparison with a blank number is false here. */
export function formulaAnswer(formula: string, lead: LeadFields): boolean | null {
  const words = (formula.match(WORD) ?? []).filter((word) => !word.startsWith('/*'));
  const result = new Reading(words, lead).either();
  return result === UNKNOWN ? null : result === true;
}

class Reading {
  constructor(
    private readonly words: string[],
    private readonly lead: LeadFields,
  ) {}

  either(): Value {
    return this.list('||', () => this.list('&&', () => this.comparison(), every), some);
  }

  private list(sign: string, part: () => Value, combine: (values: Value[]) => Value): Value {
    const values: Value[] = [part()];
    while (this.words[0] === sign) {
      this.words.shift();
      values.push(part());
    }
    return values.length === 1 ? (values[0] ?? null) : combine(values);
  }

  private comparison(): Value {
    const left = this.operand();
    const sign = this.words[0] ?? '';
    if (!['=', '==', '<>', '!=', '<', '<=', '>', '>='].includes(sign)) return left;
    this.words.shift();
    const right = this.operand();
    if (left === UNKNOWN || right === UNKNOWN) return UNKNOWN;
    if (['=', '=='].includes(sign)) return same(left, right);
    if (['<>', '!='].includes(sign)) return !same(left, right);
    if (left === null || right === null) return false;
    return sign === '<' ? left < right : sign === '<=' ? left <= right : sign === '>' ? left > right : left >= right;
  }

  private operand(): Value {
    const word = this.words.shift() ?? '';
    if (word === '(') {
      const inside = this.either();
      this.words.shift();
      return inside;
    }
    if (word === '!') return opposite(this.operand());
    if (/^["']/.test(word)) return word.slice(1, -1);
    if (/^\d/.test(word)) return Number(word);
    if (this.words[0] === '(') return this.call(word.toUpperCase());
    if (/^(true|false|null)$/i.test(word)) return /^null$/i.test(word) ? null : /^true$/i.test(word);
    return this.field(word);
  }

  private field(name: string): Value {
    if (name.startsWith('$')) return UNKNOWN;
    const key = Object.keys(this.lead).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
    const value = key === undefined ? undefined : this.lead[key];
    // A standard checkbox is never blank.
    if (value === null && /(^|[.:])(is|hasoptedout|donot)[a-z]+$/i.test(name)) return false;
    return value === undefined ? UNKNOWN : typeof value === 'string' ? value.trim() : value;
  }

  private call(name: string): Value {
    this.words.shift();
    const values: Value[] = [];
    while (this.words[0] !== ')' && this.words.length > 0) {
      if (this.words[0] === ',') this.words.shift();
      values.push(this.either());
    }
    this.words.shift();
    return called(name, values);
  }
}

function called(name: string, values: Value[]): Value {
  if (name === 'AND') return every(values);
  if (name === 'OR') return some(values);
  if (name === 'ISNEW') return true;
  if (name === 'ISCHANGED') return false;
  if (name === 'PRIORVALUE') return values[0] ?? null;
  if (['REGEX', 'VLOOKUP'].includes(name) || values.includes(UNKNOWN)) return UNKNOWN;
  const [first = null, second = null] = values;
  const text = String(first ?? '');
  switch (name) {
    case 'NOT':
      return opposite(first);
    case 'ISPICKVAL':
      return same(first, second);
    case 'INCLUDES':
      return text.split(';').includes(String(second));
    case 'CONTAINS':
      return text.includes(String(second ?? ''));
    case 'BEGINS':
      return text.startsWith(String(second ?? ''));
    case 'UPPER':
      return text.toUpperCase();
    case 'LOWER':
      return text.toLowerCase();
    case 'TEXT':
      return text;
    case 'LEFT':
      return text.slice(0, Number(second));
    case 'RIGHT':
      return text.slice(-Number(second));
    case 'LEN':
      return text.length;
    case 'ISBLANK':
      return text === '';
    case 'IF':
      return (first === true ? second : values[2]) ?? null;
    case 'CASE': {
      const at = values.findIndex((value, index) => index % 2 === 1 && index < values.length - 1 && same(first, value));
      return values[at < 0 ? values.length - 1 : at + 1] ?? null;
    }
    default:
      throw new Error(`not read naively: ${name}()`);
  }
}

function every(values: Value[]): Value {
  // A text or a blank is no truth value.
  return values.includes(false) ? false : values.every((value) => value === true) ? true : UNKNOWN;
}

function some(values: Value[]): Value {
  return values.includes(true) ? true : values.every((value) => value === false) ? false : UNKNOWN;
}

function opposite(value: Value): Value {
  return value === UNKNOWN ? UNKNOWN : value !== true;
}

function same(a: Value, b: Value): boolean {
  return (a ?? '') === (b ?? '');
}
