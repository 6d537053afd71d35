/** `pnpm baseline`: accepts the present document as the last released one, which later ones are compared with. */
import { BASELINE } from './check/compatibility.ts';
import { run } from './run.ts';

await run('redocly', ['bundle', 'generated/openapi.json', '--config', 'openapi/redocly.yaml', '--output', BASELINE]);
console.log(`${BASELINE} is the present document now. Review the difference before you commit it.`);
