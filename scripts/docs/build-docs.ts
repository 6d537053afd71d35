import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { run } from '../run.ts';
import { withCodeSamples } from './code-samples.ts';

const DOCUMENT = 'generated/document/openapi.json';
const CONFIG = 'openapi/redocly.yaml';
const FOLDER = 'dist/docs';
const PAGE = `${FOLDER}/index.html`;
/** Records which document and samples the page was rendered from. */
const STAMP = `${FOLDER}/openapi.sha256`;

/** Raised when what is made of the rendered page changes, so that pages of before are built anew. */
const BUILD = '3';

/** Renders the reference of the API, with code samples, into one file that needs no network. @returns the path of the page */
export async function buildDocs({ onlyIfStale }: { readonly onlyIfStale: boolean }): Promise<string> {
  const text = JSON.stringify(await withCodeSamples(JSON.parse(await readFile(DOCUMENT, 'utf8'))));
  const hash = createHash('sha256').update(text).update(BUILD).digest('hex');
  if (onlyIfStale && (await readFile(STAMP, 'utf8').catch(() => '')) === hash) return PAGE;
  await mkdir(FOLDER, { recursive: true });
  // Without the inlined bundle, the page would load its script from another host, and show nothing offline.
  const page = `${FOLDER}/${process.pid}.html`;
  const document = `${FOLDER}/${process.pid}.json`;
  await writeFile(document, text);
  await run('redocly', ['build-docs', document, '--config', CONFIG, '--inlineBundle', '--output', page]);
  await rm(document);
  await writeFile(page, withIcon(withoutReports(withoutForeignImages(await readFile(page, 'utf8')))));
  // In one step, so that a server or a build never reads half of it.
  await rename(page, PAGE);
  await writeFile(STAMP, hash);
  return PAGE;
}

/** Without one, browsers ask the server for it, and report that there is none. */
const withIcon = (page: string): string => page.replace('</title>', `</title><link rel="icon" href="${ICON}">`);

/** A wafer. */
const ICON =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 16 16%22%3E%3Ccircle cx=%228%22 cy=%228%22 r=%227%22 fill=%22%2321918c%22/%3E%3C/svg%3E';

/**
 * The page would tell its vendor who looks at what: each view, click and search goes to a collector. Its own switch is turned off.
 * @throws when the switch is no longer there, after an update of the renderer
 */
function withoutReports(page: string): string {
  const silent = page
    .replaceAll('disabled:e.disabled??!1', 'disabled:!0')
    .replaceAll(/https:\/\/otel\.cloud\.redocly\.com[\w/]*/g, 'about:blank');
  if (silent === page || !silent.includes('disabled:!0}),this.updateCloudEventData')) {
    throw new Error(
      'The switch that stops the page from reporting its readers was not found: look at the renderer anew.',
    );
  }
  return silent;
}

/** The page would still load its vendor's logo, which also fails offline, and reveals who reads the docs. */
const withoutForeignImages = (page: string): string =>
  page.replaceAll(
    /https:\/\/cdn\.redoc\.ly\/[\w./-]+\.svg/g,
    'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E',
  );
