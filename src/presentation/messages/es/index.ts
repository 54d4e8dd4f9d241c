import { defineCatalogue } from '../define-catalogue.ts';
import { answer } from './answer.ts';
import { choosing } from './choosing.ts';
import { failures } from './failures.ts';
import { labels } from './labels.ts';
import { prediction } from './prediction.ts';
import { rules } from './rules.ts';
import { why } from './why.ts';

export const catalogue = defineCatalogue({ answer, why, choosing, failures, prediction, rules, labels });
