/** `npm start`: builds the docs if the document has changed, then serves. Takes the flags of `wafermark serve`. */
import { buildDocs } from './docs/build-docs.ts';

await buildDocs({ onlyIfStale: true });
process.argv.splice(2, 0, 'serve');
await import('../packages/cli/src/main.ts');
