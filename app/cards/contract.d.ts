// `npm run build` bundles src/contract/card.ts to contract.js here without further imports, because HubSpot's build
// server only installs the card's own packages.
export * from '../../src/contract/card.ts';
