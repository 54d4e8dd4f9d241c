import type { Boot } from './page-data.ts';

/** The one page; the record is in its address, the rest is done by its script. */
export function pageHtml(boot: Boot): string {
  // "<" would let a record's name end the script element.
  const data = JSON.stringify(boot).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Owner Preflight: preview</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Crect width='24' height='24' rx='5' fill='%23213343'/%3E%3Cpath d='M5 12.5l4.5 4.5L19 7.5' fill='none' stroke='%23fff' stroke-width='3'/%3E%3C/svg%3E">
<link rel="stylesheet" href="/assets/page.css">
</head>
<body>
<div id="root"></div>
<script type="application/json" id="boot">${data}</script>
<script src="/assets/client.js"></script>
</body>
</html>`;
}
