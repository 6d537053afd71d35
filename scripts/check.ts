/** `pnpm check [PART...]`: all static checks, or those of some parts. */
import { readArguments, refuseArguments } from './arguments.ts';
import { PARTS } from './check/checks.ts';
import { runChecks } from './check/run-checks.ts';

const USAGE = `Usage: pnpm check [PART...]

Runs all static checks, or those of some parts: ${PARTS.join(', ')}.`;

const { positionals: given } = readArguments(USAGE, { allowPositionals: true });
const unknown = given.filter((name) => !PARTS.some((part) => part === name));
if (unknown.length > 0) refuseArguments(`There is no part ${unknown.join(', ')}.`, USAGE);
const chosen = given.length === 0 ? PARTS : PARTS.filter((part) => given.includes(part));

const { failed } = await runChecks(chosen);
process.exitCode = failed === 0 ? 0 : 1;
