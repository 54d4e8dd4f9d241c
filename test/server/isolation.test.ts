// Two accounts with two companies: whatever both ask, at once and in any order, over every route and through the jobs,
// neither ever gets a word of the other's.
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleSettings } from '../../preview/sample/index.ts';
import { startStandIns } from '../../preview/stand-ins/index.ts';
import type { StandIns } from '../../preview/stand-ins/index.ts';
import { CONTRACT_VERSION } from '../../src/contract/index.ts';
import { answerCard } from '../../src/hosts/answer-card.ts';
import { answerWorkflowCalls } from '../../src/server/jobs/answer-workflow-calls.ts';
import { workAudit } from '../../src/server/jobs/work-audit.ts';
import { embeddedDatabase } from '../adapters/store/both-databases.ts';
import { runProduct } from './product-server.ts';
import type { Product } from './product-server.ts';
import { PUBLIC_URL, call } from './running-server.ts';

const [ONE, TWO] = [7301, 7302];
/** In every name and address of the second company, and nowhere in the first. */
const [NAME, DOMAIN] = ['Zwei', 'second.example.com'];
const FIRST_DOMAIN = 'fjordlight.example.com';
const stopping = new AbortController().signal;

let product: Product;
let second: StandIns;

beforeAll(async () => {
  const database = await embeddedDatabase();
  [product, second] = await Promise.all([runProduct(database), startStandIns()]);
  becomeSecondCompany(second);
  const { hubspot, services } = product.running;
  hubspot.scopes = ['oauth', 'automation'];
  hubspot.behindAccount.set(TWO, { url: second.hubspot.url, token: second.hubspot.token });
  await product.install(ONE);
  await product.install(TWO);
  const account = await services.accounts.find(TWO);
  if (account === null) throw new Error('not installed');
  const { url, clientId, clientSecret } = second.salesforce;
  const sample = JSON.parse(sampleSettings({ hubspot: '', salesforce: url, clientId })) as Record<string, unknown>;
  await services.settings.save(account, { ...sample, hubspotApiBase: undefined }, { clientSecret }, null);
  services.directory.changed(TWO);
}, 60_000);
afterAll(async () => {
  await product.stop();
  await second.stop();
});

/** The same people and records under other names and addresses. */
function becomeSecondCompany(standIns: StandIns): void {
  const { hubspot, salesforce } = standIns.state();
  const renamed = (text: string): string => text.replaceAll(FIRST_DOMAIN, DOMAIN);
  for (const owner of hubspot.owners)
    Object.assign(owner, { email: renamed(owner.email ?? ''), lastName: `${owner.lastName} ${NAME}` });
  for (const records of Object.values(hubspot.records))
    for (const { properties } of records.values())
      for (const name of ['lastname', 'name', 'dealname'])
        if (properties.has(name)) properties.set(name, `${properties.get(name) ?? ''} ${NAME}`);
  salesforce.rulesXml = renamed(salesforce.rulesXml);
  for (const [table, rows] of salesforce.tables)
    for (const row of rows)
      for (const [field, value] of Object.entries(row)) {
        if (typeof value === 'string') row[field] = renamed(value);
        if (typeof value === 'string' && table === 'User' && ['Name', 'LastName'].includes(field))
          row[field] = `${value} ${NAME}`;
      }
}

const ACTIONS = [
  'explain',
  'suggest',
  'settings',
  'owners',
  'owners-file',
  'audit',
  'runs',
  'workflow',
  'workflow-job',
] as const;
type Action = (typeof ACTIONS)[number];

/** Everything that the account's people and systems get, as text. */
async function act(portalId: number, what: Action, record: string, userId: number): Promise<string> {
  const { running } = product;
  const standIns = portalId === TWO ? second : product.standIns;
  const ask = async (path: string, body: object): Promise<string> => {
    const { status, text } = await call(running, { portalId, userId, path, body });
    expect([what, status]).toEqual([what, 200]);
    return text;
  };
  const file = async (answer: string): Promise<string> => {
    const { url } = JSON.parse(answer) as { url: string };
    return (await fetch(url.replace(PUBLIC_URL, running.url))).text();
  };
  const enrolled = (): { callbackId: string; body: object } => {
    const callbackId = randomUUID();
    const createdate = standIns.state().hubspot.records.contact.get(record)?.properties.get('createdate') ?? '';
    const object = {
      objectId: Number(record),
      objectType: 'CONTACT',
      properties: { createdate: String(Date.parse(createdate)) },
    };
    return { callbackId, body: { callbackId, origin: { portalId }, object } };
  };
  switch (what) {
    case 'explain':
    case 'suggest': {
      const properties = standIns.state().hubspot.records.contact.get(record)?.properties;
      const time = (name: string): string => String(Date.parse(properties?.get(name) ?? ''));
      const seen = { createdate: time('createdate'), modified: time('lastmodifieddate') };
      const more = what === 'suggest' ? { search: '' } : {};
      const asked = {
        contract: CONTRACT_VERSION,
        action: what,
        locale: 'en',
        record: { objectTypeId: '0-1', objectId: record, seen },
      };
      return ask('/card', { ...asked, ...more });
    }
    case 'settings':
      return ask('/settings', { action: 'read' });
    case 'owners':
      return ask('/owners', { action: 'list', locale: 'en', pageSize: 100 });
    case 'owners-file':
      return file(await ask('/owners', { action: 'export-link', locale: 'en' }));
    case 'runs':
      return ask('/audits', { action: 'runs' });
    case 'audit': {
      const start = { action: 'start', requestId: randomUUID(), scope: { kind: 'unsynced' }, objects: ['deal'] };
      const { run } = JSON.parse(await ask('/audits', start)) as { run: { id: string } };
      const of = await running.services.audits.find(portalId, run.id);
      await workAudit(of?.no ?? 0, { services: running.services, stopping });
      const other = portalId === ONE ? TWO : ONE;
      const stolen = await call(running, {
        portalId: other,
        userId,
        path: '/audits',
        body: { action: 'rows', runId: run.id },
      });
      expect(stolen.body.error?.code).toBe('not-found');
      const rows = await ask('/audits', { action: 'rows', runId: run.id, pageSize: 50 });
      const owners = await ask('/audits', { action: 'owners', runId: run.id });
      return rows + owners + (await file(await ask('/audits', { action: 'export-link', runId: run.id })));
    }
    case 'workflow': {
      const answer = await call(running, {
        portalId,
        path: '/workflow-actions/predict-owner',
        query: '',
        body: enrolled().body,
      });
      return answer.text;
    }
    case 'workflow-job': {
      const { callbackId, body } = enrolled();
      const account = await running.services.accounts.find(portalId);
      if (account === null) throw new Error('not installed');
      const about = { account, callbackId, body: Buffer.from(JSON.stringify(body)), record: `contact/${record}` };
      await running.services.workflowCalls.add(about, null);
      await answerWorkflowCalls(portalId, { services: running.services, answerCard, stopping });
      return JSON.stringify(running.hubspot.completed.filter((one) => one.callbackId === callbackId));
    }
  }
}

describe('two accounts', () => {
  const step = fc.record({
    portalId: fc.constantFrom(ONE, TWO),
    what: fc.constantFrom(...ACTIONS),
    record: fc.constantFrom('101', '102', '103', '104'),
  });

  it('never get anything of each other, whatever both ask at once', async () => {
    const own = { one: 0, two: 0 };
    const all = ACTIONS.flatMap((what) => [ONE, TWO].map((portalId) => ({ portalId, what, record: '102' })));
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(all, { minLength: 4, maxLength: 8 }),
        fc.array(step, { maxLength: 6 }),
        async (some, more) => {
          product.running.clock.ahead += 61_000;
          await Promise.all(
            [...some, ...more].map(async ({ portalId, what, record }) => {
              const text = await act(portalId, what, record, 7);
              const foreign = portalId === ONE ? [NAME, DOMAIN] : [FIRST_DOMAIN];
              const at = Math.max(...foreign.map((word) => text.indexOf(word)));
              expect([what, at === -1 ? '' : text.slice(at - 60, at + 30)]).toEqual([what, '']);
              const isOwn = (portalId === ONE ? [FIRST_DOMAIN] : [NAME, DOMAIN]).some((word) => text.includes(word));
              if (isOwn) own[portalId === ONE ? 'one' : 'two'] += 1;
            }),
          );
        },
      ),
      { numRuns: 6, examples: [[all, []]] },
    );
    // What is looked for is what they get of their own.
    expect(own.one).toBeGreaterThan(3);
    expect(own.two).toBeGreaterThan(5);
  }, 120_000);
});
