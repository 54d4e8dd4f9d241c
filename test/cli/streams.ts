import { PassThrough, Readable } from 'node:stream';
import { runPreflight } from '../../src/cli/run.ts';

/** Runs one command line in this process, on streams of its own. */
export async function preflight(
  args: readonly string[],
  stdin = '',
): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const texts = Promise.all([text(stdout), text(stderr)]);
  const exitCode = await runPreflight(args, { stdin: Readable.from(stdin === '' ? [] : [stdin]), stdout, stderr });
  stdout.end();
  stderr.end();
  const [out, err] = await texts;
  return { exitCode, stdout: out, stderr: err };
}

async function text(stream: PassThrough): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of stream) chunks.push(String(chunk));
  return chunks.join('');
}
