// Who may have the app change owners: roles x actions over HTTP, with the product's own card.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pgliteDatabase } from '../../src/adapters/store/pglite-database.ts';
import type { Database } from '../../src/adapters/store/database.ts';
import { SCOPES } from '../../src/server/scopes.ts';
import { testSeed } from '../adapters/store/both-databases.ts';
import { TRAIL_PROPERTY, runProduct } from './product-server.ts';
import type { Asking, Product } from './product-server.ts';
import { call } from './running-server.ts';
import type { Called } from './running-server.ts';

/** Oskar Lund, who would certainly own the sample's deal 302. */
const OSKAR = '25';
const DEAL = { object: 'deal', id: '302' } as const;

/** People of the account, and what the users API says of them. */
const ROLES = {
  'a super admin': { userId: 7, says: {} },
  'one with the permission set': { userId: 20, says: { roleIds: ['500', '501'] } },
  'one whose main team it is': { userId: 21, says: { primaryTeamId: '601' } },
  'one whose further team it is': { userId: 22, says: { primaryTeamId: '600', secondaryTeamIds: ['602', '601'] } },
  'one with another permission set and team': { userId: 23, says: { roleIds: ['502'], primaryTeamId: '600' } },
  anybody: { userId: 1026, says: {} },
  'nobody of the account': { userId: 2000, says: {} },
} as const;
type Role = keyof typeof ROLES;
const EVERYBODY = Object.keys(ROLES) as Role[];

const NONE = { superAdmins: false, permissionSets: [], teams: [] };
const SETTINGS: readonly [
  says: string,
  settings: Record<string, unknown>,
  app: readonly Role[],
  others: 'user' | null,
][] = [
  ['as installed', { ownerChangesBy: undefined }, [], 'user'],
  ['HubSpot’s own field', { ownerChangesBy: 'user', ownerChangesFor: { superAdmins: true } }, [], 'user'],
  ['nobody', { ownerChangesBy: 'nobody', ownerChangesFor: { superAdmins: true } }, [], null],
  ['the app for super admins', { ownerChangesBy: 'app', ownerChangesFor: {} }, ['a super admin'], 'user'],
  [
    'the app for a permission set',
    { ownerChangesBy: 'app', ownerChangesFor: { ...NONE, permissionSets: ['501'] } },
    ['one with the permission set'],
    'user',
  ],
  [
    'the app for a team',
    { ownerChangesBy: 'app', ownerChangesFor: { ...NONE, teams: ['601'] } },
    ['one whose main team it is', 'one whose further team it is'],
    'user',
  ],
  [
    'the app for all three',
    { ownerChangesBy: 'app', ownerChangesFor: { superAdmins: true, permissionSets: ['501'], teams: ['601'] } },
    ['a super admin', 'one with the permission set', 'one whose main team it is', 'one whose further team it is'],
    'user',
  ],
  ['the app for none of them', { ownerChangesBy: 'app', ownerChangesFor: NONE }, [], 'user'],
  ['the app, nobody named', { ownerChangesBy: 'app', ownerChangesFor: null }, EVERYBODY, 'user'],
];

let lastPortal = 6000;
let database: Database;
let product: Product;
beforeAll(async () => {
  database = await pgliteDatabase({ folder: null, seed: await testSeed() });
  product = await runProduct(database);
});
beforeEach(() => {
  product.standIns.reset('believable');
  Object.assign(product.running.hubspot, { refuseRequests: null, scopes: ['oauth'] });
  product.running.clock.ahead = 0;
});
afterAll(async () => {
  await product.stop();
  await database.close();
});

async function install(settings: Record<string, unknown>): Promise<number> {
  const portalId = ++lastPortal;
  await product.install(portalId, settings);
  const account = product.running.hubspot.accounts.get(portalId);
  for (const { userId, says } of Object.values(ROLES)) account?.users.set(userId, says);
  return portalId;
}

const owner = (): string | null =>
  product.standIns.state().hubspot.records.deal.get('302')?.properties.get('hubspot_owner_id') ?? null;
const trail = (): string =>
  product.standIns.state().hubspot.records.deal.get('302')?.properties.get(TRAIL_PROPERTY) ?? '';

async function resolve(asking: Omit<Asking, 'object' | 'id'>): Promise<Called> {
  const { shown } = await product.explained({ ...asking, ...DEAL });
  const request = { action: 'resolve', requestId: randomUUID(), ownerId: OSKAR, shown };
  return product.card({ ...asking, ...DEAL, request });
}

describe('changing an owner', () => {
  describe.each(SETTINGS)('by %s', (_says, settings, app, others) => {
    let portalId: number;
    beforeAll(async () => {
      portalId = await install(settings);
    });

    it.each(EVERYBODY)('for %s', async (role) => {
      const { userId } = ROLES[role];
      const isAllowed = app.includes(role);
      expect((await product.explained({ portalId, userId, ...DEAL })).ownerChangesBy).toBe(isAllowed ? 'app' : others);
      const { status, body } = await resolve({ portalId, userId });
      expect([status, (body.resolution as { result: string }).result]).toEqual([
        200,
        isAllowed ? 'done' : 'not-allowed',
      ]);
      expect(owner()).toBe(isAllowed ? OSKAR : null);
    });
  });

  it('is taken back by who may, and by nobody else', async () => {
    const portalId = await install({ ownerChangesBy: 'app', ownerChangesFor: { superAdmins: true } });
    const { resolution } = (await resolve({ portalId, userId: 7 })).body as {
      resolution: { undo: { shown: object; receipt: string } };
    };
    const { shown, receipt } = resolution.undo;
    const undo = (userId: number): Promise<Called> =>
      product.card({ portalId, userId, ...DEAL, request: { action: 'undo', requestId: randomUUID(), shown, receipt } });
    expect((await undo(1026)).body.resolution).toMatchObject({ result: 'not-allowed' });
    expect(owner()).toBe(OSKAR);
    expect((await undo(7)).body.resolution).toMatchObject({ result: 'undone' });
    expect(owner()).toBe('');
  });

  it('ends for somebody within a minute after they lost the role, and begins as soon after they got it', async () => {
    const portalId = await install({ ownerChangesBy: 'app', ownerChangesFor: { superAdmins: true } });
    const admins = product.running.hubspot.accounts.get(portalId)?.superAdmins;
    const saves = async (userId: number): Promise<string | null> =>
      (await product.explained({ portalId, userId, ...DEAL })).ownerChangesBy;
    expect([await saves(7), await saves(8)]).toEqual(['app', 'user']);
    admins?.delete(7);
    admins?.add(8);
    product.running.clock.ahead += 60_000;
    expect([await saves(7), await saves(8)]).toEqual(['user', 'app']);
    expect((await resolve({ portalId, userId: 7 })).body.resolution).toMatchObject({ result: 'not-allowed' });
    expect(owner()).toBeNull();
  });

  it('asks the users API once a minute and person, however often they ask', async () => {
    const portalId = await install({ ownerChangesBy: 'app', ownerChangesFor: { superAdmins: true } });
    const asked = (): number =>
      product.running.hubspot.asked.filter((line) => line === 'GET /settings/users/2026-03/9').length;
    const before = asked();
    for (let n = 0; n < 5; n += 1) await product.explained({ portalId, userId: 9, ...DEAL });
    expect(asked() - before).toBe(1);
  });

  it('is refused while HubSpot does not say who somebody is, and the card shows HubSpot’s own field', async () => {
    const portalId = await install({ ownerChangesBy: 'app', ownerChangesFor: { superAdmins: true } });
    product.running.hubspot.refuseRequests = (path) =>
      path.startsWith('/settings/') ? new Response('', { status: 503 }) : null;
    expect((await product.explained({ portalId, userId: 7, ...DEAL })).ownerChangesBy).toBe('user');
    const { status, body } = await resolve({ portalId, userId: 7 });
    expect([status, body.ok, body.error?.code]).toEqual([200, false, 'hubspot-unavailable']);
    expect(owner()).toBeNull();
  });

  it('is left to the person where HubSpot was asked for the write scopes and refused one', async () => {
    const granted = [...SCOPES.required, 'crm.objects.contacts.write'];
    product.running.hubspot.scopes = granted;
    const portalId = await install({ ownerChangesBy: 'app', ownerChangesFor: { superAdmins: true } });
    const saves = async (object: 'contact' | 'deal', id: string): Promise<string | null> =>
      (await product.explained({ portalId, userId: 7, object, id })).ownerChangesBy;
    expect([await saves('contact', '102'), await saves('deal', '302')]).toEqual(['app', 'user']);
    expect((await resolve({ portalId, userId: 7 })).body.resolution).toMatchObject({ result: 'not-allowed' });
  });
});

describe('the trail', () => {
  it('names the person as HubSpot does: the owner they are', async () => {
    const portalId = await install({ ownerChangesBy: 'app', ownerChangesFor: null });
    await resolve({ portalId, userId: 1026 });
    expect(trail()).toMatch(/^\S+, Owner Preflight for Riley Rep \(user 1026\): owner nobody → Oskar Lund, /u);
  });

  it('names somebody who is no owner by the e-mail address that HubSpot signed', async () => {
    const portalId = await install({ ownerChangesBy: 'app', ownerChangesFor: null });
    await resolve({ portalId, userId: 7 });
    expect(trail()).toMatch(/^\S+, Owner Preflight for ann@example\.com \(user 7\): /u);
  });
});

describe('the scopes for writing', () => {
  it('are asked for only by the link for changes by the app', async () => {
    const asked = async (path: string): Promise<string[]> => {
      const answer = await fetch(product.running.url + path, { redirect: 'manual' });
      const to = new URL(answer.headers.get('location') ?? '');
      return (to.searchParams.get('optional_scope') ?? '').split(' ');
    };
    expect(await asked('/install')).toEqual(['automation', 'crm.lists.read']);
    expect(await asked('/install?for=owner-changes')).toEqual([...SCOPES.optional]);
  });
});

describe('the settings', () => {
  it.each(EVERYBODY.filter((role) => role !== 'a super admin'))(
    'are neither read nor saved, and Salesforce not connected, by %s',
    async (role) => {
      const portalId = await install({ ownerChangesBy: 'app', ownerChangesFor: null });
      const { userId } = ROLES[role];
      const attempts: [path: string, body: object][] = [
        ['/settings', { action: 'read' }],
        ['/settings', { action: 'save', settings: { integration: 'off' } }],
        ['/settings', { action: 'disconnect-salesforce' }],
        ['/settings/salesforce-link', {}],
      ];
      for (const [path, body] of attempts) {
        const answer = await call(product.running, { portalId, userId, path, body });
        expect([path, answer.status, answer.body.error?.code]).toEqual([path, 200, 'not-allowed']);
      }
      const kept = await product.running.services.directory.find(portalId);
      expect(kept?.stored.settings).toMatchObject({ integration: 'on' });
    },
  );
});
