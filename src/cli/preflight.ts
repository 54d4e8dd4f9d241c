// `npm run -s preflight -- …`: the offline commands.
import process from 'node:process';
import { runPreflight } from './run.ts';

// A reader such as `head` may close the pipe early, which is not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runPreflight(process.argv.slice(2), process);
