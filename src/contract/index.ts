// What the card and its host (app function or marketplace backend) say to each other: schemas, and the types inferred
// from them. `zod/mini`, because the function carries them too and is weighed. The card has a door of its own: card.ts.
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
