// Which edition this card is of: the one line that differs between them. The marketplace edition's build writes
// `./fetch.ts` here.
export { callHost } from './serverless.ts';
