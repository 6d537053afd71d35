import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';

/** A page of the site, in Markdown. */
export interface Page {
  /** From the root of the site, ending in `.md`. */
  readonly path: string;
  readonly title: string;
  /** The first sentence, for indexes. */
  readonly summary: string;
  readonly text: string;
}

/** The READMEs that are pages too, so that nothing is written twice. */
const READMES: Readonly<Record<string, string>> = {
  'page.md': 'packages/viewer/README.md',
  'cli.md': 'packages/cli/README.md',
  'client.md': 'packages/client/README.md',
  'client-methods.md': 'packages/client/api.md',
  'server.md': 'packages/server/README.md',
};

/** Where links go that lead out of the site. */
const REPOSITORY = 'https://github.com/wafermark/wafermark/blob/main/';

/** All pages: the guides in `docs/`, and the READMEs of the packages. */
export async function readPages(): Promise<readonly Page[]> {
  const names = (await readdir('docs', { recursive: true })).filter((name) => name.endsWith('.md')).toSorted();
  const guides = names.map(async (name) => pageOf(name, await readFile(join('docs', name), 'utf8')));
  const readmes = Object.entries(READMES).map(async ([name, source]) =>
    pageOf(name, withSiteLinks(await readFile(source, 'utf8'), source)),
  );
  return await Promise.all([...guides, ...readmes]);
}

function pageOf(path: string, text: string): Page {
  const title = /^# (.+)$/m.exec(text)?.[1];
  if (title === undefined) throw new Error(`${path} has no title`);
  const [, summary = ''] = /^(?!#|<|!|```|\||-)(\S.*?[.:](?=\s|$))/ms.exec(text.replace(/^# .*$/m, '')) ?? [];
  return { path, title, summary: summary.replaceAll(/\s+/g, ' ').replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1'), text };
}

/** A README links to its neighbours in the repository; on the site, these are pages or somewhere else. */
function withSiteLinks(text: string, source: string): string {
  const pages = new Map(Object.entries(READMES).map(([page, readme]) => [readme, page]));
  return text.replaceAll(/\]\((?!https?:|#)([^)#]+)(#[^)]*)?\)/g, (_, target: string, anchor = '') => {
    const path = join(dirname(source), target);
    // All pictures are in one folder of the site.
    if (dirname(path).endsWith('/pictures')) return `](pictures/${basename(path)})`;
    const page = pages.get(path) ?? pages.get(join(path, 'README.md'));
    return `](${page ?? REPOSITORY + relative('.', path)}${anchor})`;
  });
}
