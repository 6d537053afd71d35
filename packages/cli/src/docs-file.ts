import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Part of the published package. */
const PUBLISHED = file('../docs/index.html');

/** The rendered docs; in the workspace, where `pnpm docs` puts them. */
export const DOCS_FILE: string = existsSync(PUBLISHED) ? PUBLISHED : file('../../../dist/docs/index.html');
