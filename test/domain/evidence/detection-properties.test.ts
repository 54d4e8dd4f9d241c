// Detection over companies whose settings are known: preview/sample/past plays the sync, and detection must find them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_NOISE, USUAL_NOISE, pastCompany } from '../../../preview/sample/past/index.ts';
import type { PastCompany, PastNoise, PastShape } from '../../../preview/sample/past/index.ts';
import { toSample } from '../../../src/cli/past-files.ts';
import { detectSettings } from '../../../src/domain/evidence/detect-settings.ts';
import type { DetectedSettings } from '../../../src/domain/evidence/detect-settings.ts';
import type { Proposal } from '../../../src/domain/evidence/proposal.ts';
import type { Sample } from '../../../src/domain/evidence/sample.ts';
import { longer, runs } from '../../property-runs.ts';
import { past } from './past.ts';

const noise: fc.Arbitrary<PastNoise> = fc.record({
  flow: fc.double({ min: 0, max: 0.2, noNaN: true }),
  manual: fc.double({ min: 0, max: 0.3, noNaN: true }),
  existing: fc.double({ min: 0, max: 0.3, noNaN: true }),
  pending: fc.double({ min: 0, max: 0.1, noNaN: true }),
  untracked: fc.double({ min: 0, max: 0.5, noNaN: true }),
  deleted: fc.double({ min: 0, max: 0.1, noNaN: true }),
});
const change = fc.option(fc.double({ min: 0.1, max: 0.8, noNaN: true }), { freq: 2 });
const shape: fc.Arbitrary<Partial<PastShape>> = fc.record({
  contacts: fc.constantFrom(0, 2, 5, 15, 40, 100, 200, 400),
  companies: fc.nat(60),
  deals: fc.nat(60),
  noise,
  rulesChangedAt: change,
  integrationUserChangedAt: change,
  contactsBecomeChangedAt: change,
});
const company = fc.tuple(fc.nat(), shape).map(([seed, of]) => pastCompany(seed, of));

interface Checked {
  name: string;
  proposal: Proposal<unknown>;
  truth: unknown;
}

/** Every proposal beside what is true of the company. */
function checked({ settings, sample }: PastCompany): Checked[] {
  const { fieldMapping, fixedLeadValues, ...single } = detect(toSample(sample, 'sample')).proposals;
  const mapped: Record<string, string> = {
    ...settings.fieldMapping,
    FirstName: 'firstname',
    LastName: 'lastname',
    Email: 'email',
    Company: 'company',
  };
  return [
    ...Object.entries(single).map(([name, proposal]) => ({
      name,
      proposal,
      truth: settings[name as keyof typeof single],
    })),
    ...Object.entries(fieldMapping).map(([field, proposal]) => ({
      name: `fieldMapping.${field}`,
      proposal,
      truth: mapped[field] ?? null,
    })),
    ...Object.entries(fixedLeadValues).map(([field, proposal]) => ({
      name: `fixedLeadValues.${field}`,
      proposal,
      truth: settings.fixedLeadValues[field] ?? null,
    })),
  ];
}

const detect = (sample: Sample): DetectedSettings => detectSettings(sample);
const isRight = ({ proposal, truth }: Checked): boolean => JSON.stringify(proposal.value) === JSON.stringify(truth);

describe('settings of generated companies', () => {
  it('are proposed wrong with high certainty in at most 1 of 1,000 companies', () => {
    // As many as the other properties; `npm run test:long` tries 2,000.
    const companies = fc.sample(company, runs(longer({ usual: 80, long: 2000 })));
    const wrong = companies.filter((of) =>
      checked(of).some((found) => found.proposal.certainty === 'high' && !isRight(found)),
    );
    expect(wrong.length).toBeLessThanOrEqual(Math.floor(companies.length / 1000));
  }, 600_000);

  it('are all found in a sample of usual noise, whatever they are', () => {
    const settings = fc.record({
      contactsBecome: fc.constantFrom('lead' as const, 'contact' as const),
      companySync: fc.constantFrom('on' as const, 'off' as const),
      dealSync: fc.constantFrom('on' as const, 'off' as const),
      inclusionSegmentId: fc.constantFrom('none', '77'),
    });
    fc.assert(
      fc.property(fc.nat(), settings, (seed, of) => {
        const found = checked(
          pastCompany(seed, { contacts: 600, noise: USUAL_NOISE, rulesChangedAt: 0.3, settings: of }),
        );
        // Contacts in Salesforce show neither a lead's fields nor a default lead owner.
        const tells = found.filter(
          ({ name }) => of.contactsBecome === 'lead' || !/^(?:defaultLeadOwner|fieldMapping)/u.test(name),
        );
        expect(tells.filter((one) => one.truth !== null && !isRight(one))).toEqual([]);
        const fields = tells.filter(({ name }) => name.startsWith('fixedLeadValues'));
        expect(fields).toHaveLength(of.contactsBecome === 'lead' ? 1 : 0);
      }),
      runs(30),
    );
  });

  it('are not guessed from fewer than three records', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(0, 1, 2), (seed, contacts) => {
        const found = checked(pastCompany(seed, { contacts, companies: 0, deals: 0, noise: NO_NOISE }));
        expect(found.map(({ proposal: { value, certainty } }) => [value, certainty])).toEqual(
          found.map(() => [null, 'not-enough']),
        );
      }),
      runs(30),
    );
  });

  it('follow the integration user and the create setting that changed', () => {
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 0.2, max: 0.8, noNaN: true }), (seed, at) => {
        const changed = pastCompany(seed, {
          contacts: 400,
          noise: NO_NOISE,
          integrationUserChangedAt: at,
          contactsBecomeChangedAt: at,
        });
        const { integrationUser, contactsBecome } = detect(toSample(changed.sample, 'sample')).proposals;
        expect(integrationUser).toMatchObject({ value: changed.settings.integrationUser, certainty: 'high' });
        // The former create setting is never proposed; the present one where the sample still tells.
        expect([changed.settings.contactsBecome, null]).toContain(contactsBecome.value);
      }),
      runs(30),
    );
  });
});

describe('detection', () => {
  it('does not depend on the order of records, owners and users', () => {
    fc.assert(
      fc.property(company, fc.nat(), ({ sample }, turn) => {
        const one = toSample(sample, 'sample');
        const other = {
          records: turned(one.records, turn),
          owners: turned(one.owners, turn),
          org: { ...one.org, users: turned(one.org.users, turn) },
        };
        expect(detect(other)).toEqual(detect(one));
      }),
      runs(40),
    );
  });

  it('never gets less sure by a newer record that agrees', () => {
    const order = ['not-enough', 'low', 'medium', 'high'];
    fc.assert(
      fc.property(company, ({ sample }) => {
        const before = toSample(sample, 'sample');
        const moments = before.records.map(({ hubspot }) => hubspot.firstSyncAt ?? hubspot.createdAt);
        const newest = Math.max(0, ...moments) + 60_000;
        const { integrationUser, contactsBecome } = detect(before).proposals;
        if (integrationUser.value === null || contactsBecome.value === null) return;
        const added = past('added', {
          hubspot: { createdAt: newest - 1000, firstSyncAt: newest },
          salesforce: {
            object: contactsBecome.value === 'lead' ? 'Lead' : 'Contact',
            createdAt: newest,
            createdBy: integrationUser.value,
          },
        });
        const after = detect({ ...before, records: [...before.records, added] }).proposals;
        for (const [first, second] of [
          [integrationUser, after.integrationUser],
          [contactsBecome, after.contactsBecome],
        ] as const) {
          expect(second.value).toEqual(first.value);
          expect(order.indexOf(second.certainty)).toBeGreaterThanOrEqual(order.indexOf(first.certainty));
        }
      }),
      runs(60),
    );
  });

  it('counts every record that could tell once: support and counter-examples make up the whole', () => {
    fc.assert(
      fc.property(company, (of) => {
        for (const { name, proposal } of checked(of)) {
          if (proposal.value === null || name === 'companySync' || name === 'dealSync') continue;
          expect(proposal.support + proposal.counterExamples.length, name).toBe(proposal.of);
        }
      }),
      runs(60),
    );
  });
});

function turned<T>(list: readonly T[], by: number): T[] {
  const at = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(at), ...list.slice(0, at)].reverse();
}
