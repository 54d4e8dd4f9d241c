// One test per outcome word that a prediction can end in, and one per row of the decision table.
import { Accordion, Heading, Link, StatusTag } from '@hubspot/ui-extensions';
import type { StatusTagProps } from '@hubspot/ui-extensions';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Explanation } from '../../../src/contract/index.ts';
import { OUTCOMES } from '../../../src/domain/prediction/index.ts';
import type { OutcomeWord } from '../../../src/domain/prediction/index.ts';
import { ROW_CASES } from '../../domain/prediction/row-situations.ts';
import { openPage, pageExplaining } from './card-on-page.tsx';
import { answerWith, explain, explainRow, explainUnexpressed } from './explanation-fixture.ts';

afterEach(() => vi.unstubAllGlobals());

interface OutcomeCase {
  outcome: OutcomeWord;
  explanation: Explanation;
  tag: string;
  variant: StatusTagProps['variant'];
  /** What a rep must be able to read in the headline. */
  headline: RegExp;
}

const CASES: OutcomeCase[] = [
  {
    outcome: 'ASSIGN_MATCHED_USER',
    explanation: explainRow('L01'),
    tag: 'Matches your owner',
    variant: 'success',
    headline: /Ann Lee/,
  },
  {
    outcome: 'ASSIGN_RULE_USER',
    explanation: explainRow('L02'),
    tag: 'No owner chosen',
    variant: 'warning',
    headline: /Carl Ode/,
  },
  {
    outcome: 'ASSIGN_RULE_QUEUE',
    explanation: explainRow('L03'),
    tag: 'No owner chosen',
    variant: 'warning',
    headline: /queue EMEA Leads/,
  },
  {
    outcome: 'DEFAULT_LEAD_OWNER',
    explanation: explainRow('L04'),
    tag: 'No owner chosen',
    variant: 'warning',
    headline: /Inbound Leads/,
  },
  {
    outcome: 'INTEGRATION_USER',
    explanation: explainRow('A03'),
    tag: 'Someone else',
    variant: 'warning',
    headline: /Integration User/,
  },
  {
    outcome: 'KEEP_EXISTING_OWNER',
    explanation: explainRow('E02'),
    tag: 'Someone else',
    variant: 'warning',
    headline: /Carl Ode/,
  },
  {
    outcome: 'KEEP_EXISTING_QUEUE',
    explanation: explainRow('E05'),
    tag: 'Someone else',
    variant: 'warning',
    headline: /EMEA Leads/,
  },
  {
    outcome: 'AS_RULES_OR_MATCH',
    explanation: explainRow('L21'),
    tag: 'Not certain',
    variant: 'info',
    headline: /Ann Lee/,
  },
  {
    outcome: 'ONE_OF',
    explanation: explainRow('R07'),
    tag: 'Not certain',
    variant: 'info',
    headline: /Ann Lee or Carl Ode|Carl Ode or Ann Lee/,
  },
  {
    outcome: 'ALREADY_SYNCED',
    explanation: explainRow('G06'),
    tag: 'Already synced',
    variant: 'default',
    headline: /Carl Ode/,
  },
  {
    outcome: 'WILL_NOT_SYNC',
    explanation: explainRow('W02'),
    tag: 'Will not sync',
    variant: 'default',
    headline: /not sync/,
  },
  {
    outcome: 'CANNOT_DETERMINE',
    explanation: explainRow('L08'),
    tag: 'Not certain',
    variant: 'info',
    headline: /assignment rules/,
  },
  {
    outcome: 'PENDING',
    explanation: explainUnexpressed('PENDING', 'It waits for its next sync'),
    tag: 'Not certain',
    variant: 'info',
    headline: /waits/,
  },
  {
    outcome: 'SYNC_ERROR_LIKELY',
    explanation: explainUnexpressed('SYNC_ERROR_LIKELY', 'The sync will probably fail'),
    tag: 'Not certain',
    variant: 'info',
    headline: /fail/,
  },
];

const ONLY_PASSED: OutcomeWord[] = [
  'AS_RULES',
  'ELIGIBLE',
  'CREATE',
  'EXISTING_LEAD',
  'EXISTING_CONTACT',
  'EXISTING_ACCOUNT',
  'EXISTING_ONE_OF',
  'CAVEAT',
];

describe('every outcome word', () => {
  it('has a case here, or only passes on', () => {
    expect([...CASES.map(({ outcome }) => outcome), ...ONLY_PASSED].sort()).toEqual(Object.keys(OUTCOMES).sort());
  });

  it.each(CASES)(
    '$outcome is told with its owner, its tag and how sure it is',
    async ({ outcome, explanation, tag, variant, headline }) => {
      const page = await pageExplaining(explanation);
      expect(explanation.outcome).toBe(outcome);
      expect(page.find(Heading).text).toMatch(headline);
      expect(page.find(StatusTag).text).toBe(tag);
      expect(page.find(StatusTag).props.variant).toBe(variant);
      expect(page.text()).toContain(explanation.summary);
      expect(page.text()).toContain(`${explanation.basisLabel} · ${explanation.confidenceLabel}`);
    },
  );
});

describe('every object', () => {
  it.each([
    { object: 'contact', objectTypeId: '0-1', row: 'L01' },
    { object: 'company', objectTypeId: '0-2', row: 'A01' },
    { object: 'deal', objectTypeId: '0-3', row: 'D01' },
  ] as const)('a $object is asked for by its type and explained', async ({ object, objectTypeId, row }) => {
    const explanation = explainRow(row);
    const page = await pageExplaining(explanation, { objectTypeId });
    expect(explanation.object).toBe(object);
    expect(page.call(0).options.parameters).toMatchObject({ action: 'explain', objectTypeId });
    expect(page.find(Heading).text).toContain('Ann Lee');
  });
});

describe('every row of the decision table', () => {
  it.each(Object.entries(ROW_CASES))('%s is shown whole, and nothing of it is lost', async (_row, { situation }) => {
    const explanation = explain(situation);
    const page = await openPage();
    page.call(0).answer(answerWith(explanation));
    await page.waitFor(() => expect(page.maybeFind(Heading)?.text).toBe(explanation.headline));

    const text = page.text();
    const actions = explanation.actions.filter(({ kind }) => kind !== 'none');
    const said = [
      explanation.standingLabel,
      explanation.summary,
      explanation.warning ?? '',
      explanation.ifItSyncs?.headline ?? '',
      ...(actions.length > 0 ? actions.map((action) => action.text) : ['Nothing to do.']),
      ...explanation.alternatives,
      ...explanation.caveats.map((caveat) => caveat.text),
      ...explanation.checks.flatMap((check) => [check.title, check.evidence, ...check.details.slice(0, 5)]),
    ];
    expect(said.filter((part) => !text.includes(part))).toEqual([]);
    const links = [...explanation.checks, ...explanation.caveats].flatMap(({ sources }) =>
      sources.map(({ url }) => ({ url, external: true })),
    );
    expect(page.findAll(Link).map(({ props }) => props.href)).toHaveLength(links.length);
    expect(page.findAll(Link).map(({ props }) => props.href)).toEqual(expect.arrayContaining(links));
    expect(page.findAll(Accordion).every(({ props }) => props.open !== true && props.defaultOpen !== true)).toBe(true);
  });
});
