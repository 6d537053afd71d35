import { expect, test } from 'vitest';
import { describePlan, type PlanSummary, type SummaryValue, summarise } from '../src/index.ts';
import expected from './files/expected.json' with { type: 'json' };
import { annotations, plan, refusal, sampleFile } from './memory-file.ts';
import { OPTIONS } from './sample-options.ts';

interface ExpectedValue {
  readonly column: string | number;
  readonly name: string;
  readonly unit: string | null;
  readonly n: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
}

interface ExpectedFile {
  readonly outcome: string;
  readonly sites?: number;
  readonly values?: readonly ExpectedValue[];
  readonly wafers?: Readonly<
    Record<
      string,
      { readonly sites: number; readonly values: readonly ExpectedValue[]; readonly x_mm?: readonly number[] }
    >
  >;
  readonly x_mm?: readonly number[];
  readonly y_mm?: readonly number[];
  readonly withOptions?: {
    readonly args: string;
    readonly x_mm?: readonly number[];
    readonly y_mm?: readonly number[];
  };
  readonly missing?: number | Readonly<Record<string, number>>;
  readonly skippedLines?: number;
  readonly skippedFooterLines?: number;
  readonly headerLine?: number;
  readonly encoding?: string;
  readonly frame?: string;
  readonly coordUnit?: { readonly file: string | null; readonly assumed?: string };
}

const FILES: Readonly<Record<string, ExpectedFile>> = expected;

function compareValues(found: readonly SummaryValue[], wanted: readonly ExpectedValue[]): void {
  for (const { name, unit, n, min, max, mean } of wanted) {
    // `--property` marks what is still needed.
    const property = name.replace(/^--property ?/, '') || null;
    const value = found.find((one) => one.name === property);
    expect(value, `no value ${name}`).toBeDefined();
    const needed = unit === '--unit';
    expect(value).toMatchObject({ n, unit: needed ? null : (unit?.replace(/^--unit /, '') ?? null) });
    expect(value?.min).toBeCloseTo(min, 9);
    expect(value?.max).toBeCloseTo(max, 9);
    expect(Math.abs((value?.mean ?? Number.NaN) / mean - 1)).toBeLessThan(1e-8);
  }
}

function compareFacts(found: PlanSummary, wanted: ExpectedFile): void {
  for (const name of ['sites', 'skippedLines', 'skippedFooterLines', 'headerLine'] as const) {
    if (wanted[name] !== undefined) expect(found[name], name).toBe(wanted[name]);
  }
  const { x_mm = wanted.x_mm, y_mm = wanted.y_mm } = wanted.withOptions ?? {};
  if (x_mm !== undefined) expect(found.x_mm).toEqual(x_mm);
  if (y_mm !== undefined) expect(found.y_mm).toEqual(y_mm);
  if (wanted.missing !== undefined) expect(found.missing).toEqual(wanted.missing);
  if (wanted.encoding !== undefined) expect(wanted.encoding.startsWith(found.encoding)).toBe(true);
  if (wanted.frame !== undefined) expect(wanted.frame.startsWith(found.frame)).toBe(true);
  if (wanted.coordUnit !== undefined) expect(found.coordUnit.file).toBe(wanted.coordUnit.file);
  if (wanted.coordUnit?.assumed !== undefined) expect(found.coordUnit.assumed).toBe(wanted.coordUnit.assumed);
}

test.each(Object.entries(FILES))('%s gives what an independent reader found', async (name, wanted) => {
  const found = summarise(await plan(await sampleFile(name), OPTIONS[name]));
  compareFacts(found, wanted);
  if (wanted.values !== undefined) compareValues(found.values, wanted.values);
  if (wanted.wafers === undefined) return expect(found.outcome).toBe('import');
  expect(found.outcome).toBe('import per wafer');
  expect(Object.keys(found.wafers ?? {})).toEqual(Object.keys(wanted.wafers));
  for (const [wafer, { sites, values, x_mm }] of Object.entries(wanted.wafers)) {
    expect(found.wafers?.[wafer]?.sites).toBe(sites);
    if (x_mm !== undefined) expect(found.wafers?.[wafer]?.x_mm).toEqual(x_mm);
    compareValues(found.wafers?.[wafer]?.values ?? [], values);
  }
});

test.each(Object.keys(FILES))('the plan of %s fits on a screen of 100 columns', async (name) => {
  const screen = describePlan(await plan(await sampleFile(name), OPTIONS[name]));
  expect(Math.max(...screen.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(100);
  expect(screen.split('\n').length).toBeLessThan(60);
});

test.each([
  ['02-completeease-map-results.txt', '--coord-unit cm'],
  ['03-kla-f5x-lot.csv', '--unit UNIT'],
  ['04-optiprobe-flat.csv', '--unit UNIT'],
  ['05-wide-lot.csv', '--property NAME --unit UNIT'],
  ['09-profiler.xyz', '--columns x,y,value'],
  ['11-matrix-grid.csv', '--property NAME --unit UNIT'],
  ['13-prober-die.csv', '--die-pitch WIDTHxHEIGHT --die-origin COLUMN,ROW'],
  ['14-xrf-pairs.exp', '--columns _,x,y,_,value'],
  ['15-two-frames.csv', '--map coord_x=Xsample --map coord_y=Ysample --split-by "Sample Name"'],
])('%s is not imported without %s', async (name, hint) => {
  expect((await refusal(await sampleFile(name))).hint).toBe(hint);
});

test('a value far from all others is reported, with the option that leaves it out', async () => {
  const { warnings } = await plan(await sampleFile('10-four-point-polar.csv'));
  expect(warnings).toContainEqual(expect.objectContaining({ code: 'outlier', hint: '--missing 9999' }));
});

test('rows that their instrument doubts are flagged', async () => {
  const flagsOf = async (name: string) => (await plan(await sampleFile(name), OPTIONS[name])).flagged.first;
  expect(await flagsOf('02-completeease-map-results.txt')).toMatchObject([{ row: 7, because: 'Fit OK = 0' }]);
  expect(await flagsOf('04-optiprobe-flat.csv')).toMatchObject([
    { row: 4, wafer: '6', because: 'Goodness-of-Fit 0.871' },
  ]);
});

test('1.44 cm is stored as 14.4 mm, with everything that finds its way back', async () => {
  const found = await annotations(await sampleFile('01-completeease-parameters.txt'), { value: 'Thickness # 1 (nm)' });
  expect(found).toHaveLength(13);
  expect(found[1]).toMatchObject({
    line: 3,
    wafer: null,
    annotation: {
      property_name: 'thickness_1',
      property_value: 51.28,
      property_unit: 'nm',
      coord_x: 14.4,
      coord_y: 0,
      coord_units: 'mm',
      coord_ref_frame: 'sample_relative',
      metadata: {
        import: {
          file: '01-completeease-parameters.txt',
          line: 3,
          column: 'Thickness # 1 (nm)',
          options: { value: ['Thickness # 1 (nm)'] },
        },
        uncertainty: 0.044,
        quality: { mse: 3.244 },
      },
    },
  });
});

test('the middle of a scan becomes the origin when asked for', async () => {
  const { extent, warnings } = await plan(await sampleFile('09-profiler.xyz'), {
    ...OPTIONS['09-profiler.xyz'],
    origin: 'centre',
  });
  expect(extent).toMatchObject({ x: [-0.02, 0.02], y: [-0.02, 0.02] });
  expect(warnings).toEqual([]);
  const corner = await plan(await sampleFile('09-profiler.xyz'), OPTIONS['09-profiler.xyz']);
  expect(corner.warnings).toMatchObject([{ code: 'origin', hint: '--origin centre' }]);
});

test('the statistics of a KLA block are those that the tool printed', async () => {
  const file = await sampleFile('03-kla-f5x-lot.csv');
  const found = await annotations(file, { unit: 'nm', wafer: 'Slot03' });
  const values = found.map(({ annotation }) => annotation.property_value);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
  expect(deviation.toFixed(4)).toBe('0.3755');
  expect(found.every(({ wafer }) => wafer === 'Slot03')).toBe(true);
});

test('defects of a KLARF file have their position on the wafer', async () => {
  const found = await annotations(await sampleFile('12-defects.klarf'));
  expect(
    found.map(({ annotation: { coord_x, coord_y, property_value } }) => [coord_x, coord_y, property_value]),
  ).toEqual(expected['12-defects.klarf'].points);
});

test('the first row of a prober that counts down is at the top', async () => {
  const name = '13-prober-die.csv';
  const found = await annotations(await sampleFile(name), OPTIONS[name]);
  expect(found[0]?.annotation.coord_y).toBe(6);
});
