/** `npm start`: builds the docs if the document has changed, then serves. Takes the flags of `wafermark serve`. */
import { buildConsole } from './docs/build-console.ts';
import { buildDocs } from './docs/build-docs.ts';

await buildDocs({ onlyIfStale: true });
await buildConsole();
process.argv.splice(2, 0, 'serve');
await import('../packages/cli/src/main.ts');
