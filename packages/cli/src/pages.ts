import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** A folder of the published package; in the workspace, where it is built. */
const folderOf = (name: string): string => {
  const published = path(`../${name}`);
  return existsSync(published) ? published : path(`../../../dist/${name}`);
};

/** What the server shows to browsers. Folders that are not built are not served. */
export const FOLDERS: { readonly viewer: string; readonly console: string } = {
  viewer: folderOf('viewer'),
  console: folderOf('console'),
};
