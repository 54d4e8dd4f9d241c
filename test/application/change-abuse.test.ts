// The abuse cases of docs/security.md: what somebody with a browser's tools could send, and what comes of it.
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TRAIL_PROPERTY, seededAt, startStandIns } from '../../preview/stand-ins/index.ts';
import type { StandIns } from '../../preview/stand-ins/index.ts';
import { VIEWER, chooserOn, ownerOf } from './choosing.ts';
import type { Chooser } from './choosing.ts';
import { contextFor } from '../function/function-context.ts';
import { trailText } from '../../src/presentation/change-trail.ts';
import { wordsFor } from '../../src/presentation/words.ts';

let standIns: StandIns;
let rep: Chooser;

beforeAll(async () => {
  standIns = await startStandIns();
});
afterAll(() => standIns.stop());
beforeEach(() => {
  standIns.reset('believable');
  rep = chooserOn(standIns);
});

const [ANN, OSKAR] = ['11', '25'];
const writes = (): number => standIns.requests.filter(({ kind }) => kind === 'hubspot.write').length;

describe('A1: another record than the one whose page is open', () => {
  it('cannot be named in the parameters: only what HubSpot says counts', async () => {
    const shown = await rep.shown('deal', '302');
    const call = contextFor('deal', '302', { action: 'resolve', ownerId: OSKAR, shown });
    const smuggled = {
      hs_object_id: '301',
      objectId: '301',
      id: '301',
      recordId: '301',
      createdate: seededAt('deal', '301'),
    };
    await rep.main({ ...call, parameters: { ...call.parameters, ...smuggled } });
    expect([ownerOf(standIns, 'deal', '302'), ownerOf(standIns, 'deal', '301')]).toEqual([OSKAR, ANN]);
  });

  it('cannot be reached by claiming another object with the same id', async () => {
    const records = standIns.state().hubspot.records;
    const twin = records.deal.get('302');
    if (twin === undefined) throw new Error('the sample has lost deal 302');
    records.contact.set('302', {
      ...twin,
      properties: new Map([...twin.properties, ['createdate', seededAt('contact', '302')]]),
      history: new Map(),
    });
    const open = contextFor('contact', '302').propertiesToSend;
    for (const asking of [
      { action: 'explain' },
      { action: 'resolve', ownerId: OSKAR, shown: await rep.shown('deal', '302') },
    ] as const) {
      const answer = await rep.main({ ...contextFor('deal', '302', asking), propertiesToSend: open });
      expect(answer).toMatchObject({ ok: false, error: { code: 'record-not-seen' } });
    }
    expect([ownerOf(standIns, 'deal', '302'), writes()]).toEqual([null, 0]);
  });

  it.each([
    undefined,
    null,
    {},
    { hs_object_id: '302' },
    { createdate: seededAt('deal', '302') },
    { hs_object_id: '302/../301', createdate: seededAt('deal', '302') },
  ])('is not guessed where HubSpot names none: %j', async (propertiesToSend) => {
    const answer = await rep.main({
      ...contextFor('deal', '302', {
        action: 'resolve',
        ownerId: OSKAR,
        shown: { ownerId: null, ownerSince: null, salesforceId: null },
        viewer: VIEWER,
      }),
      propertiesToSend,
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(standIns.requests).toHaveLength(0);
  });
});

describe('A2: a way around the rights of the person', () => {
  it('is closed unless an admin has opened it: out of the box the app changes nothing', async () => {
    const shown = await rep.shown('deal', '302');
    const outOfTheBox = chooserOn(standIns, { ownerChangesBy: undefined });
    expect((await outOfTheBox.resolve('deal', '302', OSKAR, shown)).result).toBe('not-allowed');
    expect((await outOfTheBox.undo('deal', '302', { shown, receipt: '' })).result).toBe('not-allowed');
    expect(writes()).toBe(0);
  });

  it('is not opened by who the page says is looking', async () => {
    const shown = await rep.shown('deal', '302');
    const guarded = chooserOn(standIns, { ownerChangesBy: 'user' });
    for (const userId of [1026, 1011, 0, -1]) {
      await guarded.main(
        contextFor('deal', '302', { action: 'resolve', ownerId: OSKAR, shown, viewer: { userId, name: 'Ada Admin' } }),
      );
    }
    expect(writes()).toBe(0);
  });
});

describe('A3: the write used for something else', () => {
  it('sets no other property, whatever the request holds', async () => {
    const before = new Map(standIns.state().hubspot.records.deal.get('302')?.properties);
    const call = contextFor('deal', '302', {
      action: 'resolve',
      ownerId: OSKAR,
      shown: await rep.shown('deal', '302'),
      viewer: VIEWER,
    });
    await rep.main({
      ...call,
      parameters: {
        ...call.parameters,
        properties: { amount: '1', dealname: 'Mine' },
        trailProperty: 'dealname',
        amount: '1',
      },
    });
    const after = standIns.state().hubspot.records.deal.get('302')?.properties ?? new Map<string, string>();
    const changed = [...after.keys()].filter((name) => before.get(name) !== after.get(name));
    expect(changed.sort()).toEqual(
      ['hs_lastmodifieddate', 'hubspot_owner_assigneddate', 'hubspot_owner_id', TRAIL_PROPERTY].sort(),
    );
  });

  it.each(['', ' ', '25 ', '25,26', 'null', '../1', '-1', '1'.repeat(21), 25, null, {}, ['25']])(
    'takes no owner that is no id: %j',
    async (ownerId) => {
      const call = contextFor('deal', '302', {
        action: 'resolve',
        ownerId: OSKAR,
        shown: await rep.shown('deal', '302'),
        viewer: VIEWER,
      });
      const answer = await rep.main({ ...call, parameters: { ...call.parameters, ownerId } });
      expect([answer.ok, writes()]).toEqual([false, 0]);
    },
  );

  it('is never an overwrite by lying about what was shown', async () => {
    const lies = [
      { ownerId: null, ownerSince: null, salesforceId: null },
      { ownerId: ANN, ownerSince: null, salesforceId: null },
      { ownerId: ANN, ownerSince: '2026-11-24T00:00:00.000Z', salesforceId: null },
      { ownerId: OSKAR, ownerSince: (await rep.shown('deal', '301')).ownerSince, salesforceId: null },
    ];
    for (const shown of lies) expect((await rep.resolve('deal', '301', OSKAR, shown)).result).toBe('owner-changed');
    expect([ownerOf(standIns, 'deal', '301'), writes()]).toEqual([ANN, 0]);
  });
});

describe('A4: undo as a way to set anybody', () => {
  const byAnotherApp = (): void => {
    const record = standIns.state().hubspot.records.deal.get('301');
    record?.properties.set('hubspot_owner_id', OSKAR);
    record?.history
      .get('hubspot_owner_id')
      ?.unshift({ value: OSKAR, timestamp: new Date().toISOString(), sourceType: 'INTEGRATION', sourceId: '999' });
  };

  it.each([
    ['that a person made', () => standIns.writeAsRep('deal', '301', { hubspot_owner_id: OSKAR })],
    ['that another app made', byAnotherApp],
  ])('takes back no change %s, whatever receipt is sent along', async (_what, happen) => {
    const { undo } = await rep.resolve('deal', '302', OSKAR, await rep.shown('deal', '302'));
    happen();
    const shown = await rep.shown('deal', '301');
    for (const receipt of ['', 'x'.repeat(43), undo?.receipt ?? ''])
      expect((await rep.undo('deal', '301', { shown, receipt })).result).toBe('owner-changed');
    expect([ownerOf(standIns, 'deal', '301'), writes()]).toEqual([OSKAR, 1]);
  });

  it('puts back what the history says, not what the request asks for, and no more than once', async () => {
    const { undo } = await rep.resolve('deal', '301', OSKAR, await rep.shown('deal', '301'));
    if (undo === null) throw new Error('nothing to undo');
    const call = contextFor('deal', '301', {
      action: 'undo',
      shown: undo.shown,
      receipt: undo.receipt,
      viewer: VIEWER,
    });
    await rep.main({ ...call, parameters: { ...call.parameters, ownerId: '26', to: '26' } });
    expect(ownerOf(standIns, 'deal', '301')).toBe(ANN);
    expect(
      (await rep.undo('deal', '301', { shown: await rep.shown('deal', '301'), receipt: undo.receipt })).result,
    ).toBe('owner-changed');
    expect([ownerOf(standIns, 'deal', '301'), writes()]).toEqual([ANN, 2]);
  });
});

describe('A5: a synced record', () => {
  it.each([
    ['contact', '112'],
    ['company', '207'],
    ['deal', '307'],
  ] as const)('a %s is never written, whatever is said to have been shown', async (object, id) => {
    const shown = await rep.shown(object, id);
    for (const salesforceId of [shown.salesforceId, null])
      expect((await rep.resolve(object, id, '26', { ...shown, salesforceId })).result).toBe('synced-meanwhile');
    expect(writes()).toBe(0);
  });
});

describe('A6: the trail', () => {
  it('stays one line that says the name is not checked, whatever name the browser sends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer(), (name, userId) => {
        const text = trailText(
          {
            viewer: { userId, name, certain: false },
            at: new Date('2026-11-24T09:00:00Z'),
            from: 'Ann Lee',
            to: null,
            predicted: null,
          },
          wordsFor('en'),
        );
        expect(text).not.toMatch(/\p{Cc}|\u2028|\u2029/u);
        expect(text).toContain(`, as the page said, (user ${userId}): owner Ann Lee → nobody, change undone`);
      }),
    );
  });
});

describe('A7: learning about people', () => {
  it('suggestions hold nothing but name, e-mail and how they fit, and no more than a screen of them', async () => {
    const { fits, misfits } = await rep.suggest('deal', '302');
    for (const one of [...fits, ...misfits])
      expect(Object.keys(one).sort()).toEqual(['email', 'frozen', 'group', 'name', 'note', 'ownerId', 'username']);
    expect(fits.length + misfits.length).toBeLessThanOrEqual(30);
  });
});
