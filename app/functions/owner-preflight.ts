// The app function's entry; `npm run build` bundles it to owner-preflight.js beside it.
import process from 'node:process';
import { createHandler } from '../../src/function/app-function.ts';

export const main = createHandler(process.env);
