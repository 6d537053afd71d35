/** Generates `generated/` from `openapi/`, and from that the client reference: lint → bundle → types → methods → server contract. */
import { parseArgs } from 'node:util';
import { DOCUMENT, generateWafermark } from './generate-wafermark.ts';

const GENERATED = 'generated';

const { values } = parseArgs({
  options: {
    spec: { type: 'string', default: DOCUMENT },
    out: { type: 'string', default: GENERATED },
  },
});

const started = performance.now();
const files = await generateWafermark(values.spec, values.out);
// Reads the files just generated, from where the packages import them.
if (values.out === GENERATED) await import('../packages/client/build/api-reference-main.ts');
console.log(`${files.length} files in ${values.out}/ in ${((performance.now() - started) / 1000).toFixed(1)} s`);
