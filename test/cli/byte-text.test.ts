import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byteText } from '../../src/cli/byte-text.ts';

it('gives the same bytes as Latin-1 as the text has in UTF-8, also when joined', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('plain', '“quoted”', '日本'), (one, other) => {
      expect(Buffer.from(byteText(one) + byteText(other), 'latin1')).toEqual(Buffer.from(one + other, 'utf8'));
    }),
  );
});
