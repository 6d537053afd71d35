import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** A file system in memory: the tests write each commit to disk, which takes longer than all else. */
const MEMORY = '/dev/shm';

/** Environment variables for tests that are run again and again, to see whether they notice something. */
export const TEST_ENVIRONMENT: Readonly<Record<string, string>> = {
  // The same each time, so that a second run says the same.
  FC_SEED: process.env['FC_SEED'] ?? '20240301',
  FC_SHRINK: 'no',
  TMPDIR: existsSync(MEMORY) ? MEMORY : tmpdir(),
};
