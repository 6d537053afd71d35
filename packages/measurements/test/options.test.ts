import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { IMPORT_OPTIONS, ImportRefusal, PROFILES, parseImportOptions } from '../src/index.ts';

test('the README describes every option', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  for (const { name, placeholder, help } of IMPORT_OPTIONS) {
    expect(readme).toContain(`| \`--${name}${placeholder === '' ? '' : ` ${placeholder}`}\` | ${help}`);
  }
});

test('options are read from texts', () => {
  const given = {
    'coord-unit': 'um',
    origin: 'corner:1.5,-2',
    'die-pitch': '4x3',
    'y-down': true,
    columns: '_, x,y',
    diameter: '150',
  };
  expect(parseImportOptions(given)).toEqual({
    coordUnit: 'µm',
    origin: { kind: 'corner', x: '1.5', y: '-2' },
    diePitch: { x: '4', y: '3' },
    yDown: true,
    columns: ['_', 'x', 'y'],
    radius: 75,
  });
});

test.each([
  [{ 'coord-unit': 'V' }, /--coord-unit V is not a unit of length/],
  [{ map: ['Xsample'] }, /--map Xsample is not TARGET=HEADER/],
  [{ decimal: 'dot' }, /is none of comma, point/],
  [{ origin: 'left' }, /is none of centre, corner:X,Y, as-is/],
  [{ 'die-pitch': '4' }, /is not a number/],
  [{ radius: '-1' }, /is not positive/],
  [{ encoding: 'klingon' }, /is not a known encoding/],
  [{ frame: ['sample_relative', 'stage_absolute'] }, /--frame is given 2 times/],
  [{ property: 'p'.repeat(201) }, /must have 1 to 200 characters/],
  [{ size: '3' }, /There is no option --size/],
  [{ profile: 'none' }, /There is no profile none/],
])('%j is refused with the name of the option', (given, message) => {
  expect(() => parseImportOptions(given)).toThrow(message);
  expect(() => parseImportOptions(given)).toThrow(ImportRefusal);
});

test('what is given goes before what a profile says', () => {
  const [profile] = PROFILES;
  expect(parseImportOptions({ 'coord-unit': 'mm', profile: profile?.name ?? '' })).toEqual({
    ...profile?.options,
    profile: profile?.name,
    coordUnit: 'mm',
  });
});
