import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** A file system in memory: the tests sync each commit to disk, which takes longer than everything else. */
const MEMORY = '/dev/shm';

/** Environment variables for repeated test runs. */
export const TEST_ENVIRONMENT: Readonly<Record<string, string>> = {
  // Fixed, so that runs are reproducible.
  FC_SEED: process.env['FC_SEED'] ?? '20240301',
  FC_SHRINK: 'no',
  TMPDIR: existsSync(MEMORY) ? MEMORY : tmpdir(),
};
