declare module 'formulon' {
  interface Literal {
    type: 'literal';
    dataType: 'text' | 'number';
    value: string | number;
    options: { length: number; scale?: number };
  }
  export function parse(formula: string, substitutions: Record<string, Literal>): { value?: unknown };
}
