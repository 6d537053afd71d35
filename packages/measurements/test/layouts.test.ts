import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { summarise } from '../src/index.ts';
import { annotations, fileOf, type Given, plan, refusal, utf16 } from './memory-file.ts';

/** Position, property, value and unit of each annotation. */
const read = async (content: string | Uint8Array, given: Given = {}) =>
  (await annotations(content, given)).map(({ annotation: a }) => [
    a.coord_x,
    a.coord_y,
    a.property_name,
    a.property_value,
    a.property_unit,
  ]);

const lines = (...of: readonly string[]): string => `${of.join('\n')}\n`;

test('UTF-16 without a byte order mark is found by its NUL bytes', async () => {
  const text = 'X (mm)\tY (mm)\tThickness (Å)\r\n1\t2\t100.5\r\n-1\t-2\t101\r\n';
  const wanted = [
    [1, 2, 'thickness', 100.5, 'Å'],
    [-1, -2, 'thickness', 101, 'Å'],
  ];
  expect(await read(utf16(text, 'be'))).toEqual(wanted);
  expect(await read(utf16(text, 'le'))).toEqual(wanted);
  expect((await plan(utf16(text, 'be'))).encoding).toBe('UTF-16BE without BOM');
});

test('CR alone ends a line, and the last line needs no end', async () => {
  expect(await read('X (mm),Y (mm),d (nm)\r1,2,3\r4,5,6')).toEqual([
    [1, 2, 'd', 3, 'nm'],
    [4, 5, 'd', 6, 'nm'],
  ]);
});

test.each([
  ['in', 25.4],
  ['mil', 0.0254],
  ['nm', 0.000001],
  ['m', 1000],
  ['"', 25.4],
  ['um', 0.001],
  ['μm', 0.001],
  ['inch', 25.4],
])('coordinates in %s become mm', async (unit, mm) => {
  expect(await read(`X [${unit}],Y [${unit}],d (nm)\n1,-1,3\n`, { origin: 'as-is' })).toEqual([
    [mm, -mm, 'd', 3, 'nm'],
  ]);
});

test.each([
  ['X Position [cm]', 'Y Position [cm]'],
  ['Xpos (cm)', 'Ypos (cm)'],
  ['x_coord, cm', 'y_coord, cm'],
  ['X坐标(cm)', 'Y坐标(cm)'],
  ['Abs position x [cm]', 'Abs position y [cm]'],
  ['pos_x_cm', 'pos_y_cm'],
  ['points x (cm)', 'points y (cm)'],
])('%s and %s are coordinates', async (x, y) => {
  expect(await read(`${x}\t${y}\tThickness (nm)\n1.44\t-1\t3\n`)).toEqual([[14.4, -10, 'thickness', 3, 'nm']]);
});

test('headers may stand in any order, and the values first', async () => {
  expect(await read('厚度(nm)|Y (mm)|序号|X (mm)\n5|2|1|1\n')).toEqual([[1, 2, '厚度', 5, 'nm']]);
});

test('columns may be set apart by blanks, with units in the header', async () => {
  expect(await read(lines('X (mm) Y (mm)  Rs (ohm/sq)', '1 2  3.5', '-1 -2 4'))).toEqual([
    [1, 2, 'rs', 3.5, 'ohm/sq'],
    [-1, -2, 'rs', 4, 'ohm/sq'],
  ]);
});

test('both ways to write µ are one unit, and A is an ångström for lengths only', async () => {
  expect(await read(lines('X (µm),Y (μm),Thickness (A),I (A)', '1000,2000,3,4'))).toEqual([
    [1, 2, 'thickness', 3, 'Å'],
    [1, 2, 'i', 4, 'A'],
  ]);
});

test('a header may have two brackets, and the last one that is a unit counts', async () => {
  const found = await read(
    lines('x [mm],y [mm],Loss @-2V [dB/cm] (3sigma),IL(ref-01) [dB],spline_e2(0.735),%T,"2θ, °"', '1,2,3,4,5,6,7'),
  );
  expect(found.map(([, , name, , unit]) => [name, unit])).toEqual([
    ['loss_2v_3sigma', 'dB/cm'],
    ['il_ref_01', 'dB'],
    ['spline_e2_0_735', null],
    ['t', '%'],
    ['2θ', '°'],
  ]);
});

test('a row of units below the header is not a site', async () => {
  expect(await read(lines('X,Y,Rs', '[mm],[mm],[Ω/□]', '1,2,3'))).toEqual([[1, 2, 'rs', 3, 'ohm/sq']]);
});

test('summaries above and below the data are listed, not imported', async () => {
  const text = lines(
    'Site;X (mm);Y (mm);d (nm)',
    'Mittelwert;;;2',
    '1;0;0;1',
    '2;1,5;0;3',
    '',
    'Std. Dev.;;;1',
    'Range;;;2',
  );
  const found = await plan(text);
  expect(found.sites).toBe(2);
  expect(found.skipped.first).toMatchObject([{ line: 2, reason: 'a summary' }]);
  expect(found.footer.count).toBe(2);
});

test('minus may be U+2212, blanks may be NBSP, and cells quoted over lines', async () => {
  expect(await read('X (mm),Y (mm),d (nm),Note\n\u22121,\u00a02\u00a0,3,"a\nb, ""c"""\n4,5,6,\n')).toEqual([
    [-1, 2, 'd', 3, 'nm'],
    [4, 5, 'd', 6, 'nm'],
  ]);
});

test('lines are counted as an editor does, also behind a quoted line end', async () => {
  const [, second] = await annotations('X (mm),Y (mm),d (nm),Note\n1,2,3,"a\nb"\n4,5,6,\n');
  expect(second?.line).toBe(4);
});

test('what is not a number is listed with its line and column, and nothing is imported', async () => {
  const text = lines('X (mm),Y (mm),d (nm)', '1,2,0x10', '1,2,', '3,4,5 nm', '1e,2,3', '1,2', '1,2,3,4');
  const { badRows, sites } = await plan(text);
  expect(sites).toBe(1);
  expect(badRows.first.map(({ line, column }) => [line, column])).toEqual([
    [2, 'd (nm)'],
    [4, 'd (nm)'],
    [5, 'X (mm)'],
    [6, null],
    [7, null],
  ]);
  expect(await refusal(text)).toMatchObject({ line: 2, column: 'd (nm)', hint: '--missing TEXT' });
});

test('marks for thousands and doubtful commas are refused', async () => {
  expect((await refusal(lines('X (mm);Y (mm);d (nm)', '1;2;1.234,5'))).hint).toBe('--decimal comma');
  expect((await refusal(lines('X (mm);Y (mm);d (nm)', '1;2;1,234', '1;3;2,345'))).hint).toBe('--decimal comma');
  expect((await refusal(lines('X (mm),Y (mm),d (nm)', '1,2,"1,5"'))).hint).toBe('--decimal comma');
  expect((await refusal(lines('X (mm),Y (mm),d (nm)', '1,5,2,5,3,5', '1,5,2,5,3,5'))).hint).toBe('--decimal comma');
  expect(await read(lines('X (mm),Y (mm),d (nm)', '1,2,"1,5"'), { decimal: 'comma' })).toEqual([
    [1, 2, 'd', 1.5, 'nm'],
  ]);
});

test('headers that are there twice are told apart by number', async () => {
  const text = lines('X (mm),Y (mm),d (nm),d (nm)', '1,2,3,4');
  expect((await plan(text)).needs).toMatchObject([{ option: '--property "#4=NAME"' }]);
  expect(await read(text, { property: '#4=other' })).toEqual([
    [1, 2, 'd', 3, 'nm'],
    [1, 2, 'other', 4, 'nm'],
  ]);
  expect((await refusal(lines('X,Y,X,Y,d (nm)', '1,2,3,4,5'))).hint).toBe(
    '--map coord_x="#3" --map coord_y="#4"'.replaceAll('"', '"'),
  );
});

test('an empty file, a header alone, and a huge line are refused', async () => {
  expect((await refusal('')).reason).toBe('The file is empty.');
  expect((await refusal('\n\n  \n')).reason).toBe('The file is empty.');
  expect((await refusal('X (mm),Y (mm),d (nm)\n')).reason).toMatch(/holds no rows of numbers/);
  expect((await refusal(`X (mm),Y (mm),d (nm)\n1,2,3\n${'9'.repeat(2_000_000)}`)).reason).toMatch(
    /longer than 1000000/,
  );
});

test.each([
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['an HDF5 file', [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['a gzip archive', [0x1f, 0x8b, 8, 0]],
  ['an old Excel', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
  ['a binary file', [1, 2, 0, 3, 4, 5, 0, 0, 0, 9]],
  ['a zip archive', [0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0, 0]],
])('%s is recognised', async (what, bytes) => {
  expect((await refusal(new Uint8Array(bytes))).reason).toContain(what);
});

test('spectra are recognised, with the way out', async () => {
  const wide = ['', '', ...Array.from({ length: 30 }, (_, index) => String(480 + index))].join('\t');
  const row = ['-20', '-20', ...Array.from({ length: 30 }, () => '812')].join('\t');
  expect((await refusal(lines(wide, row, row))).reason).toMatch(/spectrum/);
  const long = Array.from(
    { length: 20 },
    (_, index) => `-20\t-20\t${(482.6 - index * 0.7).toFixed(1)}\t${800 + ((index * 7) % 5)}`,
  );
  expect((await refusal(lines('X (mm)\tY (mm)\tWave (nm)\tIntensity (counts)', ...long))).reason).toMatch(/spectrum/);
  expect((await refusal(lines('Energy (eV)\tn: (-1.8,0)\tk: (-1.8,0)', '1\t2\t3'))).hint).toMatch(/Fit the spectra/);
});

test('headers in an encoding that has to be named are refused with the option, and read with it', async () => {
  // 序号,X坐标(mm),Y坐标(mm),厚度(nm) in GB 18030.
  const header = 'd0f2bac52c58d7f8b1ea286d6d292c59d7f8b1ea286d6d292cbaf1b6c8286e6d290a';
  const rows = [0, 1, 2, 3].map((site) => `${site},${site},${-site},${12.5 + site}\n`).join('');
  const bytes = new Uint8Array([
    ...(header.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)),
    ...new TextEncoder().encode(rows),
  ]);
  const refused = await refusal(bytes);
  expect(refused.reason).toContain('not UTF-8');
  expect(refused.hint).toContain('--encoding gb18030');
  const found = await plan(bytes, { encoding: 'gb18030' });
  expect([found.sites, found.values[0]?.property, found.values[0]?.unit]).toStrictEqual([4, '厚度', 'nm']);
});

test('spectra without a header are refused as such', async () => {
  const lines = [-20, -10].flatMap((x) =>
    Array.from({ length: 20 }, (_, k) => `${x}\t-20\t${480 + 1.3 * k}\t${800 + k}`),
  );
  expect((await refusal(lines.join('\n'))).reason).toContain('that is a spectrum');
});

test('bytes that are not UTF-8 far below the head are windows-1252', async () => {
  const rows = Array.from({ length: 40_000 }, (_, index) => `${index % 100},${index % 77},${index},ok`).join('\n');
  const bytes = new TextEncoder().encode(`X (mm),Y (mm),d (nm),Note\n${rows}\n1,2,3,g/cm?\n`);
  bytes[bytes.length - 2] = 0xb3;
  const found = await plan(bytes);
  expect(found.encoding).toBe('windows-1252');
  expect(found.sites).toBe(40_001);
  expect(found.warnings).toContainEqual(expect.objectContaining({ code: 'encoding' }));
});

test('cm that are read as mm, corners and stages are reported', async () => {
  const small = lines('Wafer Dia. (mm):,100', '', 'X,Y,d (nm)', '-4.5,0,1', '4.5,0,2');
  expect((await plan(small)).warnings).toContainEqual(
    expect.objectContaining({ code: 'coord-unit', hint: '--coord-unit cm' }),
  );
  const corner = lines('X (mm),Y (mm),d (nm)', '0,0,1', '30,20,2');
  expect((await plan(corner)).warnings).toContainEqual(expect.objectContaining({ code: 'origin' }));
  const stage = lines('X (mm),Y (mm),d (nm)', '203,19,1', '303,44,2');
  expect((await refusal(stage)).hint).toBe('--frame stage_absolute');
  expect(await read(stage, { origin: 'corner:250,30' })).toEqual([
    [-47, -11, 'd', 1, 'nm'],
    [53, 14, 'd', 2, 'nm'],
  ]);
});

test('a sample that is turned or mirrored is stored upright', async () => {
  const text = lines('X (mm),Y (mm),d (nm)', '10,-5,1');
  expect((await read(text, { rotate: '90' }))[0]).toEqual([5, 10, 'd', 1, 'nm']);
  expect((await read(text, { 'y-down': true, 'flip-x': true }))[0]).toEqual([-10, 5, 'd', 1, 'nm']);
  expect((await read(text, { rotate: '45' }))[0]?.slice(0, 2)).toEqual([10.606601718, 3.535533906]);
});

test('values are converted by moving the decimal point', async () => {
  const text = lines('X (mm),Y (mm),Thickness (Å)', '1,2,1234.5');
  expect(await read(text, { 'to-unit': 'nm' })).toEqual([[1, 2, 'thickness', 123.45, 'nm']]);
  expect((await refusal(text, { 'to-unit': 'thickness=V' })).reason).toMatch(/does not convert/);
});

test('a column names the wafer, and a wafer that is not there is refused', async () => {
  const text = lines('Wafer ID,X (mm),Y (mm),d (nm)', 'W1,0,0,1', 'W2,0,0,2');
  expect(summarise(await plan(text)).outcome).toBe('import per wafer');
  expect(
    (await annotations(text, { wafer: 'W2' })).map(({ wafer, annotation }) => [wafer, annotation.property_value]),
  ).toEqual([['W2', 2]]);
  expect((await refusal(text, { wafer: 'W3' })).hint).toBe('--wafer W1');
});

test('a wafer that is named among the rows begins a block, with a header or without', async () => {
  const header = 'X (mm),Y (mm),d (nm)';
  for (const again of [[header], []]) {
    const text = lines('WAFER ID,W1', header, '0,0,1', '1,1,2', '', 'WAFER ID,W2', ...again, '0,0,3');
    expect((await annotations(text)).map(({ wafer, annotation }) => [wafer, annotation.property_value])).toEqual([
      ['W1', 1],
      ['W1', 2],
      ['W2', 3],
    ]);
  }
});

test('rows may name their property and unit themselves', async () => {
  const text = lines(
    'property_name,property_value,property_unit,coord_x,coord_y',
    'thickness,1,nm,0,0',
    'rs,2,Ohm/sq,3,4',
    'n,1.46,,0,0',
  );
  expect(await read(text)).toEqual([
    [0, 0, 'thickness', 1, 'nm'],
    [3, 4, 'rs', 2, 'ohm/sq'],
    [0, 0, 'n', 1.46, null],
  ]);
  const inCm = lines('property_name,property_value,coord_x,coord_y,coord_units', 'n,1.46,1.44,0,cm');
  expect((await refusal(inCm)).hint).toBe('--coord-unit cm');
});

test('columns that are called like wafers are not properties, unless somebody says so', async () => {
  const text = lines('X (mm),Y (mm),Wafer 1 (nm),Wafer 2 (nm)', '0,0,1,2');
  expect(
    (await annotations(text, { property: 'thickness' })).map(({ wafer, annotation: a }) => [
      wafer,
      a.property_name,
      a.property_unit,
    ]),
  ).toEqual([
    ['Wafer 1', 'thickness', 'nm'],
    ['Wafer 2', 'thickness', 'nm'],
  ]);
  expect((await read(text, { layout: 'table' })).map(([, , name]) => name)).toEqual(['wafer_1', 'wafer_2']);
});

test('z alone is what was measured; beside other values it is a coordinate', async () => {
  expect((await plan(lines('X (mm),Y (mm),Z (µm)', '0,0,1'))).needs).toMatchObject([{ option: '--property NAME' }]);
  const [first] = await annotations(lines('X (mm),Y (mm),Z (µm),d (nm)', '0,0,1500,7'));
  expect(first?.annotation).toMatchObject({ coord_z: 1.5, property_value: 7 });
});

test('objects in JSON and in lines of JSON are rows', async () => {
  const rows = [
    { x_mm: 1, y_mm: 2, 'd (nm)': 3.5 },
    { x_mm: -1, y_mm: 2, 'd (nm)': null },
  ];
  const wanted = [[1, 2, 'd', 3.5, 'nm']];
  expect(await read(JSON.stringify(rows))).toEqual(wanted);
  expect(await read(JSON.stringify({ sites: rows }))).toEqual(wanted);
  expect(await read(rows.map((row) => JSON.stringify(row)).join('\n'))).toEqual(wanted);
  expect((await refusal('[{"x": 1,')).reason).toMatch(/JSON is not valid/);
});

/** A workbook with one sheet of texts and numbers. */
function workbook(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const cell = (value: string | number, column: number, row: number): string => {
    const at = `${String.fromCharCode(65 + column)}${row + 1}`;
    return typeof value === 'number'
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  const data = rows
    .map(
      (row, index) => `<row r="${index + 1}">${row.map((value, column) => cell(value, column, index)).join('')}</row>`,
    )
    .join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Map" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`,
    ),
  });
}

test('a sheet of a workbook is a table', async () => {
  const bytes = workbook([
    ['Spectrum Label', 'X (mm)', 'Y (mm)', 'Layer 1 Density (g/cm³)'],
    ['FR 1', -10.7, 14.4, 4.33],
    ['FR 2', 0.1, 0, 4.5],
  ]);
  expect(await read(bytes)).toEqual([
    [-10.7, 14.4, 'layer_1_density', 4.33, 'g/cm³'],
    [0.1, 0, 'layer_1_density', 4.5, 'g/cm³'],
  ]);
  expect((await plan(bytes)).format).toBe('xlsx');
  expect((await refusal(bytes, { sheet: 'Other' })).hint).toBe('--sheet Map');
});

test('a file that has changed since its plan is not taken for the same', async () => {
  const { annotationsOf } = await import('../src/index.ts');
  const planned = await plan('X (mm),Y (mm),d (nm)\n1,2,3\n');
  await expect(Array.fromAsync(annotationsOf(fileOf('X (mm),Y (mm),d (nm)\n1,2,4\n'), planned))).rejects.toThrow(
    /has changed/,
  );
});

test('an abort ends the plan', async () => {
  const { planImport } = await import('../src/index.ts');
  await expect(
    planImport(fileOf('X,Y,d (nm)\n1,2,3\n'), {}, { signal: AbortSignal.abort(new Error('enough')) }),
  ).rejects.toThrow('enough');
});
