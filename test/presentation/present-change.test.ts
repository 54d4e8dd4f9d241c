import { describe, expect, it } from 'vitest';
import { resolutionSchema } from '../../src/contract/index.ts';
import type { ChangeOutcome } from '../../src/application/outcomes.ts';
import { failure } from '../../src/application/failures.ts';
import { trailText } from '../../src/presentation/change-trail.ts';
import { presentChange } from '../../src/presentation/present-change.ts';
import { wordsFor } from '../../src/presentation/words.ts';
import { LANGUAGES } from '../../src/presentation/messages/languages.ts';
import { EN } from './presented.ts';

const ANN = { id: '11', name: 'Ann Lee' };
const BO = { id: '12', name: 'Bo Chen' };
const AT = '2026-11-24T09:00:00.000Z';
const SHOWN = { ownerId: '11', ownerSince: AT, salesforceId: null };
const theirs = { by: { name: 'Kim Roe' }, at: AT, to: BO } as const;
const slow = failure('salesforce', 'users', { kind: 'slow' });
const refused = failure('hubspot', 'write', { kind: 'refused' });

const OUTCOMES: [says: string, outcome: ChangeOutcome, title: string, text: string][] = [
  [
    'done, and it syncs',
    { result: 'done', owner: ANN, willSync: true, undo: { shown: SHOWN, receipt: 'r', to: BO } },
    'Ann Lee is now the owner in HubSpot',
    'HubSpot has saved it. The change starts the first sync, which takes the owner to Salesforce.',
  ],
  ['already', { result: 'already', owner: ANN }, 'This is already the owner', 'Nothing was changed.'],
  ['undone', { result: 'undone', owner: BO }, 'The change was undone', 'Bo Chen is the owner in HubSpot again.'],
  [
    'theirs',
    { result: 'owner-changed', how: 'theirs', change: theirs },
    'Someone else changed the owner',
    'Kim Roe set Bo Chen. Your choice was not saved.',
  ],
  [
    'both at once',
    { result: 'owner-changed', how: 'both-at-once', change: theirs },
    'Someone else changed the owner',
    'Kim Roe set Bo Chen. You both changed the owner at once. Your choice is saved; please check with them.',
  ],
  [
    'removed by a workflow',
    { result: 'owner-changed', how: 'theirs-after-ours', change: { by: { source: 'workflow' }, at: AT, to: null } },
    'Someone else changed the owner',
    'A workflow removed the owner. Your choice was saved just before, and theirs replaced it.',
  ],
  [
    'synced',
    { result: 'synced', owners: [{ type: 'User', id: '005', name: 'Carl Ode' }], written: false },
    'The record has synced in the meantime',
    'In Salesforce it belongs to Carl Ode. Your choice was not saved.',
  ],
  [
    'not checked',
    { result: 'not-checked', failure: slow },
    'We could not ask Salesforce',
    'Salesforce did not answer in time. Nothing was changed.',
  ],
  [
    'left to the person',
    { result: 'left-to-person', by: 'user' },
    'Owners are changed in HubSpot’s own field',
    'Your admin has left this to HubSpot’s own owner field, where HubSpot saves it as you. Nothing was changed.',
  ],
  [
    'refused',
    { result: 'refused', failure: refused, refusals: [{ code: 'INVALID_OWNER_ID', property: 'hubspot_owner_id' }] },
    'HubSpot did not accept this owner',
    'This owner can no longer be given records. Nothing was changed.',
  ],
  [
    'not allowed',
    {
      result: 'refused',
      failure: failure('hubspot', 'write', { kind: 'not-allowed', permission: null }),
      refusals: [],
    },
    'HubSpot does not let Owner Preflight do this',
    'Ask your admin to accept the app’s scopes again, with write access. Nothing was changed.',
  ],
  [
    'not confirmed',
    { result: 'not-confirmed' },
    'HubSpot did not confirm the change',
    'The owner may have been saved. Trying again is safe: it is not saved twice.',
  ],
];

describe('what became of a change', () => {
  it.each(OUTCOMES)('%s', (_says, outcome, title, text) => {
    expect(presentChange(outcome, null, EN)).toMatchObject({ title, text });
  });

  it('has the shape of the contract in every language', () => {
    for (const language of LANGUAGES)
      for (const [says, outcome] of OUTCOMES)
        expect([says, resolutionSchema.safeParse(presentChange(outcome, null, wordsFor(language))).success]).toEqual([
          says,
          true,
        ]);
  });

  it('can be tried again only where that may help', () => {
    const retryable = OUTCOMES.filter(([, outcome]) => presentChange(outcome, null, EN).retryable).map(
      ([says]) => says,
    );
    expect(retryable).toEqual(['not checked', 'not confirmed']);
  });

  it('can be undone by a button that says to whom', () => {
    const undo = (to: typeof BO | null): string | undefined =>
      presentChange({ result: 'done', owner: ANN, willSync: true, undo: { shown: SHOWN, receipt: 'r', to } }, null, EN)
        .undo?.label;
    expect([undo(BO), undo(null)]).toEqual(['Undo: back to Bo Chen', 'Undo: back to no owner']);
  });
});

describe('the line left on the record', () => {
  const entry = {
    viewer: { userId: 1026, name: 'Riley Rep', certain: true },
    at: new Date(AT),
    from: 'Ann Lee',
    to: null,
    predicted: 'Bo Chen',
  };

  it('says who, when, from whom, to whom, and what was predicted', () => {
    expect(trailText(entry, EN)).toBe(
      '2026-11-24T09:00:00.000Z, Owner Preflight for Riley Rep (user 1026): owner Ann Lee → nobody, predicted Salesforce owner Bo Chen',
    );
    expect(trailText({ ...entry, predicted: null }, EN)).toMatch(/owner Ann Lee → nobody, change undone$/u);
  });

  it('is one line, whatever a name holds, and says what only the page claims', () => {
    const viewer = { userId: 7, name: ' Eve\n2026-01-01, Admin', certain: false };
    const line = trailText({ ...entry, viewer }, EN);
    expect(line).not.toMatch(/\n/u);
    expect(line).toContain('for Eve 2026-01-01, Admin, as the page said, (user 7)');
  });
});
