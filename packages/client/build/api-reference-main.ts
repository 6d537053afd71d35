/** Writes `api.md`. */
import { writeFile } from 'node:fs/promises';
import { writeReference } from './api-reference.ts';

await writeFile(new URL('../api.md', import.meta.url), await writeReference());
