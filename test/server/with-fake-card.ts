// The server's command line with the tests' card, as a process of its own.
import { appendFileSync } from 'node:fs';
import process from 'node:process';
import { runCommandLine } from '../../src/server/command-line.ts';
import { fakeCard } from './fake-card.ts';

const card = fakeCard();
card.writeTakes = Number(process.env.WRITE_TAKES ?? 0);
// The test that kills this process in the middle of a write has to know when that is.
card.onWriting = () => process.stdout.write('writing\n');
const { WRITES_TO: file } = process.env;
// What was written in another system outlives this process.
if (file !== undefined) card.onWritten = (what) => appendFileSync(file, `${what}\n`);

await runCommandLine(card.answerCard);
