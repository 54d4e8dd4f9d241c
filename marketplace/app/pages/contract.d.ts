// `npm run build` bundles src/contract/pages.ts to contract.js here, self-contained: HubSpot's build takes no import that
// leaves the extension's folder.
export * from '../../../src/contract/pages.ts';
