import { SEED } from '../src/seed.ts';

/** For `globalSetup`: one seed for all files, printed first. */
export function setup(): void {
  process.env['FC_SEED'] = String(SEED);
  process.stdout.write(`FC_SEED=${SEED} reproduces the generated values\n`);
}
