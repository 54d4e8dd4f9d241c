// Before and after a whole run: a folder in which test files find the Postgres that they share, and its end.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** See sharedPostgres. */
    postgresFolder: string;
  }
}

export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'owner-preflight-shared-'));
  project.provide('postgresFolder', folder);
  return () => {
    const file = path.join(folder, 'running.json');
    if (existsSync(file)) {
      const { pid, data } = JSON.parse(readFileSync(file, 'utf8')) as { pid: number; data: string };
      // SIGQUIT: at once. Its files need no care.
      process.kill(pid, 'SIGQUIT');
      rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    }
    rmSync(folder, { recursive: true, force: true });
  };
}
