// HubSpot's authorize page and token endpoint.
import type { Hono } from 'hono';
import { consentPage, consentRefused } from '../consent-page.ts';
import type { NodeEnv } from '../misbehave.ts';
import { notHandled } from './answers.ts';
import type { HubSpotOAuthApp } from './oauth-app.ts';

/** What a person's browser opens: no part of the API, so it is held against nothing. */
export function authorizeRoutes(app: Hono<NodeEnv>, oauthApp: HubSpotOAuthApp): void {
  app.on(['GET', 'POST'], '/oauth/authorize', (context) => {
    const asked = oauthApp.readAuthorize(new URL(context.req.url).searchParams);
    if (typeof asked === 'string') return consentRefused('HubSpot', asked);
    if (context.req.method === 'GET')
      return consentPage({
        system: 'HubSpot',
        question: 'Install Owner Preflight?',
        asks: asked.scopes,
        button: 'Connect app',
      });
    const back = new URL(asked.redirectUri);
    back.searchParams.set('code', oauthApp.codeFor(asked));
    if (asked.state !== null) back.searchParams.set('state', asked.state);
    return context.redirect(back.href);
  });
}

export function tokenRoutes(app: Hono<NodeEnv>, oauthApp: HubSpotOAuthApp): void {
  const answers = {
    token: (form: URLSearchParams) => oauthApp.grant(form),
    revoke: (form: URLSearchParams) => oauthApp.revoke(form),
  };
  for (const [name, answer] of Object.entries(answers)) {
    app.post(`/oauth/2026-09/${name}`, async (context) => {
      const type = context.req.header('content-type') ?? '';
      if (!type.toLowerCase().startsWith('application/x-www-form-urlencoded'))
        return notHandled(415, 'HTTP 415 Unsupported Media Type');
      return answer(new URLSearchParams(await context.req.text()));
    });
  }
}
