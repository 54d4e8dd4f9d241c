// `npm run server`: the marketplace backend.
import { answerCard } from '../hosts/answer-card.ts';
import { runCommandLine } from './command-line.ts';

await runCommandLine(answerCard);
