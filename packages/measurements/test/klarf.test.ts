import { expect, test } from 'vitest';
import type { ImportPlugin } from '../src/index.ts';
import { annotationsOf, planImport } from '../src/index.ts';
import { annotations, fileOf, plan, refusal } from './memory-file.ts';

const DEFECTS = `Record FileRecord "1.8"
{
  Record LotRecord "LOT-7"
  {
    Record WaferRecord "W01"
    {
      Field SampleCenterLocation 2 {4000000, 3000000}
      List DefectList
      {
        Columns 7 { int32 DEFECTID, int32 XREL, int32 YREL, int32 XINDEX, int32 YINDEX, int32 DSIZE, ImageList IMAGEINFO }
        Data 2
        {
          1 1200500 830250 0 0 620 Images 1 { "a.tif" "TIFF" 1 "1" } ;
          2 7400000
            5100000 -2 3 1850 N ;
        }
      }
    }
    Record WaferRecord "W02"
    {
      Field SampleCenterLocation 2 {4000000, 3000000}
      List DefectList
      {
        Columns 6 { int32 DEFECTID, int32 XREL, int32 YREL, int32 XINDEX, int32 YINDEX, int32 DSIZE }
        Data 1 { 1 0 0 0 0 5 ; }
      }
    }
    Field DiePitch 2 {8000000, 6000000}
    Field SampleSize 2 {300000000, 0}
  }
}
EndOfFile;
`;

test('KLARF 1.8 is read in nm, and finds the pitch of the dies behind the defects', async () => {
  const found = await annotations(DEFECTS);
  expect(
    found.map(({ wafer, line, annotation: a }) => [
      wafer,
      line,
      a.coord_x,
      a.coord_y,
      a.property_value,
      a.property_unit,
    ]),
  ).toEqual([
    ['W01', 13, -2.7995, -2.16975, 620, 'nm'],
    ['W01', 14, -12.6, 20.1, 1850, 'nm'],
    ['W02', 25, -4, -3, 5, 'nm'],
  ]);
  expect((await plan(DEFECTS)).radius).toEqual({ mm: 150, from: 'file' });
});

test('a KLARF file that breaks off is refused with its line', async () => {
  expect((await refusal(DEFECTS.slice(0, 600))).reason).toMatch(/breaks off in line/);
  expect((await refusal('FileVersion 1 2;\nDefectRecordSpec 1 DEFECTID ;\nDefectList\n')).reason).toMatch(/line 3/);
});

test('a plug-in reads another format by rewriting it as a table', async () => {
  const plugin: ImportPlugin = {
    name: 'points',
    recognises: (head) => head.startsWith('POINTS'),
    async *read(text) {
      let whole = '';
      for await (const piece of text) whole += piece;
      yield { line: 1, cells: ['Wafer ID', 'W9'] };
      yield { line: 1, cells: ['X (mm)', 'Y (mm)', 'Height (nm)'] };
      for (const [index, point] of whole.trim().split('\n').slice(1).entries())
        yield { line: index + 2, cells: point.split('/') };
    },
  };
  const file = fileOf('POINTS\n1/2/3.5\n');
  const run = { plugins: [plugin] };
  const found = await Array.fromAsync(annotationsOf(file, await planImport(file, {}, run), run));
  expect(found).toMatchObject([
    { wafer: 'W9', line: 2, annotation: { coord_x: 1, coord_y: 2, property_name: 'height', property_value: 3.5 } },
  ]);
});
