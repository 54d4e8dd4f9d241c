import { describe, expect, it } from 'vitest';
import { parseNow } from '../../src/cli/now.ts';

describe('--now', () => {
  it.each([
    ['2026-11-24', '2026-11-24T00:00:00.000Z'],
    ['2026-11-24T09:30', '2026-11-24T09:30:00.000Z'],
    ['2026-11-24T09:30:15', '2026-11-24T09:30:15.000Z'],
    ['2026-11-24T09:30:15.25Z', '2026-11-24T09:30:15.250Z'],
    ['2026-11-24T09:30:00+02:00', '2026-11-24T07:30:00.000Z'],
    ['2026-11-24T09:30:00-0500', '2026-11-24T14:30:00.000Z'],
    ['2028-02-29', '2028-02-29T00:00:00.000Z'],
  ])('%s is %s, wherever the machine stands', (text, expected) => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'America/New_York';
      expect(parseNow(text).toISOString()).toBe(expected);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it.each([
    '',
    'tomorrow',
    '1',
    '2026',
    '2026-11',
    '24.11.2026',
    '2026-02-30',
    '2026-13-01',
    '2026-11-24T25:00',
    '2026-11-24 09:00',
    '2026-11-24T09',
  ])('%j is refused, with what is expected', (text) => {
    expect(() => parseNow(text)).toThrow(
      `--now: expected a time as ISO 8601, e.g. 2026-11-24 or 2026-11-24T09:00:00Z, found “${text}”`,
    );
  });
});
