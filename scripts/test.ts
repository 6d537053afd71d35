/** `npm test`: every check and every test. Ends with a line `N passed, N failed`. */
import { runChecks } from './check/run-checks.ts';
import { runTests } from './check/run-tests.ts';

const checks = await runChecks();
const tests = await runTests();
const failed = checks.failed + tests.failed;
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${checks.passed + tests.passed} passed, ${failed} failed`);
