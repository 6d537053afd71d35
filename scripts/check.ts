/** `pnpm check [PART...]`: all static checks, or those of some parts: document, lint, types. */
import { PARTS } from './check/checks.ts';
import { runChecks } from './check/run-checks.ts';

const given = process.argv.slice(2);
const chosen = given.length === 0 ? PARTS : PARTS.filter((part) => given.includes(part));
if (chosen.length < new Set(given).size) throw new Error(`There is no such part; there are: ${PARTS.join(', ')}`);

const { failed } = await runChecks(chosen);
process.exitCode = failed === 0 ? 0 : 1;
