import { copyFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { API_TITLE, API_VERSION } from '@wafermark/generated/document/api.ts';
import { OPERATIONS } from '@wafermark/generated/document/operations.ts';
import { Marked } from 'marked';
import { buildDocs } from './build-docs.ts';
import { type Page, readPages } from './pages.ts';
import { withTables } from './tables.ts';

export const SITE = 'dist/site';

/** What the left column lists, in order. */
const NAVIGATION: readonly (readonly [path: string, title: string])[] = [
  ['index.md', 'Wafermark'],
  ['quick-start.md', 'Quick start'],
  ['import/index.md', 'Import'],
  ['import/ellipsometers.md', '· Ellipsometers'],
  ['import/film-thickness.md', '· Film thickness'],
  ['import/four-point-probes.md', '· Four-point probes'],
  ['import/profilers.md', '· Profilers'],
  ['import/edx-and-xrf.md', '· EDX and XRF'],
  ['import/probers.md', '· Probers'],
  ['import/defects.md', '· Defects'],
  ['import/spreadsheets.md', '· Spreadsheets and JSON'],
  ['page.md', 'The page'],
  ['maps-and-statistics.md', 'Maps and statistics'],
  ['scaling.md', 'Several servers'],
  ['cli.md', 'Command line'],
  ['client.md', 'Client'],
  ['client-methods.md', '· Methods'],
  ['server.md', 'Server'],
  ['api/index.html', 'Reference of the API'],
];

/** Builds the site: every page, the reference, the document, pictures, and an index for language models. @returns `folder` */
export async function buildSite(folder: string = SITE): Promise<string> {
  const pages = await readPages();
  const missing = pages.find(({ path }) => !NAVIGATION.some(([listed]) => listed === path));
  if (missing !== undefined) throw new Error(`Nothing leads to ${missing.path}: add it to the navigation`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'api'), { recursive: true });
  await copyFile(await buildDocs({ onlyIfStale: true }), join(folder, 'api/index.html'));
  await copyFile('generated/document/openapi.json', join(folder, 'openapi.json'));
  for (const name of ['wafermap', 'viewer']) {
    await cp(`packages/${name}/pictures`, join(folder, 'pictures'), { recursive: true });
  }
  await writeFile(join(folder, 'style.css'), STYLE);
  await writeFile(join(folder, 'llms.txt'), languageModelIndex(pages));
  for (const page of pages) {
    const target = join(folder, page.path.replace(/\.md$/, '.html'));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, await htmlOf(page));
    // The source too, for those who read Markdown.
    await writeFile(join(folder, page.path), withTables(page.text));
  }
  return folder;
}

async function htmlOf({ path, title, text }: Page): Promise<string> {
  const root = posix.relative(posix.dirname(path), '.') || '.';
  const link = (target: string): string => posix.join(root, target.replace(/\.md$/, '.html'));
  const body = await markdown.parse(withTables(text));
  const entries = NAVIGATION.map(([target, name]) => {
    const here = target === path ? ' aria-current="page"' : '';
    return `<li><a href="${link(target)}"${here}>${name}</a></li>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} · Wafermark</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${link('style.css')}">
<nav aria-label="Pages"><ul>
${entries.join('\n')}
</ul></nav>
<main>
${body}</main>
</html>
`;
}

const markdown = new Marked({
  renderer: {
    heading({ tokens, depth }) {
      const inner = this.parser.parseInline(tokens);
      return `<h${depth} id="${anchorOf(inner)}">${inner}</h${depth}>\n`;
    },
    // Wide tables and code scroll by themselves, so keyboards need to reach them.
    code({ text }) {
      return `<pre tabindex="0"><code>${escaped(text)}</code></pre>\n`;
    },
    link({ href, tokens }) {
      const target = /^[a-z]+:/.test(href) ? href : href.replace(/\.md(?=#|$)/, '.html');
      return `<a href="${target}">${this.parser.parseInline(tokens)}</a>`;
    },
  },
});

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** As GitHub makes anchors, so that links work in both places. */
const anchorOf = (heading: string): string =>
  heading
    .replaceAll(/<[^>]+>|&[a-z]+;/g, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

/** @see https://llmstxt.org */
function languageModelIndex(pages: readonly Page[]): string {
  const order = NAVIGATION.map(([path]) => path);
  const listed = pages
    .toSorted((a, b) => order.indexOf(a.path) - order.indexOf(b.path))
    .map(({ path, title, summary }) => `- [${title}](${path})${summary === '' ? '' : `: ${summary}`}`);
  const operations = Object.entries(OPERATIONS).map(([id, { method, path }]) => `- \`${method} ${path}\` (${id})`);
  return `# Wafermark

> ${API_TITLE}, version ${API_VERSION}: record what was measured on a wafer, and where. A server, a client for TypeScript, and a command line that imports the files of instruments and draws maps.

## Pages

${listed.join('\n')}

## Operations

[The OpenAPI document](openapi.json) describes them all.

${operations.join('\n')}
`;
}

const STYLE = `:root {
  color-scheme: light dark;
  --text: light-dark(#1b1f24, #e6e8eb);
  --quiet: light-dark(#57606a, #9aa4af);
  --back: light-dark(#ffffff, #14171b);
  --panel: light-dark(#f4f6f8, #1c2127);
  --line: light-dark(#d5dae0, #343b44);
  --link: light-dark(#0b5c8a, #7cc4ee);
}
* { box-sizing: border-box; }
body { display: grid; grid-template-columns: 15rem minmax(0, 1fr); margin: 0; background: var(--back); color: var(--text); font: 16px/1.55 system-ui, sans-serif; }
nav { padding: 1.5rem 1rem; border-right: 1px solid var(--line); background: var(--panel); min-height: 100vh; }
nav ul { list-style: none; margin: 0; padding: 0; position: sticky; top: 1.5rem; }
nav a { display: block; padding: 0.2rem 0.5rem; color: inherit; text-decoration: none; border-radius: 4px; }
nav a:hover { text-decoration: underline; }
nav a[aria-current] { background: var(--line); font-weight: 600; }
main { max-width: 52rem; padding: 1rem 2.5rem 4rem; }
h1 { font-size: 2rem; line-height: 1.2; }
h2 { margin-top: 2.2rem; padding-top: 0.4rem; border-top: 1px solid var(--line); }
a { color: var(--link); }
code { font: 0.88em ui-monospace, monospace; background: var(--panel); padding: 0.1em 0.3em; border-radius: 3px; }
pre { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: 0.8rem 1rem; overflow-x: auto; }
pre code { background: none; padding: 0; }
table { border-collapse: collapse; display: block; overflow-x: auto; font-size: 0.94em; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.7rem 0.35rem 0; border-bottom: 1px solid var(--line); }
img { max-width: 100%; background: #fff; border-radius: 6px; }
@media (max-width: 44rem) {
  body { display: flex; flex-direction: column; }
  nav { order: 1; border-right: 0; border-top: 1px solid var(--line); min-height: 0; }
  nav ul { position: static; columns: 2; }
  main { padding: 0.5rem 1rem 3rem; }
}
`;
