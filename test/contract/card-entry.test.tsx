// What HubSpot starts, and what it is given to build.
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { remoteBuild } from '@hubspot/ui-extensions-dev-server/build';
import type { ExtensionPointApi } from '@hubspot/ui-extensions';
import { LoadingSpinner } from '@hubspot/ui-extensions';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';

const CARDS = join(import.meta.dirname, '../../app/cards');
const BUNDLE_LIMIT = 60_000;

type Start = (api: Pick<ExtensionPointApi<'crm.record.sidebar'>, 'context' | 'actions'>) => ReactElement;

/** HubSpot's worker as its package finds it when it is loaded, which is before anything here runs. */
const worker = vi.hoisted(() => {
  const started: unknown[] = [];
  const calls: string[] = [];
  const self = {
    __HUBSPOT_EXTENSION_WORKER__: true,
    extend_V2: (start: unknown) => started.push(start),
    serverless: (name: string) => {
      calls.push(name);
      return new Promise(() => undefined);
    },
  };
  vi.stubGlobal('self', self);
  return { started, calls };
});

afterEach(() => vi.unstubAllEnvs());

describe('the entry', () => {
  it('hands HubSpot a card that asks the function as soon as it is on the page', async () => {
    await import('../../app/cards/OwnerPreflight.tsx');
    expect(worker.started).toHaveLength(1);
    const start = worker.started[0] as Start;

    const page = createRenderer('crm.record.sidebar');
    page.render(start({ context: page.mocks.context, actions: page.mocks.actions }));
    expect(page.find(LoadingSpinner).props.label).toContain('Salesforce');
    await vi.waitFor(() => expect(worker.calls).toEqual(['owner_preflight']), 15_000);
  });
});

describe('the build', () => {
  it("stays small in HubSpot's own bundler", async () => {
    vi.stubEnv('NODE_ENV', 'production');
    const outputDir = await mkdtemp(join(tmpdir(), 'card-'));
    try {
      await remoteBuild({ root: CARDS, entryPoint: 'OwnerPreflight.tsx', outputDir });
      const { size } = await stat(join(outputDir, 'OwnerPreflight.js'));
      expect(size).toBeLessThan(BUNDLE_LIMIT);
      expect(size).toBeGreaterThan(0);
    } finally {
      await rm(outputDir, { recursive: true });
    }
  });

  it('imports nothing that is not in its folder or given by HubSpot', async () => {
    const sources = (await readdir(CARDS, { recursive: true })).filter(
      (name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'),
    );
    const imports = await Promise.all(
      sources.map(async (name) => {
        const text = await readFile(join(CARDS, name), 'utf8');
        return [...text.matchAll(/ from '([^']+)'/g)].map(([, from = '']) =>
          from.startsWith('.') ? relative(CARDS, join(CARDS, dirname(name), from)) : from,
        );
      }),
    );
    const outside = imports.flat().filter((from) => from.startsWith('..') || from.startsWith('@') || from === 'react');
    expect(sources.length).toBeGreaterThan(30);
    expect([...new Set(outside)].sort()).toEqual(['@hubspot/ui-extensions', '@hubspot/ui-extensions/crm', 'react']);
  });
});
