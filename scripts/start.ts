/** `npm start`: builds the page and the docs if their sources have changed, then serves. Takes the flags of `wafermark serve`. */
import { buildPage } from '../packages/viewer/build/build-page.ts';
import { buildConsole } from './docs/build-console.ts';
import { buildDocs } from './docs/build-docs.ts';

await buildPage({ onlyIfStale: true });
await buildDocs({ onlyIfStale: true });
await buildConsole();
process.argv.splice(2, 0, 'serve');
await import('../packages/cli/src/main.ts');
