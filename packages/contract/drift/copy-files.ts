import { existsSync } from 'node:fs';
import { cp, readdir, symlink } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Installed, built or recorded files, which are not part of the source. */
const LEFT_OUT = new Set(['node_modules', '.git', 'dist', 'data', 'coverage', '.stryker-tmp']);

/** Copies the source of the repository in `root` into an existing folder, and links the installed packages. */
export async function copyFiles(root: string, folder: string): Promise<void> {
  const isSource = (path: string): boolean =>
    !relative(root, path)
      .split('/')
      .some((name) => LEFT_OUT.has(name));
  await cp(root, folder, { recursive: true, filter: isSource });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const packages = (await readdir(join(root, 'packages'))).map((name) => join('packages', name));
  for (const name of ['examples', 'generated', ...packages]) {
    const installed = join(root, name, 'node_modules');
    // Relative links, copied verbatim, point from package to package within the copy.
    const options = { recursive: true, verbatimSymlinks: true };
    if (existsSync(installed)) await cp(installed, join(folder, name, 'node_modules'), options);
  }
}
