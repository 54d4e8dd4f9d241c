// The record page's server: the page itself, its records, and the way to HubSpot's dev server.
import { Hono } from 'hono';
import type { Context } from 'hono';
import * as z from 'zod';
import type { DevServer } from '../dev-server.ts';
import type { MarketplaceEdition } from '../marketplace/edition.ts';
import { marketplaceRoutes } from '../marketplace/routes.ts';
import type { Assets } from './assets.ts';
import { pageHtml } from './html.ts';
import type { Boot, CrmObject, ListedRecord, OpenRecord, StandInChoices } from './page-data.ts';

/** The records and the switches behind the page. */
export interface RecordDesk {
  records: ListedRecord[];
  /** Null for a record that is not there. */
  read: (object: CrmObject, id: string) => OpenRecord | null;
  /** Saves as the rep who is signed in; null for a record that is not there. */
  save: (object: CrmObject, id: string, properties: Record<string, string>) => OpenRecord | null;
  choices: () => StandInChoices;
  /** @throws {Error} for a switch that does not exist */
  change: (change: z.infer<typeof changeSchema>) => void;
}

export interface PageOptions {
  assets: Assets;
  desk: RecordDesk;
  devServer: Pick<DevServer, 'functionUrl' | 'cards' | 'permittedFetch'>;
  portalId: number;
  /** Starts the marketplace edition. */
  marketplace: () => Promise<MarketplaceEdition>;
}

/** @throws {Error} when the project has no card for a record's sidebar */
export function createPageApp({ assets, desk, devServer, portalId, marketplace }: PageOptions): Hono {
  const card = devServer.cards.find(({ location }) => location === 'crm.record.sidebar');
  if (card === undefined) throw new Error("The project has no card for a record's sidebar.");
  const app = new Hono();

  app.get('/assets/client.js', (context) => script(context, assets.client));
  app.get('/assets/worker.js', (context) => script(context, assets.worker));
  app.get('/assets/page.css', (context) =>
    context.body(assets.styles, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  app.get('/preview/card.js', async () => forward(await fetch(card.bundleUrl)));

  app.get('/preview/records/:object/:id', (context) => {
    const { object, id } = addressSchema.parse(context.req.param());
    return found(context, desk.read(object, id));
  });
  app.patch('/preview/records/:object/:id', async (context) => {
    const { object, id } = addressSchema.parse(context.req.param());
    const { properties } = saveSchema.parse(await context.req.json());
    return found(context, desk.save(object, id, properties));
  });
  app.post('/preview/serverless', async (context) => {
    const headers = { 'content-type': 'application/json' };
    return forward(await fetch(devServer.functionUrl, { method: 'POST', headers, body: await context.req.text() }));
  });
  app.post('/preview/stand-ins', async (context) => {
    desk.change(changeSchema.parse(await context.req.json()));
    return context.json(desk.choices());
  });

  marketplaceRoutes(app, marketplace);

  const page = (context: Context): Response => {
    const boot: Boot = {
      card: { name: card.name, bundleUrl: '/preview/card.js' },
      records: desk.records,
      portalId,
      permittedFetch: devServer.permittedFetch,
      variables: {},
      standIns: desk.choices(),
    };
    context.header('cache-control', 'no-store');
    return context.html(pageHtml(boot));
  };
  const first = desk.records[0];
  app.get('/', (context) => (first === undefined ? page(context) : context.redirect(`/${first.object}/${first.id}`)));
  app.get('/marketplace', (context) =>
    first === undefined ? page(context) : context.redirect(`/marketplace/${first.object}/${first.id}`),
  );
  app.get('/marketplace/*', page);
  app.get('/:object/:id', page);
  app.notFound((context) =>
    context.json({ message: `The preview has no ${context.req.method} ${context.req.path}.` }, 404),
  );
  app.onError((error, context) => context.json({ message: error.message }, error instanceof z.ZodError ? 400 : 500));
  return app;
}

const objectSchema = z.enum(['contact', 'company', 'deal']);
const addressSchema = z.object({ object: objectSchema, id: z.string().regex(/^\d+$/) });
const saveSchema = z.object({ properties: z.record(z.string(), z.string()) });
const changeSchema = z.object({
  org: z.string().optional(),
  fault: z.object({ kind: z.string(), value: z.string() }).optional(),
  reset: z.literal(true).optional(),
});

function script(context: Context, text: string): Response {
  return context.body(text, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' });
}

function found(context: Context, record: OpenRecord | null): Response {
  return record === null ? context.json({ message: 'This record does not exist.' }, 404) : context.json(record);
}

async function forward(answer: Response): Promise<Response> {
  const type = answer.headers.get('content-type') ?? 'application/octet-stream';
  return new Response(await answer.arrayBuffer(), {
    status: answer.status,
    headers: { 'content-type': type, 'cache-control': 'no-store' },
  });
}
