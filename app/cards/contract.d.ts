// `npm run build` bundles src/contract/card.ts to contract.js here, self-contained: HubSpot's build server
// installs packages beside the card only, so nothing the card imports may need one from elsewhere.
export * from '../../src/contract/card.ts';
