import { expect, it } from 'vitest';
import { lineScan, thicknessMap } from '../src/demo/wafer.ts';
import { NOW, runApp, SAMPLE } from './support/running-app.ts';

it('maps the thickness at 49 sites: the centre, and 8, 16 and 24 evenly spaced on rings of 49, 98 and 147 mm', () => {
  const sites = thicknessMap().map(({ coord_x = null, coord_y = null }) => [coord_x ?? 0, coord_y ?? 0] as const);
  const rings = Map.groupBy(sites, ([x, y]) => Math.round(Math.hypot(x, y)));
  expect([...rings].map(([radius, ring]) => [radius, ring.length])).toStrictEqual([
    [0, 1],
    [49, 8],
    [98, 16],
    [147, 24],
  ]);
  for (const [radius, ring] of rings) {
    if (radius === 0) continue;
    const next = [...ring.slice(1), ...ring.slice(0, 1)];
    const gaps = ring.map(([x, y], index) => Math.hypot(x - (next[index]?.[0] ?? 0), y - (next[index]?.[1] ?? 0)));
    // The chord between neighbours on an evenly divided circle.
    for (const gap of gaps) expect(gap).toBeCloseTo(2 * radius * Math.sin(Math.PI / ring.length), 2);
  }
});

it('maps a film that is thickest about the centre and tilted along x', () => {
  const map = thicknessMap();
  const valueAt = (x: number, y: number): number =>
    map.find((one) => one.coord_x === x && one.coord_y === y)?.property_value ?? Number.NaN;
  const centre = valueAt(0, 0);
  const drop = centre - valueAt(0, 147);
  const tilt = (valueAt(147, 0) - valueAt(-147, 0)) / 2;
  expect([centre > 10, drop > 0.1, tilt > 0.01, centre < 100]).toStrictEqual([true, true, true, true]);
  for (const { coord_x, coord_y, property_value, ...others } of map) {
    const [x, y] = [(coord_x ?? 0) / 147, (coord_y ?? 0) / 147];
    expect(property_value).toBeCloseTo(centre - drop * (x * x + y * y) + tilt * x, 2);
    expect(others).toStrictEqual({
      property_name: 'thickness',
      property_unit: 'nm',
      char_source_type: 'ellipsometry',
      coord_units: 'mm',
      metadata: { pattern: 'polar-49' },
    });
  }
});

it('scans the Sr/Ti ratio along a line', () => {
  const scan = lineScan();
  expect(scan.map(({ coord_x }) => coord_x)).toStrictEqual([
    -135, -112.5, -90, -67.5, -45, -22.5, 0, 22.5, 45, 67.5, 90, 112.5, 135,
  ]);
  expect([scan[0], scan[6], scan[12]].map((site) => site?.property_value)).toStrictEqual([0.755, 0.748, 0.741]);
  expect(scan[0]).toStrictEqual({
    property_name: 'sr_ti_ratio',
    property_value: 0.755,
    char_source_type: 'xps',
    coord_units: 'mm',
    coord_x: -135,
    coord_y: 0,
    metadata: { scan: 'line' },
  });
});

it('seeds the annotations of the documentation', async () => {
  const { send } = await runApp();
  const common = { property_name: 'thickness', property_value: 25.1, property_unit: 'nm', annotation_metadata: null };
  const place = { coord_ref_frame: 'sample_relative', coord_units: 'mm', coord_x: 1.5, coord_y: 2, coord_z: null };
  const rest = { physical_sample_id: SAMPLE, last_updated: NOW.toISOString(), version: expect.any(String) };
  expect(await (await send('GET', `/physical_samples/${SAMPLE}/annotations/`)).json()).toStrictEqual([
    {
      ...common,
      ...place,
      ...rest,
      id: 'f47ac10b-58cc-4372-a567-0e02b2c3d479',
      char_source_type: 'xrd',
      data_id: 'd290f1ee-6c54-4b01-90e6-d701748f0851',
    },
    {
      ...common,
      ...place,
      ...rest,
      id: 'd4c3b2a1-8765-ba09-fedc-0987654321ba',
      char_source_type: 'ellipsometry',
      data_id: null,
    },
  ]);
});

it('seeds the wafer and the sample of the documentation', async () => {
  const { send } = await runApp();
  const wafer = '3f1e6c52-8f0b-4c1d-9a43-5d2b7e90c318';
  const annotations = await (await send('GET', `/physical_samples/${wafer}/annotations/`)).json();
  expect(annotations).toHaveLength(49 + 13);
  const sample = await (await send('PATCH', `/physical_samples/${wafer}`, {})).json();
  expect(sample).toMatchObject({
    name: 'STO-Si-300-07',
    physical_sample_metadata: { diameter_mm: 300, edge_exclusion_mm: 3 },
  });
});
