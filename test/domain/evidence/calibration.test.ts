// How sure the backtest says the engine is, held against companies of which it is known how often something interferes.
import { expect, it } from 'vitest';
import { NO_NOISE, pastCompany } from '../../../preview/sample/past/index.ts';
import { toSample, toSettings } from '../../../src/cli/past-files.ts';
import { backtest } from '../../../src/domain/evidence/backtest/backtest.ts';
import { decide } from '../../../src/domain/prediction/index.ts';
import { longer } from '../../property-runs.ts';

it('answers called high are right about as often as their 95 % interval says', () => {
  const shape = { contacts: 250, companies: 0, deals: 0, noise: { ...NO_NOISE, flow: 0.05 }, rulesChangedAt: null };
  const companies = Array.from({ length: longer({ usual: 30, long: 400 }) }, (_, seed) => {
    const { sample, settings } = pastCompany(seed, { ...shape, settings: { contactsBecome: 'lead' } });
    // Nobody is told of it: with a flow in sight no answer is called high.
    const hidden = { ...sample, org: { ...sample.org, automation: { Lead: { flows: [], triggers: [] } } } };
    return backtest(toSample(hidden, 'sample'), toSettings(settings, 'settings'), decide).byConfidence.high;
  });
  const right = companies.reduce((sum, high) => sum + high.right, 0);
  const all = companies.reduce((sum, high) => sum + high.right + high.wrong, 0);
  // It takes 5 % of the records, and some of those would have gone to the same person.
  expect(right / all).toBeGreaterThan(0.95);
  expect(right / all).toBeLessThan(0.98);
  const within = companies.filter(({ interval }) => {
    const [lower, upper] = interval ?? [1, 0];
    return lower <= right / all && right / all <= upper;
  });
  // Of 95 % intervals, 19 in 20 hold the truth; of thirty, 26 or more do in 99 of 100 draws.
  expect(within.length / companies.length).toBeGreaterThanOrEqual(0.86);
});
