/** What GitHub reads in `.github/`: it says what is wrong with it only once it is on the main branch. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WORKFLOWS = ['.github/workflows/ci.yml', '.github/workflows/nightly.yml'];
const FORMS = ['.github/ISSUE_TEMPLATE/bug.yml', '.github/ISSUE_TEMPLATE/feature.yml'];
const CONFIG = '.github/ISSUE_TEMPLATE/config.yml';

const read = (path: string): Promise<string> => readFile(join(ROOT, path), 'utf8');

type Fields = Readonly<Record<string, unknown>>;

/** The one document in a file. */
async function parse(path: string): Promise<Fields> {
  const [document, ...others] = parseAllDocuments(await read(path), { strict: true, uniqueKeys: true });
  expect([path, others.length, document?.errors, document?.warnings]).toStrictEqual([path, 0, [], []]);
  return fieldsOf(document?.toJS());
}

function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null) throw new Error(`${String(value)} has no fields`);
  return { ...value };
}

function listOf(value: unknown): readonly Fields[] {
  if (!Array.isArray(value)) throw new Error(`${String(value)} is not a list`);
  return value.map(fieldsOf);
}

it('knows every file that GitHub reads', async () => {
  const files = await readdir(join(ROOT, '.github'), { recursive: true });
  const found = files.filter((file) => /\.ya?ml$/.test(file)).map((file) => `.github/${file}`);
  expect(found.toSorted()).toStrictEqual([...WORKFLOWS, ...FORMS, CONFIG].toSorted());
});

describe.each(WORKFLOWS)('%s', (path) => {
  it('grants nothing by default, and each job the right to read at most', async () => {
    const { permissions, jobs } = await parse(path);
    expect(permissions).toStrictEqual({});
    for (const job of Object.values(fieldsOf(jobs))) {
      expect(fieldsOf(job)['permissions']).toStrictEqual({ contents: 'read' });
      expect(fieldsOf(job)['timeout-minutes']).toBeTypeOf('number');
    }
  });

  it('pins each action by its commit, with its version beside it', async () => {
    const text = await read(path);
    const uses = text.split('\n').filter((line) => line.includes('uses:'));
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) expect(line).toMatch(/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('hands no token to what it runs', async () => {
    const { jobs } = await parse(path);
    for (const job of Object.values(fieldsOf(jobs))) {
      const [checkout] = listOf(fieldsOf(job)['steps']);
      expect(checkout?.['uses']).toMatch(/^actions\/checkout@/);
      expect(checkout?.['with']).toStrictEqual({ 'persist-credentials': false });
    }
  });

  it('runs scripts of package.json, and nothing else', async () => {
    const scripts = Object.keys(fieldsOf(fieldsOf(JSON.parse(await read('package.json')))['scripts']));
    const { jobs } = await parse(path);
    const commands = Object.values(fieldsOf(jobs)).flatMap((job) => commandsOf(fieldsOf(job)));
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) {
      const [, name] = /^npm (?:run )?([a-z-]+)$/.exec(command) ?? [];
      expect([command, scripts.includes(name ?? '')]).toStrictEqual([command, true]);
      // Without `run`, npm has commands of its own.
      if (!command.startsWith('npm run ')) expect(['npm test', 'npm start']).toContain(command);
    }
  });
});

/** What the steps of a job run, for each value of its matrix. */
function commandsOf(job: Fields): readonly string[] {
  const commands = listOf(job['steps']).flatMap(({ run }) => (typeof run === 'string' ? [run] : []));
  const matrix = job['strategy'] === undefined ? {} : fieldsOf(fieldsOf(job['strategy'])['matrix']);
  return Object.entries(matrix).reduce(
    (all: readonly string[], [name, values]) =>
      all.flatMap((command) => {
        const placeholder = `\${{ matrix.${name} }}`;
        if (!command.includes(placeholder)) return [command];
        expect(values).toBeInstanceOf(Array);
        return Object.values(fieldsOf(values)).map((value) => command.replace(placeholder, String(value)));
      }),
    commands,
  );
}

it.each(FORMS)('has in %s what a form needs', async (path) => {
  const { name, description, body } = await parse(path);
  expect([name, description]).toStrictEqual([expect.any(String), expect.any(String)]);
  const fields = listOf(body);
  for (const { type, attributes } of fields) {
    expect(['input', 'textarea', 'dropdown', 'checkboxes', 'markdown']).toContain(type);
    expect(fieldsOf(attributes)['label']).toBeTypeOf('string');
    if (type === 'dropdown') expect(fieldsOf(attributes)['options']).toBeInstanceOf(Array);
  }
  expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
});

it('leads from the issues to private reports', async () => {
  const { contact_links: links } = await parse(CONFIG);
  const { bugs } = fieldsOf(JSON.parse(await read('packages/client/package.json')));
  const reports = String(fieldsOf(bugs)['url']).replace(/issues$/, 'security/advisories/new');
  expect(listOf(links).map(({ url }) => url)).toStrictEqual([reports]);
  expect(await read('SECURITY.md')).toContain(`](${reports})`);
});
