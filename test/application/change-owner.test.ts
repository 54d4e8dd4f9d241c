// Setting the owner from the card, over HTTP: each result, what it tells, and what was really written.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { salesforceId } from '../../preview/sample/index.ts';
import { TRAIL_PROPERTY, startStandIns } from '../../preview/stand-ins/index.ts';
import type { FaultName, RequestKind, StandIns } from '../../preview/stand-ins/index.ts';
import { contextFor } from '../function/function-context.ts';
import type { Resolution, Shown } from '../../src/contract/index.ts';
import { chooserOn, ownerHistory, ownerOf } from './choosing.ts';
import type { Chooser } from './choosing.ts';

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

const [ANN, FINN, OSKAR, RILEY] = ['11', '16', '25', '26'];
const writes = (): number => standIns.requests.filter(({ kind }) => kind === 'hubspot.write').length;
/** Lets something happen in the moment in which the nth request of a kind arrives; counted from 1. */
function justBefore(kind: RequestKind, nth: number, happening: () => void): void {
  let count = 0;
  standIns.meanwhile((arrived) => {
    if (arrived !== kind) return;
    count += 1;
    if (count === nth) happening();
  });
}

describe('done', () => {
  it.each([
    ['contact', '102'],
    ['company', '202'],
    ['deal', '302'],
  ] as const)('gives a %s without an owner the chosen one, in one write, and reads it back', async (object, id) => {
    const resolution = await rep.resolve(object, id, OSKAR, await rep.shown(object, id));
    expect(resolution).toMatchObject({
      result: 'done',
      title: 'Oskar Lund is now the owner in HubSpot',
      retryable: false,
      undo: { label: 'Undo: back to no owner' },
    });
    expect([ownerOf(standIns, object, id), writes()]).toEqual([OSKAR, 1]);
    expect((await rep.shown(object, id)).ownerId).toBe(OSKAR);
  });

  it('leaves a line on the record in the same write: who, from, to, and what was predicted', async () => {
    await rep.resolve('contact', '101', OSKAR, await rep.shown('contact', '101'));
    const trail = standIns.state().hubspot.records.contact.get('101')?.properties.get(TRAIL_PROPERTY);
    expect(trail).toMatch(
      /^\d{4}-\S+, Owner Preflight for Riley Rep, as the page said, \(user 1026\): owner Ann Lee → Oskar Lund, predicted Salesforce owner Oskar Lund$/u,
    );
    expect(ownerHistory(standIns, 'contact', '101')[0]).toMatchObject({ value: OSKAR, sourceType: 'INTEGRATION' });
  });

  it('writes once when the same request is sent twice, one after the other or at once', async () => {
    const shown = await rep.shown('contact', '102');
    const results = [
      await rep.resolve('contact', '102', OSKAR, shown),
      ...(await Promise.all([
        rep.resolve('contact', '102', OSKAR, shown),
        rep.resolve('contact', '102', OSKAR, shown),
      ])),
    ];
    expect(results.map(({ result }) => result)).toEqual(['done', 'done', 'done']);
    const at = await rep.shown('deal', '302');
    await Promise.all([rep.resolve('deal', '302', OSKAR, at), rep.resolve('deal', '302', OSKAR, at)]);
    expect([
      ownerHistory(standIns, 'contact', '102').length,
      ownerHistory(standIns, 'deal', '302').length,
      writes(),
    ]).toEqual([1, 1, 2]);
  });

  it('says of a record that does not sync yet that it is taken over when it does', async () => {
    const { result, text } = await rep.resolve('contact', '113', OSKAR, await rep.shown('contact', '113'));
    expect([result, text]).toEqual([
      'done',
      'HubSpot has saved it. The first sync takes the owner to Salesforce once the record syncs.',
    ]);
  });
});

describe('sent again', () => {
  /** A write that took effect and whose answer was lost: as the rep sees it, not confirmed. */
  async function writtenUnseen(id: string): Promise<Shown> {
    const shown = await rep.shown('contact', id);
    standIns.meanwhile((kind) => {
      if (kind === 'hubspot.write') standIns.faults.set('hubspot.record', 'server-error');
    });
    expect((await rep.resolve('contact', id, OSKAR, shown)).result).toBe('not-confirmed');
    standIns.meanwhile(null);
    standIns.faults.clear();
    return shown;
  }

  it('is done, with the way back to whom it replaced', async () => {
    const shown = await writtenUnseen('101');
    const again = await rep.resolve('contact', '101', OSKAR, shown);
    expect(again).toMatchObject({ result: 'done', undo: { label: 'Undo: back to Ann Lee' } });
    if (again.undo !== null) await rep.undo('contact', '101', again.undo);
    expect([ownerOf(standIns, 'contact', '101'), writes()]).toEqual([ANN, 2]);
  });

  it.each([
    [
      'the record has synced because of it',
      () => standIns.writeAsSync('contact', '101', { salesforceleadid: salesforceId('00Q', 112) }),
    ],
    ['Salesforce cannot be asked any more', () => standIns.faults.set('salesforce.composite', 'server-error')],
    ['the owner no longer matches', () => standIns.state().salesforce.tables.get('User')?.splice(0)],
  ])('is done though %s: never told that nothing was changed', async (_what, happen) => {
    const shown = await writtenUnseen('101');
    happen();
    expect((await rep.resolve('contact', '101', OSKAR, shown)).result).toBe('done');
    expect(writes()).toBe(1);
  });
});

describe('a write that lands after everybody has given up on it', () => {
  it('is not confirmed, though somebody else stands there when it is read back', async () => {
    rep = chooserOn(standIns, { timeBudget: 1900 });
    const shown = await rep.shown('deal', '301');
    standIns.faults.set('hubspot.write', 'slow', 1);
    justBefore('hubspot.record', 3, () => standIns.writeAsRep('deal', '301', { hubspot_owner_id: RILEY }));
    expect(await rep.resolve('deal', '301', OSKAR, shown)).toMatchObject({ result: 'not-confirmed', retryable: true });
    await expect.poll(() => ownerOf(standIns, 'deal', '301'), { timeout: 3000 }).toBe(OSKAR);
    // The next try tells whose choice it came on top of.
    expect(await rep.resolve('deal', '301', OSKAR, shown)).toMatchObject({
      result: 'owner-changed',
      change: { by: 'Ann Lee', owner: 'Riley Rep' },
    });
  });
});

describe('two instances of the function at once', () => {
  it.each([
    ['another owner each', RILEY],
    ['the same owner', OSKAR],
  ])('with %s: whose choice stands is told so, and nobody is overwritten in silence', async (_what, second) => {
    const other = chooserOn(standIns);
    const shown = await rep.shown('contact', '101');
    const [a, b] = await Promise.all([
      rep.resolve('contact', '101', OSKAR, shown),
      other.resolve('contact', '101', second, shown),
    ]);
    const stands = ownerOf(standIns, 'contact', '101');
    const claims = ({ result, text }: Resolution): boolean =>
      result === 'done' || text.includes('Your choice is saved;');
    // The one whose choice stands is told so. The other may have read theirs back before it was replaced: then the one
    // who replaced it is told that both changed it.
    const [standing, replaced] = stands === OSKAR ? [a, b] : [b, a];
    expect(claims(standing)).toBe(true);
    if (second !== OSKAR && claims(replaced)) expect(standing.result).toBe('owner-changed');
    expect(ownerHistory(standIns, 'contact', '101').length).toBeLessThanOrEqual(3);
  });
});

describe('the owner it has', () => {
  it('is not written again, and the card is not told that anything was', async () => {
    expect(await rep.resolve('contact', '101', ANN, await rep.shown('contact', '101'))).toMatchObject({
      title: 'This is already the owner',
      text: 'Nothing was changed.',
      undo: null,
    });
    expect(writes()).toBe(0);
  });
});

describe('undone', () => {
  it.each([
    ['an owner', '101', ANN],
    ['none', '102', null],
  ] as const)('puts back %s, once, and not again when it is sent again', async (_what, id, before) => {
    const { undo } = await rep.resolve('contact', id, OSKAR, await rep.shown('contact', id));
    if (undo === null) throw new Error('nothing to undo');
    const [first, second] = [await rep.undo('contact', id, undo), await rep.undo('contact', id, undo)];
    expect([first.result, second.result, ownerOf(standIns, 'contact', id) ?? '', writes()]).toEqual([
      'undone',
      'undone',
      before ?? '',
      2,
    ]);
  });

  it('does not let an old request be played again afterwards', async () => {
    const shown = await rep.shown('contact', '101');
    const { undo } = await rep.resolve('contact', '101', OSKAR, shown);
    if (undo === null) throw new Error('nothing to undo');
    await rep.undo('contact', '101', undo);
    expect(await rep.resolve('contact', '101', OSKAR, shown)).toMatchObject({
      result: 'owner-changed',
      change: { by: 'An app', owner: 'Ann Lee' },
    });
    expect(ownerOf(standIns, 'contact', '101')).toBe(ANN);
  });

  it('is not done once somebody else has chosen', async () => {
    const { undo } = await rep.resolve('contact', '101', OSKAR, await rep.shown('contact', '101'));
    standIns.writeAsRep('contact', '101', { hubspot_owner_id: RILEY });
    if (undo === null) throw new Error('nothing to undo');
    expect(await rep.undo('contact', '101', undo)).toMatchObject({
      result: 'owner-changed',
      change: { by: 'Ann Lee', owner: 'Riley Rep' },
    });
    expect([ownerOf(standIns, 'contact', '101'), writes()]).toEqual([RILEY, 1]);
  });

  it('is not done once the record has synced', async () => {
    const { undo } = await rep.resolve('deal', '301', OSKAR, await rep.shown('deal', '301'));
    standIns.writeAsSync('deal', '301', { hs_salesforceopportunityid: salesforceId('006', 1) });
    if (undo === null) throw new Error('nothing to undo');
    expect((await rep.undo('deal', '301', undo)).result).toBe('synced-meanwhile');
    expect(writes()).toBe(1);
  });
});

describe('somebody changed the owner meanwhile', () => {
  it('before the request: tells who, when and whom, and writes nothing', async () => {
    const shown = await rep.shown('contact', '101');
    standIns.writeAsRep('contact', '101', { hubspot_owner_id: RILEY });
    const resolution = await rep.resolve('contact', '101', OSKAR, shown);
    expect(resolution).toMatchObject({
      result: 'owner-changed',
      change: { by: 'Ann Lee', owner: 'Riley Rep', at: ownerHistory(standIns, 'contact', '101')[0]?.timestamp },
    });
    expect([ownerOf(standIns, 'contact', '101'), writes()]).toEqual([RILEY, 0]);
  });

  it('and changed it back: still is a change', async () => {
    const shown = await rep.shown('contact', '101');
    standIns.writeAsRep('contact', '101', { hubspot_owner_id: RILEY });
    standIns.writeAsRep('contact', '101', { hubspot_owner_id: ANN });
    expect((await rep.resolve('contact', '101', OSKAR, shown)).result).toBe('owner-changed');
    expect(writes()).toBe(0);
  });

  it('between our last look and our write: ours stands, nothing more is written, and both are told', async () => {
    const shown = await rep.shown('contact', '101');
    justBefore('hubspot.write', 1, () => standIns.writeAsRep('contact', '101', { hubspot_owner_id: RILEY }));
    const resolution = await rep.resolve('contact', '101', OSKAR, shown);
    expect(resolution).toMatchObject({
      result: 'owner-changed',
      change: { by: 'Ann Lee', owner: 'Riley Rep' },
      text: 'Ann Lee set Riley Rep. You both changed the owner at once. Your choice is saved; please check with them.',
      undo: null,
    });
    expect(writes()).toBe(1);
    expect(ownerHistory(standIns, 'contact', '101').map(({ value }) => value)).toEqual([OSKAR, RILEY, ANN]);
  });

  it('right after our write: theirs stands, and it is told that ours was there', async () => {
    const shown = await rep.shown('contact', '101');
    justBefore('hubspot.write', 1, () =>
      justBefore('hubspot.record', 1, () => standIns.writeAsRep('contact', '101', { hubspot_owner_id: RILEY })),
    );
    expect(await rep.resolve('contact', '101', OSKAR, shown)).toMatchObject({
      result: 'owner-changed',
      text: 'Ann Lee set Riley Rep. Your choice was saved just before, and theirs replaced it.',
    });
    expect([ownerOf(standIns, 'contact', '101'), writes()]).toEqual([RILEY, 1]);
  });
});

describe('the record synced meanwhile', () => {
  it('before the request: tells who owns it in Salesforce, and writes nothing', async () => {
    const shown = await rep.shown('contact', '101');
    standIns.writeAsSync('contact', '101', { salesforceleadid: salesforceId('00Q', 112) });
    expect(await rep.resolve('contact', '101', RILEY, shown)).toMatchObject({
      result: 'synced-meanwhile',
      salesforceOwners: [{ name: 'Oskar Lund' }],
    });
    expect(writes()).toBe(0);
  });

  it('between the check and the last look: the same', async () => {
    const shown = await rep.shown('contact', '101');
    justBefore('hubspot.record', 2, () =>
      standIns.writeAsSync('contact', '101', { salesforceleadid: salesforceId('00Q', 112) }),
    );
    expect(await rep.resolve('contact', '101', RILEY, shown)).toMatchObject({
      result: 'synced-meanwhile',
      salesforceOwners: [{ name: 'Oskar Lund' }],
    });
    expect(writes()).toBe(0);
  });

  it('between the last look and the write, which nothing can close: it is told, and not called done', async () => {
    const shown = await rep.shown('contact', '101');
    justBefore('hubspot.write', 1, () =>
      standIns.writeAsSync('contact', '101', { salesforceleadid: salesforceId('00Q', 112) }),
    );
    const { result, text } = await rep.resolve('contact', '101', RILEY, shown);
    expect([result, text]).toEqual([
      'synced-meanwhile',
      'In Salesforce it belongs to Oskar Lund. Your choice was saved just after the sync, so the newer change of either side counts from now on.',
    ]);
  });

  it('after the write, which started it: done, with nothing to undo any more', async () => {
    const shown = await rep.shown('contact', '101');
    justBefore('hubspot.write', 1, () =>
      justBefore('hubspot.record', 1, () =>
        standIns.writeAsSync('contact', '101', { salesforceleadid: salesforceId('00Q', 112) }),
      ),
    );
    expect(await rep.resolve('contact', '101', RILEY, shown)).toMatchObject({ result: 'done', undo: null });
  });
});

describe('the owner no longer matches', () => {
  it.each([
    ['is not in Salesforce', FINN, 'Finn Berg'],
    ['is inactive there', '15', 'Eve Moss'],
    ['has another name there', '22', 'Kim Roe'],
    ['is there twice', '19', 'Ivo Klein'],
    ['is unknown to HubSpot', '999', '999'],
  ])('one who %s is not set, and it is told', async (_who, ownerId, name) => {
    const { result, text } = await rep.resolve('deal', '302', ownerId, await rep.shown('deal', '302'));
    expect([result, text.startsWith(`${name} would no longer become the Salesforce owner.`)]).toEqual([
      'no-longer-matches',
      true,
    ]);
    expect(writes()).toBe(0);
  });

  it('is seen at the moment of the write, not of the suggestion', async () => {
    const { shown, fits } = await rep.whatIf('deal', '302', OSKAR);
    for (const user of standIns.state().salesforce.tables.get('User') ?? [])
      if (user.Name === 'Oskar Lund') user.IsActive = false;
    expect([fits, (await rep.resolve('deal', '302', OSKAR, shown)).result, writes()]).toEqual([
      true,
      'no-longer-matches',
      0,
    ]);
  });

  it('where an existing Salesforce owner wins', async () => {
    expect((await rep.resolve('contact', '108', RILEY, await rep.shown('contact', '108'))).result).toBe(
      'no-longer-matches',
    );
    expect(writes()).toBe(0);
  });
});

describe('not allowed', () => {
  it.each(['user', 'nobody'] as const)('by the settings ("%s"): nothing is even read', async (ownerChangesBy) => {
    const shown = await rep.shown('deal', '302');
    const before = standIns.requests.length;
    expect((await chooserOn(standIns, { ownerChangesBy }).resolve('deal', '302', OSKAR, shown)).result).toBe(
      'not-allowed',
    );
    expect(standIns.requests).toHaveLength(before);
  });

  it('by HubSpot, which has taken the scope away', async () => {
    const shown = await rep.shown('deal', '302');
    standIns.state().hubspot.scopes.delete('crm.objects.deals.write');
    expect((await rep.resolve('deal', '302', OSKAR, shown)).result).toBe('not-allowed');
    expect(ownerOf(standIns, 'deal', '302')).toBeNull();
  });
});

describe('refused by HubSpot', () => {
  it('for an owner who may not be given records any more', async () => {
    const shown = await rep.shown('deal', '302');
    justBefore('hubspot.write', 1, () => {
      for (const owner of standIns.state().hubspot.owners) if (owner.id === OSKAR) owner.archived = true;
    });
    expect(await rep.resolve('deal', '302', OSKAR, shown)).toMatchObject({
      result: 'refused',
      text: 'This owner can no longer be given records. Nothing was changed.',
    });
  });

  it('for a trail property that nobody made: the admin is told which, and the owner is not set without its trail', async () => {
    const { result, text } = await chooserOn(standIns, { trailProperty: 'no_such_trail' }).resolve(
      'deal',
      '302',
      OSKAR,
      await rep.shown('deal', '302'),
    );
    expect([result, text.includes('no_such_trail'), ownerOf(standIns, 'deal', '302')]).toEqual(['refused', true, null]);
  });
});

describe('faults at the write', () => {
  const cases: [FaultName, result: string, written: boolean][] = [
    ['unauthorized', 'hubspot-unauthorized', false],
    ['forbidden', 'not-allowed', false],
    ['rate-limited', 'hubspot-rate-limited', false],
    ['server-error', 'not-confirmed', false],
    ['bad-gateway', 'not-confirmed', false],
    ['unavailable', 'not-confirmed', false],
    ['connection-reset', 'not-confirmed', false],
    ['timeout', 'not-confirmed', false],
    ['slow', 'done', true],
    ['slow-body', 'done', true],
    ['broken-json', 'done', true],
    ['answer-cut', 'done', true],
    ['lost-answer', 'done', true],
  ];

  it.each(cases)('%s: told as "%s", which is what happened, and never sent twice', async (fault, result, written) => {
    rep = chooserOn(standIns, { timeBudget: 4000 });
    const shown = await rep.shown('deal', '302');
    standIns.faults.set('hubspot.write', fault, 1);
    const answer = await rep.main(contextFor('deal', '302', { action: 'resolve', ownerId: OSKAR, shown }));
    expect(answer.ok && answer.action === 'resolve' ? answer.resolution.result : !answer.ok && answer.error.code).toBe(
      result,
    );
    if (!answer.ok) expect(answer.error.message).toContain('Nothing was changed.');
    expect([ownerOf(standIns, 'deal', '302'), writes()]).toEqual([written ? OSKAR : null, 1]);
  });

  it('a request of which nothing was heard can be sent again, and then is done', async () => {
    const shown = await rep.shown('deal', '302');
    standIns.faults.set('hubspot.write', 'connection-reset', 1);
    const results = [await rep.resolve('deal', '302', OSKAR, shown), await rep.resolve('deal', '302', OSKAR, shown)];
    expect(results.map(({ result, retryable }) => [result, retryable])).toEqual([
      ['not-confirmed', true],
      ['done', false],
    ]);
    expect(ownerHistory(standIns, 'deal', '302')).toHaveLength(1);
  });

  it('what cannot be read back is not called done', async () => {
    const shown = await rep.shown('deal', '302');
    justBefore('hubspot.write', 1, () => standIns.faults.set('hubspot.record', 'server-error'));
    expect((await rep.resolve('deal', '302', OSKAR, shown)).result).toBe('not-confirmed');
  });
});

describe('faults before the write', () => {
  const kinds: RequestKind[] = [
    'hubspot.record',
    'hubspot.owner',
    'salesforce.token',
    'salesforce.composite',
    'salesforce.query',
  ];
  const faults: FaultName[] = [
    'unauthorized',
    'forbidden',
    'rate-limited',
    'server-error',
    'bad-gateway',
    'unavailable',
    'connection-reset',
    'broken-json',
    'answer-cut',
    'timeout',
    'slow-body',
  ];

  it.each(kinds.flatMap((kind) => faults.map((fault) => [kind, fault] as const)))(
    '%s: %s writes nothing, or what the rep was shown',
    async (kind, fault) => {
      rep = chooserOn(standIns, { timeBudget: 2500 });
      const shown = await rep.shown('deal', '302');
      if (kind === 'salesforce.token') rep = chooserOn(standIns, { timeBudget: 2500, rulesMaxAge: 1 });
      standIns.faults.set(kind, fault);
      const answer = await rep.main(contextFor('deal', '302', { action: 'resolve', ownerId: OSKAR, shown }));
      const result = answer.ok && answer.action === 'resolve' ? answer.resolution.result : 'refused';
      expect(ownerOf(standIns, 'deal', '302')).toBe(result === 'done' ? OSKAR : null);
      if (!answer.ok) expect(answer.error.message).toContain('Nothing was changed.');
    },
  );
});
