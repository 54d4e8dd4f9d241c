// The contract for the card, without the schema library, because the size of the card's bundle is limited. `npm run
// build` bundles this file to app/cards/contract.js.
export type * from './answer.ts';
export type * from './choosing-owner.ts';
export type { ErrorCode } from './error-codes.ts';
export type * from './explanation.ts';
export { fill } from './labels.ts';
export type { LabelId } from './labels.ts';
export { parseAnswer } from './parse-answer.ts';
export type * from './parts.ts';
export type * from './request.ts';
export { CONTRACT_VERSION, PROPERTIES_TO_SEND } from './version.ts';
