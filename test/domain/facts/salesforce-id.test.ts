import { expect, it } from 'vitest';
import { sameSalesforceId } from '../../../src/domain/facts/salesforce-id.ts';

const SHORT = '005000000000001';

it.each([
  ['itself', SHORT, SHORT, true],
  ['its longer form', SHORT, `${SHORT}AAB`, true],
  ['its shorter form', `${SHORT}AAB`, SHORT, true],
  ['another', SHORT, '005000000000002', false],
  ['the longer form of another', SHORT, '005000000000002AAB', false],
  ['one of other letter case, which is another record', '00500000000000a', '00500000000000A', false],
  ['what only begins like it', SHORT, `${SHORT}A`, false],
])('a Salesforce ID and %s', (_what, one, other, same) => {
  expect(sameSalesforceId(one, other)).toBe(same);
});
