// A company with a past: records that synced under settings that nobody tells, as a sample file. The sync is played by
// the documented rules, apart from the product's own engine, so that the product can be held against it.
import { companyFrom } from './company.ts';
import type { Company } from './company.ts';
import { randomFrom } from './random.ts';
import type { Random } from './random.ts';
import { momentAt, pastRecordFrom } from './records.ts';
import { rulesXml } from './rules-xml.ts';
import { sampleCompany } from './sample-company.ts';
import type { PastCompany, PastNoise, PastSample, PastShape } from './shape.ts';

export type { PastCompany, PastNoise, PastRecord, PastSample, PastSettings, PastShape } from './shape.ts';

export const NO_NOISE: PastNoise = { flow: 0, manual: 0, existing: 0, pending: 0, untracked: 0, deleted: 0 };
export const USUAL_NOISE: PastNoise = {
  flow: 0.02,
  manual: 0.15,
  existing: 0.08,
  pending: 0.01,
  untracked: 0.05,
  deleted: 0.02,
};

const USUAL_SHAPE: PastShape = {
  contacts: 500,
  companies: 120,
  deals: 120,
  noise: USUAL_NOISE,
  rulesChangedAt: 0.5,
  integrationUserChangedAt: null,
  contactsBecomeChangedAt: null,
  settings: {},
};

/**
 * A company and its past; the same seed and shape give the same one.
 *
 * @example
 * const { sample, settings } = pastCompany(7, { contacts: 300 });
 */
export function pastCompany(seed: number, shape: Partial<PastShape> = {}): PastCompany {
  const whole = { ...USUAL_SHAPE, ...shape };
  const random = randomFrom(seed);
  const company = companyFrom(random, whole);
  return { settings: company.settings, sample: pastOf(company, random, whole) };
}

/** The past of the preview's own company: about 600 records that synced, and some that did not. */
export function samplePast(): PastSample {
  const noise = { ...USUAL_NOISE, untracked: 0 };
  const past = pastOf(sampleCompany(), randomFrom(2026), { ...USUAL_SHAPE, contacts: 850, noise });
  return JSON.parse(JSON.stringify(past), (_, value: unknown) =>
    typeof value === 'string' && ISO_TIME.test(value) ? later(value) : value,
  ) as PastSample;
}

const ISO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/u;
/** It ends after the records that one can open were made: of those, none has synced since. */
const SHIFT = 45 * 86_400_000;

function later(time: string): string {
  return new Date(Date.parse(time) + SHIFT).toISOString();
}

function pastOf(company: Company, random: Random, whole: PastShape): PastSample {
  const world = { company, random, shape: whole };
  const counts = [
    ['contact', whole.contacts, 1000],
    ['company', whole.companies, 50_000],
    ['deal', whole.deals, 70_000],
  ] as const;
  const records = counts.flatMap(([object, count, from]) =>
    Array.from({ length: count }, (_, index) => pastRecordFrom(object, from + index, world)),
  );
  const flows = whole.noise.flow > 0 ? [{ label: 'Route new leads', when: 'after-save' as const }] : [];
  return {
    records,
    owners: company.owners,
    org: {
      users: company.users,
      queues: company.queues,
      leadRules: {
        xml: rulesXml(company.rules),
        lastModifiedDate: new Date(momentAt(whole.rulesChangedAt ?? 0)).toISOString(),
      },
      automation: { Lead: { flows, triggers: [] } },
    },
  };
}
