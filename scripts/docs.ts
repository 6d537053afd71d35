/** `pnpm docs`: renders the docs into one HTML file that needs no network. */
import { buildDocs } from './docs/build-docs.ts';

console.log(await buildDocs({ onlyIfStale: false }));
