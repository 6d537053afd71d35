import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { run } from '../run.ts';

const DOCUMENT = 'generated/document/openapi.json';
const FOLDER = 'dist/docs';
const PAGE = `${FOLDER}/index.html`;
/** Records which document the page was rendered from. */
const STAMP = `${FOLDER}/openapi.sha256`;

/** @returns the path of the page */
export async function buildDocs({ onlyIfStale }: { readonly onlyIfStale: boolean }): Promise<string> {
  const hash = createHash('sha256')
    .update(await readFile(DOCUMENT))
    .digest('hex');
  if (onlyIfStale && (await readFile(STAMP, 'utf8').catch(() => '')) === hash) return PAGE;
  await mkdir(FOLDER, { recursive: true });
  // Without the inlined bundle, the page would load its script from another host, and show nothing offline.
  const page = `${FOLDER}/${process.pid}.html`;
  await run('redocly', ['build-docs', DOCUMENT, '--inlineBundle', '--output', page]);
  await writeFile(page, withoutForeignImages(await readFile(page, 'utf8')));
  // In one step, so that a server or a build never reads half of it.
  await rename(page, PAGE);
  await writeFile(STAMP, hash);
  return PAGE;
}

/** The page would still load its vendor's logo, which also fails offline, and reveals who reads the docs. */
const withoutForeignImages = (page: string): string =>
  page.replaceAll(
    /https:\/\/cdn\.redoc\.ly\/[\w./-]+\.svg/g,
    'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E',
  );
