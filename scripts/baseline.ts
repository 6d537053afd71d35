/** `pnpm baseline`: makes the current document the released baseline for later comparisons. */
import { readFile } from 'node:fs/promises';
import { readArguments } from './arguments.ts';
import { BASELINE } from './check/compatibility.ts';
import { rowOf } from './check/release.ts';
import { run } from './run.ts';

readArguments('Usage: pnpm baseline\n\nMakes the current document the released baseline for later comparisons.', {});
await run('redocly', [
  'bundle',
  'generated/document/openapi.json',
  '--config',
  'openapi/redocly.yaml',
  '--output',
  BASELINE,
]);
console.log(
  `${BASELINE} now is the current document. Review the diff before you commit it, and add to openapi/RELEASES.md:`,
);
console.log(`${rowOf(await readFile(BASELINE, 'utf8'))}… |`);
