// `npm run build` bundles src/contract/pages.ts to contract.js here, because HubSpot's build does not allow imports
// from outside the extension's folder.
export * from '../../../src/contract/pages.ts';
