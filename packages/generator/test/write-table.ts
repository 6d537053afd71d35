/** `node packages/generator/test/write-table.ts`: writes the tables of constructs and extensions into `decisions/`. */
import { readFile, writeFile } from 'node:fs/promises';
import { constructTable } from './constructs.ts';
import { extensionTables } from './extensions.ts';

const page = (name: string): URL => new URL(`../../../decisions/${name}.md`, import.meta.url);

async function replace(name: string, old: RegExp, table: string): Promise<void> {
  const text = await readFile(page(name), 'utf8');
  await writeFile(
    page(name),
    text.replace(old, () => table),
  );
}

await replace('generation', /\| construct \|[\s\S]*?(?=\n\n)/, constructTable());
await replace('extensions', /## Of the document[\s\S]*?(?=\n\n## Without)/, extensionTables());
