/** Maps and statistics of what a server has stored. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Wafermark } from '@wafermark/client';
import { STATISTICS } from '@wafermark/wafermap';
import { expect, it } from 'vitest';
import { type Finished, serve, temporaryDatabase, wafermark } from './support/spawn-wafermark.ts';

async function running(): Promise<{
  readonly folder: string;
  readonly client: Wafermark;
  readonly run: (...args: readonly string[]) => Promise<Finished>;
}> {
  const DATABASE_URL = await temporaryDatabase();
  const { url } = await serve({ DATABASE_URL });
  return {
    folder: dirname(DATABASE_URL.slice('sqlite:'.length)),
    client: new Wafermark({ baseUrl: url, apiKey: 'any-key' }),
    run: (...args) => wafermark(args, { WAFERMARK_BASE_URL: url }),
  };
}

/** A sample with four sites: 10, 20, 30 and 40 nm, whose mean is 25 and whose standard deviation is √(500/3). */
async function addFilm(client: Wafermark): Promise<void> {
  const { id } = await client.samples.create({ name: 'film' });
  const at = { property_name: 'thickness', property_unit: 'nm', coord_units: 'mm' };
  const annotations = [10, 20, 30, 40].map((value) => ({
    ...at,
    property_value: value,
    coord_x: value % 20,
    coord_y: value > 20 ? 10 : -10,
  }));
  await client.annotations.bulkCreate(id, { annotations });
}

it('draws a map in the terminal, without colours in a pipe', async () => {
  const { run, client } = await running();
  await addFilm(client);
  const { code, stdout } = await run('map', 'film', '--property', 'thickness');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^thickness \(nm\), film\n/);
  expect(stdout).toContain('thickness: 10.0 .:-=+*#%@ 40.0 nm');
  expect(stdout).not.toContain('\u001B');
});

it('draws a map as SVG and as PNG, of the wafer that the metadata describes', async () => {
  const { run, folder } = await running();
  const svg = join(folder, 'map.svg');
  const told = await run('map', 'STO-Si-300-07', '--property', 'thickness', '--fill', 'edge', '-o', svg);
  expect(told).toMatchObject({ code: 0, stdout: `Wrote ${svg}.\n` });
  const text = await readFile(svg, 'utf8');
  expect(text.match(/data-index=/g)).toHaveLength(49);
  expect(text).toContain('300 mm wafer, edge exclusion 3 mm');
  const png = join(folder, 'map.png');
  expect((await run('map', 'STO-Si-300-07', '--property', 'thickness', '-o', png)).code).toBe(0);
  expect([...(await readFile(png)).subarray(0, 4)]).toStrictEqual([0x89, 0x50, 0x4e, 0x47]);
});

it('draws several samples on one scale, and the difference of two', async () => {
  const { run, folder, client } = await running();
  for (const [name, offset] of [
    ['pre', 0],
    ['post/cmp', 2],
  ] as const) {
    const { id } = await client.samples.create({ name });
    const at = { property_name: 'thickness', property_unit: 'nm', coord_units: 'mm' };
    const annotations = [-20, 0, 20].flatMap((x) =>
      [-20, 0, 20].map((y) => ({ ...at, property_value: 100 + x / 10 - offset, coord_x: x, coord_y: y })),
    );
    await client.annotations.bulkCreate(id, { annotations });
  }
  const files = await run(
    'map',
    'pre',
    'post/cmp',
    '--property',
    'thickness',
    '-o',
    join(folder, '{sample}.svg'),
    '--json',
  );
  expect(JSON.parse(files.stdout)).toStrictEqual({ files: [join(folder, 'pre.svg'), join(folder, 'post_cmp.svg')] });
  // The same value has the same colour on both: 98 nm at the left of one, and in the middle of the other.
  const colour = async (name: string, index: number): Promise<string | undefined> =>
    new RegExp(`<circle [^>]*fill="([^"]+)"[^>]*data-index="${index}"`).exec(
      await readFile(join(folder, name), 'utf8'),
    )?.[1];
  expect(await colour('pre.svg', 0)).toMatch(/^(#|rgb)/);
  expect(await colour('pre.svg', 0)).toBe(await colour('post_cmp.svg', 3));
  expect(await colour('pre.svg', 8)).not.toBe(await colour('post_cmp.svg', 8));
  const removal = join(folder, 'removal.svg');
  await run('map', 'post/cmp', '--compare', 'pre', '--property', 'thickness', '-o', removal);
  expect(await readFile(removal, 'utf8')).toContain('post/cmp − pre');
  const table = await run('stats', 'pre', 'post/cmp', '--property', 'thickness');
  expect(table.stdout).toMatch(/pre +9 +0 +100/);
  expect(table.stdout).toContain('trend of the mean -2 per sample');
});

it('prints the numbers of a sample, and each with its formula as JSON', async () => {
  const { run, client } = await running();
  await addFilm(client);
  const { stdout } = await run('stats', 'film', '--property', 'thickness');
  expect(stdout).toMatch(/^mean +25$/m);
  expect(stdout).toMatch(/^± half-range % +60 %$/m);
  expect(stdout).not.toMatch(/uniformity/i);
  const json = JSON.parse((await run('stats', 'film', '--property', 'thickness', '--json')).stdout);
  expect(json[0].statistics.map(({ key, formula }: { key: string; formula: string }) => [key, formula])).toStrictEqual(
    STATISTICS.map(({ key, formula }) => [key, formula]),
  );
  const kla = await run('stats', 'film', '--property', 'thickness', '--convention', 'kla', '--formulas');
  expect(kla.stdout).toMatch(/^STDDEV +12\.9099 +s = √/m);
});

it('leaves an ignored value out of the numbers', async () => {
  const { run, client } = await running();
  const [sample] = await client.samples.list({ name: 'STO-Si-300-07' });
  const [first] = await client.annotations.list(sample?.id ?? '', { property_name: 'thickness', limit: 1 });
  await client.annotations.update(sample?.id ?? '', first?.id ?? '', { metadata: { ignored: true } });
  const { stdout } = await run('stats', 'STO-Si-300-07', '--property', 'thickness');
  expect(stdout).toMatch(/^n +48$/m);
  expect(stdout).toMatch(/^ignored +1$/m);
});

it('refuses what cannot be drawn, and says why', async () => {
  const { run } = await running();
  for (const [args, reason] of [
    [['map', 'STO-Si-300-07'], 'Choose:\n  --property thickness --unit nm --frame sample_relative'],
    [['map', 'STO-Si-300-07', '--property', 'thicknes'], 'Its properties are sr_ti_ratio, thickness.'],
    [['map', 'STO-Si-300-07', '--property', 'thickness', '-o', 'map.pdf'], 'neither an .svg nor a .png'],
    [['map', 'GaAs-003', 'STO-Si-300-07', '--property', 'thickness', '-o', 'map.svg'], "-o 'map-{sample}.svg'"],
    [['map', 'GaAs-003', '--diameter', 'big'], 'It must be a number'],
    [['stats', 'GaAs-003', '--convention', 'jis'], 'Allowed choices are plain, kla, semi'],
  ] as const) {
    const { code, stderr } = await run(...args);
    expect([args, code]).toStrictEqual([args, 2]);
    expect(stderr).toContain(reason);
  }
});
