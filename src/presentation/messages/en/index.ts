import { answer } from './answer.ts';
import { choosing } from './choosing.ts';
import { failures } from './failures.ts';
import { why } from './why.ts';

export { labels } from './labels.ts';
export const messages = { ...answer, ...why, ...choosing, ...failures };
