import { describe, expect, test } from 'vitest';
import { terminalMap } from '../src/index.ts';
import { DOME, setOf, WAFER } from './samples.ts';

const draw = (colour: 'truecolor' | 'ansi16' | 'none', columns = 40): string =>
  terminalMap(setOf(DOME), { colour, columns, shape: WAFER });
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what terminals are told with
const CODES = /\u001b\[[\d;]*m/g;

describe.each(['truecolor', 'ansi16', 'none'] as const)('a map in the terminal (%s)', (colour) => {
  test('is as wide as asked for, and half as high', () => {
    const lines = draw(colour).replace(CODES, '').split('\n');
    expect(Math.max(...lines.slice(0, 20).map((line) => line.length))).toBe(40);
    expect(lines).toHaveLength(21);
  });

  test('names the ends of its scale', () => {
    expect(draw(colour).replace(CODES, '').split('\n').at(-1)).toMatch(/^thickness: 23\.900 .+ 25\.000 nm$/);
  });

  test('leaves the terminal as it was', () => {
    for (const line of draw(colour).split('\n')) {
      const last = line.match(CODES)?.at(-1);
      expect(last === undefined || last === '\u001b[0m').toBe(true);
    }
  });
});

test('without colours there are no codes at all', () => {
  expect(draw('none')).not.toContain('\u001b');
});

test('a name cannot send codes to the terminal', () => {
  expect(
    terminalMap(setOf(DOME, { property: '\u001b]0;x\u0007', unit: '\u001b[2J' }), { colour: 'none' }),
  ).not.toContain('\u001b');
});

test('ignored sites are marked and counted', () => {
  const map = terminalMap(setOf([...DOME, { x: 20, y: 20, value: 99, ignored: true }]), { colour: 'none' });
  expect(map.match(/x/g)?.length).toBeGreaterThanOrEqual(1);
  expect(map).toContain('1 ignored (x)');
});

test('no sites are told', () => {
  expect(terminalMap(setOf([]))).toBe('There are no sites to show.');
});
