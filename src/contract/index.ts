// The contract between the card and its host (app function or marketplace backend): schemas and the types inferred from
// them. It uses `zod/mini` to keep the function's bundle small. The card imports card.ts instead.
export * from './answer.ts';
export * from './choosing-owner.ts';
export * from './error-codes.ts';
export * from './explanation.ts';
export * from './labels.ts';
export * from './parse-answer.ts';
export * from './parts.ts';
export * from './refusal.ts';
export * from './request.ts';
export * from './version.ts';
