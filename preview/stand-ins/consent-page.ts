// The page on which somebody lets an app into an account, as both systems show one.
import { escapeHtml } from './escape-html.ts';

export interface Consent {
  system: 'HubSpot' | 'Salesforce';
  question: string;
  /** What the app asks for. */
  asks: readonly string[];
  button: string;
}

/** The form sends the page's own address again, as a POST. */
export function consentPage({ system, question, asks, button }: Consent): Response {
  const list = asks.map((scope) => `<li><code>${escapeHtml(scope)}</code></li>`).join('');
  return page(
    `${system} (stand-in)`,
    `<h1>${escapeHtml(question)}</h1><p>The app asks for:</p><ul>${list}</ul>
<form method="post"><button type="submit">${escapeHtml(button)}</button></form>`,
    200,
  );
}

export function consentRefused(system: Consent['system'], why: string): Response {
  return page(`${system} (stand-in)`, `<h1>The app cannot be connected</h1><p>${escapeHtml(why)}</p>`, 400);
}

function page(title: string, content: string, status: number): Response {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<style>body{font:16px/1.5 system-ui,sans-serif;color:#213343;background:#f5f8fa;margin:0}
main{max-width:36rem;margin:3rem auto;padding:2rem;background:#fff;border:1px solid #cbd6e2;border-radius:4px}
button{font:inherit;padding:.6rem 1.2rem;border:0;border-radius:3px;background:#213343;color:#fff;cursor:pointer}</style></head>
<body><main><p>${title}: on this machine, with sample data.</p>${content}</main></body></html>`;
  return new Response(html, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
