// Text that the product escapes arrives in the stand-in's SOQL as it was, and means nothing else.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runSoql } from '../../preview/stand-ins/salesforce/soql.ts';
import { soqlString } from '../../src/adapters/salesforce/soql.ts';
import { hostileText } from '../hostile-text.ts';

it('finds the row with exactly that name, never another', () => {
  fc.assert(
    fc.property(hostileText, (name) => {
      const tables = new Map([
        [
          'Account',
          [
            { Id: '001000000000001AAA', Name: name },
            { Id: '001000000000002AAA', Name: `${name}x` },
            { Id: '001000000000003AAA', Name: null },
            { Id: '001000000000004AAA', Name: `\\${name}` },
          ],
        ],
      ]);
      const { records } = runSoql(`SELECT Id FROM Account WHERE Name = ${soqlString(name)}`, tables, 'v67.0');
      expect(records.map(({ Id }) => Id)).toEqual(['001000000000001AAA']);
    }),
    { numRuns: 500 },
  );
});
