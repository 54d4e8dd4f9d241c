// Runs after every test file: whoever starts stand-ins must stop them, since stopping is what tells of drift.
import { afterAll } from 'vitest';
import { running } from '../../preview/stand-ins/running.ts';

afterAll(() => {
  if (running.size > 0)
    throw new Error('This test file left stand-ins running, so whatever drifted has not shown: await their stop().');
});
