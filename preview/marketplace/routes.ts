// The record page's ways to the marketplace edition, which starts with the first of these calls.
import type { Hono } from 'hono';
import * as z from 'zod';
import type { MarketplaceEdition } from './edition.ts';

/** @param open starts the edition with the first call; only then is its code loaded */
export function marketplaceRoutes(app: Hono, open: () => Promise<MarketplaceEdition>): void {
  app.get('/preview/marketplace', async (context) => context.json(await (await open()).state()));
  app.get('/preview/marketplace/:name{[a-z]+\\.js}', async (context) => {
    const { isExtension } = await import('./edition.ts');
    const name = context.req.param('name').replace('.js', '');
    const code = isExtension(name) ? await (await open()).bundle(name) : null;
    if (code === null) return context.json({ message: `The marketplace project has no ${name}.` }, 404);
    return context.body(code, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' });
  });
  app.post('/preview/marketplace/fetch', async (context) => {
    const { url, userId, options } = fetchSchema.parse(await context.req.json());
    return context.json(await (await open()).fetch(url, options, userId));
  });
}

const fetchSchema = z.object({
  url: z.url(),
  userId: z.int(),
  options: z.object({
    method: z.string().exactOptional(),
    headers: z.record(z.string(), z.string()).exactOptional(),
    body: z.string().exactOptional(),
    timeout: z.number().positive().exactOptional(),
  }),
});
