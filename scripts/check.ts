/** `pnpm check`: everything that can be said of the tree without running it. */
import { runChecks } from './check/run-checks.ts';

const { failed } = await runChecks();
process.exitCode = failed === 0 ? 0 : 1;
