/** Commands on the data of a server: samples, export, undo, doctor, completion. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Wafermark } from '@wafermark/client';
import { parquetReadObjects } from 'hyparquet';
import { expect, it } from 'vitest';
import { type Finished, serve, temporaryDatabase, wafermark } from './support/spawn-wafermark.ts';

/** A server with demo data, and the command line pointed at it. */
async function running(): Promise<{
  readonly url: string;
  readonly folder: string;
  readonly client: Wafermark;
  readonly run: (...args: readonly string[]) => Promise<Finished>;
}> {
  const DATABASE_URL = await temporaryDatabase();
  const { url } = await serve({ DATABASE_URL });
  return {
    url,
    folder: dirname(DATABASE_URL.slice('sqlite:'.length)),
    client: new Wafermark({ baseUrl: url, apiKey: 'any-key' }),
    run: (...args) => wafermark(args, { WAFERMARK_BASE_URL: url, HOME: process.env['HOME'] ?? '' }),
  };
}

it('lists samples, and shows what was measured on one', async () => {
  const { run, client } = await running();
  const listed = await run('samples');
  expect(listed).toMatchObject({ code: 0, stderr: '' });
  expect(
    listed.stdout
      .split('\n')
      .slice(0, 3)
      .map((line) => line.split(/\s{2,}/)[0]),
  ).toStrictEqual(['name', 'GaAs-003', 'STO-Si-300-07']);
  const shown = await run('samples', 'show', 'STO-Si-300-07');
  const sites = await client.annotations.list('3f1e6c52-8f0b-4c1d-9a43-5d2b7e90c318', { property_name: 'thickness' });
  const mean = sites.reduce((sum, { property_value }) => sum + property_value, 0) / sites.length;
  expect(shown.stdout.replaceAll(/ +/g, ' ')).toContain(
    `thickness nm sample_relative 49 0 ${Number(mean.toPrecision(6))} `,
  );
  const json = JSON.parse((await run('samples', 'show', 'STO-Si-300-07', '--json')).stdout);
  expect(json).toMatchObject({
    name: 'STO-Si-300-07',
    properties: [{ property_name: 'sr_ti_ratio' }, { num_annotations: 49 }],
  });
});

it('registers a sample, and refuses a name that another sample has, which it names', async () => {
  const { run } = await running();
  const created = await run('samples', 'create', 'twice');
  expect(created.stdout).toMatch(/^[0-9a-f-]{36}\n$/);
  const again = await run('samples', 'create', 'twice');
  expect([again.code, again.stdout]).toStrictEqual([2, '']);
  expect(again.stderr).toContain(`twice is the name of ${created.stdout.trim()} already`);
  expect(again.stderr).toContain('wafermark samples show');
});

it('refuses what cannot be meant, and says why', async () => {
  const { run } = await running();
  for (const [args, expected, reason] of [
    [['samples', 'show', 'GaAs-03'], 2, 'Did you mean GaAs-003?'],
    [['samples', 'show', 'a1b2c3d4-0000-90ab-cdef-1234567890ab'], 2, 'No sample with this id'],
    [['export', 'GaAs-003', '--format', 'parquet'], 2, 'Name a file'],
    [['export', 'GaAs-003', '-o', 'sample.doc'], 2, 'Add --format: csv, ndjson, parquet'],
    [['export', 'GaAs-003', '-o', '/no/such/folder/a.csv'], 2, 'does not exist'],
    [['undo', 'map-17', '--yes'], 2, 'No annotation belongs to an import map-17'],
  ] as const) {
    const { code, stderr, stdout } = await run(...args);
    expect([args, code, stdout]).toStrictEqual([args, expected, '']);
    expect(stderr).toContain(reason);
    expect(stderr).not.toMatch(/^\s+at /m);
    // The same as JSON, for programs.
    const json = await run(...args, '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({ error: { message: expect.any(String) } });
  }
});

it('says how to start a server that is not there', async () => {
  const { code, stderr } = await wafermark(['samples', '--server', 'http://127.0.0.1:9']);
  expect(code).toBe(1);
  expect(stderr).toContain('wafermark serve');
});

it('exports the same annotations as CSV, NDJSON and Parquet', async () => {
  const { client, run, folder } = await running();
  const [sample] = await client.samples.list({ name: 'GaAs-003' });
  const id = sample?.id ?? '';
  await client.annotations.create(id, {
    property_name: 'roughness',
    property_value: -1.5e-9,
    char_source_type: 'a "quoted", odd\ntext',
    metadata: { import_id: 'x', list: [1, 'a;b'] },
  });
  const stored = await client.annotations.list(id);
  const csv = await run('export', 'GaAs-003');
  expect(csv.stdout.split('\r\n')[0]).toBe(Object.keys(stored[0] ?? {}).join(','));
  expect(csv.stdout).toContain('"a ""quoted"", odd\ntext"');
  expect(csv.stdout).toContain('"{""import_id"":""x"",""list"":[1,""a;b""]}"');
  const ndjson = await run('export', 'GaAs-003', '--format', 'ndjson');
  expect(
    ndjson.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toStrictEqual(stored);
  const file = join(folder, 'out.parquet');
  const told = await run('export', 'GaAs-003', '-o', file);
  expect(told.stdout).toBe(`Wrote ${stored.length} annotations to ${file}.\n`);
  const bytes = await readFile(file);
  const rows = await parquetReadObjects({
    file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
  });
  const flat = stored.map(({ annotation_metadata, ...rest }) => ({
    ...rest,
    annotation_metadata: annotation_metadata === null ? null : JSON.stringify(annotation_metadata),
  }));
  expect(rows.map((row) => ({ ...row }))).toEqual(flat.map((row) => expect.objectContaining(row)));
  const some = await run('export', 'GaAs-003', '--property', 'roughness', '--import', 'x', '--format', 'ndjson');
  expect(some.stdout.trim().split('\n')).toHaveLength(1);
});

it('takes an import back, from whichever sample it is on, and nothing else', async () => {
  const { client, run } = await running();
  const [sample] = await client.samples.list({ name: 'GaAs-003' });
  const id = sample?.id ?? '';
  const annotations = Array.from({ length: 4_100 }, (_, value) => ({
    property_name: 'thickness',
    property_value: value,
    metadata: { import_id: 'map-17' },
  }));
  await client.annotations.bulkCreate(id, { annotations });
  expect((await run('undo', 'map-17')).stderr).toContain('Add --yes');
  const undone = await run('undo', 'map-17', '--yes');
  expect(undone).toMatchObject({ code: 0, stdout: 'Deleted 4100 annotations.\n' });
  expect(await client.annotations.list(id)).toHaveLength(2);
});

it('examines the server, its storage, its document and the key', async () => {
  const { run } = await running();
  const well = await run('doctor');
  expect(well.code).toBe(0);
  expect(well.stdout.match(/✓/g)).toHaveLength(5);
  const DATABASE_URL = await temporaryDatabase();
  const { url } = await serve({ DATABASE_URL, WAFERMARK_AUTH: 'keys' });
  const refused = await wafermark(['doctor', '--server', url]);
  expect(refused.code).toBe(1);
  expect(refused.stdout).toMatch(/✗ your key: .*--api-key/s);
  const absent = JSON.parse((await wafermark(['doctor', '--server', 'http://127.0.0.1:9', '--json'])).stdout);
  expect(absent).toMatchObject({ ok: false, findings: [{ ok: true }, { check: 'the server answers', ok: false }] });
});

const shells = ['bash', 'zsh', 'fish'] as const;

it.each(shells)('prints a completion script for %s that names every command and flag', async (shell) => {
  const { stdout } = await wafermark(['completion', shell]);
  for (const word of ['export', 'samples', 'undo', 'request-timeout', 'organisation']) expect(stdout).toContain(word);
});

it('has --json on every command', async () => {
  const words: readonly { readonly after: string; readonly words: readonly string[] }[] = JSON.parse(
    (await wafermark(['completion', 'bash', '--json'])).stdout,
  );
  // Those that have commands below them print nothing themselves.
  const leaves = words.filter(
    ({ after }) => !words.some((other) => other.after.startsWith(`${after} `) || after === ''),
  );
  expect(leaves.length).toBeGreaterThan(12);
  expect(leaves.filter((leaf) => !leaf.words.includes('--json')).map(({ after }) => after)).toStrictEqual([]);
});

it('completes in a real bash', async () => {
  const { stdout: script } = await wafermark(['completion', 'bash']);
  const complete = async (line: string): Promise<readonly string[]> => {
    const words = line.split(' ');
    const quoted = words.map((word) => `'${word}'`).join(' ');
    const code = `${script}\nCOMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _wafermark; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout } = await promisify(execFile)('bash', ['-c', code]);
    return stdout.trim().split('\n');
  };
  expect(await complete('wafermark ex')).toStrictEqual(['export']);
  expect(await complete('wafermark keys ')).toContain('revoke');
  expect(await complete('wafermark keys create --org')).toStrictEqual(['--organisation']);
  expect(await complete('wafermark export GaAs-003 --form')).toStrictEqual(['--format']);
});

it('explains every command with an example or its flags, without colours in a pipe', async () => {
  const { stdout } = await wafermark(['--help']);
  const names = [...stdout.matchAll(/^ {2}([a-z]+)\b(?! {2,}\d)/gm)].map(([, name = '']) => name);
  expect(names).toContain('export');
  for (const name of names.filter((one) => one !== 'help')) {
    const help = await wafermark([name, '--help']);
    expect([name, help.code]).toStrictEqual([name, 0]);
    expect(help.stdout).toContain(`Usage: wafermark ${name}`);
    expect(help.stdout).not.toContain('\u001B[');
  }
  expect(stdout).toContain('Exit status');
});
