/** Writes what of this package follows from `generated/`: `api.md`, and `src/wire.ts`. */
import { writeFile } from 'node:fs/promises';
import { writeReference } from './api-reference.ts';
import { wireSource } from './wire-source.ts';

await writeFile(new URL('../api.md', import.meta.url), await writeReference());
await writeFile(new URL('../src/wire.ts', import.meta.url), wireSource());
