/** `pnpm baseline`: makes the current document the released baseline for later comparisons. */
import { BASELINE } from './check/compatibility.ts';
import { run } from './run.ts';

await run('redocly', [
  'bundle',
  'generated/document/openapi.json',
  '--config',
  'openapi/redocly.yaml',
  '--output',
  BASELINE,
]);
console.log(`${BASELINE} now is the current document. Review the diff before you commit it.`);
