import { SEED } from '../src/seed.ts';

/** For `globalSetup`: one seed for all files, said before anything fails. */
export function setup(): void {
  process.env['FC_SEED'] = String(SEED);
  process.stdout.write(`FC_SEED=${SEED} generates the same values again\n`);
}
