/** Generates everything in `generated/` from `openapi/`: lint → bundle → types → client methods → server contract. */
import { parseArgs } from 'node:util';
import { generate } from './generate/generate.ts';

const { values } = parseArgs({
  options: {
    spec: { type: 'string', default: 'openapi/openapi.yaml' },
    out: { type: 'string', default: 'generated' },
  },
});

const started = performance.now();
const files = await generate(values.spec, values.out);
console.log(`${files.length} files in ${values.out}/ in ${((performance.now() - started) / 1000).toFixed(1)} s`);
