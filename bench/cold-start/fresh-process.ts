// One run of a function in a process of its own, and what it spent.
import { spawn } from 'node:child_process';
import process from 'node:process';

export interface Spent {
  /** Milliseconds from starting the process until it said that it was there. */
  time: number;
  /** Milliseconds of the processor, user and system, until then. */
  cpu: number;
  /** Bytes held at most until then. */
  memory: number;
}

/**
 * What a process says when it is there: what it does to end itself is no part of a start. Linux counts into `maxRSS` what
 * the process that started it held at that moment; VmHWM is the process's own.
 */
export const THERE = `const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
let memory = maxRSS * 1024;
try { memory = Number(/VmHWM:\\s+(\\d+) kB/.exec(require('fs').readFileSync('/proc/self/status', 'utf8'))[1]) * 1024; } catch {}
process.stdout.write(JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, memory })); process.exit(0);`;

type Until = (file: string) => string;

/** Until the function is required. */
export const NOTHING: Until = (file) => `require(${JSON.stringify(file)}); ${THERE}`;

/** Until it has answered. Says nothing where the function has no answer: a fast refusal is no cold start. */
export const ANSWERED: Until = (file) =>
  `require(${JSON.stringify(file)}).main(JSON.parse(process.env.CONTEXT)).then((answer) => { if (!answer.ok) { console.error(JSON.stringify(answer)); process.exit(1); } ${THERE} })`;

/** @throws where the process ends without having said anything */
export function runFresh(
  { file, until, flags = [] }: { file: string; until: Until; flags?: readonly string[] },
  environment: NodeJS.ProcessEnv,
): Promise<Spent> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...flags, '-e', until(file)], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let time = 0;
    let said = '';
    let complained = '';
    child.stdout.on('data', (chunk: Buffer) => {
      if (said === '') time = performance.now() - begun;
      said += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      complained += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', () => {
      if (said === '') reject(new Error(`A function gave no answer: ${file}\n${complained}`));
      else resolve({ time, ...(JSON.parse(said) as Omit<Spent, 'time'>) });
    });
  });
}
