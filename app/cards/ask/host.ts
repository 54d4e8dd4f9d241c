// The only line that differs between the two editions. The marketplace edition's build writes `./fetch.ts` here.
export { callHost } from './serverless.ts';
