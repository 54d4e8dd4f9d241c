import fc from 'fast-check';

/** Text as nobody should be called, and somebody is: quotes, backslashes, line ends, halves of characters, SOQL itself. */
export const hostileText = fc.oneof(
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.string({
    minLength: 1,
    unit: fc.constantFrom(
      "'",
      '"',
      '\\',
      '\n',
      '\r',
      '\t',
      '\0',
      '\u0085',
      '\u2028',
      '\u2029',
      '\ud800',
      '\udc00',
      '%',
      '_',
      'a',
      'u',
      '0041',
      ' ',
      'OR ',
      '--',
      '/*',
      '(',
      ')',
      ',',
      ':',
      "' OR Name != '",
      'SELECT Id FROM User',
      '{0}',
    ),
  }),
);
